import type { Locale } from "../../words/locale.js";
import { COMMAND_NAMES, commandsWith } from "../commands.js";
import { OPTION_NAMES, type OptionName, optionForms } from "../option-table.js";
import { wordsIn } from "../words/words.js";
import { FORMATS, firstPart, ITEMS, OF_ITEMS, OF_LINES, SCHEMES, valuesOf, WORDS } from "./values.js";

const quoted = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const within = (names: readonly string[]) => `-n ${quoted(`__fish_seen_subcommand_from ${names.join(" ")}`)}`;

/** For fish 3 and later. */
export function fish(locale: Locale): string {
  const { commandTexts, optionTexts } = wordsIn(locale).help;
  const option = (name: OptionName) => {
    const { short, takes } = optionForms[name];
    const values = valuesOf(name);
    const value =
      takes === "path" ? "-r -F" : values.length > 0 ? `-x -a ${quoted(values.join(" "))}` : takes && "-x";
    return [
      "complete -c cnam-pricing",
      within(commandsWith(name)),
      ...(short ? [`-s ${short}`] : []),
      `-l ${name}`,
      ...(value ? [value] : []),
      `-d ${quoted(firstPart(optionTexts[name]))}`,
    ].join(" ");
  };
  const words = (names: readonly string[], list: string) =>
    `complete -c cnam-pricing ${within(names)} ${list}`;
  const lines = [
    "# cnam-pricing: completion for fish",
    "function __cnam_pricing_lines",
    "    if string match -q '*:*' -- (commandline -ct)",
    `        for scheme in ${SCHEMES.join(" ")}; echo (string split -f 1 : -- (commandline -ct)):$scheme; end`,
    "    else",
    `        for item in ${ITEMS.join(" ")}; echo $item:; end`,
    "    end",
    "end",
    ...COMMAND_NAMES.map(
      (name) =>
        `complete -c cnam-pricing -n __fish_use_subcommand -f -a ${name} -d ${quoted(commandTexts[name].summary)}`,
    ),
    ...OPTION_NAMES.map(option),
    ...FORMATS.map(([name, formats]) => words([name], `-l format -x -a ${quoted(formats.join(" "))}`)),
    words(OF_LINES, "-a '(__cnam_pricing_lines)'"),
    words(OF_ITEMS, `-a ${quoted(ITEMS.join(" "))}`),
    ...Object.entries(WORDS).map(([name, list]) => words([name], `-f -a ${quoted(list.join(" "))}`)),
    words(["grid"], "-f"),
  ];
  return `${lines.join("\n")}\n`;
}
