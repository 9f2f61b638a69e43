// How a large tariff fares: its definition, a line of its quotes beside one of the bundled
// tariff's, and the type check of a tariff written out in full.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cnamNouvelleAquitaine, createPricing } from "../dist/index.js";
import { parseTariff } from "../dist/tariffs.js";

const SCHEMES = ["own", "employer", "region", "agency", "bank", "city"];
const LINES = 8;

/** A tariff of so many items under six schemes. */
function large(size) {
  const ids = Array.from({ length: size }, (_, index) => `item-${index}`);
  const scheme = { label: "Scheme", paidBy: "funder" };
  return {
    format: 1,
    id: "large",
    title: "Large",
    currency: "EUR",
    measures: { hours: { fr: "heure", en: "hour" } },
    items: Object.fromEntries(ids.map((id) => [id, { label: id, measures: { hours: 10 } }])),
    schemes: Object.fromEntries(SCHEMES.map((id) => [id, scheme])),
    grid: Object.fromEntries(
      ids.map((id, index) => [id, Object.fromEntries(SCHEMES.map((s, column) => [s, index + column]))]),
    ),
  };
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** Milliseconds of the middle run. */
function time(rounds, run) {
  return middle(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

const definition = large(20_000);
let tariff;
const parsing = time(5, () => {
  tariff = parseTariff(definition).value;
});
console.log(`20,000 items × ${SCHEMES.length} schemes are parsed in ${parsing.toFixed(0)} ms`);

const requests = (items, scheme) =>
  Array.from({ length: 2_000 }, (_, index) => ({
    learner: { situations: ["employee"] },
    lines: Array.from({ length: LINES }, (_, line) => ({
      item: items[(index * 7_919 + line * 104_729) % items.length],
      scheme,
    })),
  }));
const here = createPricing(cnamNouvelleAquitaine);
const there = createPricing(tariff);
const ours = requests(Object.keys(cnamNouvelleAquitaine.items).slice(0, 10), "company");
const theirs = requests(Object.keys(tariff.items), "employer").map((one) => ({ ...one, learner: {} }));
const rounds = Array.from({ length: 15 }, () => [
  time(1, () => ours.forEach(here.quote)),
  time(1, () => theirs.forEach(there.quote)),
]);
const [bundled, other] = [0, 1].map((which) => middle(rounds.map((round) => round[which])));
const perLine = (ms) => `${((ms * 1_000) / (ours.length * LINES)).toFixed(2)} µs`;
console.log(
  `a line of ${LINES}: ${perLine(bundled)} bundled, ${perLine(other)} large, ratio ${(other / bundled).toFixed(2)}`,
);

const folder = mkdtempSync(new URL("types-", import.meta.url).pathname);
const written = (size) => {
  const file = `${folder}/tariff-${size}.ts`;
  const import_ = `import { createPricing } from "../../dist/index.js";\nimport { defineTariff } from "../../dist/tariffs.js";\n`;
  const use = `createPricing(tariff).quote({ learner: {}, lines: [{ item: "item-0", scheme: "own" }] });\n`;
  writeFileSync(file, `${import_}const tariff = defineTariff(${JSON.stringify(large(size))});\n${use}`);
  return file;
};
const tsc = new URL("../node_modules/typescript/bin/tsc", import.meta.url).pathname;
const compilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: "nodenext",
  target: "es2022",
  types: [],
};
const check = (file) => {
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files: [file] }));
  return time(3, () => execFileSync(process.execPath, [tsc, "-p", folder], { stdio: "inherit" }));
};
const [one, many] = [written(1), written(500)].map(check);
rmSync(folder, { recursive: true });
console.log(
  `a literal tariff of 500 items is type-checked in ${many.toFixed(0)} ms, one of 1 in ${one.toFixed(0)} ms`,
);
