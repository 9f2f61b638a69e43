/** Two tariffs of other houses, as JSON. */
import portland from "../../../examples/tariffs/alliance-francaise-portland.json?raw";
import pool from "../../../examples/tariffs/le-bouscat-pool.json?raw";
import type { Tariff } from "../../../src/contract/tariff.js";
import { textIn } from "../../../src/tariffs/text-in.js";
import { COLON, type Locale } from "../../../src/words/locale.js";

export interface Example {
  readonly title: string;
  readonly text: string;
}

export const examplesIn = (locale: Locale): readonly Example[] =>
  [pool, portland].map((text) => {
    const { publisher = "", title } = JSON.parse(text) as Tariff;
    return { title: `${textIn(publisher, locale)}${COLON[locale]}${textIn(title, locale)}`, text };
  });
