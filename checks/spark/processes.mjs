// Processes that have a folder in their environment, as Linux lists them, and the processor's seconds they have used.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

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
        if (!readFileSync(`/proc/${pid}/environ`, "latin1").includes(folder)) return [];
        const { own, ended } = used(pid);
        return [{ pid: Number(pid), seconds: own + ended }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });

/** Of those, and of all that this process has started and that has ended. */
export const secondsOf = (folder) =>
  processesOf(folder).reduce((sum, { seconds }) => sum + seconds, used("self").ended);
