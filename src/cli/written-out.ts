import type { Tariff } from "../tariff.js";
import type { Options } from "./options.js";
import { answerIn, numberIn } from "./textual.js";

/**
 * Requests that are written out on the command line. What is written is only put in
 * its place here; whether it makes sense is for the parser to say.
 */

/** `ue-6-ects:ag2r:semester=1` is an item under a scheme, in the first semester. */
export function writtenRequest(tariff: Tariff, options: Options): unknown {
  const lines = options.rest.map((text) => {
    const [item, scheme, ...more] = text.split(":");
    return { item, scheme, ...fieldsIn(more) };
  });
  return { ...circumstances(tariff, options), lines };
}

/** `ue-6-ects:semester=1` is an item whose scheme is open. */
export function writtenBasket(tariff: Tariff, options: Options): unknown {
  const items = options.rest.map((text) => {
    const [item, ...more] = text.split(":");
    return { item, ...fieldsIn(more) };
  });
  return { ...circumstances(tariff, options), items };
}

/** `company=1500€`, `pole-emploi=100h`, `region=3`. */
export function writtenChoice({ budgets, schemes }: Options): unknown {
  const read: Record<string, Record<string, number>> = {};
  for (const text of budgets) {
    const [, scheme = "", amount = "", unit = ""] = /^([^=]+)=([\d\s.,]+)\s*(€|h|units?)?$/.exec(text) ?? [];
    if (scheme === "") throw new Error(`--budget is SCHEME=1500€, SCHEME=100h or SCHEME=3. Got "${text}".`);
    const number = Number(amount.replaceAll(/\s/g, "").replace(",", "."));
    const [measure, value] =
      unit === "€" ? ["cents", Math.round(number * 100)] : [unit === "h" ? "hours" : "units", number];
    read[scheme] = { ...read[scheme], [measure as string]: value as number };
  }
  return {
    ...(budgets.length > 0 && { budgets: read }),
    ...(schemes !== undefined && { schemes: schemes.split(",") }),
  };
}

/** What is known of the learner, and whether the fee is paid. */
function circumstances({ facts }: Tariff, { situations, ag2r, facts: others, isPaid }: Options): object {
  const written = others.map((text) => {
    const [name = "", ...answer] = text.split("=");
    return [name, answerIn(facts[name], answer.join("="))] as const;
  });
  const learner = {
    ...(situations && { situations }),
    ...(ag2r !== undefined && { ag2rMember: ag2r }),
    ...Object.fromEntries(written),
  };
  return { learner, ...(isPaid && { annualFee: "already-paid" }) };
}

/** `semester=1`, `ects=6`, `ref=NFP107`. */
const fieldsIn = (parts: readonly string[]) =>
  Object.fromEntries(
    parts.map((part) => {
      const [key = "", ...value] = part.split("=");
      return [key, key === "ref" ? value.join("=") : numberIn(value.join("="))];
    }),
  );
