import { cheapest, type Issue, parseQuoteRequest } from "cnam-pricing";
import { type Budgets, type Choice, lacksEcts, nothingSaid, type State, tried } from "./state.js";

/**
 * The state as the fragment of an address, in the words of the command line:
 * `#situations=job-seeker&ag2rMember=yes&line=ue-6-ects:ag2r:semester=1`. A fragment
 * never leaves the browser.
 */
export function addressOf({ learner, lines, annualFee, budgets }: State): string {
  const said: [string, string][] = [];
  const { situations, ag2rMember } = learner;
  if (situations) said.push(["situations", situations.join(",")]);
  if (ag2rMember !== undefined) said.push(["ag2rMember", ag2rMember ? "yes" : "no"]);
  if (annualFee) said.push(["annualFee", annualFee]);
  for (const { item, scheme = "", ...fields } of lines) said.push(["line", written([item, scheme], fields)]);
  for (const [scheme, limits] of Object.entries(budgets)) said.push(["budget", written([scheme], limits)]);
  return said.map(([key, value]) => `${key}=${value}`).join("&");
}

const written = (words: readonly string[], fields: object = {}) => {
  const taken = Object.entries(fields).filter(
    ([key, value]) => typeof value !== "number" || canBe(key, value),
  );
  return [...words, ...taken.map(([key, value]) => `${key}=${encoded(String(value))}`)].join(":");
};

/** A number that cannot be is not written: who opens the address would find nothing at all. */
const canBe = (key: string, value: number) =>
  Number.isSafeInteger(value) && value >= (key === "ects" ? 1 : 0) && (key !== "ects" || value <= 1_000_000);

/** What has a meaning in an address is written out twice, for those who encode or decode it before it is read here. */
const encoded = (text: string) =>
  encodeURIComponent(
    text
      .replaceAll("%", "%25")
      .replaceAll(":", "%3A")
      .replace(/\p{Surrogate}/gu, "\u{FFFD}"),
  );

/** The state in a fragment, or all that is wrong with it. */
export function readAddress(fragment: string): { state: State; issues: readonly Issue[] } {
  const raw = rawOf(fragment);
  // What may still be open is filled in for the parser, and for it alone.
  const closed = raw.lines.map((line) => ({
    ...line,
    scheme: line["scheme"] ?? "region",
    ...(lacksEcts(line as unknown as Choice) && { ects: 1 }),
  }));
  const { lines: _, budgets, ...rest } = raw;
  const parsed = parseQuoteRequest({ ...rest, lines: closed.length > 0 ? closed : [anyLine] });
  const issues = [...(parsed.ok ? [] : parsed.issues), ...budgetIssues(budgets)];
  if (issues.length > 0) return { state: nothingSaid, issues };
  const said = raw as unknown as State & { readonly annualFee?: string };
  const annualFee = said.annualFee === "already-paid" ? said.annualFee : undefined;
  return { state: { ...said, annualFee }, issues };
}

const anyLine = { item: "bulats-test", scheme: "region" };

/** What the library says of budgets. */
export function budgetIssues(budgets: object): readonly Issue[] {
  if (Object.keys(budgets).length === 0) return [];
  const basket = { learner: { situations: [] }, items: [{ item: "bulats-test" }] } as const;
  return tried(() => cheapest(basket, { budgets: budgets as Budgets })).problems;
}

interface Raw {
  readonly learner: object;
  readonly lines: readonly Record<string, unknown>[];
  readonly budgets: object;
}

/** What stands there, put in its place; whether it makes sense is for the parser to say. */
function rawOf(fragment: string): Raw {
  const learner: [string, unknown][] = [];
  const lines: Record<string, unknown>[] = [];
  const budgets: [string, unknown][] = [];
  const others: [string, unknown][] = [];
  for (const part of fragment.split("&").filter((text) => text !== "")) {
    const [key = "", ...rest] = part.split("=");
    const value = unescaped(rest.join("="));
    const [first = "", ...more] = value.split(":");
    if (key === "situations") learner.push([key, value === "" ? [] : value.split(",")]);
    else if (key === "ag2rMember") learner.push([key, YES_OR_NO[value] ?? value]);
    else if (key === "budget") budgets.push([first, fieldsIn(more)]);
    else if (key === "line") {
      const [scheme = "", ...fields] = more;
      lines.push({ item: first, ...(scheme !== "" && { scheme }), ...fieldsIn(fields) });
    } else others.push([foreign(key), value]);
  }
  return { ...eachOnce(others), learner: eachOnce(learner), lines, budgets: eachOnce(budgets) };
}

/** Some mail programs encode the colons that every line has: what has none is decoded once before it is read. */
const unescaped = (value: string) => (value.includes(":") ? value : percentDecoded(value));

/** What is said twice has two meanings: under its second name it is as unknown as any other key. */
const eachOnce = (entries: readonly (readonly [key: string, value: unknown])[]) =>
  Object.fromEntries(
    entries.map(([key, value], index) => {
      const isFirst = entries.findIndex(([other]) => other === key) === index;
      return [isFirst ? key : `${key} ×2`, value];
    }),
  );

/** The parts of a request: as keys of an address they are as unknown as any other. */
const PARTS: readonly string[] = ["learner", "lines", "budgets", "item", "scheme"];
const foreign = (key: string) => (PARTS.includes(key) ? `${key}=` : key);

const YES_OR_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };

const fieldsIn = (parts: readonly string[]) =>
  eachOnce(
    parts.map((part) => {
      const [key = "", ...rest] = part.split("=");
      const value = decoded(rest.join("="));
      return [foreign(key), key !== "ref" && /^\d+$/.test(value) ? Number(value) : value] as const;
    }),
  );

const decoded = (text: string) => percentDecoded(text).replaceAll("%3A", ":").replaceAll("%25", "%");

/** A text whose signs of percent may be meant as such. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
