import { minorDigits } from "../../price/money-text.js";
import { product } from "../../shape/product.js";
import { asPlainText } from "../../words/foreign.js";
import { money } from "../../words/money.js";
import {
  type BudgetMeasure,
  budgetable,
  budgetMeasures,
  idleBudgets,
  unitHeadings,
  withLimit,
} from "../budgets.js";
import { beyond } from "../headline.js";
import type { Store } from "../store.js";
import { unitsOf } from "../units.js";
import { words } from "../words.js";
import { Fold } from "./fold.js";
import { NumberField } from "./number-field.js";
import { Said, Sentences } from "./said.js";

/** What a funder can pay at most, what is beyond it, and what does not concern this learner. */
export function Budgets({ store }: { readonly store: Store }) {
  const { locale, library, subject } = store;
  const { budgets } = store.now();
  const { state, answer } = store.drawn();
  const idle = idleBudgets(library, store.now());
  const over = answer.quote ? beyond(subject, state, answer.quote) : [];
  if (budgetable(library.tariff).length === 0) return null;
  return (
    <Fold
      store={store}
      name="budgets"
      summary={words.budgets[locale]}
      isOpen={Object.keys(budgets).length > 0}
    >
      {budgetable(library.tariff).map((scheme) => (
        <fieldset key={scheme} data-budgets={scheme}>
          <legend>
            <Said text={subject.scheme(scheme)} of={subject} />
          </legend>
          <div class="fields">
            {budgetMeasures(library.tariff).map((measure) => (
              <Limit key={measure} store={store} scheme={scheme} measure={measure} />
            ))}
          </div>
          {idle.includes(scheme) && <p class="idle">{words.budgetIdle[locale]}</p>}
        </fieldset>
      ))}
      <Sentences texts={over} of={subject} />
    </Fold>
  );
}

function Limit({
  store,
  scheme,
  measure,
}: {
  readonly store: Store;
  readonly scheme: string;
  readonly measure: BudgetMeasure;
}) {
  const { locale, library, subject } = store;
  const { currency } = library.tariff;
  const unit = measure === "cents" ? 10 ** minorDigits(currency) : 1;
  const limit = store.now().budgets[scheme]?.[measure];
  const id = `budget-${scheme}-${measure}`;
  return (
    <NumberField
      store={store}
      id={id}
      label={labelOf(store, measure)}
      about={asPlainText(subject.scheme(scheme))}
      value={limit === undefined ? undefined : product(limit, 1 / unit)}
      units={unitsOf(measure, currency, currencyIn(store))}
      bounds={{ min: 0, max: Number.MAX_SAFE_INTEGER / unit / 10, step: 1 / unit }}
      {...(measure === "cents" && {
        show: (value: number) => money(Math.round(product(value, unit)), currency, locale),
      })}
      onValue={(value) =>
        store.change(
          (now) => ({
            budgets: withLimit(
              now.budgets,
              scheme,
              measure,
              value === undefined ? undefined : Math.round(product(value, unit)),
            ),
          }),
          id,
        )
      }
    />
  );
}

function labelOf(store: Store, measure: BudgetMeasure): string {
  const { locale, library, subject } = store;
  if (measure === "cents") return `${words.inEuros[locale]} (${currencyIn(store)})`;
  if (measure === "hours") return words.inHours[locale];
  const [heading, ...others] = unitHeadings(library.tariff);
  return heading === undefined || others.length > 0
    ? words.inUnits[locale]
    : asPlainText(subject.text(heading));
}

/** The sign of the tariff's currency: of an amount all that is no digit. */
const currencyIn = ({ library: { tariff } }: Store) =>
  money(0, tariff.currency, "fr").replace(/[\d\s.,]/gu, "");
