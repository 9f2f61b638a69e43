import type { PricedLine } from "../answer.js";
import type { Learner } from "../learner.js";
import type { Cents } from "../money.js";
import { columnsOf, place, usedIn } from "../quote/basket.js";
import { outcomes } from "../quote/line.js";
import type { Line, Wish } from "../request.js";
import type { Tariff } from "../tariff.js";
import type { Obstacle } from "./answer.js";
import type { SchemeLimit } from "./limits.js";

/** What an item is under a scheme, by itself: what it costs and takes, or all that stands in its way. */
export type Way = Priced | [Obstacle, ...Obstacle[]];

interface Priced {
  readonly cost: Cents;
  /** What it takes of each limit. */
  readonly uses: readonly number[];
}

export const isOption = (way: Way): way is Priced => !Array.isArray(way);

/** An item's way under each scheme, in page order. */
export function waysOf(
  tariff: Tariff,
  learner: Learner,
  wish: Wish,
  limits: readonly SchemeLimit[],
  offered: readonly string[] = Object.keys(tariff.schemes),
): ReadonlyMap<string, Way> {
  const ways = Object.keys(tariff.schemes).map((scheme): [string, Way] => {
    const way = wayOf(tariff, learner, { ...wish, scheme }, limits);
    if (offered.includes(scheme)) return [scheme, way];
    return [scheme, [{ code: "scheme-not-offered" }, ...(isOption(way) ? [] : way)]];
  });
  return new Map(ways);
}

function wayOf(tariff: Tariff, learner: Learner, line: Line, limits: readonly SchemeLimit[]): Way {
  const placed = place(tariff, line, 0);
  const [alone] = outcomes(tariff, usedIn(columnsOf(tariff, [placed])), learner);
  if (alone?.status === "ineligible") return alone.reasons;
  // Every fact is known, so what is not refused is priced.
  const priced = alone as PricedLine;
  const uses = limits.map(({ scheme, use }) => (scheme === line.scheme ? use(placed, priced) : 0));
  const [obstacle, ...more] = uses.filter((use) => typeof use === "object");
  if (obstacle) return [obstacle, ...more];
  return { cost: priced.learnerDue, uses: uses as number[] };
}
