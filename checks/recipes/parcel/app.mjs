import { cnamNouvelleAquitaine, quote } from "cnam-pricing";
import { quoteRequestJsonSchema } from "cnam-pricing/json-schema";
import { parseTariff } from "cnam-pricing/tariffs";
import { explain } from "cnam-pricing/words";

const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
console.log(explain(answer, { locale: "en" })[0].text);
console.log(parseTariff(cnamNouvelleAquitaine).ok, quoteRequestJsonSchema(cnamNouvelleAquitaine).type);
