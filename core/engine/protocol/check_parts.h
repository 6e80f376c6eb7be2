// SPDX-License-Identifier: Apache-2.0
// The parts of replies that several of them share, checked. Used by snapshot_check.cpp alone.
#pragma once

#include <google/protobuf/repeated_field.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tenon::engine {

class Ledger;

// Bytes that a text may have, by what it is.
constexpr std::size_t kLongestName = std::size_t{64} << 10;
constexpr std::size_t kLongestSentence = std::size_t{1} << 20;
constexpr std::size_t kLongestText = std::size_t{64} << 20;
constexpr std::size_t kLongestJson = std::size_t{256} << 20;

/// The error says `otherwise` when `holds` is false.
inline Result<void> expect(bool holds, const char* otherwise) {
    if (holds) return {};
    return environmentError(otherwise);
}

Result<void> checkText(std::string_view text, std::size_t longest, const char* what);
/// Neither negative nor infinite.
Result<void> checkFinite(double number, const char* what);
/// Sorted, without repeats, below `count`.
Result<void> checkSources(const google::protobuf::RepeatedField<std::uint32_t>& sources, std::uint32_t count,
                          const char* what);
Result<void> checkLedger(const Ledger& ledger, std::uint32_t sourceCount);

}  // namespace tenon::engine
