import type { Tariff } from "../tariff.js";
import type { Options } from "./options.js";
import { answerIn, numberIn, saidTwice } from "./textual.js";

/**
 * Requests that are written out on the command line. What is written is only put in
 * its place here; whether it makes sense is for the parser to say.
 */

/** `ue-6-ects:ag2r:semester=1` is an item under a scheme, in the first semester. */
export function writtenRequest(tariff: Tariff, options: Options): unknown {
  const lines = options.rest.map((text) => {
    const [item, scheme, ...more] = text.split(":");
    return { item, scheme, ...fieldsIn(more, text, ["item", "scheme"]) };
  });
  return { ...circumstances(tariff, options), lines };
}

/** `ue-6-ects:semester=1` is an item whose scheme is open. */
export function writtenBasket(tariff: Tariff, options: Options): unknown {
  const items = options.rest.map((text) => {
    const [item, ...more] = text.split(":");
    if (Object.hasOwn(tariff.schemes, String(more[0])))
      throw new Error(`${text} names a scheme: here, items stand without. Give ${item}.`);
    return { item, ...fieldsIn(more, text, ["item"]) };
  });
  return { ...circumstances(tariff, options), items };
}

/** An amount with its unit: thousands apart by spaces or not at all, a decimal comma or point for cents. */
const BUDGET = /^([^=]+)=(\d{1,3}(?:\s\d{3})+|\d+)(?:[.,](\d{1,2}))?\s*(€|h|units?)$/;

/** `company=1500€`, `pole-emploi=100h`, `region=3units`. */
export function writtenChoice({ budgets, schemes }: Options): unknown {
  const read: Record<string, Record<string, number>> = {};
  for (const text of budgets) {
    const [, scheme, whole = "", part = "0", unit = ""] = BUDGET.exec(text) ?? [];
    if (scheme === undefined)
      throw new Error(
        `--budget is SCHEME=1500€, SCHEME=1500,50€, SCHEME=100h or SCHEME=3units. Got "${text}".`,
      );
    const amount = Number(`${whole.replaceAll(/\s/g, "")}.${part}`);
    const [measure, value] =
      unit === "€"
        ? (["cents", Math.round(amount * 100)] as const)
        : ([unit === "h" ? "hours" : "units", amount] as const);
    const budget = read[scheme] ?? {};
    if (measure in budget) throw new Error(`--budget ${scheme} is given twice in ${measure}. Got "${text}".`);
    read[scheme] = { ...budget, [measure]: value };
  }
  return {
    ...(budgets.length > 0 && { budgets: read }),
    ...(schemes !== undefined && { schemes: schemes.split(",") }),
  };
}

/** What is known of the learner, and whether the fee is paid. */
function circumstances({ facts }: Tariff, { situations, ag2r, facts: others, isPaid }: Options): object {
  const said = others.map((text): [name: string, answer: unknown] => {
    const [name = "", ...answer] = text.split("=");
    if (answer.length === 0) throw new Error(`--fact is NAME=ANSWER. Got "${text}".`);
    return [name, answerIn(facts[name], answer.join("="))];
  });
  if (situations) said.push(["situations", answerIn(facts["situations"], situations.join(","))]);
  if (ag2r !== undefined) said.push(["ag2rMember", ag2r]);
  const twice = saidTwice(said.map(([name]) => name));
  if (twice !== undefined) throw new Error(`What is known of ${twice} is said twice.`);
  const learner = Object.fromEntries(said);
  return { learner, ...(isPaid && { annualFee: "already-paid" }) };
}

/** `semester=1`, `ects=6`, `ref=NFP107`, beside what stands before them. */
function fieldsIn(parts: readonly string[], text: string, before: readonly string[]): object {
  const fields = parts.map((part) => {
    const [key = "", ...value] = part.split("=");
    return [key, key === "ref" ? value.join("=") : numberIn(value.join("="))] as const;
  });
  const twice = saidTwice([...before, ...fields.map(([key]) => key)]);
  if (twice !== undefined) throw new Error(`${text} says \`${twice}\` twice.`);
  return Object.fromEntries(fields);
}
