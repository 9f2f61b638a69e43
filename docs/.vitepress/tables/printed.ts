import {
  type CnamNouvelleAquitaine,
  cnamNouvelleAquitaine,
  type ItemId,
  quote,
  type SchemeId,
  source,
  type Tariff,
} from "cnam-pricing";

type Page = CnamNouvelleAquitaine;

const tariff: Tariff = cnamNouvelleAquitaine;
export const schemes = Object.keys(cnamNouvelleAquitaine.schemes) as SchemeId<Page>[];
const items = Object.keys(cnamNouvelleAquitaine.items) as ItemId<Page>[];

/** The readings that stand beside the fee's row, not beside the items'. */
const aboutFee = new Set(["exemption", "ag2r-annual-fee", "mixed-cofunding-fee", "exams-only-fee"]);

/** A row as it stands on the page: the headings above it, where they change, its label and its four cells. */
export interface PrintedRow {
  readonly id: ItemId<Page> | "annual-fee";
  readonly headings: readonly string[];
  readonly label: string;
  readonly cells: readonly string[];
  /** The readings that some learner's quote for this row rests on. */
  readonly readings: readonly string[];
}

const headingsOf = (row: PrintedRow["id"]) => source(row, "company").row.slice(0, -1);

export const rows: readonly PrintedRow[] = ["annual-fee" as const, ...items].map((id, index, all) => {
  const before = index === 0 ? [] : headingsOf(all[index - 1] ?? "annual-fee");
  const headings = headingsOf(id);
  return {
    id,
    headings:
      headings.join() === before.join() ? [] : headings.filter((heading) => !before.includes(heading)),
    label: source(id, "company").row.at(-1) ?? "",
    cells: schemes.map((scheme) => source(id, scheme).cell),
    readings: id === "annual-fee" ? readingsOf(items, true) : readingsOf([id], false),
  };
});

/** The four headings of a column, from top to bottom. */
export const columns = schemes.map((scheme) => source("annual-fee", scheme).column);

export const footnotes = Object.entries(cnamNouvelleAquitaine.footnotes);

/** All readings that quotes for these items rest on, or those among them that are about the annual fee. */
function readingsOf(ids: readonly ItemId<Page>[], isFee: boolean): string[] {
  const found = new Set<string>();
  for (const item of ids) {
    for (const scheme of schemes) {
      for (const other of [item, "ue-3-ects", "bulats-test"] as const) {
        for (const its of schemes) {
          for (const { kind, code, lines } of notesOf([item, scheme], [other, its]))
            if (kind === "reading" && lines.includes(0)) found.add(code);
        }
      }
    }
  }
  const codes = cnamNouvelleAquitaine.readings.map(({ code }) => code);
  return codes.filter((code) => found.has(code) && aboutFee.has(code) === isFee);
}

/** The notes of two enrolments by a learner whom every scheme is for. */
function notesOf(...enrolments: readonly (readonly [ItemId<Page>, SchemeId<Page>])[]) {
  const learner = { situations: ["employee", "job-seeker"], ag2rMember: true } as const;
  const lines = enrolments.map(([item, scheme]) => ({
    item,
    scheme,
    ...(typeof tariff.items[item]?.measures?.["ects"] === "object" && { ects: 1 }),
  }));
  return quote({ learner, lines: lines as never }).notes;
}
