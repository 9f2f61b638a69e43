/** Signs that stand behind a link in a letter: as such, as the entities of HTML, and as a browser encodes them. */
const ENTITIES = [
  "&gt;",
  "&lt;",
  "&quot;",
  "&#34;",
  "&#39;",
  "&nbsp;",
  "&#160;",
  "&raquo;",
  "&rdquo;",
  "&rsquo;",
  "&hellip;",
  "&amp;",
];
const SIGNS = [...".,;!?)]}<>«»›“”„‘’\"'`*_… \u00A0\u202F\t\r\n"];
const ENCODED = SIGNS.map(encodeURIComponent).filter((sign) => sign.startsWith("%"));
const BEHIND = [...ENTITIES, ...SIGNS, ...ENCODED];

/** Where a link ends that has such signs behind it. */
export function withoutSignsBehind(link: string): string {
  let rest = link;
  for (;;) {
    const end = rest.slice(-9);
    const sign = BEHIND.find((one) => end.endsWith(one) || end.toUpperCase().endsWith(one));
    if (sign === undefined) return rest;
    rest = rest.slice(0, -sign.length);
  }
}
