#!/bin/sh
# Writes the lock files anew from pyproject.toml: versions and hashes only, no index addresses.
# Needs uv on the PATH.
set -eu
cd "$(dirname "$0")/.."
lock() { # file, extras…
    file=$1; shift
    set -- $(printf -- '--extra %s ' "$@")
    uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --no-annotate \
        --python-version 3.11 pyproject.toml "$@" -o "$file"
}
lock requirements/all.txt build test docs frames
lock requirements/base.txt build
