import { type Cents, euros } from "../contract/money.js";
import type { items } from "./items.js";

/** « Non éligible » */
const NE = "not-eligible";

/** The page's columns, from left to right. */
const columns = ["company", "pole-emploi", "region", "ag2r"] as const;
type Columns = typeof columns;

/** Whole euros, whole euros for each ECTS, or « Non éligible ». */
type Printed = number | { readonly ects: number } | typeof NE;
type CellFrom<P> = P extends number
  ? Cents
  : P extends string
    ? P
    : { readonly per: "ects"; readonly cents: Cents };
type OneForEach<List extends readonly unknown[], V> = { readonly [Index in keyof List]: V };
/** A row cell by cell, and the same by column. */
type PrintedRow = OneForEach<Columns, Printed>;
type ByColumn<R extends PrintedRow> = {
  readonly [Index in keyof Columns & `${number}` as Columns[Index]]: CellFrom<R[Index]>;
};

/** Rows of whole euros as cents by column. */
function inCents<const R extends Readonly<Record<keyof typeof items, PrintedRow>>>(rows: R) {
  const cell = (printed: Printed) => {
    if (typeof printed === "string") return printed;
    return typeof printed === "number" ? euros(printed) : { per: "ects", cents: euros(printed.ects) };
  };
  const cells = Object.entries<PrintedRow>(rows).map(([item, row]) => [
    item,
    Object.fromEntries(columns.map((column, index) => [column, cell(row[index] as Printed)])),
  ]);
  return Object.fromEntries(cells) as { readonly [Item in keyof R]: ByColumn<Extract<R[Item], PrintedRow>> };
}

/** The body of the page's table, cell for cell, in whole euros. */
// biome-ignore format: laid out as the page
export const grid = /* @__PURE__ */ inCents({
  //                             company   Pôle emploi  Region       AG2R

  // Unités d'enseignement
  // Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine
  "ue-3-ects":                    [   520,       260,        39,        0 ],
  "ue-4-ects":                    [   720,       360,        52,        0 ],
  "ue-6-ects":                    [ 1_020,       510,        78,        0 ],
  "ue-8-ects":                    [ 1_380,       690,       104,        0 ],
  "ue-12-ects":                   [ 2_040,     1_020,       156,        0 ],
  // Cours à distance organisés par un autre centre que le Cnam Nouvelle-Aquitaine
  "ue-3-ects-other-centre":       [   520,       260,        60,        0 ],
  "ue-4-ects-other-centre":       [   720,       360,        80,        0 ],
  "ue-6-ects-other-centre":       [ 1_020,       510,       120,        0 ],
  "ue-8-ects-other-centre":       [ 1_380,       690,       160,        0 ],
  "ue-12-ects-other-centre":      [ 2_040,     1_020,       240,        0 ],

  // Unités d'activité tutorées
  "work-experience":              [   450,       225,        78,        0 ],
  "engineering-thesis":           [ 1_950,       800,       500,       NE ],
  "work-psychology-thesis":       [ 1_950,       800,       500,       NE ],

  // Tests et examens spéciaux
  "engineering-school-admission": [   450,       225,       120,       NE ],
  "bulats-test":                  [    65,        65,        65,        0 ],
  "external-exam":                [    84,        84,        84,       NE ],
  "recall-exam":                  [    NE,        NE, { ects: 13 },    NE ],
});
