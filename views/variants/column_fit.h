// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the columns of a table are, so that what matters stays to be read where there is little room.
#pragma once

#include <vector>

namespace tenon::views {

struct ColumnNeed {
    int least = 0;        ///< below it the column is of no use
    int most = 0;         ///< everything is to be read
    int priority = 0;     ///< the lowest gets its wish first
    bool isStep = false;  ///< anything between `least` and `most` would be wasted
};

/// A width for every need, in pixels. Adds up to at most `room`, unless the least widths already need more.
std::vector<int> fitColumns(const std::vector<ColumnNeed>& needs, int room);

}  // namespace tenon::views
