import { type SchemeId, schemes } from "cnam-pricing";
import { StrictMode, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { Estimate } from "./Estimate.js";

function App() {
  const [scheme, setScheme] = useState<SchemeId>("region");
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
          {Object.entries(schemes).map(([id, { title }]) => (
            <option key={id} value={id} lang="fr">
              {title}
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
