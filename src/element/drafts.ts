/** A state that was kept in the browser, because somebody asked for it. */
export interface Draft {
  readonly fragment: string;
  /** The day on which it was kept: `2026-11-26`. */
  readonly day: string;
  readonly lines: number;
}

/** The most drafts that are kept; the oldest goes first. */
export const MOST_DRAFTS = 12;

const keyOf = (tariff: string) => `cnam-estimate:${tariff}`;

export function readDrafts(tariff: string): Draft[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(tariff)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isDraft) : [];
  } catch {
    return [];
  }
}

/** Whether they could be kept: a browser may refuse. Without any, nothing stays. */
export function writeDrafts(tariff: string, drafts: readonly Draft[]): boolean {
  try {
    if (drafts.length === 0) localStorage.removeItem(keyOf(tariff));
    else localStorage.setItem(keyOf(tariff), JSON.stringify(drafts.slice(0, MOST_DRAFTS)));
    return true;
  } catch {
    return false;
  }
}

const isDraft = (one: unknown): one is Draft => {
  const { fragment, day, lines } = (one ?? {}) as Partial<Draft>;
  return typeof fragment === "string" && /^\d{4}-\d\d-\d\d$/.test(String(day)) && typeof lines === "number";
};

/** The day of now, where the reader is. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
