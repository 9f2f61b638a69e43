import {
  type CheapestOptions,
  type CnamNouvelleAquitaine,
  type Comparison,
  cnamNouvelleAquitaine,
  compare,
  type IdsOf,
  type Learner,
  type Quote,
  type QuoteRequest,
  quote,
  type SchemeId,
  type Tariff,
  type Wish,
} from "cnam-pricing";

type Page = CnamNouvelleAquitaine;
export type Scheme = SchemeId<Page>;
export type FactName = keyof Page["facts"];
export type Budgets = NonNullable<CheapestOptions<Page>["budgets"]>;

/** A line of the basket, as far as it has been said. */
export type Choice = Wish<Page> & { readonly scheme?: Scheme | undefined };

/** All that a visitor has said. The address holds it, and nothing else does. */
export interface State {
  readonly learner: Learner<Page["facts"]>;
  readonly lines: readonly Choice[];
  readonly annualFee?: "already-paid" | undefined;
  readonly budgets: Budgets;
}

export const nothingSaid: State = { learner: {}, lines: [], budgets: {} };

const tariff: Tariff = cnamNouvelleAquitaine;
export const schemes = Object.keys(cnamNouvelleAquitaine.schemes) as Scheme[];

/** Whether a line still lacks a number without which it has no price. */
export const lacksEcts = ({ item, ects }: Choice): boolean =>
  tariff.items[item]?.measures?.["ects"] === "asked" && ects === undefined;

/** Whether the semester of a line can matter: a scheme limits how many such items it takes in one. */
export const hasSemester = ({ item, scheme }: Choice): boolean =>
  schemes.some((id) => (scheme ?? id) === id && tariff.schemes[id]?.cap?.counts.includes(item));

/** What the library says of each scheme for the whole basket; nothing as long as a line has no price. */
export function comparisonOf({ learner, lines, annualFee }: State): Comparison<IdsOf<Page>> | undefined {
  if (lines.length === 0 || lines.some(lacksEcts)) return undefined;
  return compare({ learner, annualFee, items: lines.map(wishOf) });
}

/** The request, once each line has its scheme. */
export function requestOf({ learner, lines, annualFee }: State): QuoteRequest<Page> | undefined {
  const complete = lines.filter(isComplete);
  if (lines.length === 0 || complete.length < lines.length) return undefined;
  return { learner, lines: complete, ...(annualFee && { annualFee }) };
}

const isComplete = (line: Choice): line is Choice & { readonly scheme: Scheme } =>
  line.scheme !== undefined && !lacksEcts(line);

/** A line without its scheme. */
export function wishOf({ scheme: _, ...wish }: Choice): Wish<Page> {
  return wish;
}

/**
 * The questions to ask, in the tariff's order, each only if its answer could change
 * something shown; and none behind one that is still open.
 */
export function factsToAsk(state: State): FactName[] {
  const facts = Object.keys(cnamNouvelleAquitaine.facts) as FactName[];
  const open = facts.findIndex((fact) => state.learner[fact] === undefined);
  // As long as nothing can be answered, what has been asked stays.
  if (comparisonOf(state) === undefined) return factsSaid(state);
  return facts.slice(0, open < 0 ? facts.length : open + 1).filter((fact) => matters(state, fact));
}

/** The first question, and those that have an answer. */
export const factsSaid = ({ learner }: State): FactName[] =>
  (Object.keys(cnamNouvelleAquitaine.facts) as FactName[]).filter(
    (fact, index) => index === 0 || learner[fact] !== undefined,
  );

function matters(state: State, fact: FactName): boolean {
  const unsaid = { ...state, learner: { ...state.learner, [fact]: undefined } };
  return [...(comparisonOf(unsaid)?.schemes ?? []).map((one) => one.quote), answerOf(unsaid)].some(
    (answer) => answer?.status === "undetermined" && answer.missing.includes(fact),
  );
}

/** The quote, once each line has its scheme. */
export function answerOf(state: State): Quote<IdsOf<Page>> | undefined {
  const request = requestOf(state);
  return request && quote(request);
}
