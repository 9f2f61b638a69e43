/** `pricing_payers`: what each payer owes of a quote, the learner first. */
import type { Layout } from "./layout.js";
import type { Table } from "./learners.js";
import { bit, bits, caseOf, lines, literal } from "./text.js";

const LEARNER = "learner";

/** Everybody who may pay, whether known or not. */
const everybody = ({ engine }: Layout): readonly string[] => [
  LEARNER,
  ...new Set(engine.columns.flatMap(({ payers }) => payers)),
];

export const payersTable = (layout: Layout): Table => ({
  name: "pricing_payer_names",
  columns: [
    ["payer_no", "bigint"],
    ["payer", "text"],
  ],
  rows: everybody(layout).map((payer, place) => `${place}, ${literal(payer)}`),
});

export function payersView(layout: Layout): string {
  const { engine, payers } = layout;
  const others = everybody(layout).slice(1);
  const under = (payer: string) => engine.columns.filter((column) => column.payers.includes(payer));
  // In page order of the schemes used, then in the order of a scheme's own payers.
  const places = others.map((payer, index) => {
    const found = under(payer).map(({ place, payers: all }) => {
      return [`(answer.used & ${bit(place)}) <> 0`, String(1 + place * 100 + all.indexOf(payer))] as const;
    });
    return [`payer_no = ${index + 1}`, caseOf(found)] as const;
  });
  const dues = others.map((payer, index) => {
    const unpublished = under(payer).filter(({ paidBy }) => paidBy === "learner-part");
    const known = payers.indexOf(payer);
    const due = known < 0 ? "CAST(NULL AS BIGINT)" : `answer.pay_${known + 1}`;
    const isUnpublished = `(answer.used & ${bits(unpublished.map(({ place }) => place))}) <> 0`;
    return [
      `payer_no = ${index + 1}`,
      unpublished.length === 0 || known < 0 ? due : caseOf([[isUnpublished, "NULL"]], due),
    ] as const;
  });
  return lines(
    "SELECT quote, place, payer, CAST(due AS BIGINT) AS due FROM (",
    "  SELECT answer.quote, names.payer,",
    `    ${caseOf([["payer_no = 0", "0"], ...places])} AS place,`,
    `    ${caseOf([["payer_no = 0", "answer.learner_due"], ...dues])} AS due`,
    "  FROM pricing_answers AS answer",
    "  CROSS JOIN pricing_payer_names AS names",
    "  WHERE answer.status = 'priced'",
    ") AS shares WHERE place IS NOT NULL",
  );
}
