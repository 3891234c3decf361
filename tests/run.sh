#!/usr/bin/env bash
# Runs every test, on the program as it is released: machine code. Needs only the .NET SDK: installs Chromium and Firefox (for the browser tests) and
# a linker (for the program) from Debian's packages when they are missing.
# Ends with one line: N passed, N failed, N skipped. Arguments go to `dotnet test`, for example: tests/run.sh --filter Edtf;
# the program is then the one that .NET runs, which takes longer to start and nothing to make.
set -uo pipefail
cd "$(dirname "$0")/.."

# install PACKAGE WHAT-FOR
install() {
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  echo "installing $1 for $2"
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "$1" >/dev/null || echo "$1 could not be installed; $2 will fail" >&2
}
command -v chromium-headless-shell >/dev/null || [ -n "${CHROMIUM:-}" ] || install chromium-headless-shell "the browser tests"
command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ] || install chromium "the browser tests" # older systems
command -v firefox-esr >/dev/null || command -v firefox >/dev/null || [ -n "${FIREFOX:-}" ] || install firefox-esr "the tests in Firefox"
command -v clang >/dev/null || command -v gcc >/dev/null || install gcc "the program"

if [ $# = 0 ]; then
  system=$(dotnet msbuild src/Cli -getProperty:NETCoreSdkPortableRuntimeIdentifier)
  dotnet publish src/Cli --nologo -warnaserror -r "$system" -o .artifacts/program || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
  export TIMELINE_PROGRAM=$PWD/.artifacts/program/timeline
fi

# What the tests run is compiled while they run, and little of it runs long. Without the guard that maps each page of new code twice, and without counting
# for a second optimization that seldom comes (the program goes without it too), the tests of Content take 36 s of processor time instead of 49.
export DOTNET_EnableWriteXorExecute=0 DOTNET_TieredPGO=0

log=$(mktemp) second=$(mktemp)
trap 'rm -f "$log" "$second"' EXIT
dotnet test tests/Timeline.Tests --nologo -c Release "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# dotnet test prints "Passed!  - Failed:     0, Passed:   123, Skipped:     0, …"
count() { grep -Eo "$1: +[0-9]+" "$log" | awk '{n += $2} END {print n + 0}'; }
passed=$(count Passed) failed=$(count Failed) skipped=$(count Skipped)

# A browser on a busy machine may throw a key or a press away. Where only few tests in browsers failed they are run once more, alone, and both is told: a
# fault fails twice.
few=5
unlucky=$(grep -Eo '^  Failed Timeline\.Tests\.(Theme|Desk)\.[A-Za-z0-9_.]+' "$log" | awk '{print $2}')
if [ $# = 0 ] && [ "$failed" -gt 0 ] && [ "$failed" -le $few ] && [ "$(grep -c . <<< "$unlucky")" = "$failed" ]; then
  names=$(echo "$unlucky" | sort -u)
  dotnet test tests/Timeline.Tests --nologo -c Release --no-build --filter "$(echo "$names" | sed 's/^/FullyQualifiedName~/' | paste -sd '|')" 2>&1 | tee "$second"
  if [ "${PIPESTATUS[0]}" = 0 ]; then
    echo "Failed among all others and passed alone: $(echo "$names" | paste -sd ' ')"
    passed=$((passed + failed)) failed=0 status=0
  fi
fi

if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi # it did not build, or the runner died
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
