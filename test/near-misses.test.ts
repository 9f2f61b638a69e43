import { expect, it } from "vitest";
import { didYouMean } from "../src/parse/did-you-mean.js";

it.each<[text: string, candidates: string[], meant: string | undefined]>([
  ["bul", ["bulats-test", "recall-exam"], "bulats-test"],
  ["bu", ["bulats-test", "recall-exam"], undefined],
  ["xyz", ["other."], undefined],
  ["course-12", ["course-12-b", "course-1-2", "course-21"], "course-12-b"],
  ["course-12", ["course-1-2"], undefined],
  ["course-1.5", ["course-15"], undefined],
  ["course-1.5", ["course-1-5"], "course-1-5"],
  // Only letters that stand side by side are swapped.
  ["aba", ["caa"], undefined],
  ["aab", ["abc"], undefined],
  ["aba", ["baa"], "baa"],
  ["exam", ["exan", "exat", "last-exat"], undefined],
])("%s, of %j, is %s", (text, candidates, meant) => {
  expect(didYouMean(text, candidates)).toBe(meant);
});
