import assert from "node:assert/strict";

/** Whether a validator takes all that is good and nothing that is spoilt; says of how many. */
export function counted(accepts, good, spoilt) {
  for (const value of good) assert(accepts(value), `refuses ${JSON.stringify(value)}`);
  for (const value of spoilt) assert(!accepts(value), `takes ${JSON.stringify(value)}`);
  return `${good.length} taken, ${spoilt.length} refused`;
}
