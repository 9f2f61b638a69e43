/**
 * How often a property is tried: as often as said where the environment sets
 * `THOROUGH`, as the gate does, and a tenth of it in the quick loop.
 */
export const runs = (thorough: number): number =>
  process.env["THOROUGH"] ? thorough : Math.ceil(thorough / 10);
