import { mkdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMAND_NAMES } from "../src/cli/commands.js";
import { environment, run, STATE_SCHOOLS } from "./support/cli.js";

const LOCALES = ["fr", "en"] as const;
const FOLDER = "test/documents";
mkdirSync(`${FOLDER}/help`, { recursive: true });

/** Files that are not what they should be. */
const HELD = new Map([
  ["request.csv", "quote,item\n"],
  ["vide.json", "\n"],
  ["liste.json", "[1, 2]"],
  [
    "sans-financement.json",
    '{"learner":{"ag2rMember":"oui"},"lines":[{"item":"recall-exam"},{"item":"x","scheme":"region"}]}',
  ],
]);

/** A command in a language of the environment, with the files of the repository. */
const cli = (args: readonly string[], locale: "fr" | "en") =>
  run(args, {
    ...environment,
    language: `${locale}_XX.UTF-8`,
    read: (file) => HELD.get(file) ?? (file.endsWith(".json") ? textOf(file) : undefined),
    exists: (file) => file === "README.md",
  });

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

describe.each(LOCALES)("help in %s", (locale) => {
  it.each([undefined, ...COMMAND_NAMES])(
    "of %s is as in test/documents/help, within 80 columns",
    async (command) => {
      const args = command === undefined ? ["--help"] : [command, "--help"];
      const { status, out, error } = await cli(args, locale);
      expect({ status, error }).toEqual({ status: 0, error: "" });
      for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
      await expect(out).toMatchFileSnapshot(`documents/help/${command ?? "cnam-pricing"}.${locale}.txt`);
    },
  );

  it("names every option of a command, and no other", async () => {
    const { out } = await cli(["explain", "--help"], locale);
    const named = new Set(out.match(/(?<=^ {2}(?:-h, )?)--[a-z\d-]+/gm));
    expect([...named]).toEqual(
      [
        "situation",
        "ag2r",
        "no-ag2r",
        "fact",
        "already-paid",
        "tariff",
        "on",
        "locale",
        "format",
        "json",
        "help",
      ].map((name) => `--${name}`),
    );
  });

  it("says what to do first, in three lines, where no command is given", async () => {
    const { status, out, error } = await cli([], locale);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error.trimEnd().split("\n")).toHaveLength(3);
    for (const line of error.trimEnd().split("\n")) {
      const args = line.split("cnam-pricing ")[1]?.split(" ") ?? [];
      expect((await cli(args, locale)).status).toBe(0);
    }
  });
});

it("help is in the language that is asked for, whatever the environment's", async () => {
  expect(await cli(["quote", "--help", "--locale", "fr"], "en")).toEqual(await cli(["quote", "-h"], "fr"));
  expect(await cli(["help", "quote", "--locale=en"], "fr")).toEqual(await cli(["quote", "--help"], "en"));
});

/** What people mistype, each as typed. */
const MISTAKES: readonly (readonly string[])[] = [
  ["devis", "ue-6-ects:region"],
  ["grille"],
  ["comparer", "ue-6-ects"],
  ["qoute"],
  ["aide"],
  ["devis", "--help"],
  ["quote"],
  ["quote", "ue-6-ects"],
  ["quote", "ue-6-ects", "region"],
  ["quote", "ue-6-ects", "entreprise"],
  ["quote", "ue-6-ects region"],
  ["quote", "Module 51 h (6 ECTS):region"],
  ["quote", "mémoire:region"],
  ["quote", "ue-6-etcs:region"],
  ["quote", "ue-6-ects:entreprise"],
  ["quote", "ue-6-ects:région"],
  ["quote", "ue-6-ects:france-travail"],
  ["quote", "ue-6-ects:opco"],
  ["quote", "ue-6-ects:transitions-pro"],
  ["quote", "ue-6-ects:conseil-regional"],
  ["quote", "ue-6-ects:France Travail"],
  ["quote", "ue-6-ects:Transition Pro"],
  ["quote", "ue-6-ects:fongecif"],
  ["quote", "ue-6-ects:ag2r-la-mondiale"],
  ["quote", "ue-6-ects:cpf"],
  ["quote", "ue-6-ects:region", "--situation", "salarié"],
  ["quote", "ue-6-ects:region", "--situation", "demandeur"],
  ["quote", "ue-6-ects:region", "--situation", "étudiant"],
  ["quote", "ue-6-ects:region", "--situation", "aucune"],
  ["quote", "ue-6-ects:region", "--situation", "employee", "--situation", "none"],
  ["quote", "ue-6-ects:region", "--situation"],
  ["quote", "ue-6-ects:region", "--situation", "--json"],
  ["quote", "ue-6-ects:region", "--langue", "fr"],
  ["quote", "ue-6-ects:region", "--locale", "français"],
  ["quote", "ue-6-ects:region", "--format", "pdf"],
  ["quote", "ue-6-ects:region", "--json=oui"],
  ["quote", "ue-6-ects:region", "--json", "--format", "html"],
  ["quote", "ue-6-ects:region", "--ag2r", "--no-ag2r"],
  ["quote", "ue-6-ects:region", "--fact", "age"],
  ["quote", "ue-6-ects:region", "--fact", "age=3"],
  ["quote", "ue-6-ects:region", "--ag2r", "--fact", "ag2rMember=no"],
  ["quote", "ue-6-ects:region", "--schemes", "region"],
  ["quote", "ue-6-ects:region:semester=deux"],
  ["quote", "ue-6-ects:region:semestre=1"],
  ["quote", "ue-6-ects:region:ects=6"],
  ["quote", "recall-exam:region"],
  ["quote", "recall-exam:region:6"],
  ["quote", "recall-exam:region:ects=1:ects=2"],
  ["quote", "demande.json"],
  ["quote", "./demande"],
  ["quote", "vide.json"],
  ["compare", "liste.json"],
  ["quote", "request.csv"],
  ["quote", "request.csv", "ue-6-ects:region"],
  ["quote", "package.json", "--ag2r"],
  ["quote", "sans-financement.json"],
  ["quote", "ue-3-ects", "région"],
  ["quote", "ue-3-ects", "nimporte"],
  ["quote", "ue-3-ects:region", "ue-4-ects", "region"],
  ["cheapest", "recall-exam"],
  ["cheapest", "recall-exam:6"],
  ["cheapest", "recall-exam", "--situation", "salarié", "--fact", "ag2rMember=oui"],
  ["cheapest", "ue-6-ects", "--fact", "ag2r=yes"],
  ["cheapest", "ue-6-ects", "--schemes", "Cofinancement du Conseil régional"],
  ["cheapest", "ue-6-ects", "--schemes", "tous"],
  ["cheapest", "ue-6-ects", "--budget", "moi=3units"],
  ["cheapest", "ue-6-ects", "--budget", "=3units"],
  ["cheapest", "ue-6-ects", "--budget", "company"],
  ["cheapest", "ue-6-ects", "--budget", "company=1.5units"],
  ["cheapest", "ue-6-ects", "--budget", "company=3units", "--budget", "company=4units"],
  ["cheapest", "ue-6-ects", "--budget", "company=3hours", "--budget", "company=4hours"],
  ["compare", "ue-6-ects:region"],
  ["cheapest", "ue-6-ects", "--budget", "company=1500"],
  ["cheapest", "ue-6-ects", "--budget", "company=1,500€"],
  ["cheapest", "ue-6-ects", "--budget", "company=1500 CHF"],
  ["cheapest", "ue-6-ects", "--budget", "company=10€", "--budget", "company=20€"],
  ["cheapest", "ue-6-ects", "--budget", "region=1500€"],
  ["cheapest", "ue-6-ects", "--budget", "comapny=3units"],
  ["cheapest", "ue-6-ects", "--schemes", "opacif"],
  ["cheapest", "ue-6-ects", "--schemes", "company region"],
  ["grid", "ue-6-ects"],
  ["grid", "--situation", "employee"],
  ["grid", "--tariff", "prix.json"],
  ["grid", ...STATE_SCHOOLS],
  ["grid", ...STATE_SCHOOLS, "--on", "01/09/2026"],
  ["grid", ...STATE_SCHOOLS, "--on", "2019-09-01"],
  ["grid", ...STATE_SCHOOLS, "--tariff", "examples/tariffs/chec.json"],
  ["check", "test/fixtures/broken-tariff.mjs"],
  ["diff", "examples/tariffs/chec.json"],
  ["write", "README.md.json", "prix"],
  ["write", "prix.csv"],
  ["batch", "demandes.csv", "--report", "rapport.pdf"],
  ["schema", "tarif"],
  ["schema", "quote", "--target", "strict"],
  ["schema", "openapi", "--target", "draft-07"],
  ["completion", "powershell"],
];

describe.each(LOCALES)("mistakes in %s", (locale) => {
  it("are told as in test/documents/mistakes, with what to do", async () => {
    const told: string[] = [];
    for (const args of MISTAKES) {
      const { status, out, error } = await cli(args, locale);
      expect([1, 2], args.join(" ")).toContain(status);
      told.push(`$ cnam-pricing ${args.map(quoted).join(" ")}\n${out}${error}`);
    }
    await expect(told.join("\n")).toMatchFileSnapshot(`documents/mistakes.${locale}.txt`);
  });
});

const quoted = (text: string) => (/\s/.test(text) ? `"${text}"` : text);

describe("a French command line", () => {
  it.each<[typed: string, meant: string]>([
    ["devis", "quote"],
    ["comparer", "compare"],
    ["grille", "grid"],
    ["tarifs", "grid"],
    ["verifier", "check"],
    ["écrire", "write"],
    ["aide", "help"],
  ])("hints at what %s means, and does nothing by itself", async (typed, meant) => {
    const { status, out, error } = await cli([typed, "ue-6-ects:region"], "fr");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    if (meant !== "help") expect(error).toContain(`Vouliez-vous dire ${meant}\u00A0?`);
  });

  it.each<[argument: string, situation: string, typed: string]>([
    ["ue-6-ects:entreprise", "employee", "company"],
    ["ue-6-ects:opco", "employee", "company"],
    ["ue-6-ects:transitions-pro", "employee", "company"],
    ["ue-6-ects:france-travail", "employee", "pole-emploi"],
    ["ue-6-ects:conseil-regional", "employee", "region"],
    ["ue-6-ects:région", "employee", "region"],
    ["ue-6-ects:region", "salarié", "employee"],
    ["ue-6-ects:region", "salarie", "employee"],
    ["ue-6-ects:region", "demandeur", "job-seeker"],
    ["ue-6-ects:region", "entreprise", "business-owner"],
    ["bulats:region", "employee", "bulats-test"],
  ])("says of %s for %s what to type: %s", async (argument, situation, typed) => {
    const { status, out, error } = await cli(["quote", argument, "--situation", situation], "fr");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain(`À taper\u00A0: ${typed}.`);
  });
});
