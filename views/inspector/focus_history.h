// SPDX-License-Identifier: GPL-3.0-or-later
// What was looked at before: back and forward, as in a browser.
#pragma once

#include <vector>

#include "views/common/selection.h"

namespace tenon::views {

class FocusHistory {
public:
    struct Place {
        Sources sources;
        Focus focus;
        bool operator==(const Place&) const = default;
    };

    /// Where one is now; forgets what was ahead unless it is the place of the last step back or forward.
    void visit(Place place);
    void clear();

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    /// Steps; there has to be such a place.
    const Place& back() { return m_places[--m_at]; }
    const Place& forward() { return m_places[++m_at]; }

private:
    std::vector<Place> m_places;
    std::size_t m_at = 0;
};

}  // namespace tenon::views
