import type { Issue } from "../../contract/issue.js";
import type { Tariff } from "../../contract/tariff.js";
import type { Failure } from "../problem.js";

/** What is wrong with a tariff, and in which of its files. */
export interface FileIssue extends Issue {
  readonly file: string;
  /** In a table: from 1 up. */
  readonly line?: number;
}

/** A tariff, by the name of its file or folder; all that is wrong with it; or why it cannot be read. */
export type Found =
  | { readonly name: string; readonly tariff: Tariff }
  | { readonly name: string; readonly issues: readonly FileIssue[] }
  | { readonly name: string; readonly failure: Failure };

const unsound = new WeakMap<object, readonly Found[]>();

/** The tariffs, if all of them are sound. */
export function soundTariffs(found: readonly Found[]): readonly Tariff[] {
  if (found.some((one) => !("tariff" in one))) {
    const error = new Error("a tariff is not sound");
    unsound.set(error, found);
    throw error;
  }
  return found.flatMap((one) => ("tariff" in one ? one.tariff : []));
}

/** The tariffs that are not sound, if that is what was thrown. */
export const unsoundIn = (thrown: unknown): readonly Found[] | undefined => unsound.get(Object(thrown));
