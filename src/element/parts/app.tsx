import { hasFunders } from "../headline.js";
import { problemTexts } from "../problems.js";
import { nothingSaid, singleScheme } from "../state.js";
import type { Store } from "../store.js";
import { words } from "../words.js";
import { Asks } from "./asks.js";
import { Budgets } from "./budgets.js";
import { Catalogue } from "./catalogue.js";
import { Cheapest } from "./cheapest.js";
import { ComparisonTable } from "./comparison.js";
import { focusOn } from "./focus.js";
import { Learner } from "./learner.js";
import { LineByLine } from "./line-by-line.js";
import { askedByResult, Result } from "./result.js";
import { Problems } from "./said.js";
import { Selection } from "./selection.js";
import { Shares } from "./shares.js";
import { Sheet } from "./sheet.js";
import { TwoBaskets } from "./two-baskets.js";

/** The conversation: who you are, what you want to learn, how it can be paid, the sheet. */
export function App({ store }: { readonly store: Store }) {
  const { locale, library } = store;
  const { state, answer } = store.drawn();
  const problems = problemTexts(answer.issues, locale);
  const schemes = answer.comparison?.schemes ?? (answer.waiting ?? []).map((scheme) => ({ scheme }));
  /** On a page of one column there is nothing to choose. */
  const single = singleScheme(library.tariff);
  const isSaid = store.now() !== nothingSaid;
  return (
    <>
      {!store.host.isHeaded && (
        <>
          <h1 tabIndex={-1} part="title">
            {words.title[locale]}
          </h1>
          <p class="intro" part="intro">
            {words.intro[locale]}
          </p>
        </>
      )}
      <Problems {...store.misread()} />
      <div class="columns">
        <div class="questions">
          <Learner store={store} questions={store.questions()} />
          <section aria-labelledby={store.id("learn")} class="learn" part="selection">
            <h2 id={store.id("learn")} tabIndex={-1}>
              {words.learn[locale]}
            </h2>
            <Catalogue store={store} />
            <Selection store={store} />
            <Problems texts={problems} />
            <p class="steps">
              <button
                type="button"
                data-do="undo"
                disabled={!store.canUndo()}
                onClick={({ currentTarget }) => {
                  store.undo();
                  if (!store.canUndo()) focusOn(currentTarget, ".selection h3");
                }}
              >
                {words.undo[locale]}
              </button>
              <button
                type="button"
                data-do="start-again"
                disabled={!isSaid}
                onClick={({ currentTarget }) => {
                  focusOn(currentTarget, "h1, h2");
                  store.startAgain();
                }}
              >
                {words.startAgain[locale]}
              </button>
            </p>
          </section>
        </div>
        <div class="answers">
          <Result store={store} />
          <Asks store={store} place="result" asked={askedByResult(store)} />
          <section aria-labelledby={store.id("pay")} class="pay" part="schemes">
            <h2 id={store.id("pay")} tabIndex={-1}>
              {words[hasFunders(store.subject) ? "pay" : "cost"][locale]}
            </h2>
            {schemes.length > 0 && <ComparisonTable store={store} schemes={schemes} />}
            {answer.quote?.status === "priced" && <Shares store={store} quote={answer.quote} />}
            {!single && <Cheapest store={store} />}
            <Budgets store={store} />
            {state.basket.entries.length > 0 && !single && <LineByLine store={store} />}
            <TwoBaskets store={store} />
          </section>
          <Sheet store={store} />
        </div>
      </div>
    </>
  );
}
