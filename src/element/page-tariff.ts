import type { Issue } from "../contract/issue.js";
import { parseTariff } from "../tariffs/parse.js";
import type { Library } from "./library.js";

/** Where the functions of a tariff come from. */
export interface Libraries {
  readonly bundled: () => Library;
  /** Those of a tariff that has been checked. */
  readonly of: (tariff: Library["tariff"]) => Library;
}

/** The functions of the tariff that an element asks for, or what is wrong with it. */
export type PageTariff =
  | { readonly library: Library; readonly issues?: undefined }
  | { readonly library?: undefined; readonly issues: readonly Issue[] };

/** Finds the tariff that an element names: the text of a script in the same document, or in the same shadow tree. */
export function tariffFor(element: Element, libraries: Libraries): PageTariff {
  const id = element.getAttribute("tariff");
  if (id === null) return { library: libraries.bundled() };
  const script = (element.getRootNode() as Document | ShadowRoot).getElementById(id);
  if (!script) return flaw("required", `<script type="application/json" id="${id}">`, "nothing");
  const parsed = parseJson(script.textContent ?? "");
  if (!parsed) return flaw("unreadable", `JSON in \`${id}\``, "something else");
  const { value: tariff, issues } = parseTariff(parsed.value);
  return tariff ? { library: libraries.of(tariff) } : { issues };
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function flaw(code: "required" | "unreadable", expected: string, received: string): PageTariff {
  const message = `The page holds the tariff: give ${expected}. Got ${received}.`;
  return { issues: [{ path: [], code, message, expected, received }] };
}
