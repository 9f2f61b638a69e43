import { measured } from "../words/quote-document.js";
import type { Subject } from "../words/subject.js";
import type { Entry } from "./state.js";
import { words } from "./words.js";

/** An entry in a line: `2 × Module 51 h (6 ECTS), semestre 1, Cofinancement du Conseil régional`. */
export function entryText(subject: Subject, { item, ref, count, measures, semester, scheme }: Entry): string {
  const numbers = Object.entries(measures).flatMap(([name, amount]) =>
    amount === undefined ? [] : [measured(subject, name, amount)],
  );
  return [
    `${count > 1 ? `${count}\u00A0×\u00A0` : ""}${subject.item({ item, ...(ref !== undefined && { ref }) })}`,
    ...numbers,
    ...whenOf(subject, semester),
    ...(scheme === undefined ? [] : [subject.scheme(scheme)]),
  ].join(", ");
}

export const whenOf = ({ locale }: Pick<Subject, "locale">, semester: Entry["semester"]): string[] =>
  semester === undefined ? [] : [words.inSemester[locale](semester)];
