import type { Cell, Rate, Tariff } from "../../contract/tariff.js";
import { currencySign, minorDigits } from "../../price/money-text.js";
import type { Finding } from "../../shape/cursor.js";
import { normalized } from "../../shape/normalized.js";
import { own } from "../../shape/own.js";
import { quotedList } from "../../shape/readers/refuse.js";
import { languageOf, printerOf, REFUSED } from "../print.js";
import { textIn } from "../text-in.js";
import { type Doubt, type Notation, readCents, readParts } from "./amount.js";
import { quantityNames } from "./headings.js";
import { tidied } from "./names.js";

/** What stands in a cell whose price has a form that a cell cannot hold. */
export const ELSEWHERE = "=";

/** What a cell of a table says: a price or a refusal, or that it stands elsewhere. */
export type TableCell = Cell | typeof ELSEWHERE;

export const isRate = (cell: TableCell): cell is Rate =>
  typeof cell === "object" && Object.hasOwn(cell, "per");

/** Reads a cell, or says why it cannot be read. */
type ReadCell = (
  text: string,
) => { readonly cell: TableCell } | { readonly problem: Omit<Finding, "received"> };

/** Reads the cells of a tariff's table: an amount, a rate, a refusal. */
export function cellReader(tariff: Tariff): ReadCell {
  const notation: Notation = { language: languageOf(tariff), digits: minorDigits(tariff.currency) };
  const refusals = new Set(refusalsOf(tariff).map(folded));
  const quantities = quantityNames(tariff);
  const unmarked = withoutCurrency([currencySign(tariff.currency), tariff.currency]);
  const forms = formsIn(tariff);
  const problem = (doubt: Doubt) => ({ problem: { ...DOUBTS[doubt](forms), code: "wrong-type" as const } });
  const abbreviations = new Set([...refusals].flatMap((text) => [letters(text), initials(text)]));

  const readRate = (amount: string, name: string): ReturnType<ReadCell> => {
    const cents = readParts(unmarked(amount), notation);
    if (typeof cents === "string") return problem(cents);
    const per = quantities.find(name);
    if (typeof per === "string") return { cell: { per, cents } };
    const expected = per ? `one of ${quotedList(per)}` : `a measure, or a number about the learner`;
    const rule = per ? `\`${name}\` is the name of several measures` : `\`${name}\` is not a measure`;
    return { problem: { code: "unknown-id", rule, expected, near: quantities.candidates } };
  };

  return (given) => {
    const text = tidied(given);
    if (text === ELSEWHERE) return { cell: ELSEWHERE };
    if (text === "")
      return { problem: { code: "required", rule: "A cell is never empty", expected: forms.all } };
    if (refusals.has(folded(text))) return { cell: "not-eligible" };
    const [amount = "", ...name] = text.split("/");
    if (name.length > 0) return readRate(amount.trim(), name.join("/").trim());
    const cents = readCents(unmarked(text), notation);
    if (typeof cents === "number") return { cell: cents };
    const doubted = problem(cents);
    if (!abbreviations.has(letters(text))) return doubted;
    return { problem: { ...doubted.problem, near: () => [[text, forms.refusal]] } };
  };
}

/** The words for a refusal: the page's own, those that a page has by default, and the id. */
const refusalsOf = (tariff: Tariff): readonly string[] => {
  const terms = [own(own(tariff, "terms") ?? {}, "refused") ?? REFUSED, REFUSED];
  // What reads as an amount is one: a page that refuses by « 0 » still has prices of 0.
  return ["not-eligible", ...terms.flatMap((term) => [textIn(term, "fr"), textIn(term, "en")])].filter(
    (text) => !/^[\d\s.,]*$/.test(text),
  );
};

/** Upper and lower case are the same. */
const folded = (text: string) => tidied(text).toLowerCase();

/** Without accents and signs: `N.E.` is `ne`. */
const letters = (text: string) => normalized(folded(text), "NFD").replace(/[^a-z]/g, "");

/** The first letters of several words; of one word, the word. */
const initials = (text: string) => {
  const words = text.split(/[\s-]+/);
  return letters(words.length > 1 ? words.map(([first]) => first).join("") : text);
};

/** An amount without the sign or code of its currency, which may stand on either side. */
export const withoutCurrency = (marks: readonly string[]) => (text: string) => {
  for (const mark of marks) {
    if (text.startsWith(mark)) return text.slice(mark.length).trim();
    if (text.endsWith(mark)) return text.slice(0, -mark.length).trim();
  }
  return text;
};

/** The forms that a cell can have, each by an example in the tariff's own words. */
interface Forms {
  readonly all: string;
  readonly amount: string;
  readonly refusal: string;
  readonly digits: number;
}

function formsIn(tariff: Tariff): Forms {
  const { money, cell } = printerOf(tariff);
  const digits = minorDigits(tariff.currency);
  const amount = money(digits === 0 ? 1_250 : 12.5 * 10 ** digits);
  const [measure] = Object.keys(own(tariff, "measures") ?? {});
  const rate = measure === undefined ? [] : [cell({ per: measure, cents: 12 * 10 ** digits })];
  const refusal = cell("not-eligible");
  const examples = [amount, ...rate, refusal];
  return {
    all: `${quotedList(examples)}, or \`=\` if the price is in \`tariff.json\``,
    amount,
    refusal,
    digits,
  };
}

const DOUBTS: Readonly<Record<Doubt, (forms: Forms) => Pick<Finding, "rule" | "expected" | "advice">>> = {
  "not-a-number": ({ all }) => ({ rule: "A cell holds an amount, a rate or a refusal", expected: all }),
  "thousands-or-decimals": ({ amount }) => ({
    rule: "Three digits after a comma or point may be thousands or decimals",
    expected: `an amount such as \`${amount}\``,
    advice: `write thousands without a separator, and decimals as in \`${amount}\``,
  }),
  "part-of-a-cent": ({ amount, digits }) => ({
    rule: `An amount has at most ${digits} decimals`,
    expected: `an amount such as \`${amount}\``,
  }),
};
