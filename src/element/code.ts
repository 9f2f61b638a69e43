import type { QuoteRequest } from "../contract/request.js";

/** A program that asks the same and gets the same. */
export const codeOf = (request: QuoteRequest): string =>
  `import { quote } from "cnam-pricing";\n\nconst answer = quote(${written(request, "")});\n`;

/** A value as a person would write it in TypeScript: short ones on one line. */
function written(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => (isList ? written(part, deeper) : `${key}: ${written(part, deeper)}`));
  const [open, close, space] = isList ? ["[", "]", ""] : ["{", "}", " "];
  const short = `${open}${space}${parts.join(", ")}${space}${close}`;
  if (parts.length === 0) return `${open}${close}`;
  if (short.length + indent.length <= 70 && !short.includes("\n")) return short;
  return `${open}\n${parts.map((part) => `${deeper}${part},\n`).join("")}${indent}${close}`;
}
