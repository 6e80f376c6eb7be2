# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154  # $root is the caller's
# Sourced by run.sh and test.sh, with the repository as $root: install what is missing, configure.

say() { printf '\n== %s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# The lines of debian-packages.txt whose package is not installed.
missingPackages() {
    local installed
    installed=" $(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' | sed -n 's/^ii *//p' | tr '\n' ' ')"
    while read -r package reason; do
        [[ -z $package || $package == '#'* || $installed == *" $package "* ]] && continue
        printf '%-20s %s\n' "$package" "$reason"
    done <"$root/packaging/debian-packages.txt"
}

installPackages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        printf 'This is not Debian: see packaging/debian-packages.txt for what has to be installed.\n'
        return
    fi
    local missing packages elevate=()
    missing=$(missingPackages)
    [[ -n $missing ]] || return 0
    mapfile -t packages < <(awk '{ print $1 }' <<<"$missing")
    say "Installing Debian packages that are missing"
    printf '%s\n' "$missing"
    if [[ $EUID -ne 0 ]]; then
        command -v sudo >/dev/null || fail "there is no sudo; as root run: apt-get install ${packages[*]}"
        elevate=(sudo)
    fi
    local apt=("${elevate[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600)
    "${apt[@]}" update || fail "apt-get update failed; is the network there?"
    "${apt[@]}" install -y --no-install-recommends "${packages[@]}" || fail "apt-get could not install these packages"
}

# CMake runs again by itself when its files change.
configure() {
    [[ -f $root/build/build.ninja ]] && return
    say "Configuring into build/"
    (cd "$root" && cmake --preset release)
}

build() {
    say "Building $*"
    cmake --build "$root/build" --target "$@"
}
