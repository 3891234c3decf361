#!/usr/bin/env bash
# The action's main step: builds or checks the site. What is wrong becomes annotations, what there is the job's summary; the program does both
# unasked in GitHub Actions.
set -euo pipefail

case "$COMMAND" in
  build | check) ;;
  *)
    echo "::error title=timeline::The input 'command' is '$COMMAND'; it is build, check or none."
    exit 1
    ;;
esac

arguments=("$COMMAND")
# with OPTION VALUE, where there is one
with() { if [ -n "$2" ]; then arguments+=("$1" "$2"); fi; }
if [ "$STRICT" = true ]; then arguments+=(--strict); fi
with --input "$INPUT"
with --theme "$THEME"
with --now "$NOW"
if [ -n "$SITE_HOST" ]; then arguments+=(--setting "host=$SITE_HOST"); fi
if [ "$COMMAND" = build ]; then with --output "$OUTPUT"; fi
while IFS= read -r argument; do
  argument=${argument%$'\r'}
  if [ -n "$argument" ]; then arguments+=("$argument"); fi
done <<<"$ARGUMENTS"

"$PROGRAM" "${arguments[@]}"
if [ "$COMMAND" = build ]; then
  case "$OUTPUT" in
    /* | [A-Za-z]:*) echo "output=$OUTPUT" >>"$GITHUB_OUTPUT" ;;
    *) echo "output=${FOLDER%/}/$OUTPUT" >>"$GITHUB_OUTPUT" ;;
  esac
fi
