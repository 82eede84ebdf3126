#!/usr/bin/env bash
# Tags the commit that is checked out as v1.2.3, which never moves, and as v1, which does; pushes both at once.
set -euo pipefail

version=${1:?expected a version such as 1.2.3}
[[ $version =~ ^([0-9]+)\.[0-9]+\.[0-9]+$ ]] || { echo "release: expected a version such as 1.2.3, got '$version'" >&2; exit 1; }
major=${BASH_REMATCH[1]}

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
git tag --annotate "v$version" --message "v$version"
git tag --force --annotate "v$major" --message "v$version"
# The lease: nobody moved the tag since we looked. Both or none.
moving=$(git ls-remote origin "refs/tags/v$major" | cut -f1)
git push --atomic --force-with-lease="refs/tags/v$major:$moving" origin "refs/tags/v$version" "refs/tags/v$major"
