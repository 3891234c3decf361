#!/usr/bin/env bash
# Copies the built site to an S3 bucket: ci/deploy.sh [FOLDER]. Needs the AWS CLI, and the variables that .github/workflows/site.yml names.
set -euo pipefail
site=${1:-output}
: "${S3_TO:?says where the site goes, such as s3://bucket or s3://bucket/folder}"
# A variable that is not set there comes as an empty one, which the AWS CLI takes for an address.
[ -n "${AWS_ENDPOINT_URL:-}" ] || unset AWS_ENDPOINT_URL

# Without a site all would be deleted.
[ -f "$site/index.html" ] || { echo "$site holds no site; build it first" >&2; exit 1; }

# Pages come after what they refer to, and what is gone goes last, so that no reader gets a page whose files are not there.
aws s3 sync "$site" "$S3_TO" --only-show-errors --exclude "*.html"
aws s3 sync "$site" "$S3_TO" --only-show-errors --exclude "*" --include "*.html" --cache-control no-cache
aws s3 sync "$site" "$S3_TO" --only-show-errors --delete
