#!/usr/bin/env bash
# try.sh ARCHIVE: unpacks what archive.sh made and uses it as a newcomer would: version, a new site, built and checked without a warning.
set -euo pipefail
archive=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
case $archive in
  *.zip) "$SYSTEMROOT/System32/tar.exe" -x -f "$(cygpath -w "$archive")" ;;
  *) tar -x -z -f "$archive" ;;
esac
./timeline version --json
./timeline new site site
cd site
../timeline build --strict
../timeline check --strict
test -s output/index.html
