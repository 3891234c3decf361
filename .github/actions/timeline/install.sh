#!/usr/bin/env bash
# Fetches a released `timeline` for this system, checks it against the checksums of its release, and unpacks it:
#
#   install.sh FOLDER
#
# Afterwards FOLDER/timeline (timeline.exe on Windows) is the program. Variables say which:
#
#   TIMELINE_VERSION   the release, such as 0.1.0
#   TIMELINE_RELEASES  the folder of releases, such as https://github.com/OWNER/NAME/releases/download; it holds v0.1.0/SHA256SUMS
#   TIMELINE_CHECKSUM  if set, the SHA-256 that the archive must have, whatever SHA256SUMS says
#
# Needs bash, curl, awk and tar (on Windows unzip), of whatever make.
set -euo pipefail

# GitHub shows a line of the second kind where it tells why a job failed; '%' is its sign for what a line cannot hold.
fail() {
  echo "install timeline: $1" >&2
  if [ "${GITHUB_ACTIONS:-}" = true ]; then echo "::error title=timeline::${1//%/%25}"; fi
  exit 1
}

# The systems that releases are made for: `linux-x64` …
system() {
  local os cpu
  case "$(uname -s)" in
    Linux) os=linux ;;
    Darwin) os=osx ;;
    MINGW* | MSYS* | CYGWIN*) os=win ;;
    *) os=$(uname -s) ;;
  esac
  case "$(uname -m)" in
    x86_64 | amd64) cpu=x64 ;;
    aarch64 | arm64) cpu=arm64 ;;
    *) cpu=$(uname -m) ;;
  esac
  echo "$os-$cpu"
}

# fetch ADDRESS FILE. An address that begins with https leads nowhere else.
fetch() {
  curl --fail --silent --show-error --location --retry 3 --proto '=https,http,file' --proto-redir '=https' --output "$2" "$1"
}

# The SHA-256 of a file; macOS has no sha256sum.
checksum() {
  if command -v sha256sum >/dev/null; then sha256sum <"$1"; else shasum -a 256 <"$1"; fi | awk '{ print $1 }'
}

[ $# = 1 ] && [ -n "$1" ] || fail "say into which folder: install.sh FOLDER"
folder=$1
version=${TIMELINE_VERSION:-}
version=${version#v}
releases=${TIMELINE_RELEASES:-}
pinned=$(echo "${TIMELINE_CHECKSUM:-}" | tr 'A-F' 'a-f')
case "$version" in
  '') fail "TIMELINE_VERSION says which release, such as 0.1.0; it is not set" ;;
  *[!0-9A-Za-z.+-]*) fail "TIMELINE_VERSION is '$version'; a version looks like 0.1.0" ;;
esac
[ -n "$releases" ] || fail "TIMELINE_RELEASES says where the releases are; it is not set"
case "$pinned" in
  *[!0-9a-f]*) fail "TIMELINE_CHECKSUM is '$pinned'; a SHA-256 is 64 digits from 0 to f" ;;
esac
command -v curl >/dev/null || fail "curl is needed, and not here"

system=$(system)
case "$system" in
  linux-x64 | linux-arm64 | osx-arm64) archive="timeline-$version-$system.tar.gz" program=timeline ;;
  win-x64) archive="timeline-$version-$system.zip" program=timeline.exe ;;
  *) fail "there is no release for $system; the .NET tool runs there: dotnet tool install timeline" ;;
esac
release="${releases%/}/v$version"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fetch "$release/SHA256SUMS" "$work/SHA256SUMS" || fail "there is no release $version: $release/SHA256SUMS cannot be had"
expected=$(tr -d '\r' <"$work/SHA256SUMS" | awk -v name="$archive" '{ file = $2; sub(/^\*/, "", file) } file == name { print $1; exit }' | tr 'A-F' 'a-f')
[ -n "$expected" ] || fail "release $version has nothing for $system: $release/SHA256SUMS does not name $archive"
fetch "$release/$archive" "$work/$archive" || fail "$release/$archive cannot be had"
actual=$(checksum "$work/$archive")
[ "$actual" = "$expected" ] || fail "$archive is not what its release says: its SHA-256 is $actual, in SHA256SUMS it is $expected. Nothing was installed."
[ -z "$pinned" ] || [ "$actual" = "$pinned" ] || fail "$archive is not the one that is pinned: its SHA-256 is $actual, TIMELINE_CHECKSUM is $pinned. Nothing was installed."

mkdir -p "$folder"
case "$archive" in
  *.zip) unzip -q -o "$work/$archive" -d "$folder" ;;
  *) tar -xzf "$work/$archive" -C "$folder" ;;
esac
[ -f "$folder/$program" ] || fail "$archive holds no $program"
started=$("$folder/$program" version 2>&1) || fail "timeline $version does not start here; on Linux it needs glibc (Alpine has none) and libicu. It says: $(echo "$started" | head -n 1)"
[ "$started" = "${version%%[-+]*}" ] || fail "$archive holds timeline $started"
echo "timeline $version for $system, checked, in $folder"
