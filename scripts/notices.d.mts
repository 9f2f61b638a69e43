import type { Metafile } from "esbuild";

export function packagesIn(metafile: Metafile): string[];
export function noticesOf(names: readonly string[]): string;
