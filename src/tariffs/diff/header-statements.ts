/** The columns, whom they are for, and what is asked of a learner. */
import type { Fact, Group, Scheme, Share } from "../../contract/tariff.js";
import { isNumberFact, isOptionsFact } from "../../shape/facts.js";
import { own } from "../../shape/own.js";
import { isSameData } from "./data.js";
import { bounded, measuresStatement, textIfAny, textStatement } from "./page-statements.js";
import { priceStatement } from "./price-statement.js";
import { profilesStatement } from "./profiles.js";
import { byId, byName, fieldByField, listed, plain, type Statement, titled, whole } from "./statement.js";
import type { Teller } from "./teller.js";

export function factStatement(fact: Fact, teller: Teller): Statement {
  const label = textStatement(fact.label, teller);
  const stated = isOptionsFact(fact)
    ? fieldByField(fact, { label, options: byId(fact.options, (one) => textStatement(one, teller)) }, teller)
    : isNumberFact(fact)
      ? fieldByField(bounded(fact), { label, unit: textIfAny(own(fact, "unit"), teller) }, teller)
      : fieldByField(fact, { label }, teller);
  return titled(teller.text(fact.label), stated);
}

export const groupStatement = (group: Group, teller: Teller): Statement =>
  titled(
    teller.text(group.label),
    fieldByField(
      group,
      {
        label: textStatement(group.label, teller),
        anyOf: profilesStatement(own(group, "anyOf"), teller),
        noneOf: profilesStatement(own(group, "noneOf"), teller),
      },
      teller,
    ),
  );

export function schemeStatement(scheme: Scheme, teller: Teller): Statement {
  const label = teller.text(scheme.label);
  const headings = own(scheme, "headings");
  const { paidBy } = scheme;
  const stated = fieldByField(
    scheme,
    {
      label: textStatement(scheme.label, teller),
      // Headings that are the label alone are the default.
      headings: isSameData(headings ?? [label], [label]) ? undefined : plain(headings, teller),
      measures: measuresStatement(own(scheme, "measures"), teller),
      paidBy:
        typeof paidBy === "string"
          ? plain(paidBy, teller)
          : byName(
              paidBy,
              ({ payer }) => payer,
              (share) => shareStatement(share, teller),
            ),
      conditions: listed(own(scheme, "conditions"), teller),
      information: listed(own(scheme, "information"), teller),
      aliases: listed(own(scheme, "aliases"), teller),
    },
    teller,
  );
  return titled(label, stated);
}

/** A share is all that is left, unless it says how many per cent. Its payer is its name. */
function shareStatement({ payer: _, ...share }: Share, teller: Teller): Statement {
  const atMost = own(share, "atMost");
  const percent = own(share, "percent") ?? 100;
  const most = () => (atMost === undefined ? "" : ` (max ${teller.price(atMost)})`);
  return fieldByField(
    share,
    {
      percent: whole(percent, () => teller.percent(percent)),
      atMost: atMost === undefined ? undefined : priceStatement(atMost, teller),
    },
    teller,
    () => `${teller.percent(percent)}${most()}`,
  );
}
