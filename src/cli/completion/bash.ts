import { COMMAND_NAMES } from "../commands.js";
import {
  FILE_OPTIONS,
  FORMATS,
  ITEMS,
  OF_ITEMS,
  OF_LINES,
  SCHEMES,
  typedOptions,
  valuesOf,
  WORD_OPTIONS,
  WORDS,
} from "./values.js";

const either = (names: readonly string[]) => names.join("|");
const words = (list: readonly string[]) => `words="${list.join(" ")}"`;
const typed = (names: readonly string[]) => names.map((name) => `--${name}`);

/** For bash 3.2 and later. The line is cut here, and not by bash, to which a colon and a sign of equality end a word. */
export const bash = (): string => `# cnam-pricing: completion for bash
_cnam_pricing() {
  local line="\${COMP_LINE:0:COMP_POINT}" word option command words="" prefix="" files="" cut reply
  local -a typed
  word="\${line##*[[:space:]]}"
  read -ra typed <<< "\${line%"$word"}"
  command="\${typed[1]}"
  option="\${typed[\${#typed[@]}-1]}"
  case "$word" in
    --*=*) option="\${word%%=*}"; prefix="$option=" ;;
  esac
  case "$option" in
    ${either(typed(FILE_OPTIONS))}) files=1 ;;
    --format) case "$command" in
${FORMATS.map(([name, formats]) => `      ${name}) ${words(formats)} ;;`).join("\n")}
    esac ;;
${WORD_OPTIONS.map((name) => `    --${name}) ${words(valuesOf(name))} ;;`).join("\n")}
    *) if [ "\${#typed[@]}" -le 1 ]; then
      ${words([...COMMAND_NAMES, "--help", "--version"])}
    else case "$word" in
      -*) case "$command" in
${COMMAND_NAMES.map((name) => `        ${name}) ${words(typedOptions(name))} ;;`).join("\n")}
      esac ;;
      *) case "$command" in
        ${either(OF_LINES)}) files=1
          case "$word" in
            *:*) words="" ; for reply in ${SCHEMES.join(" ")}; do words="$words \${word%%:*}:$reply"; done ;;
            *) ${words(ITEMS.map((item) => `${item}:`))} ;;
          esac ;;
        ${either(OF_ITEMS)}) files=1; ${words(ITEMS)} ;;
        help) ${words(COMMAND_NAMES)} ;;
${Object.entries(WORDS)
  .map(([name, list]) => `        ${name}) ${words(list)} ;;`)
  .join("\n")}
        *) files=1 ;;
      esac ;;
    esac; fi ;;
  esac
  # What stands before the last colon or sign of equality is a word of its own to bash.
  cut="\${word%"\${word##*[:=]}"}"
  COMPREPLY=()
  for reply in $words; do
    reply="$prefix$reply"
    case "$reply" in
      "$word"*) COMPREPLY+=("\${reply#"$cut"}") ;;
    esac
  done
  if [ -n "$files" ]; then
    while IFS= read -r reply; do COMPREPLY+=("$reply"); done < <(compgen -f -- "\${word#"$prefix"}")
    type compopt > /dev/null 2>&1 && compopt -o filenames
  fi
  case "\${COMPREPLY[*]}" in
    *[:=]) type compopt > /dev/null 2>&1 && compopt -o nospace ;;
  esac
}
complete -F _cnam_pricing cnam-pricing
`;
