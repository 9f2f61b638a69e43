// The floor of a batch: reads each line of a file as JSON, and writes an answer of the same size as JSON.
import { createReadStream } from "node:fs";
import { quote } from "../dist/index.js";
import { requests } from "./quotes/requests.mjs";

const answers = requests(10_000).map((request, index) => ({ line: index + 1, quote: quote(request) }));
const decoder = new TextDecoder();
let count = 0;
let rest = "";
for await (const piece of createReadStream(process.argv[2])) {
  const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
  rest = lines.pop();
  const text = lines.map((line) => {
    const { lines } = JSON.parse(line);
    return lines.length > 0 ? `${JSON.stringify(answers[count++ % answers.length])}\n` : "";
  });
  process.stdout.write(text.join(""));
}
