#!/usr/bin/env bash
set -eu
echo "shared: build and tests pass"
