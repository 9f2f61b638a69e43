// A standalone Spark cluster on this machine: a master and workers as processes of their own on loopback, one core and
// bounded memory each. Everything stops with this process, even if it is killed: the kernel sees to the processes started
// here, and an executor stops when its worker is gone.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { comesAbout, kill, processesOf } from "./processes.mjs";

const LOOPBACK = "127.0.0.1";
const MASTER = "org.apache.spark.deploy.master.Master";
const WORKER = "org.apache.spark.deploy.worker.Worker";

/** What each worker may use; Python and Node come on top of an executor's heap. */
const MEMORY = "1g";

export function openCluster({ home, python, folder }) {
  const env = {
    ...process.env,
    SPARK_HOME: home,
    SPARK_LOCAL_IP: LOOPBACK,
    // A name of its own, so that none is looked up.
    SPARK_LOCAL_HOSTNAME: LOOPBACK,
    SPARK_DAEMON_MEMORY: "256m",
    // The folder's path in the environment is also how its processes are found.
    SPARK_LOCAL_DIRS: join(folder, "local"),
    PYSPARK_PYTHON: python,
    // Java leaves what it unpacks where it has been killed.
    JAVA_TOOL_OPTIONS: `-Djava.io.tmpdir=${folder}`,
    TMPDIR: folder,
  };
  const groups = new Set();

  /** Starts a program of Spark's in a group of its own; resolves to what its log says of it. */
  function start(name, program, args) {
    const log = createWriteStream(join(folder, `${name}.log`));
    const child = spawn("setpriv", ["--pdeathsig", "KILL", join(home, "bin", program), ...args], {
      cwd: folder,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    groups.add(child.pid);
    const said = { text: "" };
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        said.text += text;
        log.write(text);
      });
    return { child, said };
  }

  async function started(name, args, pattern) {
    const { child, said } = start(name, "spark-class", args);
    await comesAbout(() => pattern.test(said.text) || child.exitCode !== null, 120);
    if (!pattern.test(said.text)) throw new Error(`${name} did not start:\n${said.text.slice(-4_000)}`);
    return { pid: child.pid, found: pattern.exec(said.text)[0] };
  }

  const killGroup = (pid) => {
    groups.delete(pid);
    kill(-pid);
  };
  const stop = () => {
    for (const pid of groups) killGroup(pid);
    // Python's workers, and the batches that they start, are in groups of their own.
    for (const { pid } of processesOf(folder)) kill(pid);
  };
  process.once("exit", stop);
  // Ended by a signal, this process would not say so to what it has started.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

  /** Only master and workers are left, and an ended executor's seconds are among its worker's. */
  const executorsGone = () => comesAbout(() => processesOf(folder).length <= 1 + running.length, 10);

  let master;
  let workers = 0;
  const running = [];
  return {
    async startMaster() {
      const args = [MASTER, "--host", LOOPBACK, "--port", "0", "--webui-port", "0"];
      master = (await started("master", args, /spark:\/\/[\d.]+:\d+/)).found;
    },
    async startWorker() {
      const name = `worker-${++workers}`;
      const work = join(folder, name);
      mkdirSync(work);
      const bounds = ["--cores", "1", "--memory", MEMORY, "--work-dir", work];
      const args = [WORKER, "--host", LOOPBACK, "--webui-port", "0", ...bounds, master];
      running.push((await started(name, args, /Successfully registered with master/)).pid);
    },
    /** `kill -9` of the newest worker and its executor. */
    killWorker: () => killGroup(running.pop()),
    /** Runs a Python program on the cluster; resolves to its log. */
    async submit(script, args, settings = {}) {
      const conf = Object.entries({
        "spark.driver.host": LOOPBACK,
        "spark.ui.enabled": "false",
        "spark.executor.memory": MEMORY,
        "spark.sql.session.timeZone": "UTC",
        ...settings,
      }).flatMap(([key, value]) => ["--conf", `${key}=${value}`]);
      const all = ["--master", master, "--driver-memory", MEMORY, ...conf, script, ...args];
      const { child, said } = start("driver", "spark-submit", all);
      const [status] = await once(child, "close");
      groups.delete(child.pid);
      await executorsGone();
      if (status !== 0) throw new Error(`${script} ended with ${status}:\n${said.text.slice(-6_000)}`);
      return said.text;
    },
    close() {
      stop();
      process.removeListener("exit", stop);
    },
  };
}
