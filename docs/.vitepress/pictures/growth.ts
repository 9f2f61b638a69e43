import {
  type CnamNouvelleAquitaine,
  cnamNouvelleAquitaine,
  type Learner,
  quote,
  type SchemeId,
} from "cnam-pricing";

type Page = CnamNouvelleAquitaine;
type Unit = "ue-3-ects" | "ue-4-ects" | "ue-6-ects" | "ue-8-ects" | "ue-12-ects";

/** Units of one year, the first in the first semester, the second in the second. */
const years: readonly (readonly [credits: number, ...units: Unit[]])[] = [
  [3, "ue-3-ects"],
  [4, "ue-4-ects"],
  [6, "ue-6-ects"],
  [8, "ue-8-ects"],
  [12, "ue-12-ects"],
  [16, "ue-8-ects", "ue-8-ects"],
  [20, "ue-12-ects", "ue-8-ects"],
  [24, "ue-12-ects", "ue-12-ects"],
];

/** A job seeker who contributes to AG2R may use every scheme but the company's. */
const learner: Learner<Page> = { situations: ["job-seeker"], ag2rMember: true };

export interface Curve {
  readonly scheme: SchemeId<Page>;
  readonly name: string;
  /** What the learner pays for a year of so many ECTS, the annual fee included, in cents. */
  readonly points: readonly { readonly credits: number; readonly due: number }[];
}

export const credits: readonly number[] = years.map(([credits]) => credits);

/** What a year costs under each scheme that the learner may use, as its credits grow. */
export const curves: readonly Curve[] = (["pole-emploi", "region", "ag2r"] as const).map((scheme) => ({
  scheme,
  name: cnamNouvelleAquitaine.schemes[scheme].label,
  points: years.map(([credits, ...units]) => {
    const lines = units.map((item, index) => ({ item, scheme, semester: index === 0 ? 1 : 2 }) as const);
    const answer = quote({ learner, lines });
    if (answer.status !== "priced") throw new Error(`${scheme} does not price ${credits} ECTS`);
    return { credits, due: answer.learnerDue };
  }),
}));

/** The fewest credits of the years above for which one scheme costs less than another. */
export const overtakes = (scheme: SchemeId<Page>, other: SchemeId<Page>): number | undefined =>
  credits.find((_, index) => dueOf(scheme, index) < dueOf(other, index));

const dueOf = (scheme: SchemeId<Page>, index: number) =>
  curves.find((curve) => curve.scheme === scheme)?.points[index]?.due ?? Number.NaN;
