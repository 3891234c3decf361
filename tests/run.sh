#!/usr/bin/env bash
# Runs every test. Needs only the .NET SDK: installs Chromium (for the browser tests) and a linker (for the native program)
# from Debian's packages when they are missing.
# Ends with one line: N passed, N failed, N skipped. Arguments go to `dotnet test`, for example: tests/run.sh --filter Edtf
set -uo pipefail
cd "$(dirname "$0")/.."

# install PACKAGE WHAT-FOR
install() {
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  echo "installing $1 for $2"
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "$1" >/dev/null || echo "$1 could not be installed; $2 will fail" >&2
}
command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ] || install chromium "the browser tests"
command -v clang >/dev/null || command -v gcc >/dev/null || install gcc "the test of the native program"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test tests/Timeline.Tests --nologo "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# dotnet test prints "Passed!  - Failed:     0, Passed:   123, Skipped:     0, …"
count() { grep -Eo "$1: +[0-9]+" "$log" | awk '{n += $2} END {print n + 0}'; }
passed=$(count Passed) failed=$(count Failed) skipped=$(count Skipped)
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi # it did not build, or the runner died
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
