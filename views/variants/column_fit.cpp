// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/variants/column_fit.h"

#include <algorithm>
#include <numeric>

namespace tenon::views {

std::vector<int> fitColumns(const std::vector<ColumnNeed>& needs, int room) {
    std::vector<int> widths;
    for (const ColumnNeed& need : needs) widths.push_back(need.least);
    int spare = room - std::accumulate(widths.begin(), widths.end(), 0);
    std::vector<std::size_t> order(needs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return needs[i].priority; });
    for (const std::size_t i : order) {
        const int wish = needs[i].most - needs[i].least;
        if (spare <= 0 || wish <= 0 || (needs[i].isStep && wish > spare)) continue;
        const int granted = std::min(wish, spare);
        widths[i] += granted;
        spare -= granted;
    }
    return widths;
}

}  // namespace tenon::views
