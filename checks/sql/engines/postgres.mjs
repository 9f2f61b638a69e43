// PostgreSQL as Debian packages it, started for this check in a folder of its own under a user who is not root, over a
// socket in that folder, and stopped whatever happens.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSIONS = "/usr/lib/postgresql";

/** The folder of the newest server's programs; installs the server where it is missing. */
function programs() {
  const found = () => (existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((one, other) => other - one) : []);
  const withServer = () => found().find((version) => existsSync(join(VERSIONS, version, "bin/initdb")));
  if (!withServer()) {
    const install =
      "apt-get -qq update && apt-get -qq install -y --no-install-recommends postgresql >/dev/null";
    execFileSync("bash", ["-c", install], { stdio: ["ignore", "inherit", "inherit"] });
  }
  return join(VERSIONS, withServer(), "bin");
}

/** As a user who is not root, whom PostgreSQL refuses; the kernel ends it with this process, even if that is killed. */
const asUser = (command, args) => {
  const user = process.getuid() === 0 ? ["--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
  return ["setpriv", [...user, "--pdeathsig", "INT", command, ...args]];
};

export async function openPostgres() {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), "cnam-pricing-pg-"));
  if (process.getuid() === 0) execFileSync("chown", ["postgres:postgres", folder]);
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  const call = (command, args, options) => execFileSync(...asUser(join(bin, command), args), options);
  call("initdb", ["-D", data, "-U", "check", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], {
    cwd: folder,
    stdio: "ignore",
  });
  const settings = [
    "-k",
    folder,
    "-c",
    "listen_addresses=",
    "-c",
    "fsync=off",
    "-c",
    "jit=off",
    "-c",
    "work_mem=64MB",
    "-c",
    "max_parallel_workers_per_gather=0",
  ];
  const server = spawn(...asUser(join(bin, "postgres"), ["-D", data, ...settings]), {
    cwd: folder,
    stdio: "ignore",
  });
  const ended = once(server, "exit");
  const stop = () => {
    if (server.exitCode === null) server.kill("SIGINT");
  };
  const leave = () => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", leave);
  // Ended by a signal, this process would not say so to what it has started.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

  const psql = (args, input) => {
    const all = ["-h", folder, "-U", "check", "-d", "postgres", "-X", "-q", "-v", "ON_ERROR_STOP=1", ...args];
    const { status, stdout, stderr } = spawnSync(join(bin, "psql"), all, {
      input,
      env: { ...process.env, PGOPTIONS: "-c client_min_messages=warning" },
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(stderr.slice(0, 4_000));
    return stdout;
  };
  for (let tries = 0; ; tries++) {
    const { status } = spawnSync(join(bin, "pg_isready"), ["-h", folder, "-q"]);
    if (status === 0) break;
    if (tries === 300 || server.exitCode !== null) {
      stop();
      throw new Error("PostgreSQL did not start");
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    name: "PostgreSQL",
    dialect: "postgres",
    runsScripts: true,
    version: async () => psql(["-At", "-c", "SHOW server_version"]).trim(),
    run: async (statements) => psql(["-f", "-"], statements),
    read: async (query) =>
      psql(["-At", "-c", `SELECT row_to_json(found) FROM (${query}) AS found`])
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    async load(file, columns) {
      const names = ["line_no INTEGER", ...columns.map((column) => `"${column}" TEXT COLLATE any_case`)];
      psql(
        ["-f", "-"],
        `CREATE COLLATION IF NOT EXISTS any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
DROP TABLE IF EXISTS enrolments CASCADE;
CREATE TABLE enrolments (${names.join(", ")});
`,
      );
      psql(["-c", `\\copy enrolments FROM '${file}' WITH (FORMAT csv, HEADER true)`]);
      psql(["-c", "ANALYZE enrolments"]);
    },
    /** The server's own process, and those of its sessions. */
    pid: server.pid,
    async close() {
      stop();
      await ended;
      leave();
      process.removeListener("exit", leave);
    },
  };
}
