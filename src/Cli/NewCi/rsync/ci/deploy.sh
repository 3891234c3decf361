#!/usr/bin/env bash
# Copies the built site to a server: ci/deploy.sh [FOLDER]. Needs rsync, and the variables that .github/workflows/site.yml names;
# without SSH_KEY it uses the keys of who runs it.
set -euo pipefail
site=${1:-output}
: "${RSYNC_TO:?says where the site goes, such as user@example.org:/var/www/timeline/}"

# Without a site all would be deleted.
[ -f "$site/index.html" ] || { echo "$site holds no site; build it first" >&2; exit 1; }

if [ -n "${SSH_KEY:-}" ]; then
  : "${SSH_KNOWN_HOSTS:?says which key the server has: what ssh-keyscan prints}"
  keys=$(mktemp -d)
  trap 'rm -rf "$keys"' EXIT
  (umask 077 && echo "$SSH_KEY" | tr -d '\r' >"$keys/key" && echo "$SSH_KNOWN_HOSTS" >"$keys/hosts")
  export RSYNC_RSH="ssh -i $keys/key -o IdentitiesOnly=yes -o UserKnownHostsFile=$keys/hosts -o StrictHostKeyChecking=yes"
fi

# What a build made anew but not other stays untouched on the server, with its time. New files take their places together, and what is gone goes last.
# (.timeline is the build's own mark.)
rsync --recursive --links --compress --checksum --delay-updates --delete-delay --exclude=/.timeline "$site/" "$RSYNC_TO"
