import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { completionFor } from "../src/cli/completion/completion.js";
import { written } from "./support/files.js";

const runs = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

/** What bash offers for a line, as the Tab key would. */
function offeredByBash(line: string): readonly string[] {
  const script = written("completion.bash", completionFor("bash", "fr"));
  const code = `compopt() { :; }; source "$1"; COMP_LINE="$2"; COMP_POINT=\${#COMP_LINE}; _cnam_pricing; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", code, "bash", script, line], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((one) => one !== "");
}

function offeredByFish(line: string): readonly string[] {
  const script = written("completion.fish", completionFor("fish", "fr"));
  const { stdout } = spawnSync(
    "fish",
    ["--no-config", "-c", "source $argv[1]; complete -C $argv[2]", script, line],
    {
      encoding: "utf8",
    },
  );
  return stdout.split("\n").flatMap((one) => (one === "" ? [] : (one.split("\t")[0] ?? [])));
}

const LINES: readonly [line: string, offered: readonly string[]][] = [
  ["cnam-pricing com", ["compare", "completion"]],
  ["cnam-pricing quote ue-3", ["ue-3-ects:", "ue-3-ects-other-centre:"]],
  ["cnam-pricing quote --situation job", ["job-seeker"]],
  ["cnam-pricing cheapest --bud", ["--budget"]],
  ["cnam-pricing grid --format ", ["text", "markdown", "html", "csv", "json"]],
  ["cnam-pricing quote x:y --locale ", ["fr", "en"]],
  ["cnam-pricing completion z", ["zsh"]],
  ["cnam-pricing schema open", ["openapi"]],
  ["cnam-pricing compare bul", ["bulats-test"]],
];

describe.runIf(runs("bash"))("completion in bash", () => {
  it.each(LINES)("offers for %j: %j", (line, offered) => {
    expect(offeredByBash(line)).toEqual(offered);
  });

  it("offers what stands behind a colon or a sign of equality, which end a word for bash", () => {
    expect(offeredByBash("cnam-pricing quote ue-3-ects:re")).toEqual(["region"]);
    expect(offeredByBash("cnam-pricing quote --situation=job")).toEqual(["job-seeker"]);
    expect(offeredByBash("cnam-pricing cheapest ue-3-ects --budget com")).toEqual(["company="]);
  });

  it("offers the files of a folder where a file is taken", () => {
    expect(offeredByBash("cnam-pricing grid --tariff packag")).toContain("package.json");
    expect(offeredByBash("cnam-pricing batch packag")).toContain("package.json");
    expect(offeredByBash("cnam-pricing grid packag")).not.toContain("--situation");
  });
});

describe.runIf(runs("fish"))("completion in fish", () => {
  it.each(LINES)("offers for %j: %j", (line, offered) => {
    expect(new Set(offeredByFish(line))).toEqual(new Set(offered));
  });

  it("offers the schemes behind a colon", () => {
    expect(offeredByFish("cnam-pricing quote ue-3-ects:re")).toContain("ue-3-ects:region");
  });
});

describe.runIf(runs("zsh"))("completion in zsh", () => {
  it("is a script that zsh can read", () => {
    const script = written("_cnam-pricing", completionFor("zsh", "fr"));
    expect(spawnSync("zsh", ["-n", script], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });
});

it("completion describes the commands and options in the language of the reader", () => {
  expect(completionFor("fish", "fr")).toContain("-d 'toute la sélection avec chaque financement'");
  expect(completionFor("zsh", "en")).toContain("'compare:the whole selection under each scheme'");
});

it.each(["bash", "zsh", "fish"] as const)(
  "completion for %s is the script in test/documents",
  async (shell) => {
    await expect(completionFor(shell, "fr")).toMatchFileSnapshot(`documents/completion.${shell}`);
  },
);
