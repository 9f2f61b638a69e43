import { describe, expect, it } from "vitest";
import { addressOf } from "../src/element/address.js";
import type { Library } from "../src/element/library.js";
import { readAddress } from "../src/element/read-address.js";
import type { State } from "../src/element/state.js";
import { cnamNouvelleAquitaine, createPricing, type Tariff } from "../src/index.js";

const bundled = createPricing<Tariff>(cnamNouvelleAquitaine) as unknown as Library;
const read = (fragment: string) => readAddress(bundled, fragment, "en");
const good = "situations=job-seeker&line=ue-6-ects:ag2r:count=3:semester=1";

describe("a link of the simulator", () => {
  it("reads what it has written, whatever is in it", () => {
    const state: State = {
      learner: { situations: ["employee", "job-seeker"], ag2rMember: false },
      basket: {
        annualFee: "already-paid",
        entries: [
          {
            item: "ue-6-ects",
            count: 3,
            scheme: "region",
            semester: 1,
            ref: "NFP 107: 100% (a) & b=c.",
            measures: {},
          },
          { item: "recall-exam", count: 1, measures: { ects: 6 } },
        ],
      },
      aside: {
        annualFee: undefined,
        entries: [{ item: "bulats-test", count: 2, scheme: "region", measures: {} }],
      },
      budgets: { company: { cents: 150_000, hours: 80 } },
      isCheapest: true,
    };
    const link = addressOf(state);
    expect(read(link)).toEqual({ state, problems: [] });
    expect(addressOf(read(link).state)).toBe(link);
  });

  it("is written in the words of the command line, and what a letter would cut off is encoded", () => {
    const [choice, fee] = [{ item: "ue-3-ects", count: 1, measures: {} }, "already-paid" as const];
    const state = { learner: { ag2rMember: false }, budgets: {}, isCheapest: true as const };
    const basket = { entries: [{ ...choice, ref: "no." }] };
    expect(addressOf({ ...state, basket, aside: { entries: [choice], annualFee: fee } })).toBe(
      "ag2rMember=no&line=ue-3-ects::ref=no%2E&asideFee=already-paid&aside=ue-3-ects:&choice=cheapest",
    );
    for (const sign of "!'()*_~") {
      const entries = [{ ...choice, ref: `a${sign}` }];
      const code = Buffer.from(sign).toString("hex").toUpperCase();
      expect(addressOf({ learner: {}, basket: { entries }, budgets: {} })).toBe(
        `line=ue-3-ects::ref=a%${code}`,
      );
    }
  });

  it.each([
    ["annualFee=already-paid", "already-paid", undefined],
    ["asideFee=already-paid", undefined, "already-paid"],
    ["annualFee=due&asideFee=already-paid", undefined, "already-paid"],
    ["annualFee=already-paid&asideFee=due", "already-paid", undefined],
  ])("says of each selection whether its fee is paid: %s", (fees, ofLines, ofAside) => {
    const { state, problems } = read(`${good}&aside=ue-3-ects:&${fees}`);
    expect([state.basket.annualFee, state.aside?.annualFee]).toEqual([ofLines, ofAside]);
    expect(problems).toEqual([]);
  });

  it.each(
    [
      [".", ")", ").", "»", ",", ";", "…", ">", " »", "\u00A0»", "”", '"', "&gt;", "&gt;.", "&quot;"],
      ["%3E", "%20%C2%BB", "%C2%A0%C2%BB", "%c2%bb.", "%E2%80%9D", "%22", "%20", "&utm_source=letter"],
      ["&utm_medium=mail&fbclid=1", "&amp;", "&amp;utm_source=letter", ".)"],
    ].flat(),
  )("leads back with %s behind it, without a word", (behind) => {
    expect(read(`${good}${behind}`)).toEqual(read(good));
    expect(read(good).problems).toEqual([]);
  });

  it.each([">", "%3E", "&gt;", "%22", " »"])("keeps a fee that is paid with %s behind it", (behind) => {
    expect(read(`${good}&annualFee=already-paid${behind}`)).toEqual(read(`${good}&annualFee=already-paid`));
  });

  it("says so where a sign within it leaves the fee unread", () => {
    expect(read(`annualFee=already-paid>&${good}`).problems).toEqual([
      "“annualFee=already-paid>” was left out.",
    ]);
  });

  it.each(["« UE »", "a > b >", "say “so”", "wait…", "a\u00A0", "(1)", "&amp;", "&gt;", "“"])(
    "keeps the signs at the end of the reference %j",
    (ref) => {
      const entries = [{ item: "ue-3-ects", count: 1, ref, measures: {} }];
      const link = addressOf({ learner: {}, basket: { entries }, budgets: {} });
      for (const behind of ["", ".", ">", " »", "%20%C2%BB", "&gt;"])
        expect(read(`${link}${behind}`).state.basket.entries[0]?.ref).toBe(ref);
    },
  );

  // Were each sign looked at again for each, this would take hours.
  it.each(["x", ""])("is read to its end, whatever signs it is full of, with %j behind them", (end) => {
    const { state } = read(`line=ue-3-ects:region:ref=x${")".repeat(200_000)}${end}`);
    expect(state.basket.entries.length).toBeLessThan(2);
  });

  it("keeps a full stop that is the end of a reference", () => {
    const entries = [{ item: "ue-3-ects", count: 1, ref: "etc.", measures: {} }];
    const link = addressOf({ learner: {}, basket: { entries }, budgets: {} });
    expect(read(`${link}.`).state.basket.entries[0]?.ref).toBe("etc.");
  });

  it("is read where a letter has written & as &amp;", () => {
    expect(read(good.replaceAll("&", "&amp;"))).toEqual(read(good));
  });

  it.each([
    ["its colons", (link: string) => link.replaceAll(":", "%3A")],
    ["it as a whole", encodeURIComponent],
    ["all that it says", (link: string) => link.replaceAll(/(?<==)[^&]+/g, encodeURIComponent)],
  ])("is read where a letter has encoded %s", (_, passedOn) => {
    const link = "situations=employee&line=ue-6-ects:region:semester=1:ref=NFP%20107%253A%20100%2525";
    expect(read(passedOn(link))).toEqual(read(link));
    expect(read(link).state.basket.entries[0]?.ref).toBe("NFP 107: 100%");
  });

  it.each([
    ["a retired item", "line=ue-5-ects:region", "“ue-5-ects” was left out."],
    ["a surplus key", "x=1", "“x=1” was left out."],
    ["a key of the language", "__proto__=1", "“__proto__=1” was left out."],
    ["a second answer", "situations=employee", "“situations=employee” was left out."],
    ["a bad answer", "ag2rMember=perhaps", "“ag2rMember=perhaps” was left out."],
    [
      "a budget whose amount is not published",
      "budget=region:cents=100",
      "“budget=region:cents=100” was left out.",
    ],
    ["a budget in nothing", "budget=company:days=3", "“company:days=3” was left out."],
    ["a fee in no known state", "annualFee=half", "“annualFee=half” was left out."],
    ["a choice that is none", "choice=dearest", "“choice=dearest” was left out."],
    ["half a percent sign", "%", "“%” was left out."],
  ])("loses only %s", (_, bad, told) => {
    expect(read(`${good}&${bad}`)).toEqual({
      ...read(good),
      problems: [expect.stringContaining(told.slice(0, -1))],
    });
  });

  it.each([
    ["a scheme", "ue-3-ects:regoin", "“regoin” was left out. Did you mean “region”?", { item: "ue-3-ects" }],
    [
      "a scheme by the name that its funder has today",
      "ue-3-ects:france-travail",
      "“france-travail” was left out. Did you mean “pole-emploi”?",
      { item: "ue-3-ects" },
    ],
    [
      "a semester",
      "ue-3-ects:region:semester=3",
      "“semester=3” was left out.",
      { item: "ue-3-ects", scheme: "region" },
    ],
    [
      "a number",
      "recall-exam:region:ects=-6",
      "“ects=-6” was left out.",
      { item: "recall-exam", scheme: "region" },
    ],
    [
      "a surplus number",
      "bulats-test:region:ects=3",
      "“ects=3” was left out.",
      { item: "bulats-test", scheme: "region" },
    ],
    [
      "a count",
      "ue-3-ects:region:count=0",
      "“count=0” was left out.",
      { item: "ue-3-ects", scheme: "region" },
    ],
    [
      "another item",
      "ue-3-ects:region:item=bulats-test",
      "“item” was left out.",
      { item: "ue-3-ects", scheme: "region" },
    ],
  ])("keeps a line without %s that is wrong", (_, line, told, kept) => {
    const { state, problems } = read(`line=${line}`);
    expect(problems).toEqual([told]);
    expect(state.basket.entries).toEqual([{ ...kept, count: 1, measures: {} }]);
  });

  /** A page where a line is asked for another number under each scheme. */
  const asking: Tariff = {
    format: 1,
    id: "asking",
    title: "Asking",
    currency: "EUR",
    measures: { days: "day", meals: "meal" },
    items: { a: { label: "A" } },
    schemes: {
      plain: { label: "Plain", paidBy: "learner" },
      daily: { label: "Daily", paidBy: "learner", measures: { days: { min: 1, step: 1 } } },
      boarding: { label: "Boarding", paidBy: "learner", measures: { meals: { min: 1, step: 1 } } },
    },
    grid: { a: { plain: 100, daily: 100, boarding: 100 } },
  };

  it.each([
    ["a::days=2", { days: 2 }, []],
    ["a::meals=2", { meals: 2 }, []],
    ["a::meals=2:x=1", { meals: 2 }, ["“x=1” was left out."]],
    ["a::days=2:x=1", { days: 2 }, ["“x=1” was left out."]],
    ["a::days=2:meals=3", { days: 2 }, ["“meals=3” was left out."]],
  ])("reads a line with no scheme under the first scheme that fits it best: %s", (line, measures, told) => {
    const { state, problems } = readAddress(
      createPricing<Tariff>(asking) as unknown as Library,
      `line=${line}`,
      "en",
    );
    expect(state.basket.entries).toEqual([{ item: "a", count: 1, measures }]);
    expect(problems).toEqual(told);
  });

  it("loses a line that has more wrong fields than are looked at", () => {
    const fields = (count: number) => Array.from({ length: count }, (_, index) => `k${index}=1`).join(":");
    expect(read(`line=ue-3-ects:region:${fields(100)}`).state.basket.entries).toHaveLength(1);
    expect(read(`line=ue-3-ects:region:${fields(101)}`).state.basket.entries).toEqual([]);
  });

  it("keeps the first of two limits in the same measure, and says so", () => {
    const { state, problems } = read("budget=pole-emploi:hours=1:hours=2");
    expect(state.budgets).toEqual({ "pole-emploi": { hours: 1 } });
    expect(problems).toEqual(["“pole-emploi:hours=2” was left out."]);
  });

  it("keeps the good options of an answer", () => {
    const { state, problems } = read("situations=employee,jobseeker");
    expect(state.learner).toEqual({ situations: ["employee"] });
    expect(problems).toEqual(["“jobseeker” was left out. Did you mean “job-seeker”?"]);
  });

  it.each(["", "%20", "0x10", "1e2", "-0"])("takes no answer %j for a number", (typed) => {
    const quotient = { label: "Quotient", min: 0 };
    const tariff: Tariff = { ...cnamNouvelleAquitaine, facts: { ...cnamNouvelleAquitaine.facts, quotient } };
    const library = createPricing<Tariff>(tariff) as unknown as Library;
    const { state, problems } = readAddress(library, `quotient=${typed}&${good}`, "en");
    expect(state).toEqual(read(good).state);
    expect(problems).toHaveLength(1);
    expect(readAddress(library, `quotient=16.0&${good}`, "en").problems).toEqual([]);
  });

  it("is read as far as it may be long, and says what was not read", () => {
    const { problems } = read(Array.from({ length: 100_000 }, (_, index) => `k${index}=1`).join("&"));
    expect(problems).toContain("The link is too long: its end was not read.");
    expect(problems.length).toBeLessThan(12);
  });

  it.each([8, 9, 20])("tells eight problems one by one, and then how many more: %d", (count) => {
    const wrong = Array.from({ length: count }, (_, index) => `k${index}=1`);
    const told = wrong.slice(0, 8).map((part) => `“${part}” was left out.`);
    const { problems } = read(wrong.join("&"));
    expect(problems).toEqual(count > 8 ? [...told, `… and ${count - 8} more.`] : told);
  });

  it("never holds more lines than there may be", () => {
    const { state, problems } = read(
      "line=ue-3-ects:region:count=900&line=ue-6-ects:region:count=900&line=ue-6-ects:region:count=0",
    );
    expect(state.basket.entries).toEqual([
      { item: "ue-3-ects", count: 900, scheme: "region", measures: {} },
      { item: "ue-6-ects", count: 1, scheme: "region", measures: {} },
    ]);
    expect(problems).toEqual(["“line=ue-6-ects:region:count=900” was left out.", "“count=0” was left out."]);
  });
});
