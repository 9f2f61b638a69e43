import { describe, expect, it } from "vitest";
import { columnsFor } from "../src/batch/read/columns.js";
import { isSpoilt, keyOf, sequence } from "../src/batch/read/identity.js";
import { fold, indexNames } from "../src/batch/read/names.js";
import { parseAmount } from "../src/batch/read/numbers.js";
import {
  failed,
  flawedRow,
  issueOf,
  numberInTwo,
  surplusCell,
  wrongCells,
} from "../src/batch/read/problems.js";
import { vocabularyOf } from "../src/batch/read/vocabulary.js";
import type { RowFlaw } from "../src/batch/text/rows.js";
import type { Tariff } from "../src/contract/tariff.js";
import { cnamNouvelleAquitaine } from "../src/index.js";
import { answersIn, answersTo, runBatch } from "./support/batch.js";
import { tiny } from "./support/tiny.js";

const UNIT = "ue-3-ects,region";
const HEAD = "quote,learner.situations,item,scheme,ref";

/** The id of each answer, and whether it has a price or an issue. */
async function foundIn(...lines: string[]) {
  const { answers } = await answersTo(lines.join("\n"));
  return answers.map(({ id, quote }) => [id, quote ? "priced" : "refused"]);
}

/** What is said of each quote. */
async function saidOf(...lines: string[]) {
  const { answers } = await answersTo(lines.join("\n"));
  return answers.map(({ issues = [] }) => issues.map(({ message }: { message: string }) => message));
}

describe("a row of CSV whose cells may have moved", () => {
  const good = (id: string, ref = "") => `${id},employee,${UNIT},${ref}`;

  it("does not hide that its id is that of another quote", async () => {
    expect(await foundIn(HEAD, good("x"), good("B"), `x,B,employee,${UNIT}`, good("C"), good("D"))).toEqual([
      ["x", "refused"],
      ["B", "refused"],
      ["x", "refused"],
      ["C", "refused"],
      ["D", "priced"],
    ]);
  });

  it.each<[what: string, head: string, row: string, isDoubtful: boolean]>([
    ["too short, without item and scheme", HEAD, "B,employee", true],
    ["closed by a mark before its item", HEAD, `B,employee",${UNIT},`, true],
    ["badly quoted before its item", HEAD, `B,"employee"x,${UNIT},`, false],
    ["closed by a mark at its end, among commas", HEAD, `B,employee,${UNIT},a, b, c, d"`, false],
    [
      "longer than the first line, without item and scheme",
      "quote,ref,learner.situations,item,scheme",
      "B,,employee,ue-9,opca,y",
      true,
    ],
    [
      "wrong in its item and scheme alone",
      "quote,learner.situations,item,scheme",
      "B,employee,ue-9,opca",
      false,
    ],
    [
      "wrong in one of its situations as well",
      "quote,learner.situations,item,scheme",
      'B,"employee,other",ue-9,opca',
      true,
    ],
    ["wrong in all but a yes", "quote,learner.ag2rMember,item,scheme", "B,yes,ue-9,opca", false],
    [
      "wrong in its answer of yes or no as well",
      "quote,learner.ag2rMember,item,scheme",
      "B,maybe,ue-9,opca",
      true,
    ],
  ])("leaves its neighbours in doubt or not: it is %s", async (_, head, row, isDoubtful) => {
    const cells: Record<string, string> = { item: "ue-3-ects", scheme: "region" };
    const sound = (id: string) =>
      head
        .split(",")
        .map((column) => (column === "quote" ? id : (cells[column] ?? "")))
        .join(",");
    const found = await foundIn(head, sound("A"), row, sound("C"), sound("D"));
    const next = isDoubtful ? "refused" : "priced";
    expect(found).toEqual([
      ["A", next],
      ["B", "refused"],
      ["C", next],
      ["D", "priced"],
    ]);
  });

  it("leaves nobody in doubt where an edition knows its item, though another does not", async () => {
    const page = (id: string, days: object, item: string) => ({
      ...{ format: 1, id: "pool", title: "Pool", currency: "EUR", edition: { id, ...days } },
      schemes: { own: { label: "Self-funded", paidBy: "learner" } },
      items: { [item]: { label: item } },
      grid: { [item]: { own: 500 } },
    });
    const pages: Record<string, object> = {
      "1.json": page("first", { until: "2025-12-31" }, "course"),
      "2.json": page("second", { from: "2026-01-01" }, "lesson"),
    };
    const rows = [
      "quote,item,scheme,date,ref",
      "B,lesson,ow",
      "C,lesson,own,2026-05-01,",
      "D,course,own,2025-05-01,",
    ];
    const { out } = await runBatch(
      ["f.csv", "--json", "--tariff", "1.json", "--tariff", "2.json"],
      { "f.csv": rows.join("\n") },
      99,
      { read: (name) => JSON.stringify(pages[name]) },
    );
    expect(answersIn(out)).toMatchObject([
      { id: "B", issues: [{ message: expect.stringContaining("give 5 cells") }] },
      { id: "C", quote: { learnerDue: 500 } },
      { id: "D", quote: { learnerDue: 500 } },
    ]);
  });

  it("leaves the quote below in doubt if a lost line break has put one of its rows into it", async () => {
    const rows = [
      "quote,item,scheme",
      'A,ue-3-ects,"region"B,ue-6-ects,region',
      "B,bulats-test,region",
      "C,ue-3-ects,region",
    ];
    expect(await foundIn(...rows)).toEqual([
      ["A", "refused"],
      ["B", "refused"],
      ["C", "priced"],
    ]);
  });

  it("belongs to the quote above if it has the same id, even if that is a word of another column", async () => {
    expect(
      await foundIn(HEAD, `employee,employee,${UNIT},`, "employee,employee,ue-9,opca,", good("C")),
    ).toEqual([
      ["employee", "refused"],
      ["C", "refused"],
    ]);
  });
});

describe("an id of CSV that may be cut off", () => {
  it("leaves in doubt the quote that begins with the rest of it, and the one below", async () => {
    const rows = ["A", `12,employee,${UNIT},`, `A12,employee,${UNIT},`, `C,employee,${UNIT},`];
    expect(await foundIn(HEAD, ...rows)).toEqual([
      [undefined, "refused"],
      ["12", "refused"],
      ["A12", "refused"],
      ["C", "priced"],
    ]);
  });

  it("leaves in doubt what is below a row that cannot be read either", async () => {
    const rows = ["", `B,employee,${UNIT}`, `C,employee,${UNIT},`, `D,employee,${UNIT},`];
    expect(await foundIn(HEAD, `,employee,${UNIT},`, ...rows)).toEqual([
      [undefined, "refused"],
      ["B", "refused"],
      ["C", "refused"],
      ["D", "priced"],
    ]);
  });

  it("is not taken for one where the id comes first and nothing is behind it", async () => {
    expect(await foundIn(HEAD, "A,,,,", "B,,,,", "C, ,\t,,")).toEqual([
      ["A", "refused"],
      ["B", "refused"],
      ["C", "refused"],
    ]);
  });

  it("is not taken for one where its own row goes on", async () => {
    const head = "item,quote,scheme";
    expect(await foundIn(head, "ue-3-ects,B,region", "x,,", "ue-3-ects,C,region")).toEqual([
      ["B", "refused"],
      [undefined, "refused"],
      ["C", "refused"],
    ]);
  });

  it("may have blanks behind it, and the rest of it as well", async () => {
    const head = "item,scheme,quote,ref";
    expect(await foundIn(head, "ue-3-ects,region,B, ", "1, , , ", "ue-3-ects,region,C,")).toEqual([
      [undefined, "refused"],
      [undefined, "refused"],
      ["C", "refused"],
    ]);
  });
});

describe("a spoilt id of CSV", () => {
  it("has what is wrong with each of its rows beside it", async () => {
    const [said] = await saidOf(HEAD, `#REF!,employee,${UNIT},`, `#REF!,employee,${UNIT}`);
    expect(said).toEqual([
      expect.stringContaining("A spreadsheet has altered this id"),
      expect.stringContaining("A row has as many cells as the first line: give 5 cells."),
    ]);
  });

  it("is all that is said of it where a row without an id comes next", async () => {
    const said = await saidOf(HEAD, `#REF!,employee,${UNIT},`, `,employee,${UNIT},`, `B,employee,${UNIT},`);
    expect(said.map((messages) => messages.length)).toEqual([1, 1, 1]);
  });

  it.each([" 5,58E+12 ", "'#REF!", "\u00a003-avr", "’1,5E-7"])(
    "is known behind blanks or an apostrophe: %j",
    (id) => {
      expect(isSpoilt(id)).toBe(true);
    },
  );

  it.each(["5'E+12", "1E+05 b", "n° 03-avr"])("is not what only has a part like that: %j", (id) => {
    expect(isSpoilt(id)).toBe(false);
  });
});

describe("two ids of CSV", () => {
  it.each([
    ["a¨1", "a\u03081"],
    ["ﬁ-1", "FI–1"],
    ["A\u00ad1", "a1"],
  ])("are compared by what people see of them: %j and %j", (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it("that change places, or move to other lines, show that a file has changed", () => {
    const sumOf = (...ids: [id: string, line: number][]) => {
      const { add, sum } = sequence();
      for (const [id, line] of ids) add(id, line);
      return sum();
    };
    const sums = [
      sumOf(["A", 2], ["B", 3]),
      sumOf(["B", 2], ["A", 3]),
      sumOf(["A", 2], ["B", 4]),
      sumOf(["A", 2]),
    ];
    expect(new Set(sums).size).toBe(4);
    expect(sumOf(["A", 2], ["B", 3])).toBe(sums[0]);
  });
});

describe("a cell of blanks in CSV", () => {
  it("is an empty cell, in whichever column", async () => {
    const head = "quote,date,learner.situations,learner.ag2rMember,annualFee,item,scheme,ects,semester,ref";
    const { answers } = await answersTo(
      [head, "A, , , , ,ue-3-ects,region, , ,", " , , , , , , , , , "].join("\n"),
    );
    expect(answers).toMatchObject([{ id: "A", quote: { lines: [{ item: "ue-3-ects" }] } }]);
    expect(answers).toHaveLength(1);
  });

  it("names neither an item nor a scheme", async () => {
    expect(await saidOf(HEAD, "A,employee, , ,")).toEqual([
      [
        "A line names its item: give the id of one, such as `ue-3-ects`. Got nothing.",
        "A line names its scheme: give the id of one, such as `company`. Got nothing.",
      ],
    ]);
  });

  it("may stand under no heading, even before the first, where a text may not", async () => {
    expect(await foundIn(",quote,item,scheme", ` ,A,${UNIT}, `, `x,B,${UNIT}`)).toEqual([
      ["A", "priced"],
      ["B", "refused"],
    ]);
  });

  it("is as good as no answer where the reference has one", async () => {
    expect(await saidOf(HEAD, `A, ,${UNIT},employee`)).toEqual([
      [expect.stringContaining('"employee" is in the column "ref", and "learner.situations" is empty')],
    ]);
  });
});

describe("the reference of a row", () => {
  it.each([
    ["the answer of a column that has one", `${HEAD},learner.ag2rMember`, `A,employee,${UNIT},job-seeker,no`],
    ["a number", `${HEAD},learner.ag2rMember`, `A,employee,${UNIT},1,`],
    ["a word of no column", HEAD, `A,,${UNIT},x`],
  ])("may be %s, and is not asked about", async (_, head, row) => {
    expect(await foundIn(head, row)).toEqual([["A", "priced"]]);
  });
});

describe("a comma that separates cells", () => {
  it.each([
    ["a semester and a reference", "quote,item,scheme,semester,ref", `A,${UNIT},1,5,`],
    ["a reference and a number", "quote,item,scheme,ref,ects", "A,recall-exam,region,12,6,"],
    ["an id and a number", "ref,quote,ects,item,scheme", "x,12,6,recall-exam,region,"],
  ])("is no decimal comma between %s", async (_, head, row) => {
    const { answers } = await answersTo([head, row].join("\n"));
    expect(answers).toMatchObject([{ quote: { lines: [{}] } }]);
  });
});

describe("rows of one quote", () => {
  it("may list the same situations in another order", async () => {
    const rows = [`A,"employee,job-seeker",${UNIT},`, 'A,"job-seeker; employee",ue-6-ects,region,'];
    expect(await foundIn(HEAD, ...rows)).toEqual([["A", "priced"]]);
  });

  it("that contradict each other are cited without the blanks around their cells and headings", async () => {
    const head = HEAD.replace("learner.situations", " learner.situations ");
    const said = await saidOf(head, `A, employee ,${UNIT},`, `A, job-seeker ,ue-6-ects,region,`);
    expect(said).toEqual([
      [
        'Line 3 contradicts line 2, where "learner.situations" is "employee": give the same or nothing. Got "job-seeker".',
      ],
    ]);
  });

  it("name one mark that is never closed once, however many of them it puts in doubt", async () => {
    const rows = Array.from({ length: 5 }, () => `A,employee,${UNIT},`);
    const said = await saidOf(HEAD, `A,employee,${UNIT},"x`, ...rows, `A,employee,${UNIT},`);
    expect(said).toEqual([[expect.stringContaining("The quotation mark on line 2 is never closed")]]);
  });
});

describe("a row of several lines", () => {
  it.each<[what: string, head: string, rows: string[], isPriced: boolean]>([
    ["a reference of two lines", HEAD, [`A,employee,${UNIT},"x`, 'y"'], true],
    ["a list of three beside it", HEAD, [`A,"employee,manager,job-seeker",${UNIT},"x`, 'y"'], true],
    ["a cell that may be a row", HEAD, [`A,employee,${UNIT},"x,y,`, 'z"'], false],
    ["a cell too many", HEAD, [`A,employee,${UNIT},"x`, 'y",z'], false],
    ["a cell too few", HEAD, ['A,employee,ue-3-ects,"region', '"'], false],
    ["a heading of two lines above it", 'quote,item,scheme,"ref\n"', [`A,${UNIT},"x`, 'y"'], true],
  ])("is read unless it may have swallowed another: %s", async (_, head, rows, isPriced) => {
    const { answers } = await answersTo([head, ...rows].join("\n"));
    const said = answers.flatMap(({ issues = [] }) => issues.map((one: { message: string }) => one.message));
    if (isPriced) expect([answers.length, said]).toEqual([1, []]);
    else expect(said).toContainEqual(expect.stringContaining("goes on over lines that may be rows"));
  });
});

it("a row that cannot be read is told why in both languages, as in test/documents/batch/rows.txt", async () => {
  const kinds = [
    "too-long",
    "ill-formed-text",
    "never-closed",
    "never-opened",
    "broken",
    "swallowing",
  ] as const;
  const flaws: RowFlaw[] = [...kinds.map((kind) => ({ kind })), { kind: "inside", opened: 2 }];
  const problems = [
    ...flaws.map((flaw) => flawedRow(flaw, 4, 'A,"x')),
    wrongCells(3, ["A"]),
    wrongCells(3, ["A", "x"]),
    surplusCell("x"),
    numberInTwo(["12", "5"]),
    failed(new Error("out of order")),
    failed("out of order"),
  ];
  const told = problems.map((one) => {
    const { code, message, fr } = issueOf(one);
    return `${code}\n${message}\n${fr}\n`;
  });
  await expect(told.join("\n")).toMatchFileSnapshot("documents/batch/rows.txt");
});

describe("the words of a cell", () => {
  it("are compared without accents, capitals, punctuation and the number of blanks", () => {
    expect(fold("  N°  de -- Dévis ")).toBe("n de devis");
  });

  it("are an id before they are a name, with or without blanks around them", () => {
    const find = indexNames([
      ["a", ["b", "Sum"]],
      ["b", ["c", "SUM"]],
      ["c", ["€"]],
    ]);
    expect(["b", " b ", "c", "Sum", "sum", "€", "%", ""].map(find)).toEqual([
      ["b"],
      ["b"],
      ["c"],
      ["a"],
      ["a", "b"],
      ["c"],
      [],
      [],
    ]);
  });

  it.each<[text: string, value: unknown]>([
    [" 6 ", 6],
    ["\u00a06,5\u202f", 6.5],
    ["-0.5", -0.5],
    ["1\u202f234,5", 1_234.5],
    ["0,125", 0.125],
    ["1,200", "1,200"],
    ["1 20", "1 20"],
    ["6 ECTS", "6 ECTS"],
  ])("%j are the number %j", (text, value) => {
    expect(parseAmount(text)).toBe(value);
  });

  it.each<[column: string, text: string, answer: unknown]>([
    ["annualFee", "dus", "due"],
    ["annualFee", "À payer", "due"],
    ["annualFee", "Déjà payés", "already-paid"],
    ["annualFee", "paid", "already-paid"],
    ["annualFee", "perhaps", "perhaps"],
    ["learner.situations", "salarié", ["employee"]],
    ["learner.situations", "Salariée ; demandeuse d'emploi", ["employee", "job-seeker"]],
    ["learner.situations", "demandeur d'emploi, autoentrepreneuse", ["job-seeker", "micro-entrepreneur"]],
    ["learner.situations", "gérante, other ", ["manager", "other"]],
    ["learner.situations", "Aucune", []],
    ["learner.ag2rMember", "VRAI", true],
    ["learner.ag2rMember", "perhaps", "perhaps"],
  ])("in the column %s, %j, are the answer %j", (column, text, answer) => {
    expect(vocabularyOf(cnamNouvelleAquitaine).answer(column, text)).toEqual(answer);
  });

  it("are a whole option before they are a list, and no option where two are called so", () => {
    const facts = {
      posts: {
        label: "Your post",
        options: { senior: "Manager, senior", manager: "Manager", one: "Other", two: "OTHER" },
      },
    };
    const { answer } = vocabularyOf({ ...tiny, facts } as Tariff);
    expect(
      ["manager, senior", "Manager; Other", "other", "one"].map((text) => answer("learner.posts", text)),
    ).toEqual([["senior"], ["manager", "one"], ["other"], ["one"]]);
  });
});

describe("a heading of CSV", () => {
  it.each<[heading: string, column: string]>([
    ["N° de dossier", "quote"],
    ["Jour", "date"],
    ["Situation", "learner.situations"],
    ["clubs", "learner.clubs"],
    ["Club", "learner.clubs"],
    ["ages", "learner.age"],
    ["Cotisez-vous à AG2R La Mondiale ?", "learner.ag2rMember"],
    ["Vous habitez la ville", "learner.resident"],
    ["Yearly fee", "annualFee"],
    ["Droits annuels", "annualFee"],
    ["Prestation", "item"],
    ["Rate", "scheme"],
    ["Financeur", "scheme"],
    ["Leçons", "lessons"],
    ["nombre de leçons", "lessons"],
    ["euro of a vouchers", "voucher"],
    ["Nombre d'euro of a voucher", "voucher"],
    ["nombre d'ECTS", "ects"],
    ["ECTS", "ects"],
    ["semestre", "semester"],
    ["code UE", "ref"],
  ])("%s names the column %s", (heading, column) => {
    const columns = columnsFor([tiny, cnamNouvelleAquitaine]);
    const find = indexNames(columns.map(({ column: one, names }) => [one, names]));
    expect(find(heading)).toEqual([column]);
  });

  it("is not what a tariff says of nothing", () => {
    const bare = { ...tiny, terms: undefined, annualFee: undefined, facts: undefined } as unknown as Tariff;
    const names = columnsFor([bare]).map(({ column, names: all }) => [column, all.length]);
    expect(names.filter(([column]) => ["annualFee", "scheme"].includes(column as string))).toEqual([
      ["annualFee", 4],
      ["scheme", 4],
    ]);
  });
});
