import type { Cursor } from "../../shape/cursor.js";
import { refuseReserved } from "../../shape/tariff/read.js";
import type { Draft } from "./draft.js";
import { contradict } from "./references.js";

/** Fields of a line and of its answer, and columns of the flat table: nothing else may take their place. */
const TAKEN = [
  ...["item", "scheme", "semester", "ref", "status", "learnerDue", "funderDue", "parts", "payers", "reasons"],
  ...["alternatives", "missing", "quote", "date", "annualFee", "line_no", "line", "learner", "edition"],
  ...["tariff", "notes"],
];

/** Names that mean something else in a request, in an answer, or in the flat table. */
export function checkNames(draft: Draft, at: Cursor): void {
  refuseTaken("items", ["annual-fee"], draft, at);
  refuseTaken("schemes", ["learner"], draft, at);
  refuseTaken("measures", TAKEN, draft, at);
  refuseTaken("facts", TAKEN, draft, at);
  for (const name of draft.facts.keys())
    if (draft.measures.has(name))
      contradict(
        at.in("facts").in(name),
        "A fact and a measure have different names",
        "another name to one of the two",
        name,
      );
}

function refuseTaken(
  part: "items" | "schemes" | "measures" | "facts",
  taken: readonly string[],
  draft: Draft,
  at: Cursor,
): void {
  for (const id of draft[part].keys()) if (taken.includes(id)) refuseReserved(id, at.in(part).in(id));
}
