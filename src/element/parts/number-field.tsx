import { isWithinBounds } from "../../shape/readers/number.js";
import { localNumber } from "../../words/money.js";
import { readNumber } from "../number.js";
import type { Store } from "../store.js";
import { words } from "../words.js";
import { onceLeft } from "./focus.js";

export interface NumberFieldProps {
  readonly store: Store;
  /** Unique in the conversation. */
  readonly id: string;
  /** What is asked, if it is asked in several places: what is typed in one of them stands in all. */
  readonly field?: string;
  readonly label: string;
  /** What the label says to those who do not see where it stands. */
  readonly about?: string | undefined;
  readonly value: number | undefined;
  readonly bounds: { readonly min: number; readonly max: number; readonly step: number };
  /** Whether it always has a number: as long as it is empty, nothing is known. */
  readonly isRequired?: boolean;
  /** What may stand with the number, in small letters. */
  readonly units: readonly string[];
  /** How a number is shown to whoever has to say which one is meant. */
  readonly show?: (value: number) => string;
  readonly onValue: (value: number | undefined) => void;
}

/** What stands in a field while it is not what was said, or not all of it. */
interface Typed {
  readonly text?: string | undefined;
  readonly isLeft?: boolean;
}

/** A number as text, as people write it: what can be read in two ways is asked about, and what is none is left to be mended. */
export function NumberField({ store, label, about, value, bounds, onValue, ...props }: NumberFieldProps) {
  const { field = props.id, units, isRequired = false } = props;
  const id = store.id(props.id);
  const { locale } = store;
  const { text: typed, isLeft = false } = store.recall<Typed>(field) ?? {};
  const show = props.show ?? ((one: number) => localNumber(one, locale));
  const isGood = (one: number) => isWithinBounds(one, bounds);
  const judge = (text: string) => {
    const reading = readNumber(text, units);
    /** Of two readings, those that may be. */
    const readings = reading.status === "ambiguous" ? reading.readings.filter(isGood) : [];
    const isNumber = reading.status === "number" && isGood(reading.value);
    return { reading, readings, isWrong: !isNumber && readings.length === 0 && reading.status !== "empty" };
  };
  const { reading, readings, isWrong } = judge(typed ?? "");

  function take(text: string, isLeft = false) {
    const read = readNumber(text, units);
    const number = read.status === "number" && isGood(read.value) ? read.value : undefined;
    store.setUnread(field, number === undefined && (isRequired || read.status !== "empty"));
    store.remember(field, { text, isLeft });
    if (number !== value) onValue(number);
  }
  function leave() {
    const text = store.recall<Typed>(field)?.text;
    if (text === undefined) return;
    const left = judge(text);
    // What is left empty shows again what was said.
    if (left.reading.status === "empty") store.setUnread(field, false);
    store.remember(field, left.isWrong || left.readings.length > 0 ? { text, isLeft: true } : undefined);
  }
  function choose(number: number) {
    take(plainNumber(number, "en"), true);
    if (isGood(number)) store.remember(field, undefined);
  }

  const hint =
    isWrong && isLeft
      ? reading.status === "number"
        ? boundsText(bounds, locale)
        : words.notANumber[locale]
      : "";
  return (
    <div class="field">
      <label for={id}>
        {label}
        {about && <span class="visually-hidden"> ({about})</span>}
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        inputMode={bounds.step === 1 ? "numeric" : "decimal"}
        value={typed ?? (value === undefined ? "" : plainNumber(value, locale))}
        aria-invalid={hint === "" ? undefined : true}
        aria-describedby={hint === "" && readings.length === 0 ? undefined : `${id}-hint`}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={({ currentTarget }) => onceLeft(currentTarget, leave)}
      />
      <div id={`${id}-hint`} role="status" class="hint">
        {hint}
        {readings.length > 0 && (
          <>
            {words.didYouMean[locale]}{" "}
            {readings.map((one) => (
              <button type="button" key={one} onClick={() => choose(one)}>
                {show(one)}
              </button>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

/** As it would be typed: no thousands, so that a cursor finds its way. */
const plainNumber = (value: number, locale: "fr" | "en") =>
  locale === "fr" ? String(value).replace(".", ",") : String(value);

function boundsText({ min, max, step }: NumberFieldProps["bounds"], locale: "fr" | "en"): string {
  const [least, most] = [
    localNumber(min, locale),
    max < Number.MAX_SAFE_INTEGER / 1_000 ? localNumber(max, locale) : "",
  ];
  return words[step === 1 ? "wholeBetween" : "between"][locale](least, most);
}
