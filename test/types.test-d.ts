import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expectTypeOf, it } from "vitest";
import type {
  Cents,
  CnamNouvelleAquitaine as Cnam,
  ItemId,
  Line,
  LinePart,
  Pricing,
  Quote,
  QuoteFunction,
  QuoteRequest,
  QuoteRequestDraft,
  SchemeId,
} from "../src/index.js";
import {
  cheapest,
  cnamNouvelleAquitaine,
  compare,
  createPricing,
  eligibility,
  isItemId,
  isSchemeId,
  parseQuoteRequest,
  priceList,
  questions,
  quote,
  quoteRequestSchema,
} from "../src/index.js";
import { explain } from "../src/words/index.js";

declare const item: ItemId<Cnam>;
declare const scheme: SchemeId<Cnam>;
declare const request: QuoteRequest<Cnam>;
declare const lines: Line<Cnam>[];

describe("a literal line that can never be priced does not compile", () => {
  it("an item that is not eligible under the scheme", () => {
    // @ts-expect-error TS2322: engineering-thesis is not eligible under ag2r
    quote({ learner: {}, lines: [{ item: "engineering-thesis", scheme: "ag2r" }] });
  });

  it("an item that the tariff does not have", () => {
    // @ts-expect-error TS2820: did you mean "ue-3-ects"?
    quote({ learner: {}, lines: [{ item: "ue-3-etcs", scheme: "region" }] });
  });

  it("a scheme that the tariff does not have", () => {
    // @ts-expect-error TS2322: no "cpf"
    quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "cpf" }] });
  });

  it("an item that asks for ects without them", () => {
    // @ts-expect-error TS2322: recall-exam asks for ects: give ects
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme: "region" }] });
  });

  it("an item that does not ask for ects with them", () => {
    // @ts-expect-error TS2322: ue-3-ects does not ask for ects
    quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", ects: 3 }] });
  });

  it("a key that a line does not have", () => {
    // @ts-expect-error TS2322: a line has no key semestre
    quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", semestre: 1 }] });
  });

  it("a third semester", () => {
    // @ts-expect-error TS2322: 3 is no semester
    quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", semester: 3 }] });
  });

  it("a situation that the page does not name", () => {
    // @ts-expect-error TS2322: no "student"
    quote({ learner: { situations: ["student"] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
  });

  it("a bad line among good ones", () => {
    const good = { item: "ue-3-ects", scheme: "ag2r" } as const;
    // @ts-expect-error TS2322: external-exam is not eligible under ag2r
    quote({ learner: {}, lines: [good, { item: "external-exam", scheme: "ag2r" }] });
  });

  it("no line at all", () => {
    // @ts-expect-error TS2322: there is nothing to price
    quote({ learner: {}, lines: [] });
  });

  it("ects beyond all bounds", () => {
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme: "region", ects: 1_000_000 }] });
    // @ts-expect-error TS2322: recall-exam asks for ects from 1 to 1000000, whole: not 1000001
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme: "region", ects: 1_000_001 }] });
    // @ts-expect-error TS2322: recall-exam asks for ects from 1 to 1000000, whole: not 1e+21
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme: "region", ects: 1e21 }] });
  });

  it("a key that a request does not have, and a fact that is not asked", () => {
    // @ts-expect-error TS2322: a request has learner, lines and annualFee: no annualfee
    quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }], annualfee: "due" });
    // @ts-expect-error TS2322: the tariff has no fact situatons
    quote({ learner: { situatons: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
  });

  it("a request without a learner", () => {
    // @ts-expect-error TS2345: give learner: {} if nothing is known of the learner
    quote({ lines: [{ item: "ue-3-ects", scheme: "region" }] });
  });

  it("a line without an item or a scheme", () => {
    // @ts-expect-error TS2322: give item
    quote({ learner: {}, lines: [{ scheme: "region" }] });
    // @ts-expect-error TS2322: give scheme
    quote({ learner: {}, lines: [{ item: "ue-3-ects" }] });
  });

  it("null, alone or as one of several values, for the bundled tariff or any", () => {
    const ects: number | null = JSON.parse("null");
    const pricing: Pricing = createPricing(cnamNouvelleAquitaine);
    // @ts-expect-error TS2345: null is not accepted: read the request
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme: "region", ects: ects as number | null }] });
    // @ts-expect-error TS2345: null is not accepted: read the request
    pricing.quote({ learner: {}, lines: [{ item: "a", scheme: "b", ects: ects as number | null }] });
    // @ts-expect-error TS2322: null is not accepted: leave ref out
    quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", ref: null }] });
    // @ts-expect-error TS2322: null is not accepted: leave annualFee out
    quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }], annualFee: null });
  });

  it("a semester that may be any number", () => {
    // @ts-expect-error TS2322: only 1 and 2
    quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", semester: Number("1") }] });
  });

  it("rows whose ids are plain strings", () => {
    const rows: { item: string; scheme: string }[] = [];
    // @ts-expect-error TS2345: these ids are plain strings
    quote({ learner: {}, lines: rows });
    // @ts-expect-error TS2345: these ids are plain strings
    compare({ learner: {}, items: rows.map(({ item }) => ({ item })) });
  });

  it("a budget in cents for a scheme whose amounts are not published", () => {
    const cents: number = 100_000;
    cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { budgets: { company: { cents: 1 } } });
    cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { budgets: { region: { cents } } });
    cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { budgets: { region: { hours: 1 } } });
    // @ts-expect-error TS2322: what region pays is not published: give hours or units
    cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { budgets: { region: { cents: 1 } } });
  });

  it("a budget that is not a whole number from 0 up", () => {
    const items = [{ item: "ue-3-ects" }] as const;
    cheapest({ learner: {}, items }, { budgets: { company: { cents: 0, hours: 10, units: Number("2") } } });
    // @ts-expect-error TS2322: a budget is in whole cents, from 0 up: not -1
    cheapest({ learner: {}, items }, { budgets: { company: { cents: -1 } } });
    // @ts-expect-error TS2322: a budget is in whole cents, from 0 up: not 1.5
    cheapest({ learner: {}, items }, { budgets: { company: { cents: 1.5 } } });
    // @ts-expect-error TS2322: a budget is in whole hours, from 0 up: not 0.5
    cheapest({ learner: {}, items }, { budgets: { region: { hours: 0.5 } } });
  });

  it("ects that are not a whole number from 1 up", () => {
    // @ts-expect-error TS2322: recall-exam asks for ects: not 0
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme: "region", ects: 0 }] });
    // @ts-expect-error TS2322: recall-exam asks for ects: not -1.5
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme: "region", ects: -1.5 }] });
  });
});

describe("a literal line that can be priced compiles", () => {
  it("one that asks for ects, alone, twice, beside another", () => {
    const recall = { item: "recall-exam", scheme: "region", ects: 6 } as const;
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme: "region", ects: 6 }] });
    quote({ learner: {}, lines: [recall, recall] });
    quote({
      learner: {},
      lines: [recall, { item: "ue-6-ects", scheme: "ag2r", semester: 1, ref: "NFP107" }],
    });
  });

  it("with ects or a scheme from a variable", () => {
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme: "region", ects: Number("6") }] });
    quote({ learner: {}, lines: [{ item: "recall-exam", scheme, ects: 6 }] });
  });

  it("in a basket whose schemes are still open", () => {
    compare({
      learner: {},
      items: [
        { item: "recall-exam", ects: 6 },
        { item: "ue-3-ects", semester: 2 },
      ],
    });
    // @ts-expect-error TS2322: recall-exam asks for ects: give ects
    cheapest({ learner: {}, items: [{ item: "recall-exam" }] });
    // @ts-expect-error TS2322: there is no key scheme
    cheapest({ learner: {}, items: [{ item: "ue-3-ects", scheme: "region" }] });
    // @ts-expect-error TS2353: no budget for "cpf"
    cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { budgets: { cpf: { cents: 1 } } });
  });
});

describe("a line made of variables compiles and is answered at run time", () => {
  it("any item under any scheme", () => {
    quote({ learner: {}, lines: [{ item, scheme }] });
    quote({ learner: {}, lines: [{ item, scheme, ects: 3, semester: 1, ref: "UTC505" }] });
  });

  it("one item under any scheme, any item under one scheme", () => {
    quote({ learner: {}, lines: [{ item: "engineering-thesis", scheme }] });
    quote({ learner: {}, lines: [{ item, scheme: "ag2r" }] });
  });

  it("a whole request, a whole list", () => {
    quote(request);
    quote({ learner: {}, lines });
    quote({ learner: {}, lines: lines.map((line) => ({ ...line, semester: 1 as const })) });
  });
});

describe("the total of a quote", () => {
  const answer = quote(request);

  it("does not compile before the status has been checked", () => {
    // @ts-expect-error TS2339: only a priced quote has it
    answer.learnerDue;
    // @ts-expect-error TS2339: only a priced quote has it
    answer.payers;
    // @ts-expect-error TS2339: only a priced line has it
    answer.lines[0]?.learnerDue;
  });

  it("compiles once the status has been checked", () => {
    if (answer.status === "priced") {
      expectTypeOf(answer.learnerDue).toEqualTypeOf<Cents>();
      expectTypeOf(answer.lines[0]?.learnerDue).toEqualTypeOf<Cents | undefined>();
    }
    if (answer.status === "undetermined")
      expectTypeOf(answer.missing).toEqualTypeOf<("situations" | "ag2rMember")[]>();
  });

  it("stands beside shares of funders that may be `null`", () => {
    if (answer.status === "priced")
      expectTypeOf(answer.payers[1]?.due).toEqualTypeOf<Cents | null | undefined>();
  });
});

it("an answer of any tariff can be passed to what takes every answer", () => {
  expectTypeOf(quote(request)).toExtend<Quote>();
});

it("the Standard Schema is what the standard says", () => {
  expectTypeOf(quoteRequestSchema).toExtend<StandardSchemaV1<QuoteRequest<Cnam>, QuoteRequest<Cnam>>>();
  expectTypeOf(quoteRequestSchema).toExtend<StandardJSONSchemaV1<QuoteRequest<Cnam>, QuoteRequest<Cnam>>>();
});

describe("ids flow from the tariff to the answer", () => {
  it("in measures, parts, payers, the edition and the exception of the fee", () => {
    const answer = quote(request);
    expectTypeOf(answer.edition).toEqualTypeOf<string>();
    expectTypeOf(answer.lines[0]?.hours).toEqualTypeOf<number | undefined>();
    expectTypeOf(answer.lines[0]?.semester).toEqualTypeOf<1 | 2 | undefined>();
    if (answer.status !== "priced") return;
    expectTypeOf(answer.lines[0]?.parts).toEqualTypeOf<LinePart[] | undefined>();
    expectTypeOf(answer.payers[1]?.payer).toEqualTypeOf<SchemeId<Cnam> | undefined>();
    if (answer.annualFee.status === "due")
      expectTypeOf(answer.annualFee.exception).toEqualTypeOf<string | undefined>();
  });

  it("in eligibility and price list", () => {
    const [first] = eligibility({ learner: {} });
    expectTypeOf(first?.scheme).toEqualTypeOf<SchemeId<Cnam> | undefined>();
    if (first?.status === "undetermined")
      expectTypeOf(first.missing).toEqualTypeOf<("situations" | "ag2rMember")[]>();
    const [row] = priceList({ learner: { situations: [] } });
    expectTypeOf(row?.item).toEqualTypeOf<ItemId<Cnam> | undefined>();
    expectTypeOf(row?.schemes[0]?.status).toEqualTypeOf<
      "priced" | "ineligible" | "undetermined" | undefined
    >();
    // @ts-expect-error TS2322: no "student"
    eligibility({ learner: { situations: ["student"] } });
  });

  it("in items, schemes and payers", () => {
    const answer = quote(request);
    expectTypeOf(answer.lines[0]?.item).toEqualTypeOf<ItemId<Cnam> | undefined>();
    expectTypeOf<SchemeId<Cnam>>().toEqualTypeOf<"company" | "pole-emploi" | "region" | "ag2r">();
    if (answer.status === "ineligible" && answer.lines[0]?.status === "ineligible") {
      expectTypeOf(answer.lines[0].alternatives).toEqualTypeOf<SchemeId<Cnam>[]>();
    }
  });
});

it("the Standard Schema fits a form, whose draft may be written to", () => {
  expectTypeOf(quoteRequestSchema).toExtend<StandardSchemaV1<QuoteRequestDraft, QuoteRequest>>();
});

describe("a name without a type argument", () => {
  it("is that of the bundled page", () => {
    expectTypeOf<QuoteRequest>().toEqualTypeOf<QuoteRequest<Cnam>>();
    expectTypeOf<ItemId>().toEqualTypeOf<ItemId<Cnam>>();
    expectTypeOf<Line["scheme"]>().toEqualTypeOf<SchemeId<Cnam>>();
    const ask: QuoteFunction = quote;
    ask(request);
  });

  it("is that of any tariff in `Pricing`, to which every pricing can be assigned", () => {
    const pricing: Pricing = createPricing(cnamNouvelleAquitaine);
    pricing.quote({ learner: { any: true }, lines: [{ item: "any", scheme: "any", measure: 3 }] });
  });
});

describe("what was parsed compiles wherever a request does", () => {
  it("whole and in parts", () => {
    const parsed = parseQuoteRequest({});
    if (!parsed.ok) return;
    const { learner, lines: read } = parsed.value;
    quote(parsed.value);
    quote({ learner, lines: read });
    questions(parsed.value);
    const items = read.map(({ scheme: _, ...open }) => open);
    compare({ learner, items });
    cheapest({ learner, items });
  });

  it("from a draft, which may be written to", () => {
    const draft: QuoteRequestDraft = { learner: {} };
    draft.lines = [{ item: "recall-exam" }];
    draft.lines[0] = { ...draft.lines[0], scheme: "region", ects: 6 };
    draft.learner = { situations: [] };
    draft.learner.situations?.push("employee");
    parseQuoteRequest(draft);
  });

  it("as an id that has been tested", () => {
    const [text, other]: readonly string[] = [];
    if (isItemId(text) && isSchemeId(other)) quote({ learner: {}, lines: [{ item: text, scheme: other }] });
  });
});

it("a bare answer can be told, whatever its type says of its tariff", () => {
  const tell = (answer: Quote) => explain(answer, { locale: "en" });
  tell(quote(request));
});
