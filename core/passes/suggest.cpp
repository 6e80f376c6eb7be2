// SPDX-License-Identifier: Apache-2.0
#include "core/passes/suggest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tenon {

namespace {

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string didYouMean(std::string_view word, std::span<const std::string> candidates) {
    if (candidates.empty()) return "";
    constexpr std::size_t kLongestWord = 64;  // of a hostile recipe; the distance is quadratic
    word = word.substr(0, kLongestWord);
    auto nearest = std::ranges::min_element(candidates, {}, [&](const auto& c) { return editDistance(word, c); });
    if (editDistance(word, *nearest) <= word.size() / 3 + 1) return ", did you mean '" + *nearest + "'?";
    std::string known = "; known:";
    for (const std::string& candidate : candidates)
        known += (&candidate == &candidates[0] ? " '" : ", '") + candidate + "'";
    return known;
}

}  // namespace tenon
