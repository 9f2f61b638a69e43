import type { Tariff } from "../../contract/tariff.js";
import { own } from "../../shape/own.js";
import { printerOf } from "../print.js";
import type { TariffChange, TariffPart } from "./change.js";
import { compareStatements } from "./compare.js";
import { factStatement, groupStatement, schemeStatement } from "./header-statements.js";
import {
  gridStatement,
  headingsStatement,
  identityStatement,
  itemStatement,
  type Shared,
  textStatement,
} from "./page-statements.js";
import { feeStatement, readingsStatement, reductionsStatement } from "./rule-statements.js";
import { byId, lookedUp, type Statement } from "./statement.js";

/**
 * What changed between two editions, in page order: id and edition first. Nothing, if and only if the two
 * are equal once defaults are filled in. An item or a scheme that comes or goes is one change, with its prices.
 *
 * @example
 * const { grid } = cnamNouvelleAquitaine;
 * const row = { ...grid["bulats-test"], company: 7000 };
 * const dearer = { ...cnamNouvelleAquitaine, grid: { ...grid, "bulats-test": row } };
 * diffTariffs(cnamNouvelleAquitaine, dearer); // => [{ kind: "changed", part: "cell", path: ["bulats-test", "company"], before: "65 €", after: "70 €" }]
 */
export function diffTariffs(before: Tariff, after: Tariff): TariffChange[] {
  const shared = {
    items: sharedKeys(before.items, after.items),
    schemes: sharedKeys(before.schemes, after.schemes),
  };
  const [ours, theirs] = [statementsOf(before, shared), statementsOf(after, shared)];
  return IN_PAGE_ORDER.flatMap((part) => compareStatements(part, ours[part], theirs[part]));
}

const sharedKeys = (one: object, other: object) =>
  Object.keys(one).filter((key) => Object.hasOwn(other, key));

const IN_PAGE_ORDER: readonly TariffPart[] = [
  "identity",
  "fact",
  "group",
  "measure",
  "section",
  "item",
  "scheme",
  "cell",
  "reduction",
  "annual-fee",
  "reading",
  "words",
];

/** Everything that a tariff says, defaults filled in. Cells are told where both tariffs have the row and the column. */
function statementsOf(tariff: Tariff, shared: Shared): Readonly<Record<TariffPart, Statement>> {
  const printer = printerOf(tariff);
  return {
    identity: identityStatement(tariff, printer),
    fact: byId(own(tariff, "facts"), (fact) => factStatement(fact, printer)),
    group: lookedUp(own(tariff, "groups"), (group) => groupStatement(group, printer)),
    measure: byId(own(tariff, "measures"), (name) => textStatement(name, printer)),
    section: lookedUp(own(tariff, "sections"), (headings) => headingsStatement(headings, printer)),
    item: byId(tariff.items, (item) => itemStatement(item, printer)),
    scheme: byId(tariff.schemes, (scheme) => schemeStatement(scheme, printer)),
    cell: gridStatement(tariff, shared, printer),
    reduction: reductionsStatement(own(tariff, "reductions"), printer),
    "annual-fee": feeStatement(own(tariff, "annualFee"), printer),
    reading: readingsStatement(own(tariff, "readings"), printer),
    words: lookedUp(own(tariff, "words"), (sentence) => textStatement(sentence, printer)),
  };
}
