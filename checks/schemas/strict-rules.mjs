// The published limits of schemas in strict mode, those of two providers taken together.
// OpenAI, "Structured model outputs", supported schemas; Anthropic, "Structured outputs", JSON Schema limitations.

const KEYWORDS = new Set([
  ...["type", "title", "description", "properties", "required", "additionalProperties"],
  ...["items", "minItems", "enum", "const", "anyOf", "$ref", "$defs"],
]);
const LIMITS = { properties: 5000, depth: 10, values: 1000, characters: 120_000, unions: 16 };

const listed = (value) => (Array.isArray(value) ? value : []);

/** Each way in which a schema is not one that both take; none if it is. */
export function problemsOf(root) {
  const problems = [];
  const counts = { properties: 0, depth: 0, values: 0, characters: 0, unions: 0 };
  const problem = (where, what) => problems.push(`${where || "root"}: ${what}`);
  const visit = (schema, where, depth) => {
    counts.depth = Math.max(counts.depth, depth);
    for (const keyword of Object.keys(schema)) if (!KEYWORDS.has(keyword)) problem(where, `has ${keyword}`);
    if (schema.minItems > 1) problem(where, "asks for more than one entry");
    const names = Object.keys(schema.properties ?? {});
    if (schema.type === "object") {
      if (schema.additionalProperties !== false) problem(where, "is open");
      if (String(schema.required) !== String(names)) problem(where, "has optional keys");
    }
    counts.properties += names.length;
    counts.values += listed(schema.enum).length;
    counts.characters += [...names, ...listed(schema.enum)].join("").length;
    const forms = listed(schema.anyOf);
    if (forms.length > 0) counts.unions++;
    const firstKeys = forms.flatMap(({ properties }) => Object.keys(properties ?? {}).slice(0, 1));
    if (new Set(firstKeys).size < firstKeys.length) problem(where, "has forms that begin with the same key");
    for (const name of names) visit(schema.properties[name], `${where}.${name}`, depth + 1);
    for (const [index, form] of forms.entries()) visit(form, `${where}|${index}`, depth);
    if (schema.items) visit(schema.items, `${where}[]`, depth + 1);
  };
  if (root.type !== "object" || root.anyOf) problem("", "is not an object");
  visit(root, "", 1);
  for (const [what, most] of Object.entries(LIMITS))
    if (counts[what] > most) problem("", `has ${counts[what]} ${what}, at most ${most}`);
  return problems;
}
