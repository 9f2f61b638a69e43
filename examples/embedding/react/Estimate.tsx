import { type QuoteRequest, quote } from "cnam-pricing";
import { explain } from "cnam-pricing/words";
import { useMemo } from "react";

/** A quote in sentences, each part in its own place. */
export function Estimate({ request }: { request: QuoteRequest }) {
  const sentences = useMemo(() => explain(quote(request), { locale: "en" }), [request]);
  const [headline, ...others] = sentences;
  return (
    <section aria-live="polite">
      <h2>{headline?.text}</h2>
      <ul>
        {others.map(({ part, text }, index) => (
          <li key={`${index} ${text}`} className={part}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
