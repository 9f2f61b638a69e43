import { h, render } from "preact";
import type { Issue } from "../contract/issue.js";
import { deepFreeze } from "../shape/freeze.js";
import type { BasketAnswer } from "./answers.js";
import { localeOf } from "./locale-of.js";
import { type Mounted, mount } from "./mount.js";
import { type Libraries, tariffFor } from "./page-tariff.js";
import { BadTariff } from "./parts/bad-tariff.js";
import { presetOf } from "./preset.js";
import { printAlone } from "./print-alone.js";
import type { Estimate } from "./public.js";
import { adopt } from "./style.js";

/** The attributes that are followed. */
export const ATTRIBUTES = ["locale", "item", "scheme", "tariff", "link"] as const;

/** What the browser tells an element of its life. */
export interface Embedded {
  readonly estimate: () => Estimate;
  readonly issues: () => readonly Issue[];
  readonly open: () => void;
  readonly close: () => void;
  /** An attribute has been set or removed. */
  readonly follow: (attribute: string) => void;
  /** The form around it starts again. */
  readonly reset: () => void;
  /** The browser has kept what was said, as it keeps what stands in fields. */
  readonly restore: (said: string) => void;
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
  let estimate: Estimate = Object.freeze({});
  let issues: readonly Issue[] = [];
  /** The estimate as text: of now, and of the last event. */
  let text = "{}";
  let told = text;
  /** All that has been said, as the fragment of a link, once something has been. */
  let said: string | undefined;
  /** The attributes that have changed since they were last followed, in the page or out of it. */
  const changed = new Set<string>();
  const hasChanged = (...attributes: readonly string[]) => attributes.some((one) => changed.has(one));

  /** Before the next frame, but not while a framework is still putting the element into the page: it could not listen yet. */
  function tell({ request, quote }: BasketAnswer) {
    const before = text;
    text = JSON.stringify(request && quote ? { request, quote } : {});
    // A frozen copy: whoever listens cannot change what the conversation holds.
    if (text !== before) estimate = deepFreeze(JSON.parse(text));
    internals.setFormValue(estimate.request ? JSON.stringify(estimate.request) : null, said ?? null);
    queueMicrotask(() => {
      if (text === told) return;
      told = text;
      dispatch(element, "estimate", estimate);
    });
  }

  function open() {
    isOpen = true;
    // What was said of one tariff means nothing in another.
    if (hasChanged("tariff")) said = undefined;
    const locale = localeOf(element.getAttribute("locale"));
    place.lang = locale;
    const { library, issues: found = [] } = tariffFor(element, libraries);
    issues = deepFreeze(found);
    if (!library) {
      changed.clear();
      render(h(BadTariff, { issues, locale }), place as never);
      tell({ issues });
      const now = issues;
      queueMicrotask(() => {
        // The tariff may have been mended, or the element moved, meanwhile.
        if (isOpen && issues === now) dispatch(element, "tariff-issues", Object.freeze({ issues }));
      });
      return;
    }
    const isLinked = element.hasAttribute("link");
    mounted = mount(place, library, locale, {
      ...(isLinked && { linkTo }),
      onFragment(fragment) {
        said = fragment;
      },
      onAnswer: tell,
      print: () => printAlone(element),
    });
    catchUp(isLinked ? fragmentOfPage() : "");
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

  /** Reads what has been said, or else a link. What the attributes select takes the place of the selection; who the learner is stays. */
  function catchUp(link = "") {
    const isSelected = said === undefined ? link === "" : hasChanged("item", "scheme");
    changed.clear();
    // What was said comes first, so that the visitor can undo what an attribute replaces.
    if (said !== undefined && isSelected) mounted?.read(said);
    mounted?.read(said ?? link, isSelected ? presetOf(element) : undefined);
  }

  /** Once all attributes that change together have changed. */
  function change() {
    if (!isOpen || changed.size === 0) return;
    if (!hasChanged("tariff", "locale", "link")) return catchUp();
    close();
    open();
  }

  return {
    estimate: () => estimate,
    issues: () => issues,
    open,
    close,
    follow(attribute) {
      if (changed.size === 0) queueMicrotask(change);
      changed.add(attribute);
    },
    reset: () => mounted?.read("", presetOf(element)),
    restore(fragment) {
      said = fragment;
      mounted?.read(fragment);
    },
  };
}

function dispatch(element: Element, name: string, detail: object) {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

const linkTo = (fragment: string) => `${location.href.split("#")[0]}#${fragment}`;

/** What a link to the page says; an anchor of the page, or what its other scripts put there, says nothing. */
const fragmentOfPage = () => (/[#&]line=/.test(location.hash) ? location.hash.slice(1) : "");
