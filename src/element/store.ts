import type { Plan } from "../contract/plan.js";
import type { Locale } from "../words/locale.js";
import { type Subject, subjectOf } from "../words/subject.js";
import { addressOf } from "./address.js";
import { afterFrame } from "./after-frame.js";
import { answersTo, attempt, type BasketAnswer, basketRequest, quoteOf } from "./answers.js";
import { isReady } from "./asked.js";
import type { Library } from "./library.js";
import { planProblems } from "./problems.js";
import { readAddress } from "./read-address.js";
import { type Change, type Entry, nothingSaid, type State, schemesOf, withSchemes } from "./state.js";

/** What the place where the conversation is shown does for it. */
export interface Host {
  /** The link that leads back to a state; absent where there is none. */
  readonly linkTo?: (fragment: string) => string;
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
  /** Of now: the quote, or what stands in for it as long as schemes are open. */
  answer(): BasketAnswer;
  /** The state of the frame before, and all that follows from it. */
  drawn(): { readonly state: State; readonly answer: BasketAnswer; readonly aside?: BasketAnswer };
  change(next: Change, field?: string): void;
  undo(): void;
  readonly canUndo: () => boolean;
  startAgain(): void;
  /** Reads a link, as far as it is good; what was there before can be had back. */
  read(fragment: string): void;
  /** What of the link could not be read. */
  readonly badParts: () => readonly string[];
  findCheapest(): void;
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
  /** Says whether a field can be read. While one cannot, no answer is reported. */
  setUnread(field: string, isUnread: boolean): void;
}

/** What draws the conversation. */
export interface Screen {
  /** All of it, soon. */
  readonly draw: () => void;
  /** The result alone, at once. */
  readonly drawResult: () => void;
}

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
  let badParts: readonly string[] = [];
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
    host.onAnswer?.(unread.size > 0 ? { issues: [] } : store.answer());
  }

  function keepStep() {
    past = [...past.slice(-MOST_STEPS), now];
  }

  /** Fields show again what has been said; what somebody has opened stays open. */
  function reset() {
    unread.clear();
    for (const key of remembered.keys()) if (!key.startsWith("fold ")) remembered.delete(key);
    lastField = undefined;
  }

  /** What stands in the fields of rows that have moved is of other rows. */
  function forgetFields(which: RegExp) {
    for (const field of [...unread, ...remembered.keys()].filter((key) => which.test(key))) {
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

  const store: Store = {
    library,
    subject: subjectOf(library.tariff, locale),
    locale,
    host,
    now: () => now,
    answer() {
      const known = answers.get(now)?.answer ?? quotes.get(now);
      if (known) return known;
      const quick = quoteOf(library, now, now.basket);
      const answer = quick.quote || quick.issues.length > 0 ? quick : answersTo(library, now, now.basket);
      quotes.set(now, answer);
      return answer;
    },
    drawn: () => ({ state: late, ...allOf(late) }),
    change(next, field) {
      const { isCheapest, ...others } = now;
      const said = { ...others, ...next(now) };
      const isSettled = (["learner", "basket", "budgets"] as const).every((part) => said[part] === now[part]);
      const changed: State = isSettled && isCheapest ? { ...said, isCheapest } : said;
      const known = isSettled && plans.get(now);
      if (known) plans.set(changed, known);
      if (!isContinued(now.basket.entries, changed.basket.entries)) forgetFields(/^measure-|^entry-/);
      if (field === undefined || field !== lastField) keepStep();
      lastField = field;
      badParts = [];
      become(changed);
    },
    undo() {
      const before = past.at(-1);
      if (!before) return;
      past = past.slice(0, -1);
      badParts = [];
      reset();
      become(before);
    },
    canUndo: () => past.length > 0,
    startAgain() {
      keepStep();
      badParts = [];
      reset();
      become(nothingSaid);
    },
    read(fragment) {
      const { state, problems } = readAddress(library, fragment, locale);
      badParts = problems;
      if (now !== nothingSaid && addressOf(state) !== addressOf(now)) keepStep();
      reset();
      become(state);
    },
    badParts: () => badParts,
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
    found(state = now) {
      if (state.isCheapest && !plans.has(state)) plans.set(state, sought ?? confirmed(state));
      return plans.get(state);
    },
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

/** Whether each row is where it was. */
const isContinued = (before: readonly Entry[], after: readonly Entry[]): boolean =>
  before.every(({ item }, index) => after[index]?.item === item);
