#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the Debian package, installs it with its dependencies into a bare Debian 12 and uses it there. As root:
#   packaging/check-deb.sh [BUILD_FOLDER]
# BUILD_FOLDER has been configured already (build/ by default, where the package is left in dist/). Needs debootstrap,
# lintian and the network. $TENON_CHECK_ROOT keeps the bare Debian between calls; a temporary folder otherwise.
# $TENON_CHECK_MIRROR names a mirror other than debootstrap's own.
set -euo pipefail

source=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
build=$(readlink -m "${1:-$source/build}")
samples=/usr/share/tenon/samples

say() { printf '\n== %s\n' "$*"; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

[[ $EUID -eq 0 ]] || fail "this makes a chroot: run it as root"
for program in cmake cpack debootstrap lintian; do
    command -v "$program" >/dev/null || fail "'$program' is missing: apt-get install $program"
done
[[ -f $build/CMakeCache.txt ]] || fail "'$build' is not a configured build folder"

say "Building the package"
cmake "$build" >/dev/null
programs=(tenon package_files)
! ninja -C "$build" -t query tenon-workbench >/dev/null 2>&1 || programs+=(tenon-workbench)
ninja -C "$build" "${programs[@]}"
rm -rf "$build/dist"
(cd "$build" && CMAKE_BUILD_PARALLEL_LEVEL=1 cpack -G DEB)
package=$(find "$build/dist" -maxdepth 1 -name '*.deb' | head -n 1)
[[ -n $package ]] || fail "cpack wrote no package"
dpkg-deb --info "$package"
dpkg-deb --contents "$package"

say "lintian"
lintian --fail-on error "$package"

root=${TENON_CHECK_ROOT:-}
if [[ -z $root ]]; then
    root=$(mktemp -d)
    trap 'rm -rf "$root"' EXIT
fi
if [[ ! -x $root/usr/bin/apt-get ]]; then
    say "A bare Debian 12 in $root"
    debootstrap --variant=minbase bookworm "$root" ${TENON_CHECK_MIRROR:+"$TENON_CHECK_MIRROR"} | tail -n 1
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"  # starts no services
    chmod +x "$root/usr/sbin/policy-rc.d"
fi
# Runs a command in there, with mounts that end with it.
inside() {
    unshare --mount bash -c 'mount -t proc proc "$0/proc" && mount --bind /dev "$0/dev" && exec chroot "$0" "$@"' "$root" \
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

say "Installing"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$package" "$root/tmp/tenon.deb"
inside apt-get -q update
inside apt-get -q install -y --no-install-recommends --reinstall /tmp/tenon.deb

say "The command line"
inside tenon --version
inside tenon info "$samples/digits_cnn.onnx"
inside tenon verify "$samples/digits_transformer.onnx" --dim N=1
inside tenon export "$samples/digits_cnn.onnx" --dim N=1 -o /tmp/library

if inside test -x /usr/bin/tenon-workbench; then
    say "The workbench"
    start=(env QT_QPA_PLATFORM=offscreen timeout 120 tenon-workbench)
    inside "${start[@]}" --version
    inside "${start[@]}" --print-start-time
    inside "${start[@]}" --print-start-time "$samples/digits_cnn.onnx"
fi

say "Removing"
inside apt-get -q purge -y tenon
left=$(inside find / -xdev -ipath '*tenon*' -not -path '/proc/*' -not -path '/tmp/*' -not -path '/root/*' -not -path '/var/log/*' \
    -not -path '/var/cache/*')
[[ -z $left ]] || fail "the package left files behind: $left"

say "$package works in a bare Debian 12"
