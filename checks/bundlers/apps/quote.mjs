import { quote } from "cnam-pricing";

const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-6-ects", scheme: "region" }] });
console.log(answer.learnerDue);
