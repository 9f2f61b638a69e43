import type { IssueCode } from "../../contract/issue.js";

/** Every sentence about an issue, in one language. Arguments are ready to be read. */
export interface IssueSentences {
  // What a form calls its parts
  readonly line: (number: string) => string;
  readonly item: string;
  /** If the tariff has no word of its own for its columns. */
  readonly scheme: string;
  readonly semester: string;
  readonly ref: string;
  readonly selection: string;
  /** If the tariff has no word of its own for whom it addresses. */
  readonly learner: string;
  readonly annualFee: string;
  readonly choices: string;
  readonly budgets: string;
  readonly budget: (scheme: string) => string;
  readonly cents: string;
  readonly hours: string;
  readonly units: string;

  // What to do: each begins in lower case, after the name of the part
  readonly fillIn: string;
  readonly answerQuestions: string;
  readonly addLine: string;
  readonly addMore: string;
  readonly fillInLine: string;
  readonly choose: string;
  readonly chooseAmong: (names: readonly string[]) => string;
  readonly yesOrNo: string;
  readonly shortText: string;
  readonly sayWhetherPaid: string;
  readonly due: string;
  readonly alreadyPaid: string;
  readonly give: (number: NumberWords) => string;
  readonly giveAmount: (least: string, most: string | undefined, digits: number) => string;
  readonly giveBudget: string;
  readonly giveOther: string;
  readonly leaveBlank: string;
  readonly shareNotPublished: string;
  readonly noFunder: string;
  readonly mostLines: (count: string) => string;
  readonly mostEntries: (count: string) => string;
  readonly mostCharacters: (count: string) => string;
  readonly tooMany: string;
  readonly tooLong: string;

  // What was given
  readonly quoted: (text: string) => string;
  readonly this: string;
  readonly instead: (given: string) => string;
  readonly yes: string;
  readonly no: string;

  /** What to say by code. */
  readonly problems: { readonly [Code in IssueCode]: (problem: Problem) => string };
}

/** A number that is expected. */
interface NumberWords {
  readonly isWhole: boolean;
  readonly min: string;
  /** Absent if it is so large that nobody would come near it. */
  readonly max: string | undefined;
  /** Absent if any number will do, or any whole one. */
  readonly step: string | undefined;
}

/** What one sentence is made of. */
export interface Problem {
  /** What to do. */
  readonly ask: string;
  /** What to do if a choice is not known: the choices by name, if they are few. */
  readonly choose: string;
  /** What was given, in quotation marks, or “this”. */
  readonly given: string;
  /** “instead of …”, with a space before it; empty if what was given cannot be told. */
  readonly instead: string;
  /** What was probably meant, in quotation marks. */
  readonly hint: string | undefined;
  /** What to do with an answer that is not asked for. */
  readonly surplus: string;
  /** How much there may be at most. */
  readonly most: string;
}
