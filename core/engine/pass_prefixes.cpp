// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pass_prefixes.h"

#include <algorithm>

#include "core/base/hash.h"

namespace tenon {

namespace {

constexpr std::size_t kMostEntries = 96;

/// What a pass may ask of the recipe beside its own row.
void addExceptions(const Recipe& recipe, Hasher& hasher) {
    for (const auto* names : {&recipe.keepFloat, &recipe.keepUnfused}) {
        hasher.number(static_cast<std::int64_t>(names->size()));
        for (const std::string& name : *names) hasher.text(name);
    }
}

void addRow(const Recipe& recipe, const PassInfo& pass, Hasher& hasher) {
    const bool isOn = isPassOn(recipe, pass);
    hasher.text(pass.id).number(isOn);
    if (!isOn) return;
    if (const auto setting = recipe.passes.find(std::string(pass.id)); setting != recipe.passes.end())
        for (const auto& [name, value] : setting->second.options) hasher.text(name).text(value);
    if (pass.stage != PassStage::quantization) return;
    for (const auto& [value, range] : recipe.activationRanges)
        hasher.text(value).bytes(std::as_bytes(std::span(&range, 1)));
}

/// One key a row up to the fusion passes, each of all settings so far.
std::vector<std::string> keysOf(const Recipe& recipe) {
    std::vector<std::string> keys;
    Hasher hasher;
    addExceptions(recipe, hasher);
    for (const PassInfo& pass : passRegistry()) {
        if (pass.stage == PassStage::fusion) break;
        addRow(recipe, pass, hasher);
        keys.push_back(hasher.finish().hex());
    }
    return keys;
}

}  // namespace

std::vector<AfterPass> PassPrefixes::find(const Recipe& recipe) {
    std::vector<AfterPass> found;
    const std::lock_guard lock(mutex);
    for (const std::string& key : keysOf(recipe)) {
        const auto entry = std::ranges::find(entries, key, &Entry::key);
        if (entry == entries.end()) break;
        found.push_back(entry->after);
        std::rotate(entries.begin(), entry, entry + 1);
    }
    return found;
}

void PassPrefixes::keep(const Recipe& recipe, const std::vector<AfterPass>& rows) {
    const std::vector<std::string> keys = keysOf(recipe);
    const std::lock_guard lock(mutex);
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (std::ranges::find(entries, keys[i], &Entry::key) == entries.end()) entries.push_front({keys[i], rows[i]});
    if (entries.size() > kMostEntries) entries.resize(kMostEntries);
}

}  // namespace tenon
