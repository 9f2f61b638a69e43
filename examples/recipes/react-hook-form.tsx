import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { catalog, parseQuoteRequest, quote, quoteRequestSchema, schemes, withoutBlanks } from "cnam-pricing";
import { explain, explainIssues } from "cnam-pricing/words";
import { useState } from "react";
import { useForm } from "react-hook-form";

/** The parser, for fields: an empty box holds `""` or `NaN`, and is left out; its issues, for whoever fills it in. */
const schema: typeof quoteRequestSchema = {
  "~standard": {
    ...quoteRequestSchema["~standard"],
    validate: (fields) => {
      const parsed = parseQuoteRequest(withoutBlanks(fields));
      if (parsed.ok) return { value: parsed.value };
      const sentences = explainIssues(parsed.issues, { locale: "fr" });
      return { issues: sentences.map(({ path, text }) => ({ path, message: text })) };
    },
  },
};

export function QuoteForm() {
  const [answer, setAnswer] = useState("");
  const { register, handleSubmit, formState } = useForm({
    resolver: standardSchemaResolver(schema),
    defaultValues: { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] },
  });
  const problem = formState.errors.lines?.[0]?.ects;
  const show = handleSubmit((request) => {
    const [headline] = explain(quote(request), { locale: "fr" });
    setAnswer(headline?.text ?? "");
  });
  return (
    <form onSubmit={show}>
      <select {...register("lines.0.item")}>
        {Object.entries(catalog).map(([id, { title }]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <input type="number" {...register("lines.0.ects", { valueAsNumber: true })} />
      {problem && <p role="alert">{problem.message}</p>}
      <select {...register("lines.0.scheme")}>
        {Object.entries(schemes).map(([id, { title }]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <button type="submit">Estimer</button>
      <output>{answer}</output>
    </form>
  );
}
