import type { Tariff } from "../contract/tariff.js";
import { payersOf } from "../engine/column.js";
import { editionIdOf } from "../engine/compile.js";
import { noteCodes } from "../engine/note-rules.js";
import { groupsIn } from "../price/form.js";
import { own } from "../shape/own.js";
import type { Locale } from "../tariffs/locale.js";
import {
  amount,
  arrayOf,
  constant,
  type JsonSchema,
  objectOf,
  oneOfIds,
  orNull,
  type Properties,
  reference,
  tagged,
  union,
} from "./json-schema.js";
import { amountOrNull, factNames, lineDefinitions } from "./quote-lines.js";
import { ANSWER_TEXTS } from "./texts.js";

/** The quotes that a tariff gives: three forms, each with its name, told apart by `status`. */
export function quoteModel(tariff: Tariff, locale: Locale): JsonSchema {
  const about = { tariff: constant(tariff.id), edition: constant(editionIdOf(tariff)) };
  const notes = arrayOf(reference("Note"));
  const answer = (status: string, properties: Properties) =>
    objectOf({ status: constant(status), ...about, ...properties, notes });
  return {
    title: ANSWER_TEXTS.quote[locale],
    description: `${ANSWER_TEXTS.aboutQuote[locale]} ${unitOf(tariff, locale)}`,
    // Where only an object may stand, as in the tools of the Model Context Protocol.
    type: "object",
    ...tagged("status", {
      priced: "PricedQuote",
      ineligible: "IneligibleQuote",
      undetermined: "UndeterminedQuote",
    }),
    $defs: {
      PricedQuote: answer("priced", {
        lines: lines({ priced: "PricedLine" }),
        annualFee: reference("AnnualFee"),
        learnerDue: amount({ description: ANSWER_TEXTS.total[locale] }),
        payers: payersSchema,
      }),
      IneligibleQuote: answer("ineligible", {
        lines: lines({
          priced: "PricedLine",
          ineligible: "IneligibleLine",
          undetermined: "UndeterminedLine",
        }),
      }),
      UndeterminedQuote: answer("undetermined", {
        lines: lines({ priced: "PricedLine", undetermined: "UndeterminedLine" }),
        missing: factNames(tariff, { description: ANSWER_TEXTS.missing[locale] }),
        learnerRange: orNull(objectOf({ min: amount(), max: amount() }), {
          description: ANSWER_TEXTS.range[locale],
        }),
      }),
      ...lineDefinitions(tariff, locale),
      ...annualFeeDefinitions(tariff, locale),
      ...payerDefinitions(tariff, locale),
      Note: noteSchema(tariff, locale),
    },
  };
}

const unitOf = ({ currency }: Tariff, locale: Locale) =>
  currency === "EUR" ? ANSWER_TEXTS.cents[locale] : `${ANSWER_TEXTS.minorUnits[locale]} ${currency}.`;

const lines = (byStatus: Readonly<Record<string, string>>) =>
  arrayOf(tagged("status", byStatus), { minItems: 1 });

const lineIndices = (locale: Locale) =>
  arrayOf({ type: "integer", minimum: 0 }, { uniqueItems: true, description: ANSWER_TEXTS.indices[locale] });

function annualFeeDefinitions(tariff: Tariff, locale: Locale): Properties {
  const entries = own(tariff, "annualFee")?.due ?? [];
  const exceptions = [...new Set(entries.flatMap(({ price }) => groupsIn(price)))];
  const due = { status: constant("due"), due: amount() };
  return {
    AnnualFee: tagged("status", {
      due: "AnnualFeeDue",
      waived: "AnnualFeeWaived",
      "already-paid": "AnnualFeeAlreadyPaid",
    }),
    AnnualFeeDue: objectOf(
      { ...due, ...(exceptions.length > 0 && { exception: oneOfIds(exceptions) }) },
      Object.keys(due),
    ),
    AnnualFeeWaived: objectOf({
      status: constant("waived"),
      due: constant(0),
      waivedBy: lineIndices(locale),
    }),
    AnnualFeeAlreadyPaid: objectOf({ status: constant("already-paid"), due: constant(0) }),
  };
}

/** Not as a tuple, which no two dialects write alike: the learner is in the list once or more, though it comes first. */
const payersSchema = arrayOf(union([reference("LearnerShare"), reference("FunderShare")]), {
  contains: reference("LearnerShare"),
  minItems: 1,
});

function payerDefinitions({ schemes }: Tariff, locale: Locale): Properties {
  const ids = new Set(Object.entries(schemes).flatMap(([id, { paidBy }]) => payersOf(id, paidBy)));
  const lines = lineIndices(locale);
  return {
    LearnerShare: objectOf({ payer: constant("learner"), due: amount(), lines }),
    FunderShare: objectOf({ payer: oneOfIds([...ids]), due: amountOrNull(locale), lines }),
  };
}

function noteSchema(tariff: Tariff, locale: Locale): JsonSchema {
  const codes = noteCodes(tariff);
  const note = (kind: "condition" | "reading" | "information", more: Properties = {}) => {
    const required = { kind: constant(kind), code: oneOfIds(codes[kind]), lines: lineIndices(locale) };
    return objectOf({ ...required, ...more }, Object.keys(required));
  };
  return union([
    note("condition"),
    note("reading", { alternatives: arrayOf(amount()) }),
    note("information"),
  ]);
}
