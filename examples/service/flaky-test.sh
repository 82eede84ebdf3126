#!/usr/bin/env bash
set -eu
if [ ! -f .warm ]; then
  touch .warm
  echo 'Error: read ECONNRESET'
  exit 1
fi
echo '12 tests passed'
