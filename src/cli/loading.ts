import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { problemOf } from "./problem.js";

/** How long a module may take, in milliseconds. */
const LIMIT = 30_000;

/** What a module exports once it is loaded; fails if that would never come, or takes too long. */
export async function loaded<T>(loading: Promise<T>, limit = LIMIT): Promise<T> {
  const done = new AbortController();
  try {
    return await Promise.race([loading, idle(done.signal), late(limit, done.signal)]);
  } finally {
    done.abort();
  }
}

/** Fails once the event loop is empty: a module that is still waiting then would wait for ever. */
async function idle(signal: AbortSignal): Promise<never> {
  await once(process, "beforeExit", { signal });
  throw problemOf({ code: "endless-module" });
}

/** Fails after the limit. The timer itself keeps nothing alive. */
async function late(limit: number, signal: AbortSignal): Promise<never> {
  await wait(limit, undefined, { ref: false, signal });
  throw problemOf({ code: "slow-module", seconds: limit / 1_000 });
}
