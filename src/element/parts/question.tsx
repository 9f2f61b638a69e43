import type { Learner } from "../../contract/learner.js";
import type { Fact, NumberFact, OptionsFact } from "../../contract/tariff.js";
import { resolveBounds } from "../../shape/asked.js";
import { isNumberFact, isOptionsFact } from "../../shape/facts.js";
import { own } from "../../shape/own.js";
import { asPlainText } from "../../words/foreign.js";
import { factField } from "../questions.js";
import type { Store } from "../store.js";
import { unitIn } from "../units.js";
import { words } from "../words.js";
import { NumberField } from "./number-field.js";
import { Said } from "./said.js";

interface QuestionProps {
  readonly store: Store;
  readonly name: string;
  /** Where it is asked: the same question may be asked wherever its answer is missing. */
  readonly place: string;
}

/** One question about the learner. */
export function Question({ store, name, place }: QuestionProps) {
  const { subject, library } = store;
  const fact = own(library.tariff, "facts")?.[name] as Fact;
  return (
    <fieldset data-fact={name}>
      <legend>
        <Said text={subject.fact(name)} of={subject} />
      </legend>
      {isOptionsFact(fact) ? (
        <Options {...{ store, name, place, fact }} />
      ) : isNumberFact(fact) ? (
        <NumberAnswer {...{ store, name, place, fact }} />
      ) : (
        <YesOrNo {...{ store, name, place }} />
      )}
    </fieldset>
  );
}

function answer(store: Store, name: string, find: (learner: Learner) => Learner[string]) {
  store.change(({ learner }) => {
    const { [name]: _, ...others } = learner;
    const given = find(learner);
    return { learner: given === undefined ? others : { ...others, [name]: given } };
  });
}

/** Several may be true; in the order of the tariff. Without any it is not known again. */
function Options({ store, name, place, fact }: QuestionProps & { readonly fact: OptionsFact }) {
  const { subject } = store;
  const chosenIn = (learner: Learner) => own(learner, name) as readonly string[] | undefined;
  const chosen = chosenIn(store.now().learner);
  const toggle = (option: string) =>
    answer(store, name, (learner) => {
      const had = chosenIn(learner) ?? [];
      const options = Object.keys(fact.options).filter((one) => had.includes(one) !== (one === option));
      return options.length > 0 ? options : undefined;
    });
  const toggleNone = () =>
    answer(store, name, (learner) => (chosenIn(learner)?.length === 0 ? undefined : []));
  return (
    <div class="choices">
      {Object.entries(fact.options).map(([option, label]) => (
        <label key={option}>
          <input
            type="checkbox"
            value={option}
            name={store.id(`${place}-${name}`)}
            checked={chosen?.includes(option) ?? false}
            onChange={() => toggle(option)}
          />
          <span>
            <Said text={subject.text(label)} of={subject} />
          </span>
        </label>
      ))}
      <label>
        <input type="checkbox" value="none" checked={chosen?.length === 0} onChange={toggleNone} />
        {subject.say.noneOfThese}
      </label>
    </div>
  );
}

const ANSWERS = [
  ["yes", true],
  ["no", false],
  ["unknown", undefined],
] as const;

function YesOrNo({ store, name, place }: QuestionProps) {
  const given = own(store.now().learner, name);
  return (
    <div class="choices">
      {ANSWERS.map(([word, value]) => (
        <label key={word}>
          <input
            type="radio"
            name={store.id(`${place}-${name}`)}
            value={word}
            checked={given === value}
            onChange={() => answer(store, name, () => value)}
          />
          {word === "unknown" ? words.unknown[store.locale] : store.subject.say[word]}
        </label>
      ))}
    </div>
  );
}

function NumberAnswer({ store, name, place, fact }: QuestionProps & { readonly fact: NumberFact }) {
  const { subject } = store;
  const unit = asPlainText(subject.withUnit(fact, "").trim());
  return (
    <NumberField
      store={store}
      id={`${place}-${name}`}
      field={factField(name)}
      label={unit || words.number[store.locale]}
      units={unitIn(unit)}
      value={own(store.now().learner, name) as number | undefined}
      bounds={resolveBounds(fact)}
      onValue={(value) => answer(store, name, () => value)}
    />
  );
}
