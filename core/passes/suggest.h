// SPDX-License-Identifier: Apache-2.0
// "did you mean": the nearest known word to a misspelt one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tenon {

/// ", did you mean 'x'?" for the candidate with the smallest edit distance (Levenshtein) when that is at most a third
/// of the word's length plus one; else "; known: 'a', 'b' ...". Meant to end an error sentence.
std::string didYouMean(std::string_view word, std::span<const std::string> candidates);

}  // namespace tenon
