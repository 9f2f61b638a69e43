// (d) json-rules-engine, (e) GoRules zen-engine, (f) publicodes: each asked line by line what its
// funder or its learner is charged, or nothing if the cell or the learner is refused. That is the
// part of the answer that their rules give naturally; caps, fee and totals are left out.
import { ZenEngine } from "@gorules/zen-engine";
import rules from "json-rules-engine";
import Publicodes from "publicodes";
import { cnamNouvelleAquitaine } from "../../dist/index.js";

const { grid, groups } = cnamNouvelleAquitaine;
const EMPLOYED = groups.employed.anyOf[0].situations;
const cells = Object.entries(grid).flatMap(([item, row]) =>
  Object.entries(row).flatMap(([scheme, cell]) =>
    cell === "not-eligible" ? [] : [{ item, scheme, cents: typeof cell === "number" ? cell : cell.cents }],
  ),
);

/** What a line is told of its learner. */
const factsOf = ({ situations, ag2rMember }, { item, scheme, ects = 1 }) => ({
  item,
  scheme,
  ects,
  employed: situations.some((one) => EMPLOYED.includes(one)),
  seeker: situations.includes("job-seeker"),
  member: ag2rMember,
});

const ASKS = { company: ["employed"], "pole-emploi": ["seeker"], region: [], ag2r: ["seeker", "member"] };

const engine = new rules.Engine();
for (const { item, scheme, cents } of cells) {
  const is = (fact, value) => ({ fact, operator: "equal", value });
  const all = [is("item", item), is("scheme", scheme), ...ASKS[scheme].map((fact) => is(fact, true))];
  engine.addRule({ conditions: { all }, event: { type: "charged", params: { cents } } });
}

/** (d) */
export async function jsonRulesEngine({ learner, lines }) {
  const found = [];
  for (const line of lines) {
    const facts = factsOf(learner, line);
    const { events } = await engine.run(facts);
    found.push(events.length > 0 ? events[0].params.cents * facts.ects : null);
  }
  return found;
}

const table = {
  hitPolicy: "first",
  inputs: ["item", "scheme", "employed", "seeker", "member"].map((field) => ({
    id: field,
    name: field,
    field,
  })),
  outputs: [{ id: "cents", name: "cents", field: "cents" }],
  rules: cells.map(({ item, scheme, cents }, index) => ({
    _id: String(index),
    item: `"${item}"`,
    scheme: `"${scheme}"`,
    ...Object.fromEntries(
      ["employed", "seeker", "member"].map((fact) => [fact, ASKS[scheme].includes(fact) ? "true" : ""]),
    ),
    cents: `${cents} * ects`,
  })),
};
const decision = new ZenEngine().createDecision(
  Buffer.from(
    JSON.stringify({
      nodes: [
        { id: "in", name: "in", type: "inputNode" },
        { id: "table", name: "table", type: "decisionTableNode", content: table },
        { id: "out", name: "out", type: "outputNode" },
      ],
      edges: [
        { id: "1", type: "edge", sourceId: "in", targetId: "table" },
        { id: "2", type: "edge", sourceId: "table", targetId: "out" },
      ],
    }),
  ),
);

/** (e) */
export async function zenEngine({ learner, lines }) {
  const found = [];
  for (const line of lines) {
    const { result } = await decision.evaluate(factsOf(learner, line));
    found.push(result.cents ?? null);
  }
  return found;
}

const AS_RULE = { employed: "salarié", seeker: "demandeur", member: "cotisant" };
const publicodes = new Publicodes({
  prestation: { valeur: "''" },
  financement: { valeur: "''" },
  ects: { valeur: 1 },
  salarié: { valeur: "non" },
  demandeur: { valeur: "non" },
  cotisant: { valeur: "non" },
  montant: {
    variations: [
      ...cells.map(({ item, scheme, cents }) => ({
        si: {
          "toutes ces conditions": [
            `prestation = '${item}'`,
            `financement = '${scheme}'`,
            ...ASKS[scheme].map((fact) => AS_RULE[fact]),
          ],
        },
        alors: `${cents} * ects`,
      })),
      { sinon: -1 },
    ],
  },
});
const yes = (holds) => (holds ? "oui" : "non");

/** (f) */
export function withPublicodes({ learner, lines }) {
  return lines.map((line) => {
    const { item, scheme, ects, employed, seeker, member } = factsOf(learner, line);
    publicodes.setSituation({
      prestation: `'${item}'`,
      financement: `'${scheme}'`,
      ects,
      salarié: yes(employed),
      demandeur: yes(seeker),
      cotisant: yes(member),
    });
    const { nodeValue } = publicodes.evaluate("montant");
    return nodeValue === -1 ? null : nodeValue;
  });
}
