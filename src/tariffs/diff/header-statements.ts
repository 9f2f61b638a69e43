/** The columns, whom they are for, and what is asked of a learner. */
import type { Fact, Group, NumberFact, OptionsFact, Scheme, Share } from "../../contract/tariff.js";
import { own } from "../../shape/own.js";
import type { Printer } from "../print.js";
import { isSameData, withDefaults } from "./data.js";
import { bounded, measuresStatement, textIfAny, textStatement } from "./page-statements.js";
import { priceStatement } from "./price-statement.js";
import { byId, byName, fieldByField, listed, plain, type Statement } from "./statement.js";

export function factStatement(fact: Fact, printer: Printer): Statement {
  const options = own(fact as OptionsFact, "options");
  return fieldByField(
    Object.hasOwn(fact, "min") ? bounded(fact as NumberFact) : fact,
    {
      label: textStatement(fact.label, printer),
      options: options && byId(options, (label) => textStatement(label, printer)),
      unit: textIfAny(own(fact as NumberFact, "unit"), printer),
    },
    () => printer.text(fact.label),
  );
}

export const groupStatement = (group: Group, printer: Printer): Statement =>
  fieldByField(
    group,
    { label: textStatement(group.label, printer), noneOf: listed(own(group, "noneOf")) },
    () => printer.text(group.label),
  );

export function schemeStatement(scheme: Scheme, printer: Printer): Statement {
  const label = printer.text(scheme.label);
  const headings = own(scheme, "headings");
  const { paidBy } = scheme;
  return fieldByField(
    scheme,
    {
      label: textStatement(scheme.label, printer),
      // Headings that are the label alone are the default.
      headings: isSameData(headings ?? [label], [label]) ? undefined : plain(headings),
      measures: measuresStatement(own(scheme, "measures")),
      paidBy:
        typeof paidBy === "string"
          ? plain(paidBy)
          : byName(
              paidBy,
              ({ payer }) => payer,
              (share) => shareStatement(share, printer),
            ),
      conditions: listed(own(scheme, "conditions")),
      information: listed(own(scheme, "information")),
      aliases: listed(own(scheme, "aliases")),
    },
    () => label,
  );
}

/** A share is all that is left, unless it says how many per cent. */
function shareStatement(share: Share, printer: Printer): Statement {
  const atMost = own(share, "atMost");
  return fieldByField(withDefaults(share, { percent: 100 }), {
    atMost: atMost === undefined ? undefined : priceStatement(atMost, printer),
  });
}
