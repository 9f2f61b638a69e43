import { type Issue, pathText } from "../../src/contract/issue.js";

/**
 * What `parseTariff` alone can see, by code: where in a tariff. All else its JSON Schema refuses as well.
 * The guide to another tariff lists the same codes.
 */
export const PARSER_ONLY: Readonly<Partial<Record<Issue["code"], RegExp>>> = {
  // A name that is not declared, or has a meaning of its own.
  "unknown-id": /./,
  "reserved-id": /./,
  "duplicate-choice": /./,
  // Two parts that cannot both hold, bounds and steps among them.
  contradiction: /./,
  // An amount that cannot be added up, a day that the calendar does not have.
  "out-of-range": /^(grid|schemes|reductions|annualFee|facts|items|edition)\b/,
  // A row, a cell or a sentence that another part calls for; one of several fields.
  required: /^(grid|words|schemes|reductions|annualFee|readings|groups)\b/,
  // A row, a cell or a sentence that nothing calls for.
  "unknown-key": /^(grid|words)\b/,
  // A criterion of another kind than its fact.
  "wrong-type": /^groups\b/,
  // More schemes, facts or kinds of learner than can be told apart; prices too deep in each other.
  "too-many": /./,
  "ill-formed-text": /./,
  // What JSON cannot hold, and the end of a long report.
  unreadable: /./,
  "more-issues": /^tariff$/,
};

/** The issues that the JSON Schema should have seen. */
export const seenByTheSchema = (issues: readonly Issue[]): readonly string[] =>
  issues.flatMap(({ code, path }) => {
    const place = pathText(path, "tariff");
    return PARSER_ONLY[code]?.test(place) ? [] : [`${place} ${code}`];
  });
