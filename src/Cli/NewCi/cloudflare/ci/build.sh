#!/usr/bin/env bash
# What Cloudflare Pages runs: installs timeline and builds the site. A quote that no longer holds fails here, and what is published stays.
# Cloudflare publishes the production branch, and makes a preview of every other branch and pull request.
# To be set once, in Cloudflare: Workers & Pages > Create > Pages > Connect to Git, with
#   build command  bash ci/build.sh
#   output         output
# and as variables, where they differ:
#   PRODUCTION_BRANCH  main, if it is not set
#   SITE_HOST          the address the site will have, if it is not in its settings
# Cloudflare keeps nothing of .timeline/ for the next build (its cache is for tools it knows), so PDFs and office files are read anew each time.
set -euo pipefail
export TIMELINE_VERSION="__VERSION__"
export TIMELINE_RELEASES="__RELEASES__"

# CF_PAGES_URL is the address of this one deployment.
if [ "$CF_PAGES_BRANCH" = "${PRODUCTION_BRANCH:-main}" ]; then host=${SITE_HOST:-}; else host=$CF_PAGES_URL; fi

bash ci/install-timeline.sh .timeline-program
.timeline-program/timeline build --strict --output output ${host:+--setting "host=$host"}
