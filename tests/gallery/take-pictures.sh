#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Takes the pictures of every view in both themes and at 100 % and 200 %: take-pictures.sh [FOLDER] (default: build/gallery).
# With --readme it renews the pictures that README.md shows. Needs no display.
set -euo pipefail

root=$(readlink -f "$(dirname "${BASH_SOURCE[0]}")/../..")
folder=$root/build/gallery
isForReadme=false
for argument in "$@"; do
    [[ $argument == --readme ]] && isForReadme=true || folder=$argument
done

cmake --build "$root/build" --target tenon bench_gallery
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR
XDG_RUNTIME_DIR=$(mktemp -d)
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT

for theme in light dark; do
    for scale in 1 2; do
        printf 'Taking pictures: %s, %s00 %%\n' "$theme" "$scale"
        QT_SCALE_FACTOR=$([[ $scale == 1 ]] || echo "$scale") "$root/build/bench/gallery" "$folder" "$theme"
    done
done
printf 'The pictures are in %s\n' "$folder"

if $isForReadme; then
    shown=$root/resources/pictures
    mkdir -p "$shown"
    cp "$folder/linked-selection.png" "$shown/workbench.png"
    cp "$folder/charts-latency.png" "$shown/charts.png"
    cp "$folder/kernels-1.png" "$shown/kernels.png"
    cp "$folder/memory.png" "$shown/memory.png"
    cp "$folder/steps.png" "$shown/steps.png"
fi
