import { parseQuoteRequest, quote } from "cnam-pricing";
import { formatQuote, itemGroups, schemeChoices } from "cnam-pricing/words";

const form = document.querySelector("form") as HTMLFormElement;
const estimate = document.querySelector("#estimate") as HTMLElement;
const choice = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

for (const { label = "", items } of itemGroups({ locale: "fr" })) {
  const group = Object.assign(document.createElement("optgroup"), { label });
  group.append(...items.map(({ id, title }) => new Option(title, id)));
  choice("item").append(group);
}
for (const { id, title } of schemeChoices({ locale: "fr" })) choice("scheme").add(new Option(title, id));

function answer() {
  const given = new FormData(form);
  const parsed = parseQuoteRequest({
    learner: { situations: given.has("job-seeker") ? ["job-seeker"] : [] },
    lines: [{ item: given.get("item"), scheme: given.get("scheme") }],
  });
  // The document is escaped, so it can be put into a page as it is. Of all issues, this form can meet one.
  estimate.innerHTML = parsed.ok ? formatQuote(quote(parsed.value), { locale: "fr", format: "html" }) : "";
  if (!parsed.ok) estimate.textContent = "Le prix dépend du nombre d'ECTS\u00A0: demandez-le au centre.";
}

form.addEventListener("input", answer);
answer();
