#!/usr/bin/env bash
# archive.sh SYSTEM FOLDER: makes FOLDER/timeline-<version>-SYSTEM.tar.gz (.zip for Windows): the program for that system, its native libraries, the licence.
# SYSTEM is linux-x64, linux-arm64, osx-arm64 or win-x64, and the one this runs on: machine code is not made for another.
set -euo pipefail
system=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
cd "$(dirname "$0")/../.."
name=timeline-$(.github/release/version.sh)-$system

program=$(mktemp -d)
trap 'rm -rf "$program"' EXIT
dotnet publish src/Cli --nologo -warnaserror -r "$system" -o "$program"
cp src/LICENSE "$program"
cd "$program"
case $system in
  win-*) "$SYSTEMROOT/System32/tar.exe" -a -c -f "$(cygpath -w "$folder")\\$name.zip" -- * ;;
  *) tar -c -z -f "$folder/$name.tar.gz" -- * ;;
esac
