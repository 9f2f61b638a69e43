export const HELP = `Usage: cnam-pricing COMMAND [ARGUMENTS] [OPTIONS]

  grid                  the tariff as a table, with the ids that a request names
  quote REQUEST         what it costs, who pays, and why
  explain REQUEST       the same in sentences
  compare BASKET        the basket under each scheme
  cheapest BASKET       the cheapest way to fund it, and why not another
  schema [request|quote]  the JSON Schema of a request, or of a quote
  diff BEFORE AFTER     what changed between two tariffs, each a module as below

REQUEST is a JSON file, - for standard input, or written out:
  cnam-pricing quote --situation job-seeker --ag2r ue-6-ects:ag2r:semester=1
  cnam-pricing quote --situation employee recall-exam:region:ects=6:ref=NFP107
BASKET likewise, its items without schemes:
  cnam-pricing cheapest --situation employee ue-6-ects ue-3-ects --budget company=1500€

  --situation ID        one of the learner's situations; may be repeated
  --ag2r, --no-ag2r     whether the learner contributes to AG2R La Mondiale
  --fact NAME=ANSWER    any other fact: a number, yes or no, options with commas
  --already-paid        this year's annual fee is paid
  --budget SCHEME=MOST  for cheapest: 1500€, 100h or 3 units; may be repeated
  --schemes IDS         for cheapest: what to choose from, with commas

  --tariff MODULE       another tariff: a file (.mjs, .js) that exports one made
                        by defineTariff; its code is run, so it has to be trusted
  --locale fr|en        the language; default: that of the environment
  --format FORMAT       text, markdown, html or json; --json for short
  -h, --help            this text
  --version             the version of this program

Exit status: 0 priced, or done; 1 ineligible or undetermined; 2 malformed.
`;
