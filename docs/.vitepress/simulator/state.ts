import {
  type BasketItem,
  type CnamNouvelleAquitaine,
  type Comparison,
  cnamNouvelleAquitaine,
  compare,
  type IdsOf,
  type Issue,
  type Learner,
  type PlanOptions,
  PricingError,
  type Quote,
  type QuoteRequest,
  quote,
  type SchemeId,
  type Scope,
  type Tariff,
} from "cnam-pricing";

type Page = CnamNouvelleAquitaine;
export type Scheme = SchemeId<Page>;
export type FactName = keyof Page["facts"];
export type Budgets = NonNullable<PlanOptions<Page>["budgets"]>;

/** A line of the basket, as far as it has been said. */
export type Choice = BasketItem<Page> & { readonly scheme?: Scheme | undefined };

/** All that a visitor has said. The address holds it, but for numbers that cannot be. */
export interface State {
  readonly learner: Learner<Page>;
  readonly lines: readonly Choice[];
  readonly annualFee?: "already-paid" | undefined;
  readonly budgets: Budgets;
}

/** What changes with something that a visitor says: of the state as it is then, not as it was drawn. */
export type Change = (now: State) => Partial<State>;

export const nothingSaid: State = { learner: {}, lines: [], annualFee: undefined, budgets: {} };

const tariff: Tariff = cnamNouvelleAquitaine;
export const schemes = Object.keys(cnamNouvelleAquitaine.schemes) as Scheme[];

/** Whether a line still lacks a number without which it has no price. */
export const lacksEcts = ({ item, ects }: Choice): boolean =>
  typeof tariff.items[item]?.measures?.["ects"] === "object" && ects === undefined;

/** Whether there is something to price, and nothing lacks for it. */
export const isReady = ({ lines }: State): boolean => lines.length > 0 && !lines.some(lacksEcts);

/** Whether the semester of a line can matter: a scheme limits how many such items it takes in one. */
export const hasSemester = ({ item, scheme }: Choice): boolean =>
  schemes.some((id) => (scheme ?? id) === id && isCounted(item, tariff.schemes[id]?.cap?.counts));

function isCounted(item: string, counts: Scope | undefined): boolean {
  const section = tariff.items[item]?.section ?? "";
  return (
    counts !== undefined &&
    (counts.items ?? [item]).includes(item) &&
    (counts.sections ?? [section]).includes(section)
  );
}

/** What the library says of a state. */
export interface Answers {
  /** Of each scheme for the whole basket; nothing as long as a line has no price. */
  readonly comparison: Comparison<IdsOf<Page>> | undefined;
  /** With the schemes that are chosen; nothing as long as a line has none. */
  readonly request: QuoteRequest<Page> | undefined;
  /** To the request. */
  readonly quote: Quote<IdsOf<Page>> | undefined;
}

/** What the library finds; or why it finds nothing. */
export interface Tried<T> {
  readonly found?: T;
  readonly problems: readonly Issue[];
}

export function tried<T>(find: () => T): Tried<T> {
  try {
    return { found: find(), problems: [] };
  } catch (error) {
    if (!(error instanceof PricingError)) throw error;
    return { problems: error.issues };
  }
}

/** @throws PricingError where the library does not take what has been said. */
export function answersTo(state: State): Answers {
  const { learner, lines, annualFee } = state;
  return {
    comparison: isReady(state) ? compare({ learner, annualFee, items: lines.map(basketItemOf) }) : undefined,
    request: requestOf(state),
    quote: quoteTo(state),
  };
}

/** @throws PricingError where the library does not take what has been said. */
export function quoteTo(state: State): Answers["quote"] {
  const request = requestOf(state);
  return request && quote(request);
}

/** The request, once each line has its scheme. */
function requestOf({ learner, lines, annualFee }: State): QuoteRequest<Page> | undefined {
  const complete = lines.filter(isComplete);
  if (lines.length === 0 || complete.length < lines.length) return undefined;
  return { learner, lines: complete, ...(annualFee && { annualFee }) };
}

const isComplete = (line: Choice): line is Choice & { readonly scheme: Scheme } =>
  line.scheme !== undefined && !lacksEcts(line);

/** A line without its scheme. */
export function basketItemOf({ scheme: _, ...item }: Choice): BasketItem<Page> {
  return item;
}

export const allFacts = Object.keys(cnamNouvelleAquitaine.facts) as FactName[];

/**
 * The questions to ask, in the tariff's order, each only if its answer can change
 * something shown: those that have an answer, and the first that has none.
 */
export function factsToAsk(state: State, answers: Answers): FactName[] {
  const isOpen = (fact: FactName) => state.learner[fact] === undefined;
  const firstOpen = allFacts.find(isOpen);
  return allFacts.filter((fact) => {
    if (isOpen(fact)) return fact === firstOpen && isMissing(fact, answers);
    return isMissing(fact, answersTo({ ...state, learner: { ...state.learner, [fact]: undefined } }));
  });
}

/** The first question, and those that have an answer. */
export const factsSaid = ({ learner }: State): FactName[] =>
  allFacts.filter((fact, index) => index === 0 || learner[fact] !== undefined);

/** Whether something shown waits for this fact. */
function isMissing(fact: FactName, { comparison, quote }: Answers): boolean {
  const quotes = [...(comparison?.schemes ?? []).map((one) => one.quote), quote];
  return quotes.some((one) => one?.status === "undetermined" && one.missing.includes(fact));
}
