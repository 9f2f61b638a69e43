import "cnam-pricing/element";
import type { CnamEstimateAttributes, CnamEstimateEvents, Estimate } from "cnam-pricing/element";
import { money } from "cnam-pricing/words";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "cnam-estimate": CnamEstimateAttributes & {
        readonly onestimate?: (event: CnamEstimateEvents["estimate"]) => void;
      };
    }
  }
}

const ITEMS = { "ue-6-ects": "A unit of 6 ECTS", "recall-exam": "A recall exam" } as const;

function App() {
  const [item, setItem] = useState("ue-6-ects");
  const [{ quote }, setEstimate] = useState<Estimate>({});
  const due = quote?.status === "priced" ? money(quote.learnerDue, "EUR", "en") : "not known yet";
  return (
    <>
      <h1>Your course</h1>
      {Object.entries(ITEMS).map(([id, title]) => (
        <button type="button" key={id} onClick={() => setItem(id)}>
          {title}
        </button>
      ))}
      <p>
        You pay: <output>{due}</output>
      </p>
      <cnam-estimate
        locale="en"
        item={item}
        scheme="region"
        onestimate={({ detail }) => setEstimate(detail)}
      />
    </>
  );
}

createRoot(document.querySelector("#app") as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
