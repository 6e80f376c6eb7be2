#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the catalogues (tenon_*.ts) in a folder up to date with the texts in the sources: update.sh [FOLDER]
# FOLDER is this one by default; $LUPDATE may name the lupdate of a Qt 6 elsewhere.
set -euo pipefail

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
folder=$(readlink -m "${1:-$here}")
cd "$here/.."

sources=$(mktemp)
trap 'rm -f "$sources"' EXIT
find views app translations \( -name '*.cpp' -o -name '*.h' \) -not -path 'app/cli/*' | LC_ALL=C sort >"$sources"

update() { "${LUPDATE:-/usr/lib/qt6/bin/lupdate}" -silent -I . -locations none -no-obsolete "$@"; }
update "@$sources" -source-language en -target-language en -pluralonly -ts "$folder/tenon_en.ts"
for language in de ja zh_CN; do
    update "@$sources" -source-language en -target-language "$language" -ts "$folder/tenon_$language.ts"
done
