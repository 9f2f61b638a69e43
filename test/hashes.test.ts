import fc from "fast-check";
import { expect, it } from "vitest";
import { hashes, type Spill } from "../src/batch/read/hashes.js";
import { hashOf } from "../src/batch/read/identity.js";
import { stream } from "./support/cli.js";
import { collected } from "./support/collected.js";
import { runs } from "./support/runs.js";

/** Gives back what it is given, cut into pieces of a few bytes. */
function kept(size: number): { readonly spill: Spill; readonly times: () => number } {
  let times = 0;
  const spill: Spill = async (bytes) => {
    times += 1;
    const all = (await collected(bytes)).flatMap((piece) => [...piece]);
    return {
      async *bytes() {
        for (let at = 0; at < all.length; at += size) yield Uint8Array.from(all.slice(at, at + size));
      },
    };
  };
  return { spill, times: () => times };
}

it("ids that come twice are found, however many runs they are in and wherever a run is cut", async () => {
  const ids = fc.array(fc.stringMatching(/^[a-f][0-9]$/), { maxLength: 60 });
  const sizes = { many: fc.integer({ min: 1, max: 9 }), piece: fc.integer({ min: 1, max: 20 }) };
  await fc.assert(
    fc.asyncProperty(ids, sizes.many, sizes.piece, async (keys, many, piece) => {
      const { spill, times } = kept(piece);
      const all = hashes(spill, many);
      for (const key of keys) {
        all.add(key);
        await all.relieve();
      }
      expect(times()).toBe(Math.floor(keys.length / many));
      const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
      expect(await all.repeated()).toEqual(new Set(twice.map(hashOf)));
    }),
    { numRuns: runs(2_000) },
  );
});

it("a run goes out in pieces of 64 KiB, and none of them is empty", async () => {
  const sizes: number[] = [];
  const { spill } = kept(1_000);
  const all = hashes(async (bytes) => {
    const pieces = await collected(bytes);
    sizes.push(...pieces.map(({ length }) => length));
    return spill(stream(pieces).bytes);
  }, 16_384);
  for (let index = 0; index < 16_384; index++) all.add(`D-${index}`);
  await all.relieve();
  for (const key of ["D-0", "D-9999", "D-16383", "E"]) all.add(key);
  expect(sizes).toEqual([65_536, 65_536]);
  expect(await all.repeated()).toEqual(new Set(["D-0", "D-9999", "D-16383"].map(hashOf)));
});

it("all hashes of ids are held in memory if they cannot be written to disk", async () => {
  const all = hashes(undefined, 2);
  for (const key of ["a", "b", "a", "c", "b", "a"]) all.add(key);
  await all.relieve();
  expect(await all.repeated()).toEqual(new Set([hashOf("a"), hashOf("b")]));
});

it("the hashes tell 200,000 ids apart", async () => {
  const all = hashes();
  for (let index = 0; index < 200_000; index++) all.add(`D-${index}`);
  expect((await all.repeated()).size).toBe(0);
  all.add("D-77");
  expect(await all.repeated()).toEqual(new Set([hashOf("D-77")]));
});
