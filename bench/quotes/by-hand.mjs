// The same answer as `quote`, field by field and key by key, written by hand for this one page. Nothing is
// checked, and every fact is taken as known: what a library of any tariff is measured against.
import { cnamNouvelleAquitaine } from "../../dist/index.js";
import { EMPLOYED } from "./floor.mjs";

const { grid, items } = cnamNouvelleAquitaine;
const SCHEMES = ["company", "pole-emploi", "region", "ag2r"];
const isUnit = (item) => item.startsWith("ue-");
const isExam = (item) => items[item].section === "exams";

export function byHand({ learner: { situations, ag2rMember }, lines, annualFee }) {
  let isEmployed = false;
  let isSeeker = false;
  for (const situation of situations) {
    if (EMPLOYED.has(situation)) isEmployed = true;
    else if (situation === "job-seeker") isSeeker = true;
  }
  const welcome = [isEmployed, isSeeker, true, isSeeker && ag2rMember];

  // AG2R's units and other lines, by semester
  let firstUnits = 0;
  let secondUnits = 0;
  for (const { item, scheme, semester } of lines) {
    if (scheme !== "ag2r" || !isUnit(item)) continue;
    if (semester !== 2) firstUnits++;
    if (semester !== 1) secondUnits++;
  }

  const outcomes = [];
  const dues = [0, 0, null, null];
  const owed = [[], [], [], []];
  const own = [];
  const used = [false, false, false, false];
  const waivedBy = [];
  let learnerDue = 0;
  let isRefused = false;
  for (let index = 0; index < lines.length; index++) {
    const { item, scheme, semester, ref, ects } = lines[index];
    const column = SCHEMES.indexOf(scheme);
    used[column] = true;
    const cell = grid[item][scheme];
    const isCounted = column === 3 && isUnit(item);
    const isFull = isCounted && ((semester !== 2 && firstUnits > 2) || (semester !== 1 && secondUnits > 2));
    const measures = items[item].measures;
    if (cell === "not-eligible" || !welcome[column] || isFull) {
      isRefused = true;
      const reasons = [];
      if (cell === "not-eligible") reasons.push({ code: "item-not-eligible" });
      if (!welcome[column]) reasons.push({ code: "learner-not-eligible" });
      if (isCounted && semester !== 2 && firstUnits > 2)
        reasons.push({ code: "cap-exceeded", semester: 1, count: firstUnits, max: 2 });
      if (isCounted && semester !== 1 && secondUnits > 2)
        reasons.push({ code: "cap-exceeded", semester: 2, count: secondUnits, max: 2 });
      const alternatives = [];
      for (let other = 0; other < 4; other++)
        if (other !== column && welcome[other] && grid[item][SCHEMES[other]] !== "not-eligible")
          alternatives.push(SCHEMES[other]);
      const outcome = { status: "ineligible", item, scheme };
      if (semester !== undefined) outcome.semester = semester;
      if (ref !== undefined) outcome.ref = ref;
      if (measures?.hours !== undefined) outcome.hours = measures.hours;
      if (measures !== undefined) outcome.ects = ects ?? measures.ects;
      outcome.reasons = reasons;
      outcome.alternatives = alternatives;
      outcomes.push(outcome);
      continue;
    }
    const cents = typeof cell === "number" ? cell : cell.cents * ects;
    const outcome = { status: "priced", item, scheme };
    if (semester !== undefined) outcome.semester = semester;
    if (ref !== undefined) outcome.ref = ref;
    if (measures?.hours !== undefined) outcome.hours = measures.hours;
    if (measures !== undefined) outcome.ects = ects ?? measures.ects;
    if (column < 2) {
      waivedBy.push(index);
      outcome.learnerDue = 0;
      outcome.funderDue = cents;
      dues[column] += cents;
      if (cents !== 0) owed[column].push(index);
    } else {
      outcome.learnerDue = cents;
      outcome.funderDue = null;
      learnerDue += cents;
      if (cents !== 0) own.push(index);
      owed[column].push(index);
    }
    outcomes.push(outcome);
  }

  const isWaived = waivedBy.length > 0;
  const state = isRefused ? "open" : annualFee === "already-paid" ? annualFee : isWaived ? "waived" : "due";
  const notes = notesOn(lines, outcomes, used, state, waivedBy);
  const tariff = "cnam-nouvelle-aquitaine";
  const edition = "undated";
  if (isRefused) return { status: "ineligible", tariff, edition, lines: outcomes, notes };
  let fee;
  if (state === "already-paid") fee = { status: "already-paid", due: 0 };
  else if (isWaived) fee = { status: "waived", due: 0, waivedBy };
  else if (!used[3] && isSeeker) fee = { status: "due", due: 7_500, exception: "job-seekers" };
  else fee = { status: "due", due: 15_000 };
  learnerDue += fee.due;
  const payers = [{ payer: "learner", due: learnerDue, lines: own }];
  for (let column = 0; column < 4; column++)
    if (used[column]) payers.push({ payer: SCHEMES[column], due: dues[column], lines: owed[column] });
  return { status: "priced", tariff, edition, lines: outcomes, annualFee: fee, learnerDue, payers, notes };
}

function notesOn(lines, outcomes, used, state, waivedBy) {
  const notes = [];
  const region = [];
  const cofunded = [];
  const ag2r = [];
  // What only the cap refuses can still be read otherwise.
  const readable = [];
  let isExamsOnly = state === "due";
  for (let index = 0; index < lines.length; index++) {
    const { item, scheme } = lines[index];
    if (isExamsOnly && !isExam(item)) isExamsOnly = false;
    const outcome = outcomes[index];
    if (scheme === "ag2r") {
      if (outcome.status === "priced") ag2r.push(index);
      if (outcome.status === "priced" || outcome.reasons.every(({ code }) => code === "cap-exceeded"))
        readable.push(index);
      cofunded.push(index);
    } else if (scheme === "region") {
      if (outcome.status === "priced") region.push(index);
      cofunded.push(index);
    }
  }
  if (ag2r.length > 0) notes.push({ kind: "condition", code: "ag2r-agreement", lines: ag2r });
  if (ag2r.length > 1) {
    const crowd = inFullSemesters(lines, ag2r, (units) => units >= 2, true);
    if (crowd.length > 0) notes.push({ kind: "condition", code: "ag2r-second-unit", lines: crowd });
  }
  if (state === "waived" && cofunded.length > 0)
    notes.push({ kind: "reading", code: "exemption", lines: cofunded.slice() });
  if (state === "due" && used[3])
    notes.push({
      kind: "reading",
      code: used[2] ? "mixed-cofunding-fee" : "ag2r-annual-fee",
      lines: cofunded.slice(),
      alternatives: [7_500, 0],
    });
  if (readable.length > 1) {
    const beside = inFullSemesters(
      lines,
      readable,
      (units, all) => all >= 2 && (units === 1 || units === 2),
      false,
    );
    if (beside.length > 0) notes.push({ kind: "reading", code: "ag2r-units", lines: beside });
    const undated = inFullSemesters(lines, readable, (units) => units >= 2, true).filter(
      (index) => lines[index].semester === undefined,
    );
    if (undated.length > 0) notes.push({ kind: "reading", code: "semester-unknown", lines: undated });
  }
  if (isExamsOnly)
    notes.push({
      kind: "reading",
      code: "exams-only-fee",
      lines: lines.map((_, index) => index),
      alternatives: [0],
    });
  if (state === "waived") notes.push({ kind: "information", code: "fee-waived", lines: waivedBy.slice() });
  if (region.length > 0) notes.push({ kind: "information", code: "region-no-formality", lines: region });
  return notes;
}

/** These lines of AG2R's, or only the units among them, in the semesters for which something holds. */
function inFullSemesters(lines, indices, holds, unitsOnly) {
  let [firstUnits, secondUnits, first, second] = [0, 0, 0, 0];
  for (const index of indices) {
    const { item, semester } = lines[index];
    if (semester !== 2) first++;
    if (semester !== 1) second++;
    if (!isUnit(item)) continue;
    if (semester !== 2) firstUnits++;
    if (semester !== 1) secondUnits++;
  }
  const isInFirst = holds(firstUnits, first);
  const isInSecond = holds(secondUnits, second);
  if (!isInFirst && !isInSecond) return [];
  return indices.filter((index) => {
    const { item, semester } = lines[index];
    if (unitsOnly && !isUnit(item)) return false;
    return (isInFirst && semester !== 2) || (isInSecond && semester !== 1);
  });
}
