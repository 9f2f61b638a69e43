import type { Fact } from "../contract/tariff.js";
import { resolveBounds } from "../shape/asked.js";
import { isNumberFact, isOptionsFact } from "../shape/facts.js";
import { localNumber } from "../words/money.js";
import type { Subject } from "../words/subject.js";
import type { AnswerWords } from "./words/words.js";

/** An answer in words, and how it is typed. */
export type TypedAnswer = readonly [words: string, typed: string];

/** Each answer to a fact. The bundled page's own questions have options of their own. */
export function typedAnswers(
  id: string,
  fact: Fact,
  { locale, text }: Subject,
  say: AnswerWords,
): readonly TypedAnswer[] {
  if (isNumberFact(fact)) {
    const { min, max } = resolveBounds(fact);
    return [[say.from(localNumber(min, locale), localNumber(max, locale)), `--fact ${id}=${min}`]];
  }
  if (isOptionsFact(fact)) {
    const option = id === "situations" ? "--situation " : `--fact ${id}=`;
    return [
      ...Object.entries(fact.options).map(([name, label]): TypedAnswer => [text(label), `${option}${name}`]),
      [say.none, `${option}none`],
    ];
  }
  const [yes, no] = id === "ag2rMember" ? ["--ag2r", "--no-ag2r"] : [`--fact ${id}=yes`, `--fact ${id}=no`];
  return [
    [say.yes, yes],
    [say.no, no],
  ];
}
