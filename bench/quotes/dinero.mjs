// (c) The floor with its amounts as dinero.js objects, as cents at the end.
import { add, dinero, multiply, toSnapshot } from "dinero.js";
import { EUR } from "dinero.js/currencies";
import { cnamNouvelleAquitaine } from "../../dist/index.js";
import { floor } from "./floor.mjs";

const euros = (amount) => dinero({ amount, currency: EUR });
const grid = Object.fromEntries(
  Object.entries(cnamNouvelleAquitaine.grid).map(([item, row]) => [
    item,
    Object.fromEntries(
      Object.entries(row)
        .filter(([, cell]) => cell !== "not-eligible")
        .map(([scheme, cell]) => [scheme, euros(typeof cell === "number" ? cell : cell.cents)]),
    ),
  ]),
);
const cents = (money) => toSnapshot(money).amount;

export function withDinero(request) {
  const answer = floor(request);
  if (answer.status !== "priced") return answer;
  let due = euros(answer.fee);
  const lines = request.lines.map(({ item, scheme, ects }, index) => {
    const cell = grid[item][scheme];
    const amount = ects === undefined ? cell : multiply(cell, ects);
    const isFree = answer.lines[index].funderDue !== null;
    if (!isFree) due = add(due, amount);
    return isFree
      ? { learnerDue: 0, funderDue: cents(amount) }
      : { learnerDue: cents(amount), funderDue: null };
  });
  return { ...answer, lines, learnerDue: cents(due) };
}
