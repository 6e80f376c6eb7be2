#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds everything and runs every test: ./test.sh [OPTION OF CTEST]..., e.g. ./test.sh -R passes/
set -euo pipefail

root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
source "$root/packaging/prepare.sh"

installPackages
configure
build all

say "Fetching test data"
python3 "$root/tests/data/fetch.py" --output "$root/build/test-data"

say "Testing"
export QT_QPA_PLATFORM=offscreen
exec ctest --test-dir "$root/build" --output-on-failure --no-tests=error -j "$(nproc)" "$@"
