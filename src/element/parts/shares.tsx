import type { PricedQuote } from "../../contract/answer.js";
import { asPlainText } from "../../words/foreign.js";
import { COLON } from "../../words/locale.js";
import type { Store } from "../store.js";
import { words } from "../words.js";

const SEMICOLON = { fr: "\u00A0; ", en: "; " } as const;

const WIDTH = 600;
const ROW = 46;

/** A bar for each payer, as long as its share; a share that is not published has no length, only an outline. */
export function Shares({ store, quote }: { readonly store: Store; readonly quote: PricedQuote }) {
  const { locale, subject } = store;
  const most = Math.max(1, ...quote.payers.map(({ due }) => due ?? 0));
  const bars = quote.payers.map(({ payer, due }) => ({
    payer,
    name: payer === "learner" ? subject.say.learner : asPlainText(subject.payer(payer)),
    amount: due === null ? subject.say.notPublished : subject.amount(due),
    width: due === null ? WIDTH - 2 : (due / most) * WIDTH,
    kind: due === null ? "unpublished" : payer === "learner" ? "own" : "funder",
  }));
  const inWords = bars.map(({ name, amount }) => `${name}${COLON[locale]}${amount}`).join(SEMICOLON[locale]);
  return (
    <svg
      class="shares"
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
      role="img"
      aria-label={`${words.shares[locale]}. ${inWords}`}
    >
      {bars.map(({ payer, name, amount, width, kind }, index) => (
        <g key={payer} transform={`translate(0 ${index * ROW})`}>
          <text x="0" y="18">
            {name}
          </text>
          <text x={WIDTH} y="18" text-anchor="end" class="amount">
            {amount}
          </text>
          <rect x="1" y="25" width={Math.max(0, width - 2)} height="13" rx="3" class={kind} />
        </g>
      ))}
    </svg>
  );
}
