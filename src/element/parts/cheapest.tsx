import type { Plan } from "../../contract/plan.js";
import { otherOutcomes } from "../../words/cheapest-document.js";
import { isReady } from "../asked.js";
import type { Store } from "../store.js";
import { linesInWords } from "../why.js";
import { words } from "../words.js";
import { Asks } from "./asks.js";
import { Problems, Sentences } from "./said.js";

/** The combination that costs the learner least, and why not another. */
export function Cheapest({ store }: { readonly store: Store }) {
  const { locale, library } = store;
  const found = store.found();
  const plan = found?.plan;
  const [fact] = plan?.status === "undetermined" ? plan.missing : [];
  const asked = fact === undefined ? undefined : { fact };
  return (
    <div class="cheapest">
      <p>
        <button
          type="button"
          class="primary"
          data-do="cheapest"
          disabled={!isReady(library.tariff, store.now().basket) || store.unread.size > 0}
          onClick={store.findCheapest}
        >
          {words.cheapest[locale]}
        </button>{" "}
        {words.cheapestHint[locale]}
      </p>
      <p role="status">{plan?.status === "undetermined" ? words.undetermined[locale] : ""}</p>
      <Asks store={store} place="cheapest" asked={asked} />
      {plan && plan.status !== "undetermined" && (
        <details class="found" open={plan.status === "unpriceable"}>
          <summary>{words[plan.status][locale]}</summary>
          <WhyNot store={store} plan={plan} />
        </details>
      )}
      <Problems texts={found?.problems ?? []} />
    </div>
  );
}

/** For the lines of which the same is true, once. */
function WhyNot({
  store: { subject },
  plan,
}: {
  readonly store: Store;
  readonly plan: Exclude<Plan, { status: "undetermined" }>;
}) {
  const byText = new Map<string, { texts: readonly string[]; lines: number[] }>();
  otherOutcomes(subject, plan).forEach(({ sentences }, at) => {
    const item = plan.items[at];
    const index = item && "index" in item ? item.index : at;
    const key = sentences.join();
    byText.set(key, { texts: sentences, lines: [...(byText.get(key)?.lines ?? []), index] });
  });
  return (
    <dl>
      {[...byText.values()].map(({ texts, lines }) => (
        <div key={lines.join()}>
          <dt>{linesInWords(lines, subject)}</dt>
          <dd>
            <Sentences texts={texts} of={subject} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
