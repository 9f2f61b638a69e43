// Requests and quotes with one thing wrong about them: what stands in a place instead, or `undefined` for nothing.

function spoilt(value, [path, by]) {
  const copy = structuredClone(value);
  const inside = path.slice(0, -1).reduce((part, step) => part[step], copy);
  const last = path.at(-1);
  if (by === undefined) delete inside[last];
  else inside[last] = by;
  return copy;
}

const IN_REQUESTS = [
  [["learner"], undefined],
  [["lines"], []],
  [["surplus"], true],
  [["annualFee"], "paid"],
  [["learner", "situations"], ["student"]],
  [["learner", "ag2rMember"], "yes"],
  [["lines", 0, "item"], "ue-3-etcs"],
  [["lines", 0, "scheme"], undefined],
  [["lines", 0, "semester"], 3],
  [["lines", 0, "ref"], "é".repeat(201)],
];

/** ECTS where they are asked for are left out, and given where they are not. */
const ects = ({ lines: [{ item }] }) => [["lines", 0, "ects"], item === "recall-exam" ? undefined : 3];

export const spoiltRequests = (request) =>
  [...IN_REQUESTS, ects(request)].map((change) => spoilt(request, change));

const IN_QUOTES = [
  [["status"], "unknown"],
  [["notes"], undefined],
  [["lines"], []],
  [["surplus"], true],
  [["tariff"], "another"],
  [["lines", 0, "item"], "ue-3-etcs"],
  [["lines", 0, "status"], "refused"],
];

const BY_STATUS = {
  priced: [
    [["learnerDue"], 1.5],
    [["payers"], undefined],
    [["payers"], []],
    [["payers", 0, "due"], null],
    [["payers", 0, "payer"], "somebody"],
    [["annualFee"], { status: "due" }],
    [["lines", 0, "funderDue"], "0"],
  ],
  ineligible: [[["learnerDue"], 0]],
  undetermined: [
    [["missing"], ["age"]],
    [["learnerRange"], 0],
  ],
};

export const spoiltQuotes = (quote) =>
  [...IN_QUOTES, ...BY_STATUS[quote.status]].map((change) => spoilt(quote, change));
