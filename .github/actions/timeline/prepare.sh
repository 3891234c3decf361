#!/usr/bin/env bash
# The action's first step: says which release, and from where, unless its user did; installs it, and tells the later steps.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# An action of version 0.1.0 runs the program of version 0.1.0: both are of one repository, at one commit.
if [ -z "${TIMELINE_VERSION:-}" ]; then
  properties="$here/../../../src/Directory.Build.props"
  if [ ! -f "$properties" ]; then
    echo "::error title=timeline::This action lies outside the repository of timeline, so its input 'version' must say which release."
    exit 1
  fi
  TIMELINE_VERSION=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$properties")
fi

# Where the action is used by a path (uses: ./…), it is of the repository that runs it.
TIMELINE_RELEASES=${TIMELINE_RELEASES:-$GITHUB_SERVER_URL/${ACTION_REPOSITORY:-$GITHUB_REPOSITORY}/releases/download}
export TIMELINE_VERSION TIMELINE_RELEASES

# Windows writes its paths with backslashes; every program there takes the others.
folder="${RUNNER_TEMP//\\//}/timeline-$TIMELINE_VERSION"
bash "$here/install.sh" "$folder"
echo "$folder" >>"$GITHUB_PATH"
{
  echo "version=${TIMELINE_VERSION#v}"
  echo "program=$folder/timeline"
} >>"$GITHUB_OUTPUT"
