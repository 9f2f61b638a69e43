import type { Tariff } from "../../contract/tariff.js";
import { own } from "../../shape/own.js";
import { TARIFF_PARTS, type TariffChange, type TariffPart } from "./change.js";
import { compareStatements } from "./compare.js";
import { factStatement, groupStatement, schemeStatement } from "./header-statements.js";
import {
  gridStatement,
  headingsStatement,
  identityStatement,
  itemStatement,
  textStatement,
} from "./page-statements.js";
import { feeStatement, readingsStatement, reductionsStatement } from "./rule-statements.js";
import { byId, lookedUp, type Statement } from "./statement.js";
import { tellerOf } from "./teller.js";

/**
 * Lists what changed between two editions, in page order, id and edition first. The list is empty if and only if
 * the two are equal once defaults are filled in. An item that is added or removed is one change, with its prices;
 * a scheme is one change, followed by one for each of its prices.
 *
 * @example
 * const { grid } = cnamNouvelleAquitaine;
 * const row = { ...grid["bulats-test"], company: 7000 };
 * const dearer = { ...cnamNouvelleAquitaine, grid: { ...grid, "bulats-test": row } };
 * diffTariffs(cnamNouvelleAquitaine, dearer); // => [{ kind: "changed", part: "cell", path: ["bulats-test", "company"], before: "65 €", after: "70 €" }]
 */
export function diffTariffs(before: Tariff, after: Tariff): TariffChange[] {
  const shared = Object.keys(before.items).filter((item) => Object.hasOwn(after.items, item));
  const [ours, theirs] = [statementsOf(before, shared), statementsOf(after, shared)];
  return TARIFF_PARTS.flatMap((part) => compareStatements(part, ours[part], theirs[part]));
}

/** Everything that a tariff says, defaults filled in. `shared` are the items that both tariffs have. */
function statementsOf(tariff: Tariff, shared: readonly string[]): Readonly<Record<TariffPart, Statement>> {
  const teller = tellerOf(tariff);
  return {
    identity: identityStatement(tariff, teller),
    fact: byId(own(tariff, "facts"), (fact) => factStatement(fact, teller)),
    group: lookedUp(own(tariff, "groups"), (group) => groupStatement(group, teller)),
    measure: byId(own(tariff, "measures"), (name) => textStatement(name, teller)),
    section: lookedUp(own(tariff, "sections"), (headings) => headingsStatement(headings, teller)),
    item: byId(tariff.items, (item, id) => itemStatement(id, item, tariff, teller)),
    scheme: byId(tariff.schemes, (scheme) => schemeStatement(scheme, teller)),
    cell: gridStatement(tariff, shared, teller),
    reduction: reductionsStatement(own(tariff, "reductions"), teller),
    "annual-fee": feeStatement(own(tariff, "annualFee"), teller),
    reading: readingsStatement(own(tariff, "readings"), teller),
    words: lookedUp(own(tariff, "words"), (sentence) => textStatement(sentence, teller)),
  };
}
