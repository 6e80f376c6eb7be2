// SPDX-License-Identifier: GPL-3.0-or-later
// Selection: the one object that links all views. Views write what was clicked or hovered and listen; they never call
// each other.
//
// What links is provenance: a set of source nodes. A fused kernel, its ops before fusion, its bar in a chart and its
// buffers in the memory plan all stand for the same sources, so selecting one lights up the others.
#pragma once

#include <QObject>
#include <QString>

#include "views/common/snapshots.h"

namespace tenon::views {

/// The one thing that the inspector explains.
struct Focus {
    enum class Kind : std::uint8_t { none, node, value, kernel };
    Kind kind = Kind::none;
    Side side = Side::after;
    std::uint32_t id = 0;  ///< Node.id, Value.id, or position in Built.kernels
    bool operator==(const Focus&) const = default;
};

class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const Sources& sources() const { return m_sources; }
    const Focus& focus() const { return m_focus; }
    const Sources& hovered() const { return m_hovered; }
    bool isEmpty() const { return m_sources.empty() && m_focus.kind == Focus::Kind::none; }

    /// `sources` need not be sorted. `wantsReveal` asks graphs to bring them into sight: set it when the click came
    /// from a list or chart, not from a graph.
    void select(Sources sources, const Focus& focus = {}, bool wantsReveal = false);
    void hover(Sources sources);
    void clear();

signals:
    void changed();
    void hoverChanged();
    /// After changed(), when what is selected should be brought into sight.
    void revealRequested();

private:
    Sources m_sources, m_hovered;
    Focus m_focus;
};

/// Sorted without repeats, as Sources must be.
Sources sorted(Sources sources);
/// Whether two sorted sets share an element.
bool meet(const Sources& a, const Sources& b);

}  // namespace tenon::views
