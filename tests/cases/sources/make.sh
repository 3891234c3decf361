#!/bin/sh
# Makes the documents of these cases anew: needs Python 3, LibreOffice and pandoc. What they must give (.txt, .quotes) is kept beside them.
cd "$(dirname "$0")" || exit 1
for script in make-*.py make-*.sh; do
  [ -e "$script" ] && case "$script" in *.py) python3 "$script" ;; *.sh) sh "$script" ;; esac || true
done
