import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, type Scheme, type SchemeId } from "cnam-pricing";
import { StrictMode, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { Estimate } from "./Estimate.js";

const schemes = Object.entries<Scheme>(cnamNouvelleAquitaine.schemes);

function App() {
  const [scheme, setScheme] = useState<SchemeId<CnamNouvelleAquitaine>>("region");
  const request = useMemo(
    () => ({
      learner: { situations: ["job-seeker" as const] },
      lines: [{ item: "ue-6-ects" as const, scheme }],
    }),
    [scheme],
  );
  return (
    <>
      <label>
        Scheme{" "}
        <select value={scheme} onChange={({ target }) => setScheme(target.value as typeof scheme)}>
          {schemes.map(([id, { name }]) => (
            <option key={id} value={id} lang="fr">
              {name}
            </option>
          ))}
        </select>
      </label>
      <Estimate request={request} />
    </>
  );
}

createRoot(document.querySelector("#app") as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
