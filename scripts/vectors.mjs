// Requests that together meet every cell, reason, note and reading of the bundled tariff.
// The same in every run: nothing here is left to chance.

const EVERYTHING = { situations: ["employee", "job-seeker"], ag2rMember: true };
const LEARNERS = [
  {},
  { situations: [] },
  { situations: ["employee"] },
  { situations: ["job-seeker"], ag2rMember: false },
  EVERYTHING,
];

/** Every item under every scheme, for every one of these learners. */
function everyCell({ items, schemes }) {
  return LEARNERS.flatMap((learner) =>
    Object.entries(items).flatMap(([item, { measures }]) =>
      Object.keys(schemes).map((scheme) => {
        // A printed measure is a number; one that the caller gives has bounds.
        const asked = typeof measures?.ects === "object" ? { ects: 6 } : {};
        return { learner, lines: [{ item, scheme, ...asked }] };
      }),
    ),
  );
}

const unit = (scheme, semester) => ({ item: "ue-6-ects", scheme, ...(semester && { semester }) });
const exam = (scheme) => ({ item: "bulats-test", scheme });
const recall = (ects) => ({ item: "recall-exam", scheme: "region", ects });

/** What only several lines show: caps, mixtures, waivers, readings. */
const BASKETS = [
  [unit("ag2r", 1), unit("ag2r", 1)],
  [unit("ag2r", 1), unit("ag2r", 2)],
  [unit("ag2r", 1), unit("ag2r")],
  [unit("ag2r", 1), unit("ag2r", 1), unit("ag2r", 1)],
  [unit("ag2r", 1), unit("ag2r", 1), unit("ag2r")],
  [unit("ag2r"), { item: "work-experience", scheme: "ag2r" }],
  [unit("region"), unit("ag2r", 1)],
  [unit("company"), unit("region")],
  [unit("pole-emploi"), unit("region"), unit("ag2r", 2)],
  [unit("company"), unit("pole-emploi"), unit("region"), unit("ag2r", 1)],
  [exam("region"), exam("ag2r")],
  [exam("region"), recall(1)],
  [recall(1), recall(12), recall(1_000_000)],
  [
    { ...unit("region"), ref: "NFP107" },
    { ...unit("region"), ref: "été · « 1ᵉʳ » · 🎓" },
  ],
  [unit("region"), { item: "engineering-thesis", scheme: "ag2r" }],
];

/** Each kind of learner that a scheme is for, and those who lack one thing. */
const OTHERS = [
  { situations: ["micro-entrepreneur"] },
  { situations: ["liberal-professional"] },
  { situations: ["manager"] },
  { situations: ["business-owner"] },
  { situations: ["job-seeker"] },
  { situations: ["job-seeker"], ag2rMember: true },
  { situations: ["employee"], ag2rMember: true },
  { ag2rMember: false },
];

/** What only these show: a cap in the second semester, an alternative under AG2R, the fee said to be due. */
const OTHER_BASKETS = [
  [unit("company")],
  [unit("pole-emploi")],
  [unit("ag2r", 2)],
  [unit("ag2r", 2), unit("ag2r", 2), unit("ag2r", 2)],
  [unit("region"), unit("company")],
];

/** The requests, in a fixed order. */
function requestsFor(tariff) {
  const baskets = LEARNERS.flatMap((learner) =>
    BASKETS.flatMap((lines) => [
      { learner, lines },
      { learner, lines, annualFee: "already-paid" },
    ]),
  );
  const others = OTHERS.flatMap((learner) =>
    OTHER_BASKETS.map((lines) => ({ learner, lines, annualFee: "due" })),
  );
  return [...everyCell(tariff), ...baskets, ...others];
}

/** Each request with its quote. */
export const vectorsFor = (tariff, quote) =>
  requestsFor(tariff).map((request) => ({ request, quote: quote(request) }));
