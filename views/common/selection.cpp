// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/selection.h"

#include <algorithm>

namespace tenon::views {

void Selection::select(Sources sources, const Focus& focus, bool wantsReveal) {
    sources = sorted(std::move(sources));
    if (sources != m_sources || focus != m_focus) {
        m_sources = std::move(sources);
        m_focus = focus;
        emit changed();
    }
    if (wantsReveal) emit revealRequested();
}

void Selection::hover(Sources sources) {
    sources = sorted(std::move(sources));
    if (sources == m_hovered) return;
    m_hovered = std::move(sources);
    emit hoverChanged();
}

void Selection::clear() {
    select({});
}

Sources sorted(Sources sources) {
    std::ranges::sort(sources);
    sources.erase(std::ranges::unique(sources).begin(), sources.end());
    return sources;
}

bool meet(const Sources& a, const Sources& b) {
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) return true;
        *x < *y ? ++x : ++y;
    }
    return false;
}

}  // namespace tenon::views
