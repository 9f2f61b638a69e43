import { type Issue, type IssueCode, pathText, shortened } from "../contract/issue.js";
import type { Asked, Tariff } from "../contract/tariff.js";
import { minorDigits } from "../price/money-text.js";
import { isFarBound, isWithinBounds } from "../shape/readers/number.js";
import { withoutAccents } from "../shape/without-accents.js";
import { replaceControlCharacters } from "./control-characters.js";
import { en } from "./issues/en.js";
import { type Field, requestFields } from "./issues/fields.js";
import { fr } from "./issues/fr.js";
import { upperFirst } from "./issues/letters.js";
import { type Received, readReceived, signedNumber } from "./issues/received.js";
import type { IssueSentences, Problem } from "./issues/sentences.js";
import { COLON, type Locale, lookUp } from "./locale.js";
import { localNumber, money } from "./money.js";

/**
 * One issue in a sentence, and the path of its field.
 *
 * @example
 * const parsed = parseQuoteRequest({ learner: {}, lines: [{ item: "ue-3-ects" }] });
 * const issues = parsed.ok ? [] : parsed.issues;
 * explainIssues(issues, { locale: "en" })[0]; // => { path: ["lines", 0, "scheme"], text: "Line 1, scheme: choose from the list." }
 */
export interface IssueSentence {
  path: (string | number)[];
  text: string;
}

const tables = { fr, en } as const;

/** Issues in sentences, one for each, in their order. An issue may come from outside: whatever it is, it gets one. */
export function sentencesAbout(tariff: Tariff, issues: readonly Issue[], locale: Locale): IssueSentence[] {
  const say = lookUp(tables, locale, "A locale");
  const words: Words = { tariff, say, locale, request: requestFields(tariff, say, locale) };
  return entriesOf(issues).map((issue) => {
    const safe = readIssue(issue);
    return { path: [...safe.path], text: sentenceAbout(words, safe) };
  });
}

interface Words {
  readonly tariff: Tariff;
  readonly say: IssueSentences;
  readonly locale: Locale;
  /** The request as a form shows it. */
  readonly request: Field;
}

/** One entry, of which nothing can be read. */
const UNREADABLE: readonly unknown[] = [undefined];

function entriesOf(issues: readonly unknown[] | undefined): readonly unknown[] {
  try {
    // Of a request that was accepted there are no issues.
    if (issues === undefined) return [];
    return Array.isArray(issues) ? Array.from(issues) : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

/** What a sentence is made from. */
type Given = Pick<Issue, "path" | "received" | "didYouMean" | "bounds"> & { readonly code: IssueCode };

/** An issue as far as it is one; it may have been through JSON, another version or other hands. */
function readIssue(issue: unknown): Given {
  try {
    const { path, code, received, didYouMean, bounds } = issue as Partial<Given>;
    return {
      path: isPath(path) ? [...path] : [],
      code: Object.hasOwn(en.problems, String(code)) ? (code as IssueCode) : "wrong-type",
      received: typeof received === "string" ? received : "",
      ...(typeof didYouMean === "string" && { didYouMean }),
      ...(areBounds(bounds) && { bounds: { ...bounds } }),
    };
  } catch {
    return { path: [], code: "unreadable", received: "" };
  }
}

const isPath = (path: unknown): path is Issue["path"] =>
  Array.isArray(path) && path.every((step) => typeof step === "string" || isIndex(step));

const isIndex = (step: unknown) => Number.isSafeInteger(step) && (step as number) >= 0;

const areBounds = (bounds: Partial<Required<Asked>> | undefined): bounds is Required<Asked> =>
  bounds !== undefined && [bounds.min, bounds.max, bounds.step].every(Number.isFinite);

function sentenceAbout(words: Words, issue: Given): string {
  const { say, locale } = words;
  // A surplus key is told of what it is in.
  const field = fieldAt(words, issue.code === "unknown-key" ? issue.path.slice(0, -1) : issue.path);
  const received = readReceived(issue.received, say, locale, (id) => field.names?.().get(id));
  const isAsIfMissing = received.isBlank || looksRight(received, field, issue.bounds);
  const code = isAsIfMissing && ABOUT_ANSWERS.has(issue.code) ? "required" : issue.code;
  const what = say.problems[code](problemOf(words, issue, field, received));
  const where = field.where.join(", ");
  const text = where === "" ? upperFirst(what) : `${upperFirst(where)}${COLON[locale]}${what}`;
  return replaceControlCharacters(text.replace(/\p{Surrogate}/gu, "\u{FFFD}"));
}

/**
 * The codes about an answer that was given. A blank was not, whatever the parser has to call it;
 * of an answer that looks right to whoever gave it, a sentence can only say what to do.
 */
const ABOUT_ANSWERS: ReadonlySet<IssueCode> = new Set([
  "wrong-type",
  "unknown-item",
  "unknown-scheme",
  "unknown-choice",
  "out-of-range",
]);

/** Whether a text reads like an answer: a number that would do, or the name of a choice. */
function looksRight({ text }: Received, { names, answers = [] }: Field, bounds: Given["bounds"]): boolean {
  if (text === undefined) return false;
  const given = plain(text);
  if (bounds && NUMBER.test(given)) return isWithinBounds(Number(given.replace(",", ".")), bounds);
  return [...(names?.().values() ?? []), ...answers].some((name) => {
    // An issue quotes a long name in short; a person may see an item by its label, with which its title begins.
    const [known, short] = [plain(name), plain(shortened(name))];
    return known === given || short === given || known.startsWith(`${given}, `);
  });
}

const NUMBER = /^\d+([.,]\d+)?$/;

/** A text without what people type either way: case, accents, spaces, the form of an apostrophe. */
const plain = (text: string) =>
  withoutAccents(text).replace(/’/g, "'").trim().replace(/\s+/g, " ").toLowerCase();

/** The field at a path. Of what no form shows, such as a part of a tariff, the path is all that can be said. */
function fieldAt({ say, request }: Words, path: Issue["path"]): Field {
  let field: Field | undefined = request;
  for (const step of path) field = typeof step === "number" ? field?.entry?.(step) : field?.fields?.get(step);
  return (
    field ?? {
      where: [say.quoted(pathText(path.length > MAX_DEPTH ? [...path.slice(0, MAX_DEPTH), "…"] : path))],
    }
  );
}

/** Deeper than any part of a tariff that has an issue of its own. */
const MAX_DEPTH = 12;

/** The longest list of choices that a sentence goes through. */
const MAX_CHOICES = 8;

function problemOf(words: Words, issue: Given, field: Field, received: Received): Problem {
  const { say } = words;
  const ask = field.ask ?? askFor(words, issue, field, received);
  const names = [...(field.names?.().values() ?? [])];
  const isShort = names.length > 0 && names.length <= MAX_CHOICES;
  // An amount would be told in its minor unit, which nobody has typed.
  const quoted = field.isAmount
    ? undefined
    : issue.code === "unknown-key"
      ? keyIn(issue, say)
      : received.quoted;
  return {
    ask,
    choose: isShort ? say.chooseAmong(names.map(say.quoted)) : ask,
    given: quoted ?? say.this,
    // Whoever chooses from a list has not given what was received instead.
    instead: quoted === undefined || field.fields || field.entry || field.names ? "" : say.instead(quoted),
    hint:
      issue.didYouMean && say.quoted(field.names?.().get(issue.didYouMean) ?? shortened(issue.didYouMean)),
    surplus: field.surplus ?? say.leaveBlank,
    most: mostOf(words, issue, field),
  };
}

function keyIn({ path }: Given, say: IssueSentences): string | undefined {
  const key = path.at(-1);
  return key === undefined ? undefined : say.quoted(shortened(String(key)));
}

/** What to do where a number is expected, or something that no form shows. */
function askFor({ tariff, say, locale }: Words, issue: Given, field: Field, { number }: Received): string {
  const { code, bounds } = issue;
  if (code === "too-few") return say.addMore;
  if (!bounds) return say.giveOther;
  const { min, max, step } = bounds;
  const isFar = isFarBound(max, number);
  if (field.isAmount) {
    if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) return say.giveOther;
    const amount = (cents: number) => money(cents, tariff.currency, locale);
    return say.giveAmount(amount(min), isFar ? undefined : amount(max), minorDigits(tariff.currency));
  }
  const text = (value: number) => signedNumber(value, locale);
  return say.give({
    isWhole: step === 1,
    min: text(min),
    max: isFar ? undefined : text(max),
    step: step === 0 || step === 1 ? undefined : text(step),
  });
}

function mostOf({ say, locale }: Words, { code, bounds }: Given, { most, maxLength }: Field): string {
  if (code === "too-long")
    return maxLength === undefined ? say.tooLong : say.mostCharacters(localNumber(maxLength, locale));
  return bounds === undefined ? say.tooMany : (most ?? say.mostEntries)(localNumber(bounds.max, locale));
}
