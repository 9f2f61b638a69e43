import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { serve } from "vitepress";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built site is served. */
    readonly site: string;
  }
}

/** Serves the built site for as long as the tests run, under the policy that it was built with. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const port = await freePort();
  const policy = readFileSync("docs/.vitepress/dist/content-security-policy.txt", "utf8").trim();
  const { server } = await serve({ root: "docs", port });
  server?.prependListener("request", (_, response) => {
    response.setHeader("Content-Security-Policy", policy);
  });
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
