/** Counts the steps of a search, and throws once there have been too many. */
export type CountSteps = (steps: number) => void;

/** How the steps of a search are counted. */
export interface StepLimits {
  /** Until the least total is found. */
  readonly forBest: CountSteps;
  /** To find the best of all assignments at that total. */
  readonly forTies: CountSteps;
  /** For each candidate that it leaves out. */
  readonly forOther: () => CountSteps;
}

const OUT_OF_STEPS = Symbol("out of steps");

/** Ends a search after so many steps, rather than let it stall. */
export function stepLimit(most: number): CountSteps {
  let left = most;
  return (steps) => {
    left -= steps;
    if (left < 0) throw OUT_OF_STEPS;
  };
}

/** Lets each of several searches take so many steps, and all of them together so many. */
export function sharedLimit(mostOfEach: number, mostOfAll: number): () => CountSteps {
  const countOfAll = stepLimit(mostOfAll);
  return () => {
    const countOfOne = stepLimit(mostOfEach);
    return (steps) => {
      countOfOne(steps);
      countOfAll(steps);
    };
  };
}

/** What a search finds; or what to do if its steps have run out. */
export function unlessOutOfSteps<R>(search: () => R, otherwise: () => R): R {
  try {
    return search();
  } catch (problem) {
    if (problem !== OUT_OF_STEPS) throw problem;
    return otherwise();
  }
}
