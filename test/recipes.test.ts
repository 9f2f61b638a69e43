import { readFileSync } from "node:fs";
import { FieldApi } from "@tanstack/form-core";
import { describe, expect, it } from "vitest";
import { app } from "../examples/boundary/hono-route.js";
import { ectsProblems, form } from "../examples/boundary/tanstack-form.js";
import { quote } from "../src/index.js";

const ASKED = "`recall-exam` asks for `ects`: give a whole number from 1 up.";

describe("the Hono route", () => {
  const post = (body: string) =>
    app.request("/quote", { method: "POST", body, headers: { "content-type": "application/json" } });
  const good = { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] } as const;

  it("answers a request with its quote", async () => {
    const response = await post(JSON.stringify(good));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(quote(good));
  });

  it("answers a malformed request with its issues, each with its path", async () => {
    const response = await post(
      JSON.stringify({ learner: {}, lines: [{ item: "recall-exam", scheme: "regoin" }] }),
    );
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      issues: [
        { path: ["lines", 0, "scheme"], didYouMean: "region" },
        { path: ["lines", 0, "ects"], message: `${ASKED} Got nothing.` },
      ],
    });
  });

  it("answers a body that is no JSON with 400", async () => {
    expect((await post("{")).status).toBe(400);
  });
});

describe("the TanStack form", () => {
  it("shows an issue on its field, and takes it back", () => {
    form.mount();
    const ects = new FieldApi({ form, name: "lines[0].ects" });
    ects.mount();
    ects.handleChange(0);
    expect(ectsProblems()).toEqual([`${ASKED} Got 0.`]);
    ects.handleChange(6);
    expect(ectsProblems()).toEqual([]);
  });
});

describe("the guide", () => {
  const guide = readFileSync("docs/guides/requests-from-outside.md", "utf8");

  it.each(["hono-route", "tanstack-form"])("shows examples/boundary/%s.ts as it is", (name) => {
    expect(guide).toContain(`\`\`\`ts\n${readFileSync(`examples/boundary/${name}.ts`, "utf8")}\`\`\``);
  });
});
