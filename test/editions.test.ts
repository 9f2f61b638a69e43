import { describe, expect, it } from "vitest";
import { editionOn } from "../src/tariffs/index.js";
import { tiny } from "./support/tiny.js";

const edition = (id: string, from?: string, until?: string) => ({
  ...tiny,
  edition: { id, ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
});
const { edition: _, ...undated } = tiny;

describe("editionOn", () => {
  const editions = [
    edition("first", undefined, "2020-05-31"),
    edition("second", "2020-06-01", "2022-04-13"),
    edition("third", "2022-05-01"),
  ];

  it.each<[day: string, id: string | undefined, because: string]>([
    ["0001-01-01", "first", "it has no first day"],
    ["2020-05-31", "first", "its last day belongs to it"],
    ["2020-06-01", "second", "its first day belongs to it"],
    ["2022-04-13", "second", "its last day belongs to it"],
    ["2022-04-14", undefined, "the day is in a gap"],
    ["2022-04-30", undefined, "the day is in a gap"],
    ["2022-05-01", "third", "its first day belongs to it"],
    ["9999-12-31", "third", "it has no last day"],
  ])("takes, on %s, the edition %s, because %s", (day, id) => {
    expect(editionOn(editions, day)?.edition.id).toBe(id);
  });

  it("gives the very tariff of the list", () => {
    expect(editionOn(editions, "2021-01-01")).toBe(editions[1]);
  });

  it("takes a tariff without an edition on any day", () => {
    expect(editionOn([undated], "2021-01-01")).toBe(undated);
  });

  it("finds nothing in an empty list", () => {
    expect(editionOn([], "2021-01-01")).toBeUndefined();
  });

  it("throws if two editions are valid on the day, and names both", () => {
    const overlapping = [...editions, edition("other", "2022-06-01")];
    expect(editionOn(overlapping, "2022-05-31")?.edition.id).toBe("third");
    expect(() => editionOn(overlapping, "2022-06-01")).toThrow(
      new RangeError("Two editions are valid on 2022-06-01: pool third and pool other."),
    );
    expect(() => editionOn([undated, undated], "2022-06-01")).toThrow(
      new RangeError("Two editions are valid on 2022-06-01: pool and pool."),
    );
  });

  it("throws if two editions that differ share an id, whatever the day", () => {
    const [first, second] = [edition("2026", undefined, "2026-06-30"), edition("2026", "2026-07-01")];
    for (const day of ["2026-01-01", "2026-12-31"])
      expect(() => editionOn([first, second], day)).toThrow(
        new RangeError("Two editions of pool have the id 2026, and differ: give each an id of its own."),
      );
    expect(editionOn([first, { ...second, id: "hall" }], "2026-12-31")?.id).toBe("hall");
    expect(editionOn([first, structuredClone(first)], "2026-12-31")).toBeUndefined();
  });

  it.each([
    "2025-02-30",
    "2025-13-01",
    "2025-00-10",
    "01/09/2025",
    "2025-9-1",
    "2025-09-01T00:00",
    "",
    20250901,
  ])("throws for %j, which is no day of the calendar", (day) => {
    expect(() => editionOn(editions, day as string)).toThrow(
      new RangeError(`A day is a date such as "2025-09-01". Got ${JSON.stringify(day)}.`),
    );
  });

  it("knows leap years", () => {
    expect(editionOn(editions, "2024-02-29")?.edition.id).toBe("third");
    expect(() => editionOn(editions, "2023-02-29")).toThrow(RangeError);
  });

  it("reads only own keys", () => {
    const host = Object.prototype as { until?: string };
    host.until = "1999-12-31";
    try {
      expect(editionOn([edition("open")], "2021-01-01")?.edition.id).toBe("open");
    } finally {
      delete host.until;
    }
  });
});
