import { h, render } from "preact";
import type { BasketAnswer } from "./answers.js";
import { type Mounted, mount } from "./mount.js";
import { type Libraries, tariffFor } from "./page-tariff.js";
import { BadTariff } from "./parts/bad-tariff.js";
import { printAlone } from "./print-alone.js";
import type { Estimate } from "./public.js";
import { adopt } from "./style.js";

/** The attributes that are followed. */
export const ATTRIBUTES = ["locale", "item", "scheme", "tariff", "link"] as const;

/** What the browser tells an element of its life. */
export interface Embedded {
  readonly estimate: () => Estimate;
  readonly open: () => void;
  readonly close: () => void;
  /** An attribute has been set or removed. */
  readonly follow: (attribute: string) => void;
  /** The form around it starts again. */
  readonly reset: () => void;
}

/** The conversation in a shadow tree, as the attributes of its element say. */
export function embed(element: HTMLElement, internals: ElementInternals, libraries: Libraries): Embedded {
  const root = element.attachShadow({ mode: "open" });
  const frame = document.createElement("div");
  frame.className = "frame";
  const place = document.createElement("div");
  place.className = "conversation";
  frame.append(place);
  root.append(frame);
  adopt(root);

  let mounted: Mounted | undefined;
  let isOpen = false;
  let estimate: Estimate = {};
  /** The answer of the last event. */
  let told = "{}";
  /** All that has been said, as the fragment of a link, once something has been. */
  let said: string | undefined;
  const changed = new Set<string>();

  /** Before the next frame, but not while a framework is still putting the element into the page: it could not listen yet. */
  function tell({ request, quote }: BasketAnswer) {
    estimate = request && quote ? { request, quote } : {};
    internals.setFormValue(estimate.request ? JSON.stringify(estimate.request) : null);
    queueMicrotask(() => {
      const text = JSON.stringify(estimate);
      if (text !== told) dispatch(element, "estimate", estimate);
      told = text;
    });
  }

  function open() {
    isOpen = true;
    changed.clear();
    const locale = element.getAttribute("locale") === "en" ? "en" : "fr";
    place.lang = locale;
    const { library, issues } = tariffFor(element, libraries);
    if (issues) {
      render(h(BadTariff, { issues, locale }), place as never);
      tell({ issues });
      queueMicrotask(() => dispatch(element, "tariff-issues", { issues }));
      return;
    }
    const isLinked = element.hasAttribute("link");
    mounted = mount(place, library, locale, {
      ...(isLinked && { linkTo }),
      onFragment(fragment) {
        said = fragment;
      },
      onAnswer: tell,
      print: () => printAlone(element, internals),
    });
    mounted.read(said ?? ((isLinked && fragmentOfPage()) || selected(element)));
    if (isLinked) addEventListener("hashchange", readPage);
  }

  function close() {
    isOpen = false;
    removeEventListener("hashchange", readPage);
    mounted?.close();
    mounted = undefined;
    render(null, place as never);
  }

  function readPage() {
    const fragment = fragmentOfPage();
    if (fragment) mounted?.read(fragment);
  }

  /** Once all attributes that change together have changed. */
  function follow(attribute: string) {
    if (!isOpen) return;
    if (changed.size === 0) queueMicrotask(change);
    changed.add(attribute);
  }

  function change() {
    const has = (...attributes: readonly string[]) => attributes.some((one) => changed.has(one));
    // What was said of one tariff means nothing in another.
    if (has("tariff")) said = undefined;
    // Another item takes the place of the selection; who the learner is stays.
    else if (has("item", "scheme")) said = [...others(said ?? ""), selected(element)].join("&");
    const isAnew = has("tariff", "locale", "link");
    changed.clear();
    if (!isOpen) return;
    if (!isAnew) return mounted?.read(said ?? "");
    close();
    open();
  }

  return {
    estimate: () => estimate,
    open,
    close,
    follow,
    reset: () => mounted?.read(selected(element)),
  };
}

function dispatch(element: Element, name: string, detail: object) {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** The selection of the attributes, as the fragment of a link: it is read like one, so an unknown id is reported. */
function selected(element: Element): string {
  const id = (name: string) => encodeURIComponent(element.getAttribute(name) ?? "");
  return id("item") && `line=${id("item")}:${id("scheme")}`;
}

const others = (said: string) => said.split("&").filter((part) => part !== "" && !part.startsWith("line="));

const linkTo = (fragment: string) => `${location.href.split("#")[0]}#${fragment}`;

/** What a link to the page says; an anchor of the page, or what its other scripts put there, says nothing. */
const fragmentOfPage = () => (/[#&]line=/.test(location.hash) ? location.hash.slice(1) : "");
