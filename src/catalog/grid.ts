import { type Cents, euros } from "../money.js";
import { NOT_ELIGIBLE as NE, type NotEligible, type Rate } from "./item.js";
import type { items } from "./items.js";

type Cell = number | NotEligible | Rate<"ects">;
type PriceOf<C extends Cell> = C extends number ? Cents : C;

/** Cells in the order of the page's columns. A number is whole euros. */
const row = <C extends Cell, P extends Cell, R extends Cell, A extends Cell>(
  company: C,
  poleEmploi: P,
  region: R,
  ag2r: A,
) => ({
  company: price(company),
  "pole-emploi": price(poleEmploi),
  region: price(region),
  ag2r: price(ag2r),
});

const price = <C extends Cell>(cell: C) => (typeof cell === "number" ? euros(cell) : cell) as PriceOf<C>;

const perEcts = (cell: number): Rate<"ects"> => ({ per: "ects", cents: euros(cell) });

/** The body of the page's table, cell for cell. */
// biome-ignore format: laid out as the page
export const grid = {
  //                                 company   Pôle emploi  Region        AG2R

  // Unités d'enseignement
  // Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine
  "ue-3-ects":                    row(   520,       260,        39,           0 ),
  "ue-4-ects":                    row(   720,       360,        52,           0 ),
  "ue-6-ects":                    row( 1_020,       510,        78,           0 ),
  "ue-8-ects":                    row( 1_380,       690,       104,           0 ),
  "ue-12-ects":                   row( 2_040,     1_020,       156,           0 ),
  // Cours à distance organisés par un autre centre que le Cnam Nouvelle-Aquitaine
  "ue-3-ects-other-centre":       row(   520,       260,        60,           0 ),
  "ue-4-ects-other-centre":       row(   720,       360,        80,           0 ),
  "ue-6-ects-other-centre":       row( 1_020,       510,       120,           0 ),
  "ue-8-ects-other-centre":       row( 1_380,       690,       160,           0 ),
  "ue-12-ects-other-centre":      row( 2_040,     1_020,       240,           0 ),

  // Unités d'activité tutorées
  "work-experience":              row(   450,       225,        78,           0 ),
  "engineering-thesis":           row( 1_950,       800,       500,          NE ),
  "work-psychology-thesis":       row( 1_950,       800,       500,          NE ),

  // Tests et examens spéciaux
  "engineering-school-admission": row(   450,       225,       120,          NE ),
  "bulats-test":                  row(    65,        65,        65,           0 ),
  "external-exam":                row(    84,        84,        84,          NE ),
  "recall-exam":                  row(    NE,        NE,  perEcts(13),       NE ),
} satisfies Record<keyof typeof items, ReturnType<typeof row>>;
