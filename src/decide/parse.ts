import { MAX_ITEMS, MAX_LINES } from "../parse/limits.js";
import { type ParseResult, reading, requestReader } from "../parse/parse.js";
import { type Path, readObject, setReader } from "../parse/read.js";
import { wishReader } from "../parse/read-line.js";
import type { Report } from "../parse/report.js";
import type { Tariff } from "../tariff.js";
import type { BasketRequest, CheapestOptions } from "./request.js";

/** Reads baskets to compare. */
export function basketParser(tariff: Tariff): (input: unknown) => ParseResult<BasketRequest> {
  const read = requestReader(tariff, "items", MAX_LINES, wishReader(tariff));
  return (input) => reading((report) => read(input, report));
}

/** Reads baskets to find the cheapest way for, and what it may choose from. */
export function cheapestParser(
  tariff: Tariff,
): (input: unknown, options: unknown) => ParseResult<{ request: BasketRequest; options: CheapestOptions }> {
  const read = requestReader(tariff, "items", MAX_ITEMS, wishReader(tariff));
  return (input, options) =>
    reading((report) => ({
      request: read(input, report),
      options: readOptions(tariff, options, report),
    }));
}

function readOptions(tariff: Tariff, value: unknown, report: Report): unknown {
  const fields = readObject(
    value === undefined ? {} : value,
    ["schemes", "budgets"],
    [],
    "`options`",
    report,
  );
  const { schemes, budgets } = fields ?? {};
  return {
    ...(schemes !== undefined && {
      schemes: setReader(Object.keys(tariff.schemes), ["schemes"])(schemes, report),
    }),
    ...(budgets !== undefined && { budgets: readBudgets(tariff, budgets, report) }),
  };
}

function readBudgets(tariff: Tariff, value: unknown, report: Report): unknown {
  const schemes = Object.entries(tariff.schemes);
  const fields = readObject(value, Object.keys(tariff.schemes), ["budgets"], "`budgets`", report);
  const budgets = schemes.flatMap(([id, { name, charges }]) => {
    const given = fields?.[id];
    if (given === undefined) return [];
    const path = ["budgets", id];
    const budget = readObject(given, ["cents", "hours", "units"], path, "A budget", report) ?? {};
    if (charges !== "funder" && budget["cents"] !== undefined) {
      const rule =
        charges === "learner" ? `"${name}" has no funder` : `What "${name}" is charged is not published`;
      report([...path, "cents"], "not-asked", rule, "a budget in `hours` or `units`", budget["cents"]);
    }
    const limits = Object.entries(budget).filter(([, amount]) => amount !== undefined);
    const read = limits.map(([name, amount]) => [name, readAmount(amount, [...path, name], report)]);
    return [[id, Object.fromEntries(read)]];
  });
  return Object.fromEntries(budgets);
}

function readAmount(value: unknown, path: Path, report: Report): number | undefined {
  // Plus 0, as JSON has no negative zero.
  if (Number.isSafeInteger(value) && (value as number) >= 0) return (value as number) + 0;
  const code = typeof value === "number" ? "out-of-range" : "wrong-type";
  report(
    path,
    code,
    "A budget is counted in whole numbers",
    `\`${path.at(-1)}\`, a whole number from 0 up`,
    value,
  );
  return undefined;
}
