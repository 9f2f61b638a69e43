import type { Learner } from "../../src/contract/learner.js";
import type { QuoteRequest } from "../../src/contract/request.js";
import { capturedPrices } from "./page.js";

/** The ids in the order of the captured rows; the only thing here that the page does not say. */
const IDS = [
  ...["ue-3-ects", "ue-4-ects", "ue-6-ects", "ue-8-ects", "ue-12-ects"],
  ...["ue-3-ects", "ue-4-ects", "ue-6-ects", "ue-8-ects", "ue-12-ects"].map((id) => `${id}-other-centre`),
  ...["work-experience", "engineering-thesis", "work-psychology-thesis"],
  ...["engineering-school-admission", "bulats-test", "external-exam", "recall-exam"],
];
export const SCHEMES = ["company", "pole-emploi", "region", "ag2r"];
const EMPLOYED = ["employee", "micro-entrepreneur", "liberal-professional", "manager", "business-owner"];

/** The printed hours of the modules, by id. */
export const HOURS: Readonly<Record<string, number>> = Object.fromEntries(
  IDS.flatMap((id, index) => {
    const hours = /(\d+) h/.exec(capturedPrices[index + 1]?.labels.at(-1) ?? "")?.[1];
    return hours === undefined ? [] : [[id, Number(hours)]];
  }),
);

/** The text of a cell: cents, cents an ECTS, or nothing for « Non éligible ». */
export function cents(item: string, scheme: string, ects: number): number | undefined {
  const text = capturedPrices[IDS.indexOf(item) + 1]?.cells[SCHEMES.indexOf(scheme)] ?? "";
  if (text === "Non éligible") return undefined;
  const euros = Number(text.replace(/ €.*/, "").replaceAll(" ", ""));
  return euros * 100 * (text.endsWith("/ ECTS") ? ects : 1);
}

/** The ECTS that a line asks for, if it does. */
export const ectsOf = (line: { readonly [measure: string]: unknown }) => Number(line["ects"] ?? 0);

/** Which schemes are for a learner of whom everything is known. */
export function admits(learner: Learner): Readonly<Record<string, boolean>> {
  const situations = learner["situations"] as readonly string[];
  const jobSeeker = situations.includes("job-seeker");
  return {
    company: situations.some((one) => EMPLOYED.includes(one)),
    "pole-emploi": jobSeeker,
    region: true,
    ag2r: jobSeeker && learner["ag2rMember"] === true,
  };
}

/** The quote for a learner of whom everything is known, straight from the page's words. */
export function expectedQuote({ learner, lines, annualFee }: QuoteRequest) {
  const jobSeeker = (learner["situations"] as readonly string[]).includes("job-seeker");
  const admitted = admits(learner);
  const inSemester = (semester: number) =>
    lines.filter(
      (l) => l.scheme === "ag2r" && l.item.startsWith("ue-") && (!l.semester || l.semester === semester),
    );
  const outcomes = lines.map((line) => {
    const amount = cents(line.item, line.scheme, ectsOf(line));
    const overCap = [1, 2].some((s) => inSemester(s).length > 2 && inSemester(s).includes(line));
    if (amount === undefined || !admitted[line.scheme] || overCap) return { status: "ineligible" };
    const byFunder = line.scheme === "company" || line.scheme === "pole-emploi";
    return byFunder
      ? { status: "priced", learnerDue: 0, funderDue: amount }
      : { status: "priced", learnerDue: amount, funderDue: null };
  });
  if (outcomes.some(({ status }) => status === "ineligible"))
    return { status: "ineligible", lines: outcomes };

  const uses = (scheme: string) => lines.some((line) => line.scheme === scheme);
  const isWaived = annualFee === "already-paid" || uses("company") || uses("pole-emploi");
  const fee = isWaived ? 0 : uses("ag2r") || !jobSeeker ? 150_00 : 75_00;
  const learnerDue = outcomes.reduce((sum, line) => sum + (line.learnerDue ?? 0), fee);
  return { status: "priced", lines: outcomes, annualFee: { due: fee }, learnerDue };
}
