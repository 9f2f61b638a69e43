// The programs of the examples, on a cluster.
import { join } from "node:path";
import { root } from "../packed.mjs";

const program = (name) => join(root, "examples/spark", name);

export const submitViews = (cluster, { parquet, script, answers, parts, views }) =>
  cluster.submit(program("views.py"), [parquet, script, answers, ...views], {
    "spark.sql.shuffle.partitions": parts,
    // As many parts as that, however small they are: a worker can be killed between two.
    "spark.sql.adaptive.coalescePartitions.enabled": "false",
  });

export const submitPiped = (cluster, { ndjson, answers, parts, cli }) =>
  cluster.submit(program("piped.py"), [ndjson, answers, String(parts), `${process.execPath} ${cli}`]);
