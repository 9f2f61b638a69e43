import { FEE_WAIVED } from "../../engine/note-rules.js";
import { PRICE_PART, partNames } from "../../price/form.js";
import type { Cursor } from "../../shape/cursor.js";
import { refuseKey } from "../../shape/readers/object.js";
import { refuseReserved } from "../../shape/tariff/read.js";
import type { Draft } from "./draft.js";
import { contradict } from "./references.js";

/** A name of the tariff's own, what it is the name of, and where it stands. */
interface Code {
  readonly code: string;
  readonly kind: "condition" | "information" | "reading" | "reduction" | "part" | "payer";
  readonly at: Cursor;
}

/** Each code is one thing, and has its sentence. */
export function checkCodes(draft: Draft, at: Cursor): void {
  const kinds = new Map<string, Code["kind"]>();
  for (const { code, kind, at: inside } of codesOf(draft, at)) {
    const known = kinds.get(code);
    if (code === FEE_WAIVED || (code === PRICE_PART && (kind === "part" || kind === "reduction")))
      refuseReserved(code, inside);
    else if (known === undefined) kinds.set(code, kind);
    else if (known !== kind)
      contradict(
        inside,
        `A code has one meaning: \`${code}\` is already a ${known}`,
        "another code to one of the two",
        code,
      );
  }
  if (draft.isRead("words")) checkSentences([...kinds], draft, at.in("words"));
}

function checkSentences(
  kinds: readonly [code: string, kind: Code["kind"]][],
  draft: Draft,
  at: Cursor,
): void {
  for (const [code, kind] of kinds)
    if (!draft.words.has(code))
      at.in(code).report({
        code: "required",
        rule: `The ${kind} \`${code}\` needs a sentence`,
        expected: "a text, or an object with `fr`, `en`",
        received: undefined,
      });
  // While codes may be missing, it is not known which sentence is surplus.
  if (!(["schemes", "grid", "reductions", "readings"] as const).every(draft.isSound)) return;
  const codes = new Set(kinds.map(([code]) => code));
  for (const code of draft.words.keys()) if (!codes.has(code)) refuseKey(code, [...codes], "`words`", at);
}

function codesOf(draft: Draft, at: Cursor): readonly Code[] {
  const codes: Code[] = [];
  for (const [id, scheme] of draft.schemes) {
    const inside = at.in("schemes").in(id);
    for (const [key, kind] of [
      ["conditions", "condition"],
      ["information", "information"],
    ] as const)
      scheme?.[key]?.forEach((code, index) => {
        codes.push({ code, kind, at: inside.in(key).in(index) });
      });
    if (scheme?.cap)
      codes.push({ code: scheme.cap.condition, kind: "condition", at: inside.in("cap").in("condition") });
    for (const [index, { payer }] of (typeof scheme?.paidBy === "object" ? scheme.paidBy : []).entries())
      if (payer !== "learner" && !draft.schemes.has(payer))
        codes.push({ code: payer, kind: "payer", at: inside.in("paidBy").in(index).in("payer") });
  }
  for (const [itemId, row] of draft.grid)
    for (const [schemeId, cell = 0] of row ?? [])
      for (const code of typeof cell === "object" ? partNames(cell) : [])
        codes.push({ code, kind: "part", at: at.in("grid").in(itemId).in(schemeId) });
  draft.reductions.forEach((reduction, index) => {
    if (reduction)
      codes.push({ code: reduction.code, kind: "reduction", at: at.in("reductions").in(index).in("code") });
  });
  draft.readings.forEach((reading, index) => {
    if (reading)
      codes.push({ code: reading.code, kind: "reading", at: at.in("readings").in(index).in("code") });
  });
  return codes;
}
