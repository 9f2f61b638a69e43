// Quotes that leave nothing to chance: each state of knowledge with each cell and each set of schemes, and each text in each
// column.
import { columnsOf, rowsOf } from "./rows.mjs";
import { textsFor } from "./spoilt.mjs";

/** What a learner may answer, or leave open. */
function answers(fact) {
  if (fact.options) {
    const [first, ...others] = Object.keys(fact.options);
    return [undefined, [], [first], [others.at(-1) ?? first], [first, ...others]];
  }
  return fact.min === undefined ? [undefined, true, false] : [undefined, fact.min, fact.max ?? 1_000_000];
}

/** A learner of each state of knowledge. */
const learnersOf = ({ facts = {} }) =>
  Object.entries(facts).reduce(
    (all, [name, fact]) =>
      all.flatMap((learner) => answers(fact).map((one) => ({ ...learner, [name]: one }))),
    [{}],
  );

/** Each state of knowledge with each cell: what the table of cells can differ in. */
export const everyCell = (tariff) =>
  learnersOf(tariff).flatMap((learner, index) =>
    Object.keys(tariff.items).flatMap((item) =>
      Object.keys(tariff.schemes).map((scheme) =>
        rowsOf({ learner, lines: [lineOf(tariff, item, scheme)] }, `C-${index}-${item}-${scheme}`),
      ),
    ),
  );

/** Each state of knowledge with each set of schemes: what the tables of learners and fees can differ in. */
export function everyState(tariff) {
  const learners = learnersOf(tariff);
  const schemes = Object.keys(tariff.schemes);
  const sets = Array.from({ length: 2 ** schemes.length - 1 }, (_, set) =>
    schemes.filter((_, place) => (set + 1) & (1 << place)),
  );
  const lineUnder = (scheme) => lineOf(tariff, firstItem(tariff, scheme), scheme);
  return learners.flatMap((learner, index) =>
    sets.map((set, place) => rowsOf({ learner, lines: set.map(lineUnder) }, `S-${index}-${place}`)),
  );
}

/** The first item that a scheme prices. */
const firstItem = ({ items, grid }, scheme) =>
  Object.keys(items).find((one) => grid[one][scheme] !== "not-eligible");

/** A line with the least of what it is asked for. */
function lineOf(tariff, item, scheme) {
  const asked = Object.entries({ ...tariff.items[item].measures, ...tariff.schemes[scheme].measures });
  const least = asked.flatMap(([name, one]) => (one.min === undefined ? [] : [[name, one.min]]));
  return { item, scheme, ...Object.fromEntries(least) };
}

/** Each text in each column, on lines of each cell where it is a measure; what contradicts itself; as many lines as there may be. */
export function everyText(tariff) {
  const quotes = [];
  const add = (rows) =>
    quotes.push(rows.map((row) => ({ ...row, quote: row.quote ?? `T-${quotes.length}` })));
  const columns = columnsOf(tariff).filter((column) => column !== "quote");
  const cells = Object.keys(tariff.items).flatMap((item) =>
    Object.keys(tariff.schemes).map((scheme) => lineOf(tariff, item, scheme)),
  );
  const asking = cells.filter((line) => Object.keys(line).length > 2);
  const [first] = Object.keys(tariff.schemes).map((scheme) =>
    lineOf(tariff, firstItem(tariff, scheme), scheme),
  );
  const one = (line) => rowsOf({ learner: {}, lines: [line] }, undefined);
  for (const column of columns)
    for (const text of textsFor(column, tariff))
      for (const line of [first, ...(column in tariff.items || asking.length === 0 ? [] : asking)]) {
        add(one(line).map((row) => ({ ...row, [column]: text })));
        // Beside another fault it is told whether this is one.
        add(one(line).map((row) => ({ ...row, annualFee: "paid", [column]: text })));
      }
  for (const line of cells) add(one(line));
  // What is said twice: on the first line, on the second, on both.
  for (const column of columns.filter((name) => name === "annualFee" || name.startsWith("learner.")))
    for (const text of textsFor(column, tariff))
      for (const other of textsFor(column, tariff).slice(0, 4))
        for (const said of [
          [text, null],
          [null, text],
          [text, other],
        ])
          add(
            rowsOf({ learner: {}, lines: [first, first] }, undefined).map((row, index) => ({
              ...row,
              [column]: said[index],
            })),
          );
  for (const count of [1_000, 1_001])
    for (const annualFee of [undefined, "paid"])
      add(rowsOf({ learner: {}, lines: Array.from({ length: count }, () => first), annualFee }, undefined));
  // Ids that differ in case only are two.
  for (const id of ["", "case", "CASE"]) quotes.push(one(first).map((row) => ({ ...row, quote: id })));
  for (const pair of [
    [1, 1],
    [1, null],
    [-7, 3],
  ])
    add(
      rowsOf({ learner: {}, lines: [first, first] }, undefined).map((row, index) => ({
        ...row,
        line_no: pair[index],
      })),
    );
  return quotes;
}

/** Two lines under each scheme, of each two sections, in each two semesters or none: what notes count. */
export function everyPair(tariff) {
  const learner = Object.fromEntries(
    Object.entries(tariff.facts ?? {}).map(([name, fact]) => [
      name,
      fact.options ? Object.keys(fact.options) : fact.min === undefined ? true : fact.min,
    ]),
  );
  const semesters = [1, 2, undefined];
  const quotes = [];
  for (const scheme of Object.keys(tariff.schemes)) {
    const priced = Object.entries(tariff.items).filter(
      ([item]) => tariff.grid[item][scheme] !== "not-eligible",
    );
    const ofSection = new Map(priced.map(([id, { section }]) => [section, id]));
    const lines = [...ofSection.values()].flatMap((item) =>
      semesters.map((semester) => ({ item, semester })),
    );
    for (const one of lines)
      for (const other of lines) {
        const both = [one, other].map(({ item, semester }) => ({
          ...lineOf(tariff, item, scheme),
          semester,
        }));
        quotes.push(rowsOf({ learner, lines: both }, `P-${quotes.length}`));
      }
  }
  return quotes;
}

/** All of these. */
export const everything = (tariff) => [
  ...everyCell(tariff),
  ...everyState(tariff),
  ...everyText(tariff),
  ...everyPair(tariff),
];
