// The cheapest funding of a basket as an integer program, written by hand for the bundled page and for a
// learner who may use all four schemes. It reads the tariff's grid and nothing else of the library.
import { cnamNouvelleAquitaine as tariff } from "../../dist/index.js";

const SCHEMES = ["company", "pole-emploi", "region", "ag2r"];
const FUNDED = ["company", "pole-emploi"];
const SEMESTERS = [1, 2];

const isUnit = (item) => item.startsWith("ue-");
const hoursOf = (item) => tariff.items[item].measures?.hours;

const TAKES = {
  cents: (item, scheme) => tariff.grid[item][scheme],
  hours: (item) => hoursOf(item),
  units: (item) => (hoursOf(item) === undefined ? 0 : 1),
};

const sum = (terms) => (terms.length > 0 ? terms.join(" + ") : "0 none");

/**
 * The model as a text in CPLEX's LP format. `x` says whether an item is under a scheme, `waived` whether the
 * annual fee is; `fee` is the half of it that everyone pays, `rest` the half that AG2R's column asks for too.
 */
export function integerProgram(items, budgets) {
  const columns = items.flatMap(({ item, semester }, index) =>
    SCHEMES.filter((scheme) => tariff.grid[item][scheme] !== "not-eligible")
      // What has no printed hours cannot draw on an account of hours.
      .filter((scheme) => budgets[scheme]?.hours === undefined || hoursOf(item) !== undefined)
      .map((scheme) => ({ name: `x_${index}_${SCHEMES.indexOf(scheme)}`, index, item, semester, scheme })),
  );
  const under = (scheme) => columns.filter((column) => column.scheme === scheme);
  const costs = [...under("region"), ...under("ag2r")].map(
    ({ name, item, scheme }) => `${tariff.grid[item][scheme]} ${name}`,
  );
  const assigned = items.map((_, index) => {
    const names = columns.filter((column) => column.index === index).map(({ name }) => name);
    return `${sum(names)} = 1`;
  });
  const caps = SEMESTERS.map((half) => {
    const counted = under("ag2r").filter(({ item, semester = half }) => isUnit(item) && semester === half);
    return `${sum(counted.map(({ name }) => name))} <= 2`;
  });
  const limits = Object.entries(budgets).flatMap(([scheme, budget]) =>
    Object.entries(budget).map(([measure, most]) => {
      const terms = under(scheme).map(({ name, item }) => `${TAKES[measure](item, scheme)} ${name}`);
      return `${sum(terms)} <= ${most}`;
    }),
  );
  const funding = FUNDED.flatMap(under).map(({ name }) => ` - ${name}`);
  const fee = [
    `waived${funding.join("")} <= 0`,
    "fee + waived >= 1",
    ...under("ag2r").map(({ name }) => `rest + waived - ${name} >= 0`),
  ];
  const rows = [...assigned, ...caps, ...limits, ...fee];
  return [
    "Minimize",
    ` due: ${sum([...costs, "7500 fee", "7500 rest"])}`,
    "Subject To",
    ...rows.map((row, index) => ` r${index}: ${row}`),
    "Bounds",
    " none = 0",
    "Binaries",
    ...[...columns.map(({ name }) => name), "waived", "fee", "rest"].map((name) => ` ${name}`),
    "End",
  ].join("\n");
}
