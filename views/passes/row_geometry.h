// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a row of the passes panel are, from font metrics alone.
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

namespace tenon::views {

/// What decides the layout of a row.
struct RowContent {
    QString title, id, summary, badge;
    bool hasSwitch = false;
    bool hasField = false;  ///< the summary is a value that can be edited
    bool hasRemove = false;
    bool isTwoLined = false;  ///< id beside the title, summary under it
    bool isSentence = false;  ///< the title wraps, over kMostLines lines at most
};

/// In the coordinates of the view; parts that are not there are null.
struct RowGeometry {
    QRect switcher, title, id, summary, badge, remove;
};

QFont titleFont(const QFont& base, bool isHeading);
QFont smallFont(const QFont& base);

constexpr int kMostLines = 4;
/// How a sentence is measured and painted.
constexpr int kSentenceFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/// `width` of the row decides how a sentence wraps.
int rowHeight(const RowContent& content, int width, const QFont& font);
RowGeometry rowGeometry(const RowContent& content, const QRect& row, const QFont& font, bool isHeading);

}  // namespace tenon::views
