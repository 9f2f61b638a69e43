import type { Locale } from "cnam-pricing/words";
import { useData } from "vitepress";
import { type ComputedRef, computed } from "vue";

/** The language of the page. */
export function useLocale(): ComputedRef<Locale> {
  const { lang } = useData();
  return computed(() => (lang.value.startsWith("fr") ? "fr" : "en"));
}
