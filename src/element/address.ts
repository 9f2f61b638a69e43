import type { Learner } from "../contract/learner.js";
import { withoutSignsBehind } from "./behind.js";
import type { Basket, Entry, State } from "./state.js";

/**
 * A state as the fragment of an address, in the words of the command line:
 * `situations=job-seeker&ag2rMember=yes&line=ue-6-ects:ag2r:count=3:semester=1`. A fragment never leaves the browser.
 */
export function addressOf({ learner, basket, aside, budgets, isCheapest }: State): string {
  const said = [
    ...Object.entries(learner).flatMap(([name, answer]) =>
      answer === undefined ? [] : [[factKey(name), answerText(answer)]],
    ),
    ...basketParts(basket, "annualFee", "line"),
    ...(aside ? basketParts(aside, "asideFee", "aside") : []),
    ...Object.entries(budgets).map(([scheme, limits]) => ["budget", written([scheme], limits)]),
    ...(isCheapest ? [["choice", "cheapest"]] : []),
  ];
  const address = said.map(([key, value]) => `${key}=${value}`).join("&");
  // A sign at its very end is its own, not one of the letter that the link stands in.
  return withoutSignsBehind(address) === address ? address : `${address}&`;
}

const OWN_KEYS = ["line", "aside", "annualFee", "asideFee", "budget", "choice"];

/** The key of a fact: its name, unless an address has a meaning of its own for that. */
export const factKey = (name: string): string => (OWN_KEYS.includes(name) ? `fact.${name}` : name);

function answerText(answer: NonNullable<Learner[string]>): string {
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  return typeof answer === "number" ? String(answer) : answer.join(",");
}

const basketParts = ({ entries, annualFee }: Basket, fee: string, line: string): string[][] => [
  ...(annualFee ? [[fee, annualFee]] : []),
  ...entries.map((entry) => [line, entryText(entry)]),
];

const entryText = ({ item, scheme = "", count, semester, ref, measures }: Entry) =>
  written([item, scheme], { ...(count > 1 && { count }), semester, ...measures, ref });

function written(words: readonly string[], fields: object): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return [...words, ...given.map(([key, value]) => `${key}=${encoded(String(value))}`)].join(":");
}

/**
 * What has a meaning in an address is written out twice, for those who encode or decode it before it is read here;
 * signs that stand behind a link in a letter are written out once.
 */
const encoded = (text: string) =>
  encodeURIComponent(
    text
      .replaceAll("%", "%25")
      .replaceAll(":", "%3A")
      .replace(/\p{Surrogate}/gu, "\u{FFFD}"),
  ).replace(/[.!'()*~_]$/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
