import type { AnnualFee, LineOutcome, Quote } from "../answer.js";
import type { Item } from "../catalog/item.js";
import type { Scheme } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";
import { entry, inert, lineNumbers, money } from "./layout.js";
import { missingText, noteText, reasonText } from "./words.js";

const TITLE = "Estimation, sans valeur contractuelle · An estimate, not a contract";

/** A quote as an itemised text: lines, annual fee, totals by payer, notes. */
export function quoteText(tariff: Tariff, quote: Quote): string {
  const lines = quote.lines.map((line, index) => lineText(tariff, line, index));
  const notes = quote.notes.map((note) => noteText(tariff, note));
  return [`${TITLE}\n`, ...lines, resultText(tariff, quote), notes.join("")].filter(Boolean).join("\n");
}

function lineText(tariff: Tariff, line: LineOutcome, index: number): string {
  const ref = line.ref === undefined ? "" : ` (${inert(line.ref)})`;
  const { label } = tariff.items[line.item] as Item;
  const scheme = tariff.schemes[line.scheme] as Scheme;
  const head = `${String(index + 1).padStart(3)}  ${label}${ref}\n     ${scheme.name}\n`;
  const say = (text: string) => `     ${text}\n`;
  switch (line.status) {
    case "priced":
      return (
        head +
        entry("learner", money(line.learnerDue), 5) +
        (scheme.charges === "learner" ? "" : entry("funder", money(line.funderDue), 5))
      );
    case "undetermined":
      return head + say(`It depends on ${missingText(tariff, line.missing)}.`);
    case "ineligible": {
      const others = line.alternatives.map((id) => schemeName(tariff, id)).join("; ") || "none";
      return (
        head + line.reasons.map((reason) => say(reasonText(reason))).join("") + say(`Instead: ${others}.`)
      );
    }
  }
}

function resultText(tariff: Tariff, quote: Quote): string {
  switch (quote.status) {
    case "priced": {
      const payers = quote.payers.map(({ payer, due }) =>
        entry(payer === "learner" ? "Learner" : schemeName(tariff, payer), money(due)),
      );
      const fee = feeText(tariff, quote.annualFee);
      return `${fee && `${fee}\n`}Totals\n${payers.join("")}`;
    }
    case "ineligible":
      return "Not eligible: no total can be given.\n";
    case "undetermined": {
      const range = quote.learnerRange;
      const between = range
        ? `The learner pays from ${money(range.min)} to ${money(range.max)}.`
        : "There may be no price at all.";
      return `Not known yet: ${missingText(tariff, quote.missing)}.\n${between}\n`;
    }
  }
}

function feeText({ annualFee }: Tariff, fee: AnnualFee): string {
  if (!annualFee) return "";
  const why =
    fee.status === "due"
      ? ""
      : fee.status === "waived"
        ? `, waived by line ${lineNumbers(fee.waivedBy)}`
        : ", already paid";
  return entry(`Annual fee (${annualFee.label.replace(/ \*+$/, "")})${why}`, money(fee.due));
}

const schemeName = (tariff: Tariff, id: string) => (tariff.schemes[id] as Scheme).name;
