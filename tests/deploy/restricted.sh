#!/usr/bin/env bash
# restricted.sh ROOT UID: run an image's command in ROOT with a read-only root, a user that it does not know, no HOME and no capabilities.
# In the environment: VARIABLES and COMMAND (JSON lists), PORT. To be started by `unshare --mount`.
set -euo pipefail
root=$1 uid=$2
mount --make-rprivate /
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount -t tmpfs -o size=32m tmpfs "$root/tmp"
mount --rbind /dev "$root/dev"
mount --rbind /proc "$root/proc"
list() { python3 -c 'import json, sys; sys.stdout.write("".join(item + "\0" for item in json.loads(sys.argv[1])))' "$1"; }
mapfile -d '' -t variables < <(list "$VARIABLES")
mapfile -d '' -t command < <(list "$COMMAND")
exec env -i "${variables[@]}" HOST=127.0.0.1 PORT="$PORT" chroot "$root" \
  setpriv --reuid "$uid" --regid "$uid" --clear-groups --bounding-set -all --inh-caps -all --no-new-privs \
  sh -c 'cd /srv && exec "$@"' sh "${command[@]}"
