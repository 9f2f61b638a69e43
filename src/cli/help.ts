export const HELP = `Usage: cnam-pricing COMMAND [ARGUMENTS] [OPTIONS]

  grid                  the tariff as a table, with the ids that a request names
  quote REQUEST         what it costs, who pays, and why
  explain REQUEST       the same in sentences
  compare BASKET        the basket under each scheme
  cheapest BASKET       what costs the learner least, and why nothing else
  batch FILE...         many requests, as NDJSON or CSV; - is standard input
  schema [NAME]         the JSON Schema of a request, a quote or a tariff
  check TARIFF...       every problem of a tariff, and where it is
  diff BEFORE AFTER     what changed between two tariffs, each as for --tariff
  write TO              the tariff to a new JSON file, or to a new folder with
                        a table for a spreadsheet; - is standard output

  COMMAND --help        examples

REQUEST is a JSON file, - for standard input, or written out, each line as
ITEM:SCHEME and what else is known of it. BASKET likewise, without schemes.

  --situation ID        a situation of the learner, or none; may be repeated
  --ag2r, --no-ag2r     whether the learner contributes to AG2R La Mondiale
  --fact NAME=ANSWER    any other fact: a number, yes or no, options with commas,
                        or none
  --already-paid        this year's annual fee is paid
  --budget SCHEME=MOST  for cheapest: 1500€, 1500,50€ (in the currency of the
                        tariff), 100h or 3units; may be repeated
  --schemes IDS         for cheapest: what to choose from, with commas
  --input FORMAT        for batch: ndjson or csv; default: as the file is named

  --tariff PATH         another tariff: a JSON file; a folder of tariff.json and
                        grid.csv; a module (.mjs, .js) that exports one: its
                        code runs, so use only modules you trust, and for 30
                        seconds at most. A folder of several holds editions
                        of one page; may be repeated
  --on DAY              the edition that is valid on a day, such as 2026-09-01
  --locale fr|en        the language; default: that of the environment
  --format FORMAT       text or json (--json for short); of quote, compare and
                        cheapest also markdown or html; of grid also csv;
                        of batch ndjson or csv
  -h, --help            this text
  --version             the version of this program

Exit status: 0 priced, or done; 1 ineligible or undetermined, or problems that
check found; 2 malformed.
Colours only on a terminal, and not where NO_COLOR is set.
`;

const REQUEST_FILE = `{ "learner": { "situations": ["employee"] },
    "lines": [{ "item": "ue-6-ects", "scheme": "region" }] }`;

const EXAMPLES: Readonly<Record<string, string>> = {
  grid: `The tariff as a table: printed cells, then the words behind each id.

  cnam-pricing grid
  cnam-pricing grid --json
  cnam-pricing grid --format csv > prices-2027/grid.csv
  cnam-pricing grid --tariff editions --on 2026-09-01

With --format csv it is the table that a spreadsheet opens, one row for each
item, one column for each scheme; = is a price of a form that no cell holds.
`,
  quote: `What it costs, who pays, and why.

  cnam-pricing quote --situation job-seeker --ag2r ue-6-ects:ag2r:semester=1
  cnam-pricing quote --situation employee recall-exam:region:ects=6:ref=NFP107
  cnam-pricing quote request.json --locale fr --format html

request.json is
  ${REQUEST_FILE}
`,
  explain: `What quote answers, in sentences, one a line.

  cnam-pricing explain --situation employee ue-6-ects:company
  cnam-pricing explain request.json --json
`,
  compare: `The whole basket under each scheme.

  cnam-pricing compare --situation employee ue-6-ects ue-3-ects
  cnam-pricing compare basket.json --format markdown

basket.json is a request whose items have no scheme:
  { "learner": {}, "items": [{ "item": "ue-6-ects" }] }
`,
  cheapest: `What costs the learner least for a whole basket, within budgets.

  cnam-pricing cheapest --situation employee ue-6-ects ue-3-ects
  cnam-pricing cheapest basket.json --schemes company,region
  cnam-pricing cheapest basket.json --budget pole-emploi=100h --json
`,
  batch: `Many requests, in their order, in constant memory.

  cnam-pricing batch requests.ndjson > answers.ndjson
  cnam-pricing batch requests.csv --format csv --locale fr > answers.csv
  zcat requests.ndjson.gz | cnam-pricing batch - | grep ineligible
  zcat requests.csv.gz | cnam-pricing batch - --input csv
  cnam-pricing batch requests.csv --tariff editions

NDJSON is one request a line. CSV is one enrolment a row, those of a quote one
below the other; the first line names the columns, the first of them is quote:
  quote,learner.situations,item,scheme
  A1,employee,ue-6-ects,region
  A1,,bulats-test,region
A column or key date chooses each record's edition: a day such as 2026-09-01, in
CSV also 01/09/2026. --on DAY is only for records without a date.
A record that cannot be read is answered by its issues. The counts and what each
payer owes come last, on standard error.
`,
  schema: `The JSON Schema of a request, a quote or a tariff.

  cnam-pricing schema > request.schema.json
  cnam-pricing schema quote --tariff tariff.json
  cnam-pricing schema tariff > tariff.schema.json
`,
  check: `Every problem of a tariff: the file, the place, and what to do.

  cnam-pricing check tariff.json
  cnam-pricing check prices-2027
  cnam-pricing check editions --json

A tariff is a JSON file, a folder of tariff.json and grid.csv, or a module. A
folder of several holds editions of one page: none may overlap another.
Exit status: 0 no problems; 1 problems; 2 a file cannot be read.
`,
  diff: `What changed between two tariffs, one change per line.

  cnam-pricing diff before.json after.json
  cnam-pricing diff prices-2026 prices-2027 --locale fr
  cnam-pricing diff before.mjs after.mjs --json
`,
  write: `The tariff to a new file or folder. Existing files are never overwritten.

  cnam-pricing write prices-2027
  cnam-pricing write tariff.json --tariff prices-2027
  cnam-pricing write - --tariff editions --on 2026-09-01

A folder holds grid.csv, the prices as a table for a spreadsheet, and
tariff.json, everything else. --tariff takes the folder back.
`,
};

/** The examples of a command; without one, everything. */
export const helpFor = (command: string | undefined): string =>
  Object.hasOwn(EXAMPLES, String(command)) ? (EXAMPLES[String(command)] as string) : HELP;
