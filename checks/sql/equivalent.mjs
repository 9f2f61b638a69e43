// Changes of the bundled page's SQL that cannot change an answer, each with the reason. The tables of learners and fees
// are read by a state, its kinds and a set of schemes, and each state is tried with each set: what changes nothing there
// changes nothing.

export const EQUIVALENT = [
  [/^pricing_(states|kinds|fees): /, "tried with every state and every set of schemes"],
  [/^pricing_cells: entry .*'(company|pole-emploi)'/, "a quote with such a line owes no fee"],
  [/^pricing_cells: waives .*'(company|pole-emploi)'/, "whatever is not 0 waives"],
  [/^pricing_cells: capped .*'(company|pole-emploi|region)'/, "the scheme has no cap"],
  [/^pricing_cells: others .*'region'/, "the scheme refuses nobody, so no other is proposed"],
  [
    /^pricing_cells: (entry|waives|capped) .*'ag2r', 8, 0, /,
    "a refused line calls for no fee and is not counted",
  ],
  [
    /^pricing_rows: IS NULL → IS NOT NULL in .*(fixed_parts|fixed_payers)/,
    "no line of the page has parts or payers",
  ],
  [/^pricing_rows: \+ → - in .*POSITION\(/, "a set that is negative has the same bits"],
  [
    /^pricing_rows: ELSE 0 END → ELSE 1 END in .*part_0/,
    "amounts that are worked out are read where there is such a work",
  ],
  [
    /^pricing_rows: ROUND\( → FLOOR\( in .*(1300 \* m2|step2 \*)/,
    "the rate and the steps of the page are whole",
  ],
  [
    /^pricing_\w+: LEFT JOIN → INNER JOIN in .*(pricing_states|pricing_requests|pricing_fees|pricing_answers|SELECT quote, SUM)/,
    "the other side has a row for each",
  ],
  [
    /^pricing_answers: (= 1 → = 2|THEN 1 → THEN 0) in .*all_refused/,
    "some answer always leads to a price on this page",
  ],
  [/^pricing_notes: \+ → - in .*THEN 256 ELSE 0 END/, "the last bit of a set"],
];
