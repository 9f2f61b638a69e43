import type { QuoteRequest } from "../contract/request.js";
import type { Library } from "./library.js";

/** A program that asks the same and gets the same; a tariff that is not the package's own has to be at hand as a file. */
export const codeOf = (request: QuoteRequest, { isBundled = false }: Pick<Library, "isBundled">): string =>
  `${isBundled ? OF_THE_PACKAGE : OF_A_FILE}\nconst answer = quote(${written(request, "")});\n`;

const OF_THE_PACKAGE = `import { quote } from "cnam-pricing";
`;
const OF_A_FILE = `import { createPricing } from "cnam-pricing";
import { defineTariff } from "cnam-pricing/tariffs";
import tariff from "./tariff.json" with { type: "json" };

const { quote } = createPricing(defineTariff(tariff));
`;

/** A value as a person would write it in TypeScript: short ones on one line. */
function written(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => (isList ? "" : `${keyOf(key)}: `) + written(part, deeper));
  const [open, close, space] = isList ? ["[", "]", ""] : ["{", "}", " "];
  const short = `${open}${space}${parts.join(", ")}${space}${close}`;
  if (parts.length === 0) return `${open}${close}`;
  if (short.length + indent.length <= 70 && !short.includes("\n")) return short;
  return `${open}\n${parts.map((part) => `${deeper}${part},\n`).join("")}${indent}${close}`;
}

/** An id of a tariff may have hyphens. */
const keyOf = (key: string) => (/^[a-z]\w*$/i.test(key) ? key : JSON.stringify(key));
