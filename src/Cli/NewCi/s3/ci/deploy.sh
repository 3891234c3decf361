#!/usr/bin/env bash
# Copies the built site to an S3 bucket: ci/deploy.sh [FOLDER]. Needs the AWS CLI, and the variables that .github/workflows/site.yml names.
set -euo pipefail
site=${1:-output}
: "${S3_TO:?says where the site goes, such as s3://bucket or s3://bucket/folder}"
# A variable that is not set there comes as an empty one, which the AWS CLI takes for an address.
[ -n "${AWS_ENDPOINT_URL:-}" ] || unset AWS_ENDPOINT_URL

# Without a site all would be deleted.
[ -f "$site/index.html" ] || { echo "$site holds no site; build it first" >&2; exit 1; }

# What is named by its content may be kept for ever, all else is asked for anew. Pages come after what they need, and what is gone goes last,
# so that no reader gets a page whose files are not there. (.timeline is the build's own mark.)
x='[0-9a-f]'
hashed="*.$x$x$x$x$x$x$x$x.*"
send() { aws s3 sync "$site" "$S3_TO" --only-show-errors "$@"; }
send --exclude "*" --include "assets/$hashed" --include "data/$hashed" --cache-control "public, max-age=31536000, immutable"
send --exclude "*.html" --exclude "assets/$hashed" --exclude "data/$hashed" --exclude .timeline --cache-control no-cache
send --exclude "*" --include "*.html" --cache-control no-cache
send --exclude .timeline --delete
