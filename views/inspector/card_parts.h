// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that several cards share.
#pragma once

#include <QCoreApplication>
#include <iterator>

#include "views/inspector/describe.h"

namespace tenon::engine {
class Value;
}

namespace tenon::views {

class CardParts {
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    static CardRow fact(const QString& label, const QString& text, const QString& detail = {});
    /// What is shown instead of the entries after the first kMostRows, when there are `hidden` of them.
    static CardRow more(qsizetype hidden);
    /// Of something that is no longer there.
    static Card gone();

    /// "f32[1x64x56x56], 803 kB"
    static QString typeOf(const engine::Value& value);
    static CardRow nodeRow(const Facts& facts, Side side, int node);
    static CardRow valueRow(const Facts& facts, Side side, int value);
    static CardRow kernelRow(const Facts& facts, int kernel);
    /// A source node: linked to its node in the imported graph when it has one.
    static CardRow sourceRow(const Facts& facts, std::uint32_t source);
    /// "45.3 µs, 12.0 % of all kernels"; empty when not measured.
    static QString timeOf(const Facts& facts, int kernel);

    /// One row for each of `items`, cut after kMostRows.
    template <class Items, class RowOf>
    static CardSection list(const QString& title, const Items& items, RowOf rowOf);
};

template <class Items, class RowOf>
CardSection CardParts::list(const QString& title, const Items& items, RowOf rowOf) {
    CardSection section{title};
    const auto count = static_cast<qsizetype>(std::size(items));
    for (const auto& item : items) {
        if (static_cast<qsizetype>(section.rows.size()) == kMostRows) break;
        section.rows.push_back(rowOf(item));
    }
    if (count > kMostRows) section.rows.push_back(more(count - kMostRows));
    return section;
}

}  // namespace tenon::views
