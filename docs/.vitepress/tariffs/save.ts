/** Gives somebody a text as a file, without asking anyone. */
export function save(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
  // The browser has begun to write it when it comes back.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
