# cnam-pricing: completion for bash
_cnam_pricing() {
  local line="${COMP_LINE:0:COMP_POINT}" word option command words="" prefix="" files="" cut reply
  local -a typed
  word="${line##*[[:space:]]}"
  read -ra typed <<< "${line%"$word"}"
  command="${typed[1]}"
  option="${typed[${#typed[@]}-1]}"
  case "$word" in
    --*=*) option="${word%%=*}"; prefix="$option=" ;;
  esac
  case "$option" in
    --report|--tally|--tariff) files=1 ;;
    --format) case "$command" in
      grid) words="text markdown html csv json" ;;
      quote) words="text markdown html json" ;;
      explain) words="text json" ;;
      compare) words="text markdown html json" ;;
      cheapest) words="text markdown html json" ;;
      batch) words="ndjson csv" ;;
      check) words="text json" ;;
      diff) words="text json" ;;
    esac ;;
    --situation) words="employee micro-entrepreneur liberal-professional manager business-owner job-seeker none" ;;
    --fact) words="situations= ag2rMember=" ;;
    --budget) words="company= pole-emploi= region= ag2r=" ;;
    --schemes) words="company pole-emploi region ag2r" ;;
    --input) words="ndjson csv" ;;
    --encoding) words="utf-8 utf-16le utf-16be windows-1252 iso-8859-15" ;;
    --target) words="draft-2020-12 draft-07 openapi-3.1 strict" ;;
    --dialect) words="duckdb postgres spark" ;;
    --locale) words="fr en" ;;
    *) if [ "${#typed[@]}" -le 1 ]; then
      words="grid quote explain compare cheapest batch check diff write schema sql completion --help --version"
    else case "$word" in
      -*) case "$command" in
        grid) words="--tariff --on --locale --format --json --help --version" ;;
        quote) words="--situation --ag2r --no-ag2r --fact --already-paid --tariff --on --locale --format --json --help --version" ;;
        explain) words="--situation --ag2r --no-ag2r --fact --already-paid --tariff --on --locale --format --json --help --version" ;;
        compare) words="--situation --ag2r --no-ag2r --fact --already-paid --tariff --on --locale --format --json --help --version" ;;
        cheapest) words="--situation --ag2r --no-ag2r --fact --already-paid --budget --schemes --tariff --on --locale --format --json --help --version" ;;
        batch) words="--input --encoding --report --tally --exit-zero --tariff --on --locale --format --json --help --version" ;;
        check) words="--locale --format --json --help --version" ;;
        diff) words="--locale --format --json --help --version" ;;
        write) words="--tariff --on --locale --format --json --help --version" ;;
        schema) words="--target --tariff --on --locale --format --json --help --version" ;;
        sql) words="--dialect --tariff --on --locale --format --json --help --version" ;;
        completion) words="--locale --format --json --help --version" ;;
      esac ;;
      *) case "$command" in
        quote|explain) files=1
          case "$word" in
            *:*) words="" ; for reply in company pole-emploi region ag2r; do words="$words ${word%%:*}:$reply"; done ;;
            *) words="ue-3-ects: ue-4-ects: ue-6-ects: ue-8-ects: ue-12-ects: ue-3-ects-other-centre: ue-4-ects-other-centre: ue-6-ects-other-centre: ue-8-ects-other-centre: ue-12-ects-other-centre: work-experience: engineering-thesis: work-psychology-thesis: engineering-school-admission: bulats-test: external-exam: recall-exam:" ;;
          esac ;;
        compare|cheapest) files=1; words="ue-3-ects ue-4-ects ue-6-ects ue-8-ects ue-12-ects ue-3-ects-other-centre ue-4-ects-other-centre ue-6-ects-other-centre ue-8-ects-other-centre ue-12-ects-other-centre work-experience engineering-thesis work-psychology-thesis engineering-school-admission bulats-test external-exam recall-exam" ;;
        help) words="grid quote explain compare cheapest batch check diff write schema sql completion" ;;
        schema) words="quote-request quote tariff openapi" ;;
        completion) words="bash zsh fish" ;;
        *) files=1 ;;
      esac ;;
    esac; fi ;;
  esac
  # What stands before the last colon or sign of equality is a word of its own to bash.
  cut="${word%"${word##*[:=]}"}"
  COMPREPLY=()
  for reply in $words; do
    reply="$prefix$reply"
    case "$reply" in
      "$word"*) COMPREPLY+=("${reply#"$cut"}") ;;
    esac
  done
  if [ -n "$files" ]; then
    while IFS= read -r reply; do COMPREPLY+=("$reply"); done < <(compgen -f -- "${word#"$prefix"}")
    type compopt > /dev/null 2>&1 && compopt -o filenames
  fi
  case "${COMPREPLY[*]}" in
    *[:=]) type compopt > /dev/null 2>&1 && compopt -o nospace ;;
  esac
}
complete -F _cnam_pricing cnam-pricing
