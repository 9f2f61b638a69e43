// What every runtime has to do: answer each vector as the file says, and find the same words byte for byte.

const LOCALES = ["fr", "en"];
const FORMATS = ["text", "markdown", "html"];

/** Throws at the first vector that is answered otherwise; returns the SHA-256 of all documents. */
export async function conform({ quote, explain, formatQuote, vectors }) {
  const documents = [];
  for (const { request, quote: expected } of vectors) {
    const answer = quote(request);
    if (JSON.stringify(answer) !== JSON.stringify(expected))
      throw new Error(`${JSON.stringify(request)} is answered by ${JSON.stringify(answer)}`);
    for (const locale of LOCALES) {
      documents.push(...explain(answer, { locale }).map(({ text }) => text));
      for (const format of FORMATS) documents.push(formatQuote(answer, { locale, format }));
    }
  }
  const bytes = new TextEncoder().encode(documents.join("\n"));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `${vectors.length} vectors, ${documents.length} texts, ${Array.from(digest, hex).join("")}`;
}

const hex = (byte) => byte.toString(16).padStart(2, "0");
