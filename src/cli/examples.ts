import type { CommandName } from "./commands.js";

/** What is typed, the plainest first. */
export const EXAMPLES: Readonly<Record<CommandName, readonly [string, ...string[]]>> = {
  grid: [
    "cnam-pricing grid",
    "cnam-pricing grid --format csv > prices-2027/grid.csv",
    "cnam-pricing grid --tariff editions --on 2026-09-01",
  ],
  quote: [
    "cnam-pricing quote --situation employee ue-6-ects:region",
    "cnam-pricing quote --situation job-seeker --ag2r ue-6-ects:ag2r:semester=1",
    "cnam-pricing quote --situation employee recall-exam:region:ects=6",
    "cnam-pricing quote request.json --format html > estimation.html",
  ],
  explain: [
    "cnam-pricing explain --situation employee ue-6-ects:company",
    "cnam-pricing explain request.json --json",
  ],
  compare: [
    "cnam-pricing compare --situation employee ue-6-ects ue-3-ects",
    "cnam-pricing compare basket.json --format markdown",
  ],
  cheapest: [
    "cnam-pricing cheapest --situation employee ue-6-ects ue-3-ects",
    "cnam-pricing cheapest basket.json --schemes company,region",
    "cnam-pricing cheapest basket.json --budget pole-emploi=100h",
  ],
  batch: [
    "cnam-pricing batch requests.ndjson > answers.ndjson",
    "cnam-pricing batch requests.csv > answers.csv",
    "cnam-pricing batch eleves.csv --locale fr --report rapport.html > reponses.csv",
    "zcat requests.csv.gz | cnam-pricing batch - --input csv",
    "cnam-pricing batch requests.csv --tariff editions",
  ],
  check: [
    "cnam-pricing check tariff.json",
    "cnam-pricing check prices-2027",
    "cnam-pricing check editions --json",
  ],
  diff: ["cnam-pricing diff before.json after.json", "cnam-pricing diff prices-2026 prices-2027"],
  write: [
    "cnam-pricing write prices-2027",
    "cnam-pricing write tariff.json --tariff prices-2027",
    "cnam-pricing write - --tariff editions --on 2026-09-01",
  ],
  schema: [
    "cnam-pricing schema > quote-request.schema.json",
    "cnam-pricing schema quote-request --target strict --locale fr",
    "cnam-pricing schema quote --target draft-07 --tariff tariff.json",
    "cnam-pricing schema openapi > openapi.json",
  ],
  sql: [
    "cnam-pricing sql --dialect duckdb > prices.sql",
    "cnam-pricing sql --dialect postgres --tariff prices-2027 > prices.sql",
  ],
  completion: [
    "source <(cnam-pricing completion bash)",
    "cnam-pricing completion zsh > ~/.zfunc/_cnam-pricing",
    "cnam-pricing completion fish > ~/.config/fish/completions/cnam-pricing.fish",
  ],
};

const REQUEST = [
  '{ "learner": { "situations": ["employee"] },',
  '  "lines": [{ "item": "ue-6-ects", "scheme": "region" }] }',
];
const BASKET = ['{ "learner": { "situations": ["employee"] },', '  "items": [{ "item": "ue-6-ects" }] }'];

/** What the files of the examples hold. */
export const FILES: { readonly [Command in CommandName]?: Readonly<Record<string, readonly string[]>> } = {
  quote: { "request.json": REQUEST },
  compare: { "basket.json": BASKET },
  cheapest: { "basket.json": BASKET },
  batch: {
    "requests.csv": [
      "quote,learner.situations,item,scheme",
      "A1,employee,ue-6-ects,region",
      "A1,,bulats-test,region",
    ],
  },
};
