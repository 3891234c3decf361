#!/usr/bin/env bash
# publish.sh TAG FOLDER: makes the release TAG on GitHub out of the files of FOLDER, and pushes its packages to $PACKAGE_SOURCE (with $PACKAGE_KEY) where there is one.
# Packages of one system go first: the one that leads to them must not be found before they are.
set -euo pipefail
tag=$1 folder=$2
gh release create "$tag" --verify-tag --title "$tag" --generate-notes "$folder"/*
[ -n "${PACKAGE_SOURCE:-}" ] || exit 0
version=${tag#v}
for package in "$folder"/timeline.*-*."$version".nupkg "$folder"/timeline.any."$version".nupkg "$folder"/timeline."$version".nupkg; do
  dotnet nuget push "$package" --source "$PACKAGE_SOURCE" --api-key "$PACKAGE_KEY" --skip-duplicate
done
