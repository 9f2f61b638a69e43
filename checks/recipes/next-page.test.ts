import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import Page from "./next-page.js";

const render = async (search: string) => {
  const params = new URLSearchParams(search);
  const entries = [...new Set(params.keys())].map((key) => [key, params.getAll(key)] as const);
  const searchParams = Object.fromEntries(
    entries.map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
  const html = renderToStaticMarkup(await Page({ searchParams: Promise.resolve(searchParams) }));
  return [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text);
};

describe("the Next page", () => {
  it("says nothing before the form has been sent", async () => {
    assert.deepEqual(await render(""), []);
  });

  it("answers as the form sends it, with an empty box", async () => {
    const sentences = await render(
      "item=ue-3-ects&ects=&scheme=region&situation=job-seeker&situation=employee",
    );
    assert.equal(sentences[0], "Vous payez 114\u00a0€ en tout.");
  });

  it("asks about what nobody has ticked, and takes none as an answer", async () => {
    const open = await render("item=ue-3-ects&ects=&scheme=company");
    assert.match(open.at(-1) ?? "", /^À préciser/);
    const none = await render("item=ue-3-ects&ects=&scheme=company&situation=none");
    assert.match(none[0] ?? "", /^Pas de total/);
  });

  it("says what is missing, in French", async () => {
    const sentences = await render("item=recall-exam&ects=&scheme=region");
    assert.equal(sentences.length, 1);
    assert.match(sentences[0] ?? "", /ECTS/);
  });
});
