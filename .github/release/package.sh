#!/usr/bin/env bash
# package.sh SYSTEM FOLDER: makes the tool package of one system (linux-x64, linux-arm64, osx-arm64, win-x64: the one this runs on), or,
# where SYSTEM is any, the portable one, for machines with .NET, and the one that is asked for by name and leads to all of them.
set -euo pipefail
system=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
cd "$(dirname "$0")/../.."
pack() { dotnet pack src/Cli --nologo -o "$folder" "$@"; }
pack -r "$system"
if [ "$system" = any ]; then pack -p:PackFor=release; fi
