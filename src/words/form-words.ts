import type { IdsOf } from "../contract/ids.js";
import type { Tariff } from "../contract/tariff.js";
import type { Words } from "./create-words.js";
import { sentencesAbout } from "./explain-issues.js";
import { type Choice, groupItems, type ItemGroup, listSchemes } from "./item-groups.js";
import { readLocale } from "./locale.js";

type FormWords<T extends Tariff> = Pick<Words<T>, "explainIssues" | "itemGroups" | "schemeChoices">;

/** The words of a form: what to choose from, and what to do about issues. */
export const formWords = <T extends Tariff>(tariff: T): FormWords<T> => ({
  explainIssues: (issues, { locale }) => sentencesAbout(tariff, issues, locale),
  itemGroups: ({ locale }) => groupItems(tariff, readLocale(locale)) as ItemGroup<IdsOf<T>["item"]>[],
  schemeChoices: ({ locale }) => listSchemes(tariff, readLocale(locale)) as Choice<IdsOf<T>["scheme"]>[],
});
