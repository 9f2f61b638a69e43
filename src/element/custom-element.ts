import type { Issue } from "../contract/issue.js";
import { ATTRIBUTES, embed } from "./embed.js";
import type { Libraries } from "./page-tariff.js";
import type { CnamEstimateElement, Estimate } from "./public.js";

/**
 * The class behind `<cnam-estimate>`. The house has no classes, but a browser makes its elements of nothing else: this
 * one only passes on what it is told. It is made when it is defined, since a server has no `HTMLElement` to extend.
 */
export const estimateElement = (libraries: Libraries): (new () => CnamEstimateElement) =>
  class extends HTMLElement {
    static readonly formAssociated = true;
    static readonly observedAttributes = ATTRIBUTES;
    readonly #embedded = embed(this, this.attachInternals(), libraries);

    get estimate(): Estimate {
      return this.#embedded.estimate();
    }
    get tariffIssues(): readonly Issue[] {
      return this.#embedded.issues();
    }
    connectedCallback() {
      this.#embedded.open();
    }
    disconnectedCallback() {
      this.#embedded.close();
    }
    attributeChangedCallback(name: string) {
      this.#embedded.follow(name);
    }
    formResetCallback() {
      this.#embedded.reset();
    }
    formStateRestoreCallback(said: unknown, mode: string) {
      // Some browsers hand over the field's value, which is JSON, instead of what was said.
      if (mode === "restore" && typeof said === "string" && !said.startsWith("{"))
        this.#embedded.restore(said);
    }
  };
