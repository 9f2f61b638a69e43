import type { IdsOf } from "../contract/ids.js";
import type { Tariff } from "../contract/tariff.js";
import type { Words } from "./create-words.js";
import { sentencesAbout } from "./explain-issues.js";
import { type Choice, groupItems, type ItemGroup, listSchemes } from "./item-groups.js";
import { readLocale } from "./locale.js";

type FormWords<T extends Tariff> = Pick<Words<T>, "explainIssues" | "itemGroups" | "schemeChoices">;

/** The words of a form: what to choose from, and what to do about issues. */
export const formWords = <T extends Tariff>(tariff: T): FormWords<T> => ({
  // Without types, the options may be left out: that is no locale.
  explainIssues: (issues, options) => sentencesAbout(tariff, issues, readLocale(options?.locale)),
  itemGroups: (options) => groupItems(tariff, readLocale(options?.locale)) as ItemGroup<IdsOf<T>["item"]>[],
  schemeChoices: (options) =>
    listSchemes(tariff, readLocale(options?.locale)) as Choice<IdsOf<T>["scheme"]>[],
});
