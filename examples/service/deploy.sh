#!/usr/bin/env bash
set -eu
version=$(cat build/version)
mkdir -p releases
cp -R build "releases/$version"
if [ -L current ]; then readlink current > previous; fi
ln -sfn "releases/$version" current
echo "current is $version"
