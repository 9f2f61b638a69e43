// A tariff's folder in a spreadsheet: LibreOffice opens the table as a person's locale has it, types into one
// cell and saves; the folder is read again, checked and compared with what it was. Then the answers to a batch, as a
// French spreadsheet opens them: amounts are numbers, accents are right, and no cell is a formula, however it is cut.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const program = process.env.CLI ?? fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "spreadsheet-"));

/** How files are saved: the sign between cells, the character set and the language, by LibreOffice's numbers. */
const [SEMICOLON, COMMA, TAB] = [59, 44, 9];
const [UTF_8, WINDOWS_1252, UTF_16] = [76, 1, 65535];
const [FRENCH, ENGLISH] = [1036, 2057];
const [SEMICOLON_FR, COMMA_EN] = [
  { sign: SEMICOLON, charset: UTF_8, language: FRENCH },
  { sign: COMMA, charset: UTF_8, language: ENGLISH },
];
/** Cells to change: the names of row and column as the table has them, then how a change is told. */
const BULATS = {
  tariff: [],
  row: "Test BULATS",
  column: "Financement par entreprise, OPACIF",
  told: "bulats-test × company: 65 €",
};
/** Of a page with prices in bands, which are `=` in the table. */
const ENTRY = {
  tariff: ["--tariff", fileURLToPath(new URL("../examples/tariffs/le-bouscat-pool.json", import.meta.url))],
  row: "Une entrée",
  column: "Plein tarif pour les habitants",
  told: "entry × residents: 3,10 €",
};
const SAVINGS = [
  { name: "fr-utf-8", ...BULATS, ...SEMICOLON_FR, typed: "70,50", price: "70,50 €" },
  {
    name: "fr-windows-1252",
    ...BULATS,
    ...SEMICOLON_FR,
    charset: WINDOWS_1252,
    typed: "1170 €",
    price: "1 170 €",
  },
  { name: "fr-tabs", ...BULATS, ...SEMICOLON_FR, sign: TAB, typed: "Non éligible", price: "Non éligible" },
  { name: "fr-bands", ...ENTRY, ...SEMICOLON_FR, typed: "3,5", price: "3,50 €" },
  { name: "en-utf-8", ...BULATS, ...COMMA_EN, typed: "70.50", price: "70,50 €" },
  { name: "en-utf-16", ...BULATS, ...COMMA_EN, sign: TAB, charset: UTF_16, typed: "1,170", price: "1 170 €" },
  { name: "en-bands", ...ENTRY, ...COMMA_EN, typed: "3.5", price: "3,50 €" },
];

/** A text in Basic: characters beyond ASCII by their numbers. */
const basicText = (text) =>
  text
    .match(/[ -~]+|[^ -~]/gu)
    .map((part) => (/^[ -~]/.test(part) ? `"${part}"` : `Chr(${part.codePointAt(0)})`))
    .join(" & ");
const options = (sign, charset, language) => `${sign},34,${charset},1,,${language},false,true`;
const call = ({ name, row, column, sign, charset, language, typed }) => {
  const url = pathToFileURL(join(folder, name, "grid.csv")).href;
  const [opened, saved] = [options(SEMICOLON, UTF_8, language), options(sign, charset, language)];
  return `  Change(${[url, opened, saved, column, row, typed].map(basicText).join(", ")})`;
};
const macro = `
Function Named(key, content)
  Dim pair As New com.sun.star.beans.PropertyValue
  pair.Name = key
  pair.Value = content
  Named = pair
End Function

Function AsCsv(settings)
  AsCsv = Array(Named("FilterName", "Text - txt - csv (StarCalc)"), Named("FilterOptions", settings), Named("Hidden", True))
End Function

Sub Change(url, opened, saved, inColumn, inRow, typed)
  document = StarDesktop.loadComponentFromURL(url, "_blank", 0, AsCsv(opened))
  sheet = document.Sheets.getByIndex(0)
  For column = 0 To 20
    For row = 0 To 100
      isRow = sheet.getCellByPosition(0, row).String = inRow
      If isRow And sheet.getCellByPosition(column, 0).String = inColumn Then
        sheet.getCellByPosition(column, row).FormulaLocal = typed
      End If
    Next row
  Next column
  document.storeToURL(url, AsCsv(saved))
  document.close(True)
End Sub

Sub ChangeAll
${SAVINGS.map(call).join("\n")}
  StarDesktop.terminate()
End Sub
`;

/** LibreOffice with a profile of its own; it makes the module that is then replaced by the macro. */
function office(...args) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", ["--headless", "--norestore", profile, ...args], {
    stdio: "ignore",
    timeout: 240_000,
  });
}

function changeTables() {
  office("--terminate_after_init");
  const module = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(macro)}</script:module>`;
  writeFileSync(join(folder, "profile/user/basic/Standard/Module1.xba"), module);
  office("macro:///Standard.Module1.ChangeAll");
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** What a command writes if it does what is asked. */
function done(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status === 0) return stdout;
  throw new Error(`${args.join(" ")} ends with ${status}:\n${stdout}${stderr}`);
}

for (const { name, tariff } of SAVINGS) {
  done("write", name, ...tariff);
  done("write", `${name}-before`, ...tariff);
}
changeTables();
for (const { name, told, price } of SAVINGS) {
  done("check", name);
  const changes = done("diff", `${name}-before`, name).trimEnd();
  if (!changes.endsWith(` ${told} → ${price}`) || changes.includes("\n"))
    throw new Error(`${name}: ${changes}`);
  console.log(`ok: ${name}: ${changes}`);
}

/** Answers to a batch, and in them what would be a formula if it could. */
const REFS = ["=1+1", "x;=1+1", "x\t=1+1", "été ; -5", "@SUM(A1)", "\uff1d1+1", 'x"=1+1', "œuvre"];
writeFileSync(
  join(folder, "devis.ndjson"),
  REFS.map((ref, index) => {
    const lines = [{ item: "ue-6-ects", scheme: index % 2 ? "region" : "company", ref }];
    return `${JSON.stringify({ id: `D-${index}`, learner: { situations: ["employee"] }, lines })}\n`;
  }).join(""),
);

/** The cells of a file as LibreOffice reads it with a separator in a language. */
function cellsOf(name, sign, language) {
  // The last of the options has formulas evaluated, as Excel does.
  const filter = `Text - txt - csv (StarCalc):${options(sign, UTF_8, language)},,,,,true`;
  office(`--infilter=${filter}`, "--convert-to", "fods", "--outdir", folder, join(folder, name));
  const sheet = readFileSync(join(folder, name.replace(/csv$/, "fods")), "utf8");
  return [...sheet.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
    ([, attributes, content = ""]) => ({ attributes, text: content.replace(/<[^>]*>/g, "").trim() }),
  );
}

for (const [name, ...args] of [["people.csv", "--locale", "fr"], ["machine.csv"]]) {
  const { stdout } = spawnSync(
    process.execPath,
    [program, "batch", join(folder, "devis.ndjson"), "--format", "csv", ...args],
    { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
  );
  writeFileSync(join(folder, name), stdout);
  for (const sign of [SEMICOLON, COMMA, TAB]) {
    const cells = cellsOf(name, sign, FRENCH);
    const formula = cells.find(({ attributes }) => attributes.includes("table:formula"));
    if (formula) throw new Error(`${name}, cut at ${sign}: ${formula.text} is a formula`);
    if (cells.length < REFS.length) throw new Error(`${name}, cut at ${sign}: only ${cells.length} cells`);
  }
}
const opened = cellsOf("people.csv", SEMICOLON, FRENCH);
const amounts = opened.filter(({ attributes }) => /value-type="float".*office:value="1020"/.test(attributes));
if (amounts.length !== 4) throw new Error(`people.csv: ${amounts.length} cells are the number 1020, not 4`);
for (const text of ["Résultat", "chiffrée", "Financement par entreprise, OPACIF", "œuvre"])
  if (!opened.some((cell) => cell.text === text)) throw new Error(`people.csv: no cell is ${text}`);
console.log("ok: answers to a batch: numbers, accents, no formula");
rmSync(folder, { recursive: true });
