import pricing = require("cnam-pricing");
import schema = require("cnam-pricing/json-schema");
import tariffs = require("cnam-pricing/tariffs");
import words = require("cnam-pricing/words");

const answer = pricing.quote({ learner: {}, lines: [{ item: "ue-6-ects", scheme: "region" }] });
if (answer.status !== "undetermined") throw new Error(JSON.stringify(answer));
const missing: "situations" | "ag2rMember" | undefined = answer.missing[0];
if (missing !== "situations") throw new Error("missing");
if (words.explain(answer, { locale: "en" }).length === 0) throw new Error("explain");
if (typeof schema.quoteJsonSchema !== "function") throw new Error("json-schema");
if (!tariffs.parseTariff(pricing.cnamNouvelleAquitaine).ok) throw new Error("tariffs");
