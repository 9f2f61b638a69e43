import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { deadLinks } from "../../docs/.vitepress/links.js";

const site = fileURLToPath(new URL("../../docs/.vitepress/dist/", import.meta.url));

it("no link of any page leads nowhere, and no anchor", () => {
  expect(deadLinks(site)).toEqual([]);
});

it("the build would fail on one that does", () => {
  const copy = mkdtempSync(join(tmpdir(), "site-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(site, copy, { recursive: true });
  const page = join(copy, "tarifs.html");
  const links = [
    "/nulle-part",
    "/en/codes#no-such-code",
    "/simulateur#line=ue-3-ects:region",
    "https://nowhere.example/",
  ];
  const anchors = links.map((href) => `<a class="x" href="${href}">…</a>`).join("");
  writeFileSync(page, readFileSync(page, "utf8").replace("</body>", `${anchors}</body>`));
  expect(deadLinks(copy)).toEqual(["tarifs.html: /nulle-part", "tarifs.html: /en/codes#no-such-code"]);
});
