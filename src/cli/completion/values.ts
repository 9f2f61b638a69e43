/** What can be typed, for every shell: it is spelled out in the script, so that no key has to wait for a program. */
import { cnamNouvelleAquitaine } from "../../cnam-nouvelle-aquitaine.js";
import { COMMAND_NAMES, type CommandName, commandOf, optionsOf, SCHEMAS, SHELLS } from "../commands.js";
import { OPTION_NAMES, type OptionName, optionForms } from "../option-table.js";

const { items, schemes, facts } = cnamNouvelleAquitaine;
export const ITEMS = Object.keys(items);
export const SCHEMES = Object.keys(schemes);

/** The commands whose arguments are lines: an item, then its scheme. */
export const OF_LINES = ["quote", "explain"] as const satisfies readonly CommandName[];
/** The commands whose arguments are items. */
export const OF_ITEMS = ["compare", "cheapest"] as const satisfies readonly CommandName[];

/** The arguments of other commands, where they are words. */
export const WORDS: { readonly [Command in CommandName]?: readonly string[] } = {
  schema: SCHEMAS,
  completion: SHELLS,
};

/** The values of an option, where they are words. Those of a format depend on the command. */
export function valuesOf(option: OptionName): readonly string[] {
  if (option === "situation") return [...Object.keys(facts.situations.options), "none"];
  if (option === "fact") return Object.keys(facts).map((name) => `${name}=`);
  if (option === "budget") return SCHEMES.map((scheme) => `${scheme}=`);
  if (option === "schemes") return SCHEMES;
  return optionForms[option].choices ?? [];
}

/** The options whose value is a file. */
export const FILE_OPTIONS = OPTION_NAMES.filter((name) => optionForms[name].takes === "path");

/** The options that take words. */
export const WORD_OPTIONS = OPTION_NAMES.filter((name) => valuesOf(name).length > 0);

/** The forms of each command's answer, where there are several. */
export const FORMATS = COMMAND_NAMES.flatMap((name) => {
  const { formats } = commandOf(name);
  return formats.length > 1 ? [[name, formats] as const] : [];
});

/** What fits beside a word. */
export const firstPart = (text: string): string => (text.split(/[;:.,(]|\u00A0/)[0] as string).trim();

export const typedOptions = (command: CommandName): readonly string[] =>
  optionsOf(command).map((name) => `--${name}`);
