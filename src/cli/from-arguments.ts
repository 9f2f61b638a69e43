/**
 * Requests that are spelled out on the command line. Here the arguments are only put in
 * their places; the parser says whether they make sense.
 */
import type { Tariff } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { plain } from "./aliases.js";
import { parseBudgets } from "./budgets.js";
import type { Options } from "./options.js";
import { problemOf } from "./problem.js";
import { firstDuplicate, parseAnswer, parseNumber } from "./textual.js";

/** `ue-6-ects:ag2r:semester=1` is an item under a scheme, in the first semester. */
export function requestFromArguments(tariff: Tariff, options: Options): unknown {
  const lines = options.rest.map((text, index) => {
    const [item, scheme, ...more] = text.split(":");
    const before = options.rest[index - 1];
    if (scheme === undefined && before !== undefined) requireNoScheme(tariff, text, before);
    return { item, scheme, ...parseFields(more, text, ["item", "scheme"]) };
  });
  return { ...circumstances(tariff, options), lines };
}

/** A scheme stands behind its item and a colon, not behind a space. */
function requireNoScheme({ items, schemes }: Tariff, text: string, before: string): void {
  if (Object.hasOwn(items, text)) return;
  const typed = plain(text);
  const found = Object.entries(schemes).find(
    ([id, scheme]) => id === typed || own(scheme, "aliases")?.includes(typed),
  );
  if (found) throw problemOf({ code: "scheme-apart", given: text, line: `${before}:${found[0]}` });
}

/** `ue-6-ects:semester=1` is an item whose scheme is open. */
export function basketFromArguments(tariff: Tariff, options: Options): unknown {
  const items = options.rest.map((text) => {
    const [item, ...more] = text.split(":");
    if (Object.hasOwn(tariff.schemes, String(more[0])))
      throw problemOf({ code: "surplus-scheme", argument: text, item: item as string });
    return { item, ...parseFields(more, text, ["item"]) };
  });
  return { ...circumstances(tariff, options), items };
}

/** What limits a plan, and what it may choose from. */
export function planOptionsFromArguments(tariff: Tariff, { budgets, schemes }: Options): unknown {
  return {
    ...(budgets.length > 0 && { budgets: parseBudgets(tariff, budgets) }),
    ...(schemes !== undefined && { schemes: schemes.split(",") }),
  };
}

/** What is known of the learner, and whether the fee is paid. */
function circumstances(tariff: Tariff, { situations, ag2r, facts: others, isPaid }: Options): object {
  const facts = own(tariff, "facts") ?? {};
  const known = others.map((text): [name: string, answer: unknown] => {
    const [name = "", ...answer] = text.split("=");
    if (answer.length === 0) throw problemOf({ code: "not-an-answer", given: text });
    return [name, parseAnswer(own(facts, name), answer.join("="))];
  });
  if (situations) known.push(["situations", parseAnswer(own(facts, "situations"), situations.join(","))]);
  if (ag2r !== undefined) known.push(["ag2rMember", ag2r]);
  const repeated = firstDuplicate(known.map(([name]) => name));
  if (repeated !== undefined) throw problemOf({ code: "repeated-answer", fact: repeated });
  const learner = Object.fromEntries(known);
  return { learner, ...(isPaid && { annualFee: "already-paid" }) };
}

/** `semester=1`, `ects=6`, `ref=NFP107`, beside the names that the first parts have taken. */
function parseFields(parts: readonly string[], text: string, taken: readonly string[]): object {
  const fields = parts.map((part) => {
    const [key = "", ...value] = part.split("=");
    return [key, key === "ref" ? value.join("=") : parseNumber(value.join("="))] as const;
  });
  const repeated = firstDuplicate([...taken, ...fields.map(([key]) => key)]);
  if (repeated !== undefined) throw problemOf({ code: "repeated-field", argument: text, field: repeated });
  return Object.fromEntries(fields);
}
