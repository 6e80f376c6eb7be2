// SPDX-License-Identifier: Apache-2.0
// A schedule: which tactic computes a kernel, with which parameters. Data, with a text form:
//
//     gemm(rows=12, vectors=2, unroll=4, pack=1)
//
// so that a choice can be shown, saved, replayed and edited.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tenon::loops {

struct Schedule {
    std::string tactic;                                 ///< id of a row of the tactic table (tactics.h)
    std::map<std::string, std::int64_t> parameters;     ///< the tactic's own; absent means its default for the target
    bool operator==(const Schedule&) const = default;
};

std::string toString(const Schedule& schedule);
Result<Schedule> parseSchedule(std::string_view text);

}  // namespace tenon::loops
