#!/usr/bin/env bash
# materials.sh FOLDER: writes FOLDER/timeline-<version>.cdx.json, the bill of materials (CycloneDX): every package the program is made of, with version, licence and hash.
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
version=$(.github/release/version.sh)
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
dotnet tool install CycloneDX --version 6.3.1 --tool-path "$tools"
"$tools/dotnet-CycloneDX" src/Cli/Cli.csproj --set-name timeline --set-version "$version" --output-format Json --output "$folder" --filename "timeline-$version.cdx.json"
