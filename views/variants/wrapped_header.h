// SPDX-License-Identifier: GPL-3.0-or-later
// A header of columns whose titles of several words take two lines, so that they need not be wider than the figures.
#pragma once

#include <QHeaderView>

namespace tenon::views {

/// `title` in at most two lines, broken between words where the longer line is the shortest.
QString inTwoLines(const QString& title, const QFontMetrics& metrics);

class WrappedHeader : public QHeaderView {
    Q_OBJECT

public:
    using QHeaderView::QHeaderView;

protected:
    /// Room for both lines of a title.
    QSize sectionSizeFromContents(int section) const override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;
};

}  // namespace tenon::views
