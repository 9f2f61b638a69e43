import { catalog, parseQuoteRequest, quote, schemes } from "cnam-pricing";
import { formatQuote } from "cnam-pricing/words";

const form = document.querySelector("form") as HTMLFormElement;
const estimate = document.querySelector("#estimate") as HTMLElement;
const choice = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

for (const [id, { title }] of Object.entries(catalog)) choice("item").add(new Option(title, id));
for (const [id, { title }] of Object.entries(schemes)) choice("scheme").add(new Option(title, id));

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
