/**
 * What a sentence is about.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * explain(answer, { locale: "en" }).map(({ part }) => part); // => ["headline", "line", "fee", "payer", "payer", "information"]
 */
export type SentencePart =
  | "headline"
  | "line"
  | "fee"
  | "payer"
  | "condition"
  | "reading"
  | "information"
  | "next";

/**
 * One sentence, tied to what it says and to the lines that it is about.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * explain(answer, { locale: "en" }).find(({ part }) => part === "fee"); // => { part: "fee", code: "due", lines: [], text: "Droits d'inscription annuels: €150, once for the year." }
 */
export interface Sentence {
  part: SentencePart;
  /** The code of a reason or a note; else what kind of sentence it is. */
  code: string;
  /** The lines it is about, by their place in the request; `[]` is the whole quote. */
  lines: number[];
  text: string;
}
