#!/usr/bin/env bash
# version.sh [TAG]: prints the version of this tree. With a tag, complains unless the tag is v<version>.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' src/Directory.Build.props)
if [ $# -gt 0 ] && [ "$1" != "v$version" ]; then
  echo "the tag is $1, but src/Directory.Build.props says $version: tag v$version, or change <Version>" >&2
  exit 1
fi
echo "$version"
