import { describe, expect, it } from "vitest";
import { readNumber } from "../src/element/number.js";
import { unitIn, unitsOf } from "../src/element/units.js";

const UNITS = ["euros", "eur", "€", "h", "ects"];
const number = (value: number) => ({ status: "number", value });

describe("a number typed in a form", () => {
  it.each([
    ["6", 6],
    ["6,0", 6],
    ["6.0", 6],
    ["  6 ", 6],
    ["1500,50", 1500.5],
    ["1 500,50", 1500.5],
    ["1\u00A0500,50", 1500.5],
    ["1\u202F500,50 €", 1500.5],
    ["1,500.50", 1500.5],
    ["1.500,50", 1500.5],
    ["€1,500.50", 1500.5],
    ["1'500.50", 1500.5],
    ["1 500", 1500],
    ["12 345 678", 12_345_678],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["1.234.567,89", 1_234_567.89],
    ["0,500", 0.5],
    ["0.500", 0.5],
    ["1500,500", 1500.5],
    [",5", 0.5],
    ["5,", 5],
    ["100 h", 100],
    ["6 ECTS", 6],
    ["+5", 5],
    ["+1 500,5", 1500.5],
    ["- 5", -5],
    ["-5", -5],
    ["−5", -5],
    ["−1 500", -1500],
    ["007", 7],
    ["1500", 1500],
    ["1500,", 1500],
    [".5 €", 0.5],
    ["1 ,5", 1.5],
  ])("%j is %d", (typed, value) => {
    expect(readNumber(typed, UNITS)).toEqual(number(value));
  });

  it.each([
    ["1.500", 1500, 1.5],
    ["1,500", 1500, 1.5],
    ["12.000", 12_000, 12],
    ["-1.500", -1500, -1.5],
    ["1.500 €", 1500, 1.5],
    ["+1,500", 1500, 1.5],
  ])("%j is asked about, never guessed", (typed, thousands, decimal) => {
    expect(readNumber(typed, UNITS)).toEqual({ status: "ambiguous", readings: [thousands, decimal] });
  });

  it.each([
    "1e20",
    "1 50",
    "1,50,00",
    "1.500,50,00",
    "1,5.5,5",
    "-1,50,00",
    "1,234,567.5.5",
    "1.234 ,5",
    "1 234.567,5",
    "1.234.567 000",
    "1.2,3",
    "1234.567,8",
    "+-5",
    "5-",
    "5+5",
    "2026-11-27",
    "9".repeat(400),
    "12 34",
    "six",
    "6 7",
    "€",
    "-",
    ",",
    "1.500 000,5",
    "NaN",
    "١٢",
  ])("%j is none", (typed) => {
    expect(readNumber(typed, UNITS)).toEqual({ status: "unreadable" });
  });

  it.each([
    ["50 %", ["€"]],
    ["1500 h", ["€"]],
    ["1 500 €", ["heures", "h"]],
    ["$50", ["€"]],
    ["6 ECTS", []],
  ])("%j is none where another unit is asked for than %j", (typed, units) => {
    expect(readNumber(typed, units)).toEqual({ status: "unreadable" });
  });

  it.each([
    ["1 500 Euros", unitsOf("cents", "EUR", "€")],
    ["1 500 EUR", unitsOf("cents", "EUR", "€")],
    ["€1 500", unitsOf("cents", "EUR", "€")],
    ["1 500 heures", unitsOf("hours", "EUR", "€")],
    ["1500h", unitsOf("hours", "EUR", "€")],
    ["1500 UE", unitsOf("units", "EUR", "€")],
    ["1500 teaching units", unitsOf("units", "EUR", "€")],
    ["CHF 1 500", unitsOf("cents", "CHF", "CHF")],
    ["1 500 jours", unitIn("Jours")],
  ])("%j is a number with the field's own unit", (typed, units) => {
    expect(readNumber(typed, units)).toEqual(number(1500));
  });

  it("stands without a unit where a page has no word for it", () => {
    expect(unitIn("")).toEqual([]);
    expect(unitsOf("cents", "XYZ", "")).toEqual(["xyz"]);
    expect(readNumber("1500 euros", unitsOf("cents", "CHF", "CHF"))).toEqual({ status: "unreadable" });
  });

  // Were each space looked at again for each, this would take hours.
  it.each(["x", "1"])("is judged, however many spaces are in it, with %j behind them", (end) => {
    expect(readNumber(`1${" ".repeat(2_000_000)}${end}`, UNITS)).not.toEqual(number(1));
  });

  it.each(["", " ", "\u00A0"])("%j is nothing yet", (typed) => {
    expect(readNumber(typed, UNITS)).toEqual({ status: "empty" });
  });
});
