#!/usr/bin/env bash
set -eu
if [ ! -f previous ]; then
  echo 'there is no previous release'
  exit 1
fi
ln -sfn "$(cat previous)" current
echo "rolled back to $(cat current/version)"
