const { quote } = require("cnam-pricing");
const { quoteJsonSchema } = require("cnam-pricing/json-schema");
const vectors = require("cnam-pricing/vectors/quotes.json");
const { explain, formatQuote } = require("cnam-pricing/words");

if (typeof quoteJsonSchema !== "function") throw new Error("cnam-pricing/json-schema is not there");

import("./conform.mjs").then(async ({ conform }) =>
  console.log(await conform({ quote, explain, formatQuote, vectors })),
);
