// A script with a cluster is killed, by a signal that it does not see: no process of the cluster is left.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processesOf } from "./processes.mjs";

const SCRIPT = `
  const { openCluster } = await import(process.argv[1]);
  const cluster = openCluster(JSON.parse(process.argv[2]));
  await cluster.startMaster();
  await cluster.startWorker();
  console.log("started");
  setInterval(() => {}, 1000);
`;

async function abandon(spark, signal) {
  const folder = mkdtempSync(join(tmpdir(), "cnam-pricing-spark-"));
  const module = new URL("./cluster.mjs", import.meta.url).href;
  const args = ["--input-type=module", "-e", SCRIPT, module, JSON.stringify({ ...spark, folder })];
  const script = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await Promise.race([
      once(script.stdout, "data"),
      once(script, "close").then(() => assert.fail("it did not start")),
    ]);
    const before = processesOf(folder).length;
    script.kill(signal);
    await once(script, "close");
    for (let tries = 0; tries < 100 && processesOf(folder).length > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(processesOf(folder).length, 0, `processes are left after ${signal}`);
    assert.ok(before >= 2);
    return before;
  } finally {
    for (const { pid } of processesOf(folder)) process.kill(pid, "SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function checkAbandoned(spark) {
  const processes = [];
  for (const signal of ["SIGTERM", "SIGKILL"]) processes.push(await abandon(spark, signal));
  return { processes: processes.join(", ") };
}
