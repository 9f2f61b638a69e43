import type { PricedQuote } from "../answer.js";
import type { Cents } from "../money.js";
import { quoteOf } from "../quote/quote.js";
import type { Wish } from "../request.js";
import type { Tariff } from "../tariff.js";
import type { Cheapest, CheapestPriced, OtherScheme } from "./answer.js";
import { type Outlook, outlookOf } from "./outlook.js";
import type { BasketRequest, CheapestOptions } from "./request.js";

/** The cheapest way to fund a basket, of a request that has been checked. */
export function cheapestOf(tariff: Tariff, request: BasketRequest, options: CheapestOptions): Cheapest {
  const { budgets } = options;
  return { ...found(tariff, request, options), ...(budgets && { budgets }) } as Cheapest;
}

function found(tariff: Tariff, request: BasketRequest, options: CheapestOptions): Cheapest {
  const { id } = tariff;
  const schemes = Object.keys(tariff.schemes);
  const outlook = outlookOf(tariff, request, options);
  const { decisions, missingFor } = outlook;
  const [{ best, stuck, under }] = decisions;

  const missing = missingFor((decision) => decision.best);
  if (missing.length > 0) {
    const totals = decisions.flatMap((decision) => decision.best?.total ?? []);
    const range = { min: Math.min(...totals), max: Math.max(...totals) };
    return {
      status: "undetermined",
      tariff: id,
      missing,
      learnerRange: totals.length < decisions.length ? null : range,
    };
  }

  const fateOf =
    (item: number) =>
    (scheme: string): OtherScheme => {
      const open = missingFor((decision) => decision.under(item, scheme));
      return open.length > 0 ? { scheme, status: "undetermined", missing: open } : under(item, scheme);
    };
  if (!best) {
    const items = request.items.flatMap((wish, index) =>
      stuck.includes(index) ? [{ index, ...identity(wish), schemes: schemes.map(fateOf(index)) }] : [],
    );
    return { status: "unpriceable", tariff: id, items };
  }

  const chosen = (index: number) => best.schemes[index] as string;
  const lines = request.items.map((wish, index) => ({ ...wish, scheme: chosen(index) }));
  return {
    status: "priced",
    tariff: id,
    quote: quoteOf(tariff, { ...request, lines }) as PricedQuote,
    items: request.items.map((wish, index) => {
      const scheme = chosen(index);
      return {
        ...identity(wish),
        scheme,
        others: schemes.filter((other) => other !== scheme).map(fateOf(index)),
      };
    }),
    saving: savingOf(schemes, outlook, best.total),
  };
}

const identity = ({ item, ref }: Wish) => ({ item, ...(ref !== undefined && { ref }) });

/** What is saved against the cheapest of the schemes that price the whole basket by themselves. */
function savingOf(schemes: readonly string[], { decisions: [decision], missingFor }: Outlook, least: Cents) {
  return schemes.reduce<CheapestPriced["saving"]>((best, scheme) => {
    const learnerDue = decision.wholly(scheme);
    const certain = missingFor(({ wholly }) => wholly(scheme)).length === 0;
    if (learnerDue === undefined || !certain || (best && best.learnerDue <= learnerDue)) return best;
    return { scheme, learnerDue, cents: learnerDue - least };
  }, null);
}
