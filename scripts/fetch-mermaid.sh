#!/usr/bin/env bash
# The versions of Mermaid that the summary's charts are tested with, each one file in .tools/mermaid/VERSION/; what is there stays.
set -euo pipefail
cd "$(dirname "$0")/.."

for version in 10.9.3 11.4.1 11.17.2 12.3.0; do
  folder=.tools/mermaid/$version
  if [[ -s $folder/mermaid.min.js ]]; then continue; fi
  unpacked=$(mktemp -d)
  trap 'rm -rf "$unpacked"' EXIT
  npm pack --silent --pack-destination "$unpacked" "mermaid@$version" > /dev/null
  tar -xzf "$unpacked"/mermaid-*.tgz -C "$unpacked" package/dist/mermaid.min.js
  mkdir -p "$folder"
  # Renamed at the end: a file that is there is whole.
  cp "$unpacked/package/dist/mermaid.min.js" "$folder/.partial"
  mv "$folder/.partial" "$folder/mermaid.min.js"
  rm -rf "$unpacked"
done
