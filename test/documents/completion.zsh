#compdef cnam-pricing
# cnam-pricing: completion for zsh
_cnam-pricing() {
  local word="$words[CURRENT]" option="$words[CURRENT-1]" command="$words[2]"
  local -a typed
  if [[ "$word" == --*=* ]]; then
    option="${word%%=*}"
    compset -P '*='
  fi
  case "$option" in
    --report|--tally|--tariff) _files; return ;;
    --format) case "$command" in
      grid) compadd -- text markdown html csv json; return ;;
      quote) compadd -- text markdown html json; return ;;
      explain) compadd -- text json; return ;;
      compare) compadd -- text markdown html json; return ;;
      cheapest) compadd -- text markdown html json; return ;;
      batch) compadd -- ndjson csv; return ;;
      check) compadd -- text json; return ;;
      diff) compadd -- text json; return ;;
    esac ;;
    --situation) compadd -- employee micro-entrepreneur liberal-professional manager business-owner job-seeker none; return ;;
    --fact) compadd -S '' -- situations= ag2rMember=; return ;;
    --budget) compadd -S '' -- company= pole-emploi= region= ag2r=; return ;;
    --schemes) compadd -- company pole-emploi region ag2r; return ;;
    --input) compadd -- ndjson csv; return ;;
    --encoding) compadd -- utf-8 utf-16le utf-16be windows-1252 iso-8859-15; return ;;
    --target) compadd -- draft-2020-12 draft-07 openapi-3.1 strict; return ;;
    --dialect) compadd -- duckdb postgres spark; return ;;
    --locale) compadd -- fr en; return ;;
  esac
  if (( CURRENT == 2 )); then
    typed=('grid:le tarif comme sur la page, et les noms à taper' 'quote:une estimation : ce que cela coûte, qui paie, et pourquoi' 'explain:la même estimation, en phrases' 'compare:toute la sélection avec chaque financement' 'cheapest:ce qui coûte le moins à l'\''élève, et pourquoi' 'batch:de nombreuses demandes, dans des fichiers NDJSON ou CSV' 'check:tout ce qui est à corriger dans un tarif, et où' 'diff:ce qui change d'\''un tarif à un autre' 'write:écrit le tarif dans un nouveau fichier ou dossier' 'schema:un JSON Schema, ou un document OpenAPI' 'sql:le tarif en SQL, pour chiffrer là où sont les données' 'completion:un script qui complète les commandes dans bash, zsh ou fish')
    _describe cnam-pricing typed
    return
  fi
  if [[ "$word" == -* ]]; then
    case "$command" in
      grid) typed=('--tariff:un autre tarif' '--on:l'\''édition valable ce jour-là' '--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      quote) typed=('--situation:une situation de l'\''élève' '--ag2r:l'\''élève cotise à AG2R La Mondiale' '--no-ag2r:l'\''élève n'\''y cotise pas' '--fact:toute autre réponse de l'\''élève' '--already-paid:les droits annuels sont déjà payés pour cette année' '--tariff:un autre tarif' '--on:l'\''édition valable ce jour-là' '--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      explain) typed=('--situation:une situation de l'\''élève' '--ag2r:l'\''élève cotise à AG2R La Mondiale' '--no-ag2r:l'\''élève n'\''y cotise pas' '--fact:toute autre réponse de l'\''élève' '--already-paid:les droits annuels sont déjà payés pour cette année' '--tariff:un autre tarif' '--on:l'\''édition valable ce jour-là' '--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      compare) typed=('--situation:une situation de l'\''élève' '--ag2r:l'\''élève cotise à AG2R La Mondiale' '--no-ag2r:l'\''élève n'\''y cotise pas' '--fact:toute autre réponse de l'\''élève' '--already-paid:les droits annuels sont déjà payés pour cette année' '--tariff:un autre tarif' '--on:l'\''édition valable ce jour-là' '--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      cheapest) typed=('--situation:une situation de l'\''élève' '--ag2r:l'\''élève cotise à AG2R La Mondiale' '--no-ag2r:l'\''élève n'\''y cotise pas' '--fact:toute autre réponse de l'\''élève' '--already-paid:les droits annuels sont déjà payés pour cette année' '--budget:ce qu'\''un financeur paie au plus' '--schemes:les financements entre lesquels choisir' '--tariff:un autre tarif' '--on:l'\''édition valable ce jour-là' '--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      batch) typed=('--input:le format des fichiers' '--encoding:l'\''encodage des fichiers' '--report:écrit aussi une page' '--tally:écrit aussi les décomptes et les totaux dans un fichier' '--exit-zero:code de sortie 0 dès que chaque demande a sa réponse' '--tariff:un autre tarif' '--on:l'\''édition valable ce jour-là' '--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      check) typed=('--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      diff) typed=('--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      write) typed=('--tariff:un autre tarif' '--on:l'\''édition valable ce jour-là' '--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      schema) typed=('--target:la forme du schéma' '--tariff:un autre tarif' '--on:l'\''édition valable ce jour-là' '--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      sql) typed=('--dialect:la base de données' '--tariff:un autre tarif' '--on:l'\''édition valable ce jour-là' '--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
      completion) typed=('--locale:la langue' '--format:la forme de la réponse' '--json:abrégé de --format' '--help:cette aide' '--version:la version du programme') ;;
    esac
    _describe cnam-pricing typed
    return
  fi
  case "$command" in
    quote|explain)
      if [[ "$word" == *:* ]]; then compadd -- "${word%%:*}":{company,pole-emploi,region,ag2r}
      else compadd -S '' -- ue-3-ects: ue-4-ects: ue-6-ects: ue-8-ects: ue-12-ects: ue-3-ects-other-centre: ue-4-ects-other-centre: ue-6-ects-other-centre: ue-8-ects-other-centre: ue-12-ects-other-centre: work-experience: engineering-thesis: work-psychology-thesis: engineering-school-admission: bulats-test: external-exam: recall-exam:; _files; fi ;;
    compare|cheapest) compadd -- ue-3-ects ue-4-ects ue-6-ects ue-8-ects ue-12-ects ue-3-ects-other-centre ue-4-ects-other-centre ue-6-ects-other-centre ue-8-ects-other-centre ue-12-ects-other-centre work-experience engineering-thesis work-psychology-thesis engineering-school-admission bulats-test external-exam recall-exam; _files ;;
    help) compadd -- grid quote explain compare cheapest batch check diff write schema sql completion ;;
    schema) compadd -- quote-request quote tariff openapi ;;
    completion) compadd -- bash zsh fish ;;
    *) _files ;;
  esac
}
# As a file of fpath it is the function itself; where it is sourced, it is bound to the command.
if [ "$funcstack[1]" = "_cnam-pricing" ]; then _cnam-pricing "$@"; else compdef _cnam-pricing cnam-pricing; fi
