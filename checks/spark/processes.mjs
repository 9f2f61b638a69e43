// Processes that have a folder in their environment or work in it, as Linux lists them, and the processor's seconds they
// have used. What a job pipes records through has an environment of its own.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const TICKS = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** The processor's seconds of a process: its own, and those of its ended children. */
function used(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  // The name of the program, in brackets, may have blanks.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system, children, ofChildren] = fields.slice(11, 15).map((ticks) => Number(ticks) / TICKS);
  return { own: user + system, ended: children + ofChildren };
}

export const processesOf = (folder) =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const isOf =
          readFileSync(`/proc/${pid}/environ`, "latin1").includes(folder) ||
          readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
        if (!isOf) return [];
        const { own, ended } = used(pid);
        const command = readFileSync(`/proc/${pid}/cmdline`, "latin1").replaceAll("\0", " ");
        return [{ pid: Number(pid), seconds: own + ended, command }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });

/** Of those, and of all that this process has started and that has ended. */
export const secondsOf = (folder) =>
  processesOf(folder).reduce((sum, { seconds }) => sum + seconds, used("self").ended);

/** Waits until something has come about, up to so many seconds; whether it has. */
export async function comesAbout(isSo, seconds) {
  for (let tries = 0; tries < seconds * 20; tries++) {
    if (isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Kills a process, or a group of them if its id is negative; one that has ended meanwhile is as good as killed. */
export function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
