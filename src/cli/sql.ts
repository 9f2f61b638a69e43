import { PricingError } from "../contract/issue.js";
import type { Tariff } from "../contract/tariff.js";
import type { Options } from "./options.js";
import { problemOf } from "./problem.js";
import { soundTariffs } from "./tariffs/file-issue.js";

/** A tariff as SQL. What writes it is loaded for this command alone. */
export async function sqlText({ dialect, tariffs }: Options, tariff: Tariff): Promise<string> {
  if (dialect === undefined) throw problemOf({ code: "wrong-arguments", command: "sql" });
  const { toSql } = await import("../sql/index.js");
  try {
    return toSql(tariff, { dialect });
  } catch (problem) {
    if (!(problem instanceof PricingError)) throw problem;
    const name = tariffs.join(", ");
    soundTariffs([{ name, issues: problem.issues.map((issue) => ({ ...issue, file: name })) }]);
    throw problem;
  }
}
