import { answersTo } from "./answers.js";
import { isReady } from "./asked.js";
import { headline } from "./headline.js";
import { type Basket, nothingSaid } from "./state.js";
import type { Store } from "./store.js";

/** Later than this nobody has to wait for in browsers without idle time, in milliseconds. */
const PATIENCE = 300;

/**
 * Answers a question or two that nobody has asked, while the browser has nothing else to do: the first answers take
 * several times as long as later ones, and the first tap shall not wait for that.
 */
export function warmUp({ library, subject }: Pick<Store, "library" | "subject">): void {
  const baskets = Object.keys(library.tariff.items)
    .map((item): Basket => ({ entries: [{ item, count: 1, measures: {} }] }))
    .filter((basket) => isReady(library.tariff, basket))
    .slice(0, 3);
  const answerNext = () => {
    const basket = baskets.pop();
    if (!basket) return;
    const state = { ...nothingSaid, basket };
    headline(subject, state, answersTo(library, state, basket));
    whenIdle(answerNext);
  };
  whenIdle(answerNext);
}

function whenIdle(work: () => void): void {
  // Not every browser has it.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work);
  else setTimeout(work, PATIENCE);
}
