export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A label within a sentence: « Financement » becomes « financement », « L'accès » « l'accès »; « AG2R » stays. */
export const lowerFirst = (label: string): string =>
  /^\p{Lu}['’ ]?\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
