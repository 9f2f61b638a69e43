import type { Locale } from "../../words/locale.js";
import { COMMAND_NAMES, type CommandName, optionsOf } from "../commands.js";
import { wordsIn } from "../words/words.js";
import {
  FILE_OPTIONS,
  FORMATS,
  firstPart,
  ITEMS,
  OF_ITEMS,
  OF_LINES,
  SCHEMES,
  valuesOf,
  WORD_OPTIONS,
  WORDS,
} from "./values.js";

const either = (names: readonly string[]) => names.join("|");
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** For zsh: as `_cnam-pricing` in a folder of its `fpath`. */
export function zsh(locale: Locale): string {
  const { commandTexts, optionTexts } = wordsIn(locale).help;
  // A colon parts a word from what it means.
  const described = (word: string, text: string) => quoted(`${word}:${text}`);
  const options = (name: CommandName) =>
    optionsOf(name).map((option) => described(`--${option}`, firstPart(optionTexts[option])));
  return `#compdef cnam-pricing
# cnam-pricing: completion for zsh
_cnam-pricing() {
  local word="$words[CURRENT]" option="$words[CURRENT-1]" command="$words[2]"
  local -a typed
  if [[ "$word" == --*=* ]]; then
    option="\${word%%=*}"
    compset -P '*='
  fi
  case "$option" in
    ${either(FILE_OPTIONS.map((name) => `--${name}`))}) _files; return ;;
    --format) case "$command" in
${FORMATS.map(([name, formats]) => `      ${name}) compadd -- ${formats.join(" ")}; return ;;`).join("\n")}
    esac ;;
${WORD_OPTIONS.map((name) => {
  const list = valuesOf(name);
  const suffix = list.some((one) => one.endsWith("=")) ? "-S '' " : "";
  return `    --${name}) compadd ${suffix}-- ${list.join(" ")}; return ;;`;
}).join("\n")}
  esac
  if (( CURRENT == 2 )); then
    typed=(${COMMAND_NAMES.map((name) => described(name, commandTexts[name].summary)).join(" ")})
    _describe cnam-pricing typed
    return
  fi
  if [[ "$word" == -* ]]; then
    case "$command" in
${COMMAND_NAMES.map((name) => `      ${name}) typed=(${options(name).join(" ")}) ;;`).join("\n")}
    esac
    _describe cnam-pricing typed
    return
  fi
  case "$command" in
    ${either(OF_LINES)})
      if [[ "$word" == *:* ]]; then compadd -- "\${word%%:*}":{${SCHEMES.join(",")}}
      else compadd -S '' -- ${ITEMS.map((item) => `${item}:`).join(" ")}; _files; fi ;;
    ${either(OF_ITEMS)}) compadd -- ${ITEMS.join(" ")}; _files ;;
    help) compadd -- ${COMMAND_NAMES.join(" ")} ;;
${Object.entries(WORDS)
  .map(([name, list]) => `    ${name}) compadd -- ${list.join(" ")} ;;`)
  .join("\n")}
    *) _files ;;
  esac
}
# As a file of fpath it is the function itself; where it is sourced, it is bound to the command.
if [ "$funcstack[1]" = "_cnam-pricing" ]; then _cnam-pricing "$@"; else compdef _cnam-pricing cnam-pricing; fi
`;
}
