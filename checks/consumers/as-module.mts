import { cheapest, compare, createPricing, eligibility, type Quote, quote } from "cnam-pricing";
import { quoteRequestJsonSchema } from "cnam-pricing/json-schema";
import { defineTariff, parseTariff } from "cnam-pricing/tariffs";
import { explain, formatQuote } from "cnam-pricing/words";

const learner = { situations: ["employee"] } as const;
const answer = quote({ learner, lines: [{ item: "ue-6-ects", scheme: "region" }] });
if (answer.status !== "priced" || answer.learnerDue !== 22_800) throw new Error(JSON.stringify(answer));
const [line] = answer.lines;
const item: "ue-6-ects" | undefined = line?.item === "ue-6-ects" ? line.item : undefined;
if (item === undefined) throw new Error("the line has lost its item");
const any: Quote = answer;
if (any.status !== "priced") throw new Error("a quote of the page is a quote of any");

if (compare({ learner, items: [{ item: "ue-6-ects" }] }).schemes.length !== 4) throw new Error("compare");
if (cheapest({ learner, items: [{ item: "ue-6-ects" }] }).status !== "priced") throw new Error("cheapest");
if (!explain(answer, { locale: "fr" })[0]?.text.startsWith("Vous payez")) throw new Error("explain");
if (!formatQuote(answer, { locale: "en", format: "html" }).startsWith("<section"))
  throw new Error("formatQuote");
if (eligibility({ learner })[0]?.status !== "eligible") throw new Error("eligibility");
if (parseTariff({}).ok) throw new Error("parseTariff");
if (typeof quoteRequestJsonSchema !== "function") throw new Error("json-schema");

const pool = createPricing(
  defineTariff({
    format: 1,
    id: "pool",
    title: "Pool",
    currency: "EUR",
    measures: { lessons: { fr: "leçon", en: "lesson" } },
    items: { course: { label: "Course", measures: { lessons: { min: 1 } } } },
    schemes: { own: { label: "Own", paidBy: "learner" } },
    grid: { course: { own: { per: "lessons", cents: 1250 } } },
  }),
);
const swim = pool.quote({ learner: {}, lines: [{ item: "course", scheme: "own", lessons: 2 }] });
if (swim.status !== "priced" || swim.learnerDue !== 2500) throw new Error(JSON.stringify(swim));
