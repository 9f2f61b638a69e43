// How much of the code a quote touches, and how large each room is: files and calls of a two-line quote from
// coverage, casts and lines of code by room. Figures for the architecture page; nothing here is a gate.
//
//   node checks/shape-of-the-code.mjs [FOLDER of another checkout]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

const root = resolve(process.argv[2] ?? ".");
const source = join(root, "src");
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => join(entry.parentPath, entry.name));

/** The folder that a file is in; a file of the root is a room of its own. */
const roomOf = (file) => relative(source, file).split("/").slice(0, -1).join("/") || "(root)";

/** Lines that are neither blank nor comment, and casts; `as const` is not one. */
function sizeOf(file) {
  const text = readFileSync(file, "utf8");
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  let casts = 0;
  const lines = new Set();
  const visit = (node) => {
    if (ts.isAsExpression(node) && node.type.getText() !== "const") casts++;
    if (ts.isJSDoc(node)) return;
    const inside = node.getChildren(tree);
    if (inside.length === 0 && node.kind !== ts.SyntaxKind.EndOfFileToken)
      for (let line = lineAt(node.getStart(tree)); line <= lineAt(node.getEnd()); line++) lines.add(line);
    inside.forEach(visit);
  };
  const lineAt = (position) => tree.getLineAndCharacterOfPosition(position).line;
  visit(tree);
  return { lines: lines.size, casts };
}

/** The files and the calls that a quote takes, once everything has been loaded and asked before. */
async function callsOf(requests) {
  const out = mkdtempSync(join(tmpdir(), "shape-"));
  await build({ entryPoints: files, outdir: out, format: "esm", target: "node20", logLevel: "error" });
  const { quote } = await import(pathToFileURL(join(out, "index.js")).href);
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  const found = [];
  for (const request of requests) {
    quote(request);
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    quote(request);
    const { result } = await session.post("Profiler.takePreciseCoverage");
    await session.post("Profiler.stopPreciseCoverage");
    const used = result.filter(({ url }) => url.includes(out));
    const calls = used.map(({ functions }) =>
      functions.reduce((sum, { ranges: [range] }) => sum + range.count, 0),
    );
    found.push({
      files: calls.filter((count) => count > 0).length,
      calls: calls.reduce((sum, count) => sum + count, 0),
    });
  }
  rmSync(out, { recursive: true });
  return found;
}

const lines = [
  { item: "ue-6-ects", scheme: "region" },
  { item: "ue-3-ects", scheme: "ag2r", semester: 1 },
];
const [known, unknown] = await callsOf([
  { learner: { situations: ["job-seeker"], ag2rMember: true }, lines },
  { learner: {}, lines },
]);
console.log(`A quote of two lines: ${known.files} files, ${known.calls} calls.`);
console.log(`Nothing known of the learner: ${unknown.files} files, ${unknown.calls} calls.\n`);

const rooms = new Map();
for (const file of files) {
  const room = rooms.get(roomOf(file)) ?? { files: 0, lines: 0, casts: 0 };
  const { lines, casts } = sizeOf(file);
  rooms.set(roomOf(file), { files: room.files + 1, lines: room.lines + lines, casts: room.casts + casts });
}
console.log("| room | files | lines | casts |\n| --- | ---: | ---: | ---: |");
const total = { files: 0, lines: 0, casts: 0 };
for (const [room, size] of [...rooms].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`| ${room} | ${size.files} | ${size.lines} | ${size.casts} |`);
  for (const key of Object.keys(total)) total[key] += size[key];
}
console.log(`| all | ${total.files} | ${total.lines} | ${total.casts} |`);
