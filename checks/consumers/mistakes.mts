/** What does not compile in a strict project; it is never run. */
import { cheapest, createPricing, type Line, type QuoteRequest, quote } from "cnam-pricing";
import { choir, quoteSong } from "./exported.mjs";

const learner = { situations: ["employee"] } as const;

// @ts-expect-error 2322: the thesis is not eligible under ag2r
quote({ learner, lines: [{ item: "engineering-thesis", scheme: "ag2r" }] });
// @ts-expect-error 2820: no such scheme
quote({ learner, lines: [{ item: "ue-6-ects", scheme: "regoin" }] });
// @ts-expect-error 2322: the exam asks for ects
quote({ learner, lines: [{ item: "recall-exam", scheme: "region" }] });
// @ts-expect-error 2322: not so many
quote({ learner, lines: [{ item: "recall-exam", scheme: "region", ects: 1_000_001 }] });
// @ts-expect-error 2322: none
quote({ learner, lines: [{ item: "recall-exam", scheme: "region", ects: 0 }] });
// @ts-expect-error 2322: the unit does not ask for ects
quote({ learner, lines: [{ item: "ue-3-ects", scheme: "region", ects: 3 }] });
// @ts-expect-error 2322: a line has no such key
quote({ learner, lines: [{ item: "ue-3-ects", scheme: "region", semestre: 1 }] });
// @ts-expect-error 2345: give learner
quote({ lines: [{ item: "ue-3-ects", scheme: "region" }] });
// @ts-expect-error 2345: these ids are plain strings
quote({ learner, lines: [] as { item: string; scheme: string }[] });
// @ts-expect-error 2322: there is nothing to price
quote({ learner, lines: [] });
// @ts-expect-error 2345: its items are of another tariff
quoteSong({ learner: {}, lines: [] as Line[] } as QuoteRequest);
// @ts-expect-error 2322: membership asks for months
createPricing(choir).quote({ learner: {}, lines: [{ item: "membership", scheme: "own" }] });
// @ts-expect-error 2322: what region pays is not published
cheapest({ learner, items: [{ item: "ue-3-ects" }] }, { budgets: { region: { cents: 1 } } });
// @ts-expect-error 2322: a budget is in whole cents, from 0 up
cheapest({ learner, items: [{ item: "ue-3-ects" }] }, { budgets: { company: { cents: -1 } } });
// @ts-expect-error 2345: null is not accepted
quote({ learner, lines: [] as { item: "recall-exam"; scheme: "region"; ects: number | null }[] });
// @ts-expect-error 2322: give item
quote({ learner, lines: [{ scheme: "region" }] });
