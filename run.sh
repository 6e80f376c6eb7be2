#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Tenon and opens the workbench on a model: ./run.sh [MODEL]. Without a display it does the whole job on the
# command line: inspect, verify, measure before against after, export.
set -euo pipefail

root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
source "$root/packaging/prepare.sh"

if [[ ${1:-} == -h || ${1:-} == --help || $# -gt 1 ]]; then
    printf 'Usage: %s [MODEL]\n\n' "$0"
    printf 'MODEL is an ONNX file; without one, the sample resources/samples/digits_cnn.onnx is taken.\n'
    printf 'Results go to ./tenon-out/ under the current folder.\n'
    [[ $# -eq 1 ]] && exit 0 || exit 2
fi
model=${1:-$root/resources/samples/digits_cnn.onnx}
if [[ ! -r $model ]]; then
    printf "error: cannot read the model '%s'\n" "$model" >&2
    exit 2
fi

installPackages
configure

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    build tenon tenon-workbench
    exec "$root/build/bin/tenon-workbench" "$model"
fi
build tenon

stem=$(basename "$model" .onnx)
out=$PWD/tenon-out/$stem
mkdir -p "$out" || fail "cannot write to '$PWD'; run this from a folder that you may write to"

# Real data beside the model, e.g. digits_calibration.npz for digits_cnn.onnx: without it there is no int8, and no
# accuracy.
beside() {
    local candidate
    for candidate in "$(dirname "$model")/$stem"_"$1".npz "$(dirname "$model")/${stem%%_*}"_"$1".npz; do
        [[ -f $candidate ]] && printf '%s' "$candidate" && return
    done
    return 0
}
calibration=$(beside calibration)
labelled=$(beside test)
options=()
[[ -z $calibration ]] || options+=(--variant int8=int8 --calibrate "$calibration")
[[ -z $labelled ]] || options+=(--labelled "$labelled")

step() {
    local title=$1 code=0
    shift
    say "$title"
    "$root/build/bin/tenon" "$@" || code=$?
    if [[ $code -ne 0 ]]; then
        printf "error: 'tenon %s' ended with exit code %d\n" "$1" "$code" >&2
        exit "$code"
    fi
}

step "1/4 What is in $model" info "$model"
step "2/4 Is the optimized model still right" verify "$model" --preset all
step "3/4 What the optimizations are worth here" profile "$model" --variant before=none --variant fused=fused \
    --variant after=all "${options[@]}" --report "$out/report.html"
step "4/4 Compiling it into a library of its own" export "$model" --preset all --format shared-library -o "$out/library"

say "Done"
[[ -n $calibration ]] || printf 'int8:     left out, since there is no calibration data beside the model\n'
printf 'report:   %s\nlibrary:  %s\n' "$out/report.html" "$(find "$out/library" -name 'lib*.so' | head -n 1)"
