// Seeded baskets of teaching units and tutored activities: the same in every run.

const UNITS = ["ue-3-ects", "ue-4-ects", "ue-6-ects", "ue-8-ects", "ue-12-ects"].flatMap((id) => [
  id,
  `${id}-other-centre`,
]);
const HOURS = { 3: 26, 4: 36, 6: 51, 8: 69, 12: 102 };
const OTHERS = ["work-experience", "engineering-thesis", "bulats-test", "external-exam"];

/** Numbers from 0 up to 1, excluded, by a linear congruential generator. */
export function numbers(seed) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 10; warmUp++) next();
  return next;
}

/** A basket of so many items, a fifth of them no units; semesters 1, 2 or not known. */
export function basket(size, seed) {
  const next = numbers(seed);
  const among = (list) => list[Math.floor(next() * list.length)];
  return Array.from({ length: size }, () => {
    const item = next() < 0.2 ? among(OTHERS) : among(UNITS);
    const semester = among([1, 2, undefined]);
    return { item, ...(semester && { semester }) };
  });
}

/** The printed hours of a basket. */
export const hoursOf = (items) =>
  items.reduce((sum, { item }) => sum + (HOURS[item.match(/\d+/)?.[0]] ?? 0), 0);
