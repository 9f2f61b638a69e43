import { createServer } from "node:net";
import { serve } from "vitepress";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built site is served. */
    readonly site: string;
  }
}

/** Serves the built site for as long as the tests run. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const port = await freePort();
  const { server } = await serve({ root: "docs", port });
  provide("site", `http://localhost:${port}`);
  return () => server?.close();
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
