import { describe, expect, it } from "vitest";
import { createPricing, type Tariff } from "../src/index.js";
import { tiny } from "./support/tiny.js";

const pool = createPricing<Tariff>(tiny);
const club = { item: "test", scheme: "club", voucher: 20 };

const said = (line: object): readonly string[] => {
  const parsed = pool.parseQuoteRequest({ learner: {}, lines: [line] });
  return parsed.ok ? [] : parsed.issues.map(({ message }) => message);
};

describe("a message about a measure names who asks for it", () => {
  it.each<[who: string, line: object, message: string]>([
    [
      "the scheme, where it is not given",
      { ...club, voucher: undefined },
      "`club` asks for `voucher`: give a multiple of 0.01 from 0 to 500. Got nothing.",
    ],
    [
      "the scheme, where it is too large",
      { ...club, voucher: 501 },
      "`club` asks for `voucher`: give a multiple of 0.01 from 0 to 500. Got 501.",
    ],
    [
      "the item, beside a scheme that asks for another",
      { item: "course", scheme: "club", voucher: 1, lessons: 41 },
      "`course` asks for `lessons`: give a whole number from 1 to 40. Got 41.",
    ],
    [
      "the scheme that does not, where another does",
      { ...club, scheme: "own" },
      "`own` does not ask for `voucher`: remove it. Got 20.",
    ],
    [
      "the item that does not, where other items do",
      { ...club, lessons: 2 },
      "`test` does not ask for `lessons`: remove it. Got 2.",
    ],
  ])("%s", (_, line, message) => {
    expect(said(line)).toEqual([message]);
  });

  it("has commas between the thousands of a bound, and none among its decimals", () => {
    const { id, title, currency } = tiny;
    const fine = createPricing({
      ...{ format: 1, id, title, currency, measures: { kg: "kilogram" } },
      items: { sack: { label: "Sack", measures: { kg: { min: 0.0625, max: 1234.5625, step: 0.0625 } } } },
      schemes: { own: { label: "Own", paidBy: "learner" } },
      grid: { sack: { own: 1 } },
    } as Tariff);
    const parsed = fine.parseQuoteRequest({ learner: {}, lines: [{ item: "sack", scheme: "own", kg: 0 }] });
    expect(parsed.issues?.[0]?.expected).toBe("a multiple of 0.0625 from 0.0625 to 1,234.5625");
  });

  it("nobody, where a basket leaves the scheme open", () => {
    const items = [{ item: "test", voucher: 501 }];
    expect(() => pool.compare({ learner: {}, items } as never)).toThrow(
      "items[0].voucher: `voucher` is a number: give a multiple of 0.01 from 0 to 500. Got 501.",
    );
  });
});
