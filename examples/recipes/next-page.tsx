import {
  catalog,
  cnamNouvelleAquitaine,
  parseQuoteRequest,
  quote,
  schemes,
  withoutBlanks,
} from "cnam-pricing";
import { explain, explainIssues } from "cnam-pricing/words";

type Search = Readonly<Record<string, string | string[] | undefined>>;

const { options } = cnamNouvelleAquitaine.facts.situations;

/** What the address asks for, in sentences; nothing before the form has been sent. */
function answer({ situation, item, scheme, ects }: Search) {
  if (item === undefined) return [];
  const line = { item, scheme, ects: ects && Number(ects) };
  // Nothing ticked is nothing said; « aucune » is an answer.
  const situations = situation && [situation].flat().filter((one) => one !== "none");
  const parsed = parseQuoteRequest(withoutBlanks({ learner: { situations }, lines: [line] }));
  return parsed.ok
    ? explain(quote(parsed.value), { locale: "fr" })
    : explainIssues(parsed.issues, { locale: "fr" });
}

/** A form without a script: it asks by its address, and the server answers. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const sentences = answer(await searchParams);
  return (
    <form>
      <select name="item" aria-label="Intitulé">
        {Object.entries(catalog).map(([id, { title }]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <input name="ects" type="number" min="1" placeholder="ECTS" />
      <select name="scheme" aria-label="Financement">
        {Object.entries(schemes).map(([id, { title }]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {Object.entries(options).map(([id, { fr }]) => (
        <label key={id}>
          <input type="checkbox" name="situation" value={id} /> {fr}
        </label>
      ))}
      <label>
        <input type="checkbox" name="situation" value="none" /> aucune de ces situations
      </label>
      <button type="submit">Estimer</button>
      <ul>
        {sentences.map(({ text }, index) => (
          <li key={`${index} ${text}`}>{text}</li>
        ))}
      </ul>
    </form>
  );
}
