// The same 10,000 requests in every run: of 1 to 8 lines, about a tenth refused, nothing missing.
import { cnamNouvelleAquitaine as tariff } from "../../dist/index.js";
import { numbers } from "../baskets.mjs";

const ITEMS = Object.keys(tariff.items);
const SCHEMES = Object.keys(tariff.schemes);
const LEARNERS = [
  { situations: ["employee"], ag2rMember: false },
  { situations: ["job-seeker"], ag2rMember: false },
  { situations: ["job-seeker"], ag2rMember: true },
  { situations: ["employee", "job-seeker"], ag2rMember: true },
  { situations: [], ag2rMember: false },
];

/** How often a line is left as it was drawn, refused or not: so that a tenth of the requests are. */
const UNSORTED = 0.04;

const fits = {
  company: ({ situations }) => situations.includes("employee"),
  "pole-emploi": ({ situations }) => situations.includes("job-seeker"),
  region: () => true,
  ag2r: ({ situations, ag2rMember }) => situations.includes("job-seeker") && ag2rMember,
};

/** So many requests of so many lines, or of 1 to 8. */
export function requests(count, lines) {
  const next = numbers(2026);
  const among = (list) => list[Math.floor(next() * list.length)];
  const line = (learner) => {
    for (;;) {
      const item = among(ITEMS);
      const scheme = among(SCHEMES);
      const semester = among([1, 2, undefined]);
      const drawn = {
        item,
        scheme,
        ...(typeof tariff.items[item].measures?.ects === "object" && { ects: 1 + Math.floor(next() * 12) }),
        ...(semester && { semester }),
      };
      // AG2R takes two units a semester; one line in twenty under it keeps most baskets below that.
      const isWelcome =
        tariff.grid[item][scheme] !== "not-eligible" &&
        fits[scheme](learner) &&
        (scheme !== "ag2r" || next() < 0.2);
      if (isWelcome || next() < UNSORTED) return drawn;
    }
  };
  return Array.from({ length: count }, () => {
    const learner = among(LEARNERS);
    return {
      learner,
      lines: Array.from({ length: lines ?? 1 + Math.floor(next() * 8) }, () => line(learner)),
    };
  });
}
