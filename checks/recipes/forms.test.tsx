import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FieldApi } from "@tanstack/form-core";
import { Window } from "happy-dom";
import { act } from "react";
import { ectsProblems, form } from "./tanstack-form.js";

const window = new Window();
const { document, navigator } = window;
// Node has a navigator of its own from version 21 on, which cannot be assigned to.
for (const [name, value] of Object.entries({ window, document, navigator, IS_REACT_ACT_ENVIRONMENT: true }))
  Object.defineProperty(globalThis, name, { value, configurable: true });
// Every browser has it; without it, React Hook Form takes a list for one that was changed.
Object.defineProperty(window.HTMLSelectElement.prototype, "size", { value: 0 });

describe("the form of React Hook Form", async () => {
  const { createRoot } = await import("react-dom/client");
  const { QuoteForm } = await import("./react-hook-form.js");
  const place = document.createElement("div");
  document.body.append(place);
  await act(() => createRoot(place as unknown as Element).render(<QuoteForm />));
  const textOf = (selector: string) => place.querySelector(selector)?.textContent;
  /** As a person does: React hears of nothing that is written through the element's own property. */
  const fill = (name: string, value: string) => {
    const field = place.querySelector(`[name="${name}"]`);
    const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
    property?.set?.call(field, value);
    return act(async () => {
      for (const type of ["input", "change"]) field?.dispatchEvent(new window.Event(type, { bubbles: true }));
    });
  };
  const send = () =>
    act(async () =>
      place.querySelector("form")?.dispatchEvent(new window.Event("submit", { bubbles: true })),
    );

  it("answers as it is, its empty box left out", async () => {
    await send();
    assert.equal(textOf("output"), "Vous payez entre 114\u00a0€ et 189\u00a0€, selon vos réponses.");
    assert.equal(textOf("[role=alert]"), undefined);
  });

  it("says beside a field what is wrong there, in French, and answers once it is mended", async () => {
    await fill("lines.0.item", "recall-exam");
    await send();
    assert.match(textOf("[role=alert]") ?? "", /^Ligne 1, .*ECTS/);
    await fill("lines.0.ects", "6");
    await send();
    assert.equal(textOf("[role=alert]"), undefined);
    assert.match(textOf("output") ?? "", /^Vous payez /);
  });
});

describe("the TanStack form", () => {
  it("shows an issue on its field, and takes it back", () => {
    form.mount();
    const ects = new FieldApi({ form, name: "lines[0].ects" });
    ects.mount();
    ects.handleChange(0);
    assert.equal(ectsProblems().length, 1);
    ects.handleChange(6);
    assert.deepEqual(ectsProblems(), []);
  });
});
