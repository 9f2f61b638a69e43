import fc from "fast-check";

/** Draws values one after another, so that later ones may depend on earlier ones. */
export type Draw = fc.GeneratorValue;

export const oneOf = <V>(draw: Draw, ...values: readonly V[]): V =>
  draw(fc.constantFrom<V[]>, ...values) as V;

/** Something that happens in so many of a hundred draws. */
export const chance = (draw: Draw, percent: number): boolean =>
  draw(fc.integer, { min: 0, max: 99 }) >= 100 - percent;

/** Some of these values, in their order. */
export const some = <V>(draw: Draw, values: readonly V[], minLength = 0): V[] =>
  draw(fc.subarray<V>, [...values], { minLength });

export const listOf = <V>(draw: Draw, min: number, max: number, make: (index: number) => V): V[] =>
  Array.from({ length: draw(fc.integer, { min, max }) }, (_, index) => make(index));
