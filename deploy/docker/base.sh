#!/usr/bin/env bash
# Makes the base image of the project's containers, ainews/jre17:1, from Debian 12 packages alone: a minimal system with
# a Java 17 runtime. Needs root, debootstrap and a running Docker engine (DOCKER_HOST is honoured). Takes about a minute.
set -euo pipefail
tag=${1:-ainews/jre17:1}
if docker image inspect "$tag" >/dev/null 2>&1; then
    echo "base.sh: $tag is there already"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
debootstrap --variant=minbase --include=openjdk-17-jre-headless,ca-certificates bookworm "$work/root" >"$work/debootstrap.log" 2>&1 \
    || { tail -n 20 "$work/debootstrap.log" >&2; echo "base.sh: debootstrap failed; is there room in $work and are Debian's packages reachable?" >&2; exit 1; }
rm -rf "$work/root/var/cache/apt/archives" "$work/root/var/lib/apt/lists" "$work/root/usr/share/doc" \
    "$work/root/usr/share/man" "$work/root/usr/share/locale"
mkdir -p "$work/root/var/cache/apt/archives/partial" "$work/root/var/lib/apt/lists/partial"
tar -C "$work/root" -c . | docker import - "$tag" >/dev/null
echo "base.sh: made $tag"
