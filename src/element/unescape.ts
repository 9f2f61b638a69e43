/** Some mail programs encode the colons that every line has: what has none is decoded once before it is read. */
export const unescaped = (value: string): string => (value.includes(":") ? value : percentDecoded(value));

/** Other programs encode a link as a whole: what has no sign of equality left is decoded once. */
export const wholeDecoded = (link: string): string => (link.includes("=") ? link : percentDecoded(link));

/** The fields behind the words of a part, numbers as such. */
export const fieldsIn = (parts: readonly string[]): [key: string, value: string | number][] =>
  parts
    .filter((part) => part !== "")
    .map((part) => {
      const [key = "", ...rest] = part.split("=");
      const value = decoded(rest.join("="));
      return [key, key === "ref" ? value : numberIn(value)];
    });

/** A number as an address writes it; anything else, such as nothing at all, stays a text. */
export const numberIn = (text: string): string | number =>
  /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;

export const decoded = (text: string): string =>
  percentDecoded(text).replaceAll("%3A", ":").replaceAll("%25", "%");

/** A text whose signs of percent may be meant as such. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
