#!/usr/bin/env bash
# checksums.sh FOLDER: writes FOLDER/SHA256SUMS, the checksums of all files in it, as `sha256sum --check` reads them.
set -euo pipefail
cd "$1"
rm -f SHA256SUMS
sums=$(sha256sum -- *)
echo "$sums" > SHA256SUMS
