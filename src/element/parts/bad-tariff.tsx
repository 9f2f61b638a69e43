import { type Issue, pathText } from "../../contract/issue.js";
import type { Locale } from "../../words/locale.js";

interface BadTariffProps {
  readonly issues: readonly Issue[];
  readonly locale: Locale;
}

/** What is wrong with the tariff of a page, for whoever makes the page. The details are in English: in French they would weigh 4 kB in every page. */
export function BadTariff({ issues, locale }: BadTariffProps) {
  return (
    <div role="alert" class="problems">
      <p>{HEADING[locale]}</p>
      <ul class="sentences" lang="en">
        {issues.map(({ path, message }, index) => (
          <li key={String(index)}>
            <b>{pathText(path, "tariff")}</b>: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

const HEADING = {
  fr: "Cette page indique un tarif qui ne peut pas être utilisé. Le détail, en anglais\u00A0:",
  en: "This page names a tariff that cannot be used.",
} as const;
