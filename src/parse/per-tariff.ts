import type { Tariff } from "../tariff.js";

/** What is made of a tariff once, when it is first asked for, and goes with the tariff. */
export function perTariff<Made>(make: (tariff: Tariff) => Made): (tariff: Tariff) => Made {
  const known = new WeakMap<Tariff, Made>();
  return (tariff) => {
    const there = known.get(tariff);
    if (there !== undefined) return there;
    const made = make(tariff);
    known.set(tariff, made);
    return made;
  };
}
