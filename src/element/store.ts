import type { Plan } from "../contract/plan.js";
import type { QuoteRequest } from "../contract/request.js";
import type { Locale } from "../words/locale.js";
import { type Subject, subjectOf } from "../words/subject.js";
import { addressOf } from "./address.js";
import { afterFrame } from "./after-frame.js";
import { answersTo, attempt, type BasketAnswer, basketRequest, quoteOf, waitingFor } from "./answers.js";
import { askedOf, isReady, measureField, withoutUnasked } from "./asked.js";
import type { Library } from "./library.js";
import { planProblems } from "./problems.js";
import { missingFacts, questionsToAsk } from "./questions.js";
import { readAddress } from "./read-address.js";
import { type Change, type Entry, nothingSaid, type State, schemesOf, withSchemes } from "./state.js";
import { words } from "./words.js";

/** What the place where the conversation is shown does for it. */
export interface Host {
  /** Whether the page has a heading for it already. */
  readonly isHeaded?: boolean;
  /** The link that leads back to a state; absent where there is none. */
  readonly linkTo?: (fragment: string) => string;
  /** The link to a page where a developer can change a request and see its answer; absent where there is none. */
  readonly linkToRequest?: (request: QuoteRequest) => string;
  /** Is told each state, as the fragment of a link. */
  readonly onFragment?: (fragment: string) => void;
  /** Is told each answer, at once. */
  readonly onAnswer?: (answer: BasketAnswer) => void;
  /** Prints the sheet, where printing the whole page would not do. */
  readonly print?: () => void;
}

/** What was found when somebody asked for the cheapest plan: it holds for as long as nothing else is said. */
interface Found {
  readonly plan?: Plan | undefined;
  readonly problems: readonly string[];
}

/** The conversation: what has been said, and what follows from it. */
export interface Store {
  readonly library: Library;
  readonly subject: Subject;
  readonly locale: Locale;
  readonly host: Host;
  /** All that has been said. */
  now(): State;
  /** Of now: the quote, or what stands in for it as long as schemes are open. It waits while a field cannot be read. */
  answer(): BasketAnswer;
  /** The state of the frame before, and all that follows from it. Its answers wait while a field cannot be read. */
  drawn(): { readonly state: State; readonly answer: BasketAnswer; readonly aside?: BasketAnswer };
  /** The questions about the learner that matter now, by their facts. */
  questions(): string[];
  change(next: Change, field?: string): void;
  undo(): void;
  readonly canUndo: () => boolean;
  startAgain(): void;
  /** Reads a link, as far as it is good, and what a page selects in place of its lines; what was there before can be had back. */
  read(fragment: string, select?: Select): void;
  /** What of the link, or of what the page selects, could not be read. */
  readonly misread: () => Misread;
  findCheapest(): void;
  /** Nothing while a field cannot be read. */
  readonly found: (state?: State) => Found | undefined;
  /** An id in the document that no other conversation of the page has. */
  readonly id: (name: string) => string;
  /** Lets all that follows from now be drawn, without waiting for a frame. */
  arrive(): void;
  /** What a part of the page remembers beside what was said: what stands in a field, what was copied. */
  recall<T>(key: string): T | undefined;
  remember(key: string, value: unknown): void;
  /** The sheet as it was last drawn, and of what. */
  preview?: { readonly of: readonly unknown[]; readonly html: string };
  /** The fields in which something stands that is no number, or two. */
  readonly unread: ReadonlySet<string>;
  /** Says whether a field can be read. */
  setUnread(field: string, isUnread: boolean): void;
}

/** What draws the conversation. */
export interface Screen {
  /** All of it, soon. */
  readonly draw: () => void;
  /** The result alone, at once. */
  readonly drawResult: () => void;
}

/** Finds what a page selects, and says what of it cannot be read. */
export type Select = (
  library: Library,
  locale: Locale,
) => { readonly entries: readonly Entry[]; readonly problems: readonly string[] };

/** What could not be read, and where it stood. */
interface Misread {
  readonly heading?: string;
  readonly texts: readonly string[];
}

const NOTHING_MISREAD: Misread = { texts: [] };

let conversations = 0;

/** The steps that can be undone. */
const MOST_STEPS = 100;

export function createStore(
  library: Library,
  locale: Locale,
  host: Host,
  { draw, drawResult }: Screen,
): Store {
  let now = nothingSaid;
  let late = nothingSaid;
  let past: State[] = [];
  let lastField: string | undefined;
  let misread = NOTHING_MISREAD;
  /** What was found for the state that is about to be said. */
  let sought: Found | undefined;
  const prefix = `conversation-${++conversations}`;
  const unread = new Set<string>();
  const remembered = new Map<string, unknown>();
  const answers = new WeakMap<State, { answer: BasketAnswer; aside?: BasketAnswer }>();
  const quotes = new WeakMap<State, BasketAnswer>();
  const plans = new WeakMap<State, Found>();

  const arrive = () => {
    late = now;
    draw();
  };
  const later = afterFrame(arrive);

  function become(state: State) {
    now = state;
    host.onFragment?.(addressOf(state));
    tell();
    drawResult();
    later();
  }

  function tell() {
    host.onAnswer?.(store.answer());
  }

  function keepStep() {
    past = [...past, now].slice(-MOST_STEPS);
  }

  /** Fields show again what has been said; what somebody has opened stays open. */
  function reset() {
    unread.clear();
    for (const key of remembered.keys()) if (!key.startsWith("fold ")) remembered.delete(key);
    lastField = undefined;
  }

  /** What stands in the fields of rows that have moved is of other rows; of a number that is no longer asked, nothing. */
  function forgetFields(before: readonly Entry[], after: readonly Entry[]) {
    const isMoved = before.some(({ item }, index) => after[index]?.item !== item);
    const asked = after.flatMap((entry, index) =>
      askedOf(library.tariff, entry).map((name) => measureField(index, name)),
    );
    const isOver = (key: string) =>
      isMoved ? /^measure-|^entry-/.test(key) : key.startsWith("measure-") && !asked.includes(key);
    for (const field of [...unread, ...remembered.keys()].filter(isOver)) {
      unread.delete(field);
      remembered.delete(field);
    }
  }

  function allOf(state: State) {
    const known = answers.get(state) ?? {
      answer: answersTo(library, state, state.basket),
      ...(state.aside && { aside: answersTo(library, state, state.aside) }),
    };
    answers.set(state, known);
    return known;
  }

  function seek(state: State): Found {
    const request = basketRequest(state, state.basket);
    const { found: plan, issues } = attempt(() => library.cheapest(request, { budgets: state.budgets }));
    return { plan, problems: planProblems(issues, request.items.length, locale) };
  }

  /** What a link says is the cheapest is so only if it is found again. */
  function confirmed(state: State): Found {
    const { plan } = isReady(library.tariff, state.basket) ? seek(state) : {};
    const schemes = schemesOf(state.basket.entries);
    const isSame =
      plan?.status === "priced" && plan.items.every(({ scheme }, line) => scheme === schemes[line]);
    return { plan: isSame ? plan : undefined, problems: [] };
  }

  function planOf(state: State): Found | undefined {
    if (state.isCheapest && !plans.has(state)) plans.set(state, sought ?? confirmed(state));
    return plans.get(state);
  }

  const store: Store = {
    library,
    subject: subjectOf(library.tariff, locale),
    locale,
    host,
    now: () => now,
    answer() {
      if (unread.size > 0) return waitingFor({});
      const known = answers.get(now)?.answer ?? quotes.get(now);
      if (known) return known;
      const quick = quoteOf(library, now, now.basket);
      const answer = quick.quote || quick.issues.length > 0 ? quick : answersTo(library, now, now.basket);
      quotes.set(now, answer);
      return answer;
    },
    drawn() {
      const { answer, aside } = allOf(late);
      const told = unread.size > 0 ? waitingFor : (one: BasketAnswer) => one;
      return { state: late, answer: told(answer), ...(aside && { aside: told(aside) }) };
    },
    questions() {
      const { answer, aside } = allOf(late);
      const missing = missingFacts(library, late, aside ? [answer, aside] : [answer], planOf(now)?.plan);
      return questionsToAsk(library, now, missing, unread);
    },
    change(next, field) {
      const { isCheapest, ...others } = now;
      const said = { ...others, ...next(now) };
      const isSettled = (["learner", "basket", "budgets"] as const).every((part) => said[part] === now[part]);
      const changed: State = isSettled
        ? { ...said, ...(isCheapest && { isCheapest }) }
        : { ...said, basket: withoutUnasked(library.tariff, said.basket) };
      const known = isSettled && plans.get(now);
      if (known) plans.set(changed, known);
      forgetFields(now.basket.entries, changed.basket.entries);
      if (field === undefined || field !== lastField) keepStep();
      lastField = field;
      misread = NOTHING_MISREAD;
      become(changed);
    },
    undo() {
      const before = past.at(-1);
      if (!before) return;
      past = past.slice(0, -1);
      misread = NOTHING_MISREAD;
      reset();
      become(before);
    },
    canUndo: () => past.length > 0,
    startAgain() {
      keepStep();
      misread = NOTHING_MISREAD;
      reset();
      become(nothingSaid);
    },
    read(fragment, select) {
      const { state: linked, problems } = readAddress(library, fragment, locale);
      const selected = select?.(library, locale);
      const { isCheapest, ...others } = linked;
      const state: State = selected
        ? { ...others, basket: { ...linked.basket, entries: selected.entries } }
        : linked;
      misread = selected ? { texts: selected.problems } : { heading: words.badLink[locale], texts: problems };
      if (now !== nothingSaid && addressOf(state) !== addressOf(now)) keepStep();
      reset();
      become(addressOf(state) === "" ? nothingSaid : state);
    },
    misread: () => misread,
    findCheapest() {
      if (!isReady(library.tariff, now.basket)) return;
      const result = seek(now);
      const { plan } = result;
      sought = result;
      if (plan?.status === "priced") {
        const schemes = plan.items.map(({ scheme }) => scheme);
        store.change(({ basket }) => ({
          basket: { ...basket, entries: withSchemes(basket.entries, schemes) },
          isCheapest: true,
        }));
      }
      sought = undefined;
      plans.set(now, result);
      drawResult();
      later();
    },
    found: (state = now) => (unread.size > 0 ? undefined : planOf(state)),
    id: (name) => `${prefix}-${name}`,
    arrive,
    recall: <T>(key: string) => remembered.get(key) as T | undefined,
    remember(key, value) {
      if (value === undefined) remembered.delete(key);
      else remembered.set(key, value);
      draw();
    },
    unread,
    setUnread(field, isUnread) {
      if (isUnread === unread.has(field)) return;
      if (isUnread) unread.add(field);
      else unread.delete(field);
      tell();
    },
  };
  return store;
}
