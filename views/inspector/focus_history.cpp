// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/focus_history.h"

namespace tenon::views {

namespace {

constexpr std::size_t kMostPlaces = 100;

}  // namespace

void FocusHistory::visit(Place place) {
    if (!m_places.empty()) {
        if (m_places[m_at] == place) return;
        m_places.resize(m_at + 1);
        if (m_places.size() == kMostPlaces) m_places.erase(m_places.begin());
    }
    m_places.push_back(std::move(place));
    m_at = m_places.size() - 1;
}

void FocusHistory::clear() {
    m_places.clear();
    m_at = 0;
}

}  // namespace tenon::views
