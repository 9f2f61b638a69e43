import { FormApi } from "@tanstack/form-core";
import { type QuoteRequest, quoteRequestSchema } from "cnam-pricing";

const blank: QuoteRequest = {
  learner: {},
  lines: [{ item: "recall-exam", scheme: "region" }],
};

/** A form that is checked at every change; each issue lands on its field. */
export const form = new FormApi({ defaultValues: blank, validators: { onChange: quoteRequestSchema } });

/** What to show beside the field for the ECTS of the first line. */
export function ectsProblems(): string[] {
  const errors = form.getFieldMeta("lines[0].ects")?.errors ?? [];
  return errors.map((error) => String(error?.message));
}
