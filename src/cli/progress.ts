import type { Onlooker } from "./environment.js";

const WIDTH = 24;
const EVERY = 100;

/** Shows how far a long command has come, ten times a second; `size` in bytes, NaN if it is not known. */
export function progress({ show, now }: Onlooker, size: number) {
  const start = now();
  let shown = start;
  return {
    at(records: number, bytes: number): void {
      if (now() - shown < EVERY) return;
      shown = now();
      show(progressText(records, (shown - start) / 1000, size ? bytes / size : undefined));
    },
    end: () => show(""),
  };
}

/** The count and the rate; if the end is known, a bar before them, and the time that remains. */
function progressText(records: number, seconds: number, part: number | undefined): string {
  const rate = `${records} · ${Math.round(records / seconds)}/s`;
  if (!part) return rate;
  const bar = "█".repeat(Math.floor(part * WIDTH)).padEnd(WIDTH, "░");
  return `${bar} ${Math.floor(part * 100)} % · ${rate} · ${duration(Math.ceil(seconds / part - seconds))}`;
}

const duration = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
