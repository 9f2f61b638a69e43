import type { EstimateDocument } from "../../words/document.js";
import { html } from "../../words/html.js";
import { addressOf } from "../address.js";
import { idleBudgets } from "../budgets.js";
import { today } from "../drafts.js";
import { sheet } from "../sheet.js";
import { PLACE_OF_LINK, withLink } from "../sheet-link.js";
import type { Store } from "../store.js";
import { words } from "../words.js";
import { Drafts } from "./drafts.js";

const FORMS = ["link", "text", "markdown", "html"] as const;
const FORMS_FOR_DEVELOPERS = ["json", "code"] as const;
type Form = (typeof FORMS)[number] | (typeof FORMS_FOR_DEVELOPERS)[number];

/** The sheet: seen, printed, copied, or kept as a draft. */
export function Sheet({ store }: { readonly store: Store }) {
  const { locale } = store;
  const { state, answer } = store.drawn();
  /** What was copied, or has to be taken by hand: for as long as the state is the same. */
  const done = store.recall<{ text: string; isCopied: boolean; of: unknown }>("copied");
  const last = done?.of === state && !answer.waiting ? done : undefined;
  const request = answer.request;
  async function copy(form: Form) {
    const text = await textOf(store, form);
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    store.remember("copied", { text, isCopied: isCopied ?? false, of: state });
  }
  const { linkTo, linkToRequest, print = () => window.print() } = store.host;
  const button = (form: Form) => (
    <button type="button" key={form} data-copy={form} onClick={() => copy(form)}>
      {words.copy[locale]} {words[form][locale]}
    </button>
  );
  return (
    <section aria-labelledby={store.id("sheet")} class="sheet" part="sheet">
      <h2 id={store.id("sheet")} tabIndex={-1}>
        {words.sheet[locale]}
      </h2>
      <div class="takeaway">
        <p>
          <button type="button" class="primary" data-do="print" onClick={print}>
            {words.print[locale]}
          </button>
          {FORMS.filter((form) => linkTo || form !== "link").map(button)}
          <span role="status">{last?.isCopied ? words.copied[locale] : ""}</span>
        </p>
        {last && !last.isCopied && (
          <label>
            {words.notCopied[locale]}
            <textarea readOnly rows={8} value={last.text} />
          </label>
        )}
        {linkTo && <p class="remark">{words.linkWarning[locale]}</p>}
        {request && (
          <details class="developers">
            <summary>{words.developers[locale]}</summary>
            <p>
              {FORMS_FOR_DEVELOPERS.map(button)}
              {linkToRequest && <a href={linkToRequest(request)}>{words.tryRequest[locale]}</a>}
            </p>
          </details>
        )}
        <Drafts store={store} />
      </div>
      <section
        class="paper"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, and the keyboard has to reach it
        tabIndex={0}
        aria-label={words.preview[locale]}
        dangerouslySetInnerHTML={{ __html: previewOf(store) }}
      />
    </section>
  );
}

/** The sheet, and where it can be found again. */
function sheetOf(store: Store): { readonly document: EstimateDocument; readonly link: string | undefined } {
  const { state, answer, aside } = store.drawn();
  const link = store.host.linkTo?.(addressOf(state));
  const content = {
    state,
    answer,
    aside,
    plan: store.found(state)?.plan,
    idleBudgets: idleBudgets(store.library, state),
    day: today(),
    ...(link !== undefined && { link: PLACE_OF_LINK }),
  };
  return { document: sheet(store.subject, content), link };
}

/** The preview, written again only if something of it has changed: what is tapped has to be answered first. */
function previewOf(store: Store): string {
  const { state, answer } = store.drawn();
  const of = [state, store.found(state)?.plan, answer.waiting !== undefined, today()];
  const known = store.preview;
  if (known && of.every((one, index) => one === known.of[index])) return known.html;
  const { document, link } = sheetOf(store);
  const written = withLink(html(document, store.locale), "html", link);
  store.preview = { of, html: written };
  return written;
}

async function textOf(store: Store, form: Form): Promise<string> {
  const { state, answer } = store.drawn();
  const { request, quote } = answer;
  if (form === "link") return store.host.linkTo?.(addressOf(state)) ?? "";
  if (form === "json") return `${JSON.stringify({ request, quote }, null, 2)}\n`;
  // Few want these: they are loaded when somebody does.
  if (form === "code") {
    const { codeOf } = await import("../code.js");
    return request ? codeOf(request, store.library) : "";
  }
  const { document, link } = sheetOf(store);
  const { render } = await import("../../words/render.js");
  return withLink(render(document, form, store.locale), form, link);
}
