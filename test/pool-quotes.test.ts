import { describe, expect, it } from "vitest";
import type { Tariff } from "../src/contract/tariff.js";
import { createPricing } from "../src/pricing.js";
import { tiny } from "./support/tiny.js";

const adult = { resident: true, clubs: ["east"], age: 30, quotient: 500 };
const child = { ...adult, age: 10 };

const quote = (request: unknown, tariff: Tariff = tiny) =>
  createPricing<Tariff>(tariff).quote(request as never);

const badge = { item: "badge", scheme: "own" };
const test = (scheme: string) => ({ item: "test", scheme });
const clubTest = { item: "test", scheme: "club", voucher: 0 };
const course = { item: "course", scheme: "club", lessons: 10, voucher: 50 };

describe("the annual fee of the pool", () => {
  it.each<[what: string, request: object, fee: object]>([
    [
      "is not due for a badge alone, which is exempt",
      { learner: adult, lines: [badge] },
      { status: "due", due: 0 },
    ],
    ["is due beside a badge", { learner: adult, lines: [badge, test("own")] }, { status: "due", due: 15_00 }],
    [
      "is the highest of two",
      { learner: adult, lines: [test("town"), test("own")] },
      { status: "due", due: 15_00 },
    ],
    [
      "is the highest of two in another order",
      { learner: adult, lines: [test("own"), test("town")] },
      { status: "due", due: 15_00 },
    ],
    ["is that of its only scheme", { learner: adult, lines: [test("town")] }, { status: "due", due: 10_00 }],
    [
      "follows the quotient from the start of a band",
      { learner: { ...adult, quotient: 600 }, lines: [test("own")] },
      { status: "due", due: 25_00 },
    ],
    [
      "follows the quotient below a band",
      { learner: { ...adult, quotient: 599.99 }, lines: [test("own")] },
      { status: "due", due: 15_00 },
    ],
    [
      "names the group that it is an exception for",
      { learner: child, lines: [test("town")] },
      { status: "due", due: 0, exception: "minors" },
    ],
    [
      "is waived by a line of the club",
      { learner: adult, lines: [test("own"), clubTest] },
      { status: "waived", due: 0, waivedBy: [1] },
    ],
    [
      "is paid already, whoever would waive it",
      { learner: adult, lines: [test("own"), clubTest], annualFee: "already-paid" },
      { status: "already-paid", due: 0 },
    ],
  ])("%s", (_, request, fee) => {
    expect(quote(request)).toHaveProperty("annualFee", fee);
  });

  const ofSeveral = (which: "highest" | "lowest" | "none") => ({
    ...tiny,
    annualFee: { ...tiny.annualFee, ofSeveral: which },
  });

  it.each([
    ["highest", 15_00],
    ["lowest", 10_00],
    ["none", 0],
  ] as const)("of two entries is the %s", (which, due) => {
    const lines = [test("own"), test("town"), test("own")];
    expect(quote({ learner: adult, lines }, ofSeveral(which))).toHaveProperty("annualFee", {
      status: "due",
      due,
    });
  });

  it.each(["highest", "lowest"] as const)(
    "of two equal entries is the first of the page under %s, in any order of lines",
    (which) => {
      const due = [
        { schemes: ["town"], price: { for: "minors", price: 15_00, otherwise: 10_00 } },
        { price: 15_00 },
      ] as const;
      const tariff: Tariff = { ...tiny, annualFee: { ...tiny.annualFee, due, ofSeveral: which } };
      for (const lines of [
        [test("town"), test("own")],
        [test("own"), test("town")],
      ])
        expect(quote({ learner: child, lines }, tariff)).toHaveProperty("annualFee", {
          status: "due",
          due: 15_00,
          exception: "minors",
        });
    },
  );
});

describe("a pricing that answers twice", () => {
  it("takes no part or share of an earlier answer into the next", () => {
    const pricing = createPricing<Tariff>(tiny);
    const first = pricing.quote({ learner: adult, lines: [course] } as never);
    const again = { ...course, voucher: 120 };
    const second = pricing.quote({ learner: adult, lines: [again] } as never);
    const shares = (answer: typeof first) => answer.lines.map((line) => "payers" in line && line.payers);
    expect([first, second].map(shares)).toEqual([
      [
        [
          { payer: "voucher", due: 50_00 },
          { payer: "club", due: 78_00 },
        ],
      ],
      [
        [
          { payer: "voucher", due: 120_00 },
          { payer: "club", due: 43_00 },
        ],
      ],
    ]);
    expect(second).toEqual(createPricing<Tariff>(tiny).quote({ learner: adult, lines: [again] } as never));
  });

  it("takes no reduction of an earlier learner into the price of the next", () => {
    const pricing = createPricing<Tariff>(tiny);
    const card = { item: "card", scheme: "own", lessons: 4 };
    const [younger, older] = [
      { ...child, age: 5 },
      { ...child, age: 15 },
    ].map((learner) => pricing.quote({ learner, lines: [card] } as never).lines);
    expect(younger).toMatchObject([
      {
        learnerDue: 960,
        parts: [
          { code: "price", due: 1_200 },
          { code: "child", due: -240 },
        ],
      },
    ]);
    expect(older).toMatchObject([
      {
        learnerDue: 1_600,
        parts: [
          { code: "price", due: 2_000 },
          { code: "child", due: -400 },
        ],
      },
    ]);
  });

  it("repeats the semester and the reference of each line, and those of no other", () => {
    const details = [
      {},
      { semester: 2 },
      { ref: "a" },
      { semester: 1, ref: "b" },
      { semester: 2, ref: "c" },
      {},
    ];
    const lines = details.map((detail) => ({ ...badge, ...detail }));
    const { lines: answered } = quote({ learner: adult, lines });
    expect(answered.map(({ semester, ref }) => ({ semester, ref }))).toEqual(
      details.map((detail) => ({ semester: undefined, ref: undefined, ...detail })),
    );
  });
});

describe("two schemes with a cap", () => {
  const cap = {
    counts: { sections: ["water"] },
    max: 1,
    unconditional: 1,
    condition: "second-course",
    undated: "in-none",
  } as const;
  const own = { ...tiny.schemes.own, cap };
  const tariff: Tariff = { ...tiny, schemes: { ...tiny.schemes, own } };
  const card = { item: "card", scheme: "own", lessons: 4, semester: 1 };
  const inFirst = { ...course, semester: 1 };

  it("count their own lines alone", () => {
    const { lines } = quote({ learner: adult, lines: [card, inFirst, inFirst] }, tariff);
    expect(lines.map(({ status }) => status)).toEqual(["priced", "priced", "priced"]);
  });

  it("refuse their own lines alone, with how many they are", () => {
    const { lines } = quote({ learner: adult, lines: [card, inFirst, card] }, tariff);
    const reasons = [{ code: "cap-exceeded", semester: 1, count: 2, max: 1 }];
    expect(lines).toMatchObject([{ reasons }, { status: "priced" }, { reasons }]);
  });
});
