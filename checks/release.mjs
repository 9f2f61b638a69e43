// What has to be so before a version is published, and need not be so before: runs on `npm publish` in a clone, and in
// the release workflow.
import { readFileSync } from "node:fs";

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const { version, repository } = JSON.parse(read("package.json"));

const missing = [];
if (!/^git\+https:\/\/.+\.git$/.test(repository?.url ?? ""))
  missing.push(
    'package.json has no `repository`. Provenance is signed for the repository that builds, and the registry leads the links of the README there. Add it, with its address: "repository": { "type": "git", "url": "git+https://HOST/OWNER/NAME.git" }.',
  );
if (version === "0.0.0")
  missing.push("package.json is still at 0.0.0. Run `npx changeset version` and have the change reviewed.");
else if (!read("CHANGELOG.md").includes(`\n## ${version}\n`))
  missing.push(`CHANGELOG.md has no part for ${version}. \`npx changeset version\` writes it.`);

if (missing.length > 0) {
  console.error(`Not ready to be published:\n\n${missing.map((text) => `- ${text}`).join("\n")}\n`);
  process.exitCode = 1;
}
