// Numbers of a seed, the same in every run, and choices made by them.

export function drawing(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below) => Math.floor(next() * below);
  const among = (list) => list[whole(list.length)];
  return {
    chance: (share) => next() < share,
    whole,
    among,
    some: (list, share) => list.filter(() => next() < share),
  };
}

/** A number on its steps. */
export const onStep = (place, step) => Number((place * step).toPrecision(15));
