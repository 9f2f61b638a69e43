import { readdirSync, readFileSync } from "node:fs";
import { createMarkdownRenderer } from "vitepress";
import { describe, expect, it } from "vitest";
import { triedOut } from "../docs/.vitepress/playground/examples.js";
import { playgroundLink } from "../docs/.vitepress/playground/link.js";
import { requestsOf } from "../docs/.vitepress/playground/requests.js";

/** The pages of the docs that a person has written; the recipes wait for a request of their own. */
const pages = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".md") && !/^(api|\.vitepress)\b|recipes/.test(file),
);

/** The examples that ask the bundled page for a quote, told by their imports and calls. */
const quoting = pages.flatMap((file) =>
  [...readFileSync(`docs/${file}`, "utf8").matchAll(/^```ts\n([\s\S]*?)^```/gm)]
    .map(([, code = ""]) => code)
    .filter((code) => /import [^;]*\bquote\b[^;]* from "cnam-pricing"/.test(code))
    .filter((code) => !/from "(?!cnam-pricing)|\bdocument\b/.test(code))
    .map((code) => ({ file, code })),
);

describe("the requests of an example in the docs", () => {
  it("are found in every example that imports quote and runs", () => {
    expect(quoting.length).toBeGreaterThan(20);
    expect(quoting.filter(({ code }) => requestsOf(code).length === 0)).toEqual([]);
  });

  it("are found however they are put together, each once", () => {
    const code = `
      import { cnamNouvelleAquitaine, createPricing, quote as price } from "cnam-pricing";
      const line = { item: "bulats-test", scheme: "region" } as const;
      const request = { learner: { situations: [] as string[] }, lines: [line] };
      price(request as never);
      createPricing(cnamNouvelleAquitaine).quote(request as never);`;
    expect(requestsOf(code)).toEqual([
      '{"learner":{"situations":[]},"lines":[{"item":"bulats-test","scheme":"region"}]}',
    ]);
  });

  it("are not those for another tariff", () => {
    const code = `
      import { cnamNouvelleAquitaine, createPricing } from "cnam-pricing";
      const { quote } = createPricing({ ...cnamNouvelleAquitaine, id: "another" });
      quote({ learner: {}, lines: [{ item: "bulats-test", scheme: "region" }] });`;
    expect(requestsOf(code)).toEqual([]);
  });

  it("are none where an example needs another library", () => {
    expect(requestsOf('import { quote } from "cnam-pricing";\nimport { Hono } from "hono";')).toEqual([]);
  });
});

describe("the link from an example to the playground", () => {
  const rendered = async (code: string, relativePath: string) => {
    const markdown = await createMarkdownRenderer("docs", { config: triedOut });
    return markdown.renderAsync(`\`\`\`ts\n${code}\n\`\`\``, { relativePath });
  };
  const example = `import { quote } from "cnam-pricing";
    quote({ learner: {}, lines: [{ item: "bulats-test", scheme: "region", ref: "l'avis à 100%" }] });`;
  const request = {
    learner: {},
    lines: [{ item: "bulats-test", scheme: "region", ref: "l'avis à 100%" }],
  };

  it.each([
    ["an English page", "en/index.md", "/en/playground", "Try it in the playground"],
    ["a French page", "index.md", "/essayer", "Essayer cette demande"],
  ])("of %s opens its request, in the language of the page", async (_, file, page, text) => {
    const html = await rendered(example, file);
    const [, path, fragment = ""] = /<p class="try"><a href="([^#]*)#json=([^"]*)">/.exec(html) ?? [];
    expect(path).toBe(page);
    expect(html).toContain(text);
    // A site may decode it twice.
    expect(JSON.parse(decodeURIComponent(decodeURIComponent(fragment)))).toEqual(request);
  });

  it("is one link per request if the example makes several", async () => {
    const two = `${example}\nquote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] });`;
    const html = await rendered(two, "en/index.md");
    expect(html.match(/Try request \d in the playground/g)).toEqual([
      "Try request 1 in the playground",
      "Try request 2 in the playground",
    ]);
  });

  it("has no place below an example without a request", async () => {
    expect(await rendered("const price = 1;", "en/index.md")).not.toContain("playground");
  });

  it("says in the fragment what the request says, whatever signs are in it", () => {
    for (const ref of ["100%", "%7B", "a & b = #1", "é « »", "'\""]) {
      const [, fragment = ""] = playgroundLink(JSON.stringify({ ref }), "fr").split("#json=");
      expect(JSON.parse(decodeURIComponent(fragment))).toEqual({ ref });
    }
  });
});
