import { render } from "preact";
import type { Locale } from "../words/locale.js";
import type { Library } from "./library.js";
import { App } from "./parts/app.js";
import { keepFocus } from "./parts/focus.js";
import { resultText } from "./parts/result.js";
import { createStore, type Host, type Select } from "./store.js";
import { warmUp } from "./warm-up.js";

/** A conversation that is shown somewhere. */
export interface Mounted {
  /** Reads a link, as far as it is good, and what the page selects in place of its lines. */
  readonly read: (fragment: string, select?: Select) => void;
  readonly close: () => void;
}

/** Shows the conversation in an element of a page. */
export function mount(place: Element, library: Library, locale: Locale, host: Host): Mounted {
  let isOpen = true;
  let isAwaited = false;
  /** At once: a tap is answered in the frame that follows it. */
  const drawResult = () => {
    const line = place.querySelector(".headline span");
    if (line) render(resultText(store), line);
  };
  /** Once all that is said in the same task has been said. */
  const draw = () => {
    if (isAwaited) return;
    isAwaited = true;
    queueMicrotask(() => {
      isAwaited = false;
      if (!isOpen) return;
      keepFocus(place, () => render(<App store={store} />, place as never));
      drawResult();
    });
  };
  const store = createStore(library, locale, host, { draw, drawResult });
  place.replaceChildren();
  draw();
  warmUp(store);
  // What the browser's menu prints is of now.
  addEventListener("beforeprint", store.arrive);
  return {
    read: store.read,
    close() {
      isOpen = false;
      removeEventListener("beforeprint", store.arrive);
      render(null, place as never);
    },
  };
}
