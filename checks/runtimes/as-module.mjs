import { quote } from "cnam-pricing";
import { quoteJsonSchema } from "cnam-pricing/json-schema";
import vectors from "cnam-pricing/vectors/quotes.json" with { type: "json" };
import { explain, formatQuote } from "cnam-pricing/words";
import { conform } from "./conform.mjs";

if (typeof quoteJsonSchema !== "function") throw new Error("cnam-pricing/json-schema is not there");

export const conformed = () => conform({ quote, explain, formatQuote, vectors });
