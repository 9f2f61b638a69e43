/** The same in both languages. */
export interface Told {
  readonly fr: string;
  readonly en: string;
}

const told = new WeakMap<object, Told>();

/** What keeps whole files from being answered, to be thrown. */
export function failing(text: Told): Error {
  const error = new Error(text.en);
  told.set(error, text);
  return error;
}

/** What was thrown as such, in both languages. */
export const toldIn = (thrown: unknown): Told | undefined => told.get(Object(thrown));
