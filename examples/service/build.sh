#!/usr/bin/env bash
set -eu
version=${VERSION:-1.4.2}
mkdir -p build
echo "$version" > build/version
echo "version=$version" >> "$GITHUB_OUTPUT"
echo "built $version"
