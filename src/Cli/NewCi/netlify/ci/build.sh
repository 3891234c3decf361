#!/usr/bin/env bash
# What Netlify runs: installs timeline and builds the site. A quote that no longer holds fails here, and what is published stays.
set -euo pipefail

# URL is the site's main address, DEPLOY_PRIME_URL that of a preview or a branch.
if [ "$CONTEXT" = production ]; then host=$URL; else host=$DEPLOY_PRIME_URL; fi

bash ci/install-timeline.sh .timeline-program
.timeline-program/timeline build --strict --output output --setting "host=$host"
