#!/usr/bin/env bash
set -eu
version=$(cat current/version)
if [ "$version" = 0.0.0 ]; then
  echo "Error: $version answers 503"
  exit 1
fi
echo "$version answers 200"
