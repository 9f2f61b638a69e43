// A script with a cluster is killed in the middle of a job, by a signal that it sees and by one that it does not: no process
// of the cluster, of the job or of its batches is left.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeRequests } from "./data.mjs";
import { comesAbout, kill, processesOf } from "./processes.mjs";

const SCRIPT = `
  const [openCluster, submitPiped, given] = await Promise.all([
    import(process.argv[1]).then((module) => module.openCluster),
    import(process.argv[2]).then((module) => module.submitPiped),
    JSON.parse(process.argv[3]),
  ]);
  const cluster = openCluster(given.spark);
  await cluster.startMaster();
  await cluster.startWorker();
  await submitPiped(cluster, given.job);
  console.log("the job was over before the script was killed");
`;
const moduleOf = (name) => new URL(name, import.meta.url).href;

async function abandon(spark, signal, { quotes, cli }) {
  const folder = mkdtempSync(join(tmpdir(), "cnam-pricing-spark-"));
  const [ndjson, answers] = ["requests.ndjson", "answers"].map((name) => join(folder, name));
  writeRequests(quotes, ndjson);
  const given = JSON.stringify({ spark: { ...spark, folder }, job: { ndjson, answers, parts: 2, cli } });
  const args = [
    "--input-type=module",
    "-e",
    SCRIPT,
    moduleOf("./cluster.mjs"),
    moduleOf("./jobs.mjs"),
    given,
  ];
  const script = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  script.stdout.on("data", (text) => {
    said += text;
  });
  const isBatch = ({ command }) => command.trim().endsWith(`${cli} batch - --exit-zero`);
  try {
    assert.ok(
      await comesAbout(() => script.exitCode !== null || processesOf(folder).some(isBatch), 120),
      "no batch was started",
    );
    const before = processesOf(folder);
    script.kill(signal);
    await once(script, "close");
    assert.equal(said, "");
    assert.ok(
      await comesAbout(() => processesOf(folder).length === 0, 20),
      `left after ${signal}: ${processesOf(folder).map(({ command }) => command)}`,
    );
    assert.ok(before.some(isBatch));
    return before.length;
  } finally {
    for (const { pid } of processesOf(folder)) kill(pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The job pipes the requests of the quotes through batches: enough of them that it can be killed before it ends. */
export async function checkAbandoned(spark, all) {
  const processes = [];
  for (const signal of ["SIGTERM", "SIGKILL"]) processes.push(await abandon(spark, signal, all));
  return { processes: processes.join(", ") };
}
