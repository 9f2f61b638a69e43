// Writes the vectors of the bundled tariff, from the built package.
import { mkdirSync, writeFileSync } from "node:fs";
import { cnamNouvelleAquitaine, quote } from "../dist/index.js";
import { vectorsFor } from "./vectors.mjs";

const folder = new URL("../vectors/", import.meta.url);
mkdirSync(folder, { recursive: true });
const vectors = vectorsFor(cnamNouvelleAquitaine, quote);
// One vector a line, so that a difference between two versions can be read.
const lines = vectors.map((vector) => JSON.stringify(vector));
writeFileSync(new URL("quotes.json", folder), `[\n${lines.join(",\n")}\n]\n`);
