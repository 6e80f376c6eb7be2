// SPDX-License-Identifier: GPL-3.0-or-later
// The distribution of the numbers of a constant as bars, painted inside the text of the inspector.
#pragma once

#include <QObject>
#include <QRectF>
#include <QTextObjectInterface>
#include <vector>

#include "views/common/snapshots.h"

class QFontMetricsF;
class QPainter;

namespace tenon::views {

struct HistogramTick {
    double x = 0;
    QString label;
    QRectF labelRect;
};

/// Where everything is, in the coordinates of the rectangle given.
struct HistogramShape {
    QRectF plot;                       ///< the axes: its left and bottom edges
    std::vector<QRectF> bars;          ///< by bin; empty bins have no height, others at least one unit
    std::vector<HistogramTick> ticks;  ///< smallest, largest, and zero where it lies between and has room
    QString most;                      ///< count of the fullest bin, at the top of the vertical axis
    QRectF mostRect;
};

/// `statistics` has bins and min < max.
HistogramShape layOutHistogram(const engine::ValueStatistics& statistics, const QRectF& rect,
                               const QFontMetricsF& metrics);

/// "-0.25 to 0.25: 750 numbers (8.1 %)" for the bin at `x`; empty outside of the bars.
QString describeBin(const engine::ValueStatistics& statistics, const HistogramShape& shape, double x);

/// An inline object of QTextDocument, as wide as the text.
class HistogramObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int kObjectType = 0x1001;  // QTextFormat::UserObject + 1

    using QObject::QObject;

    void setStatistics(Snapshot<engine::ValueStatistics> statistics);
    /// What describeBin says at this point of the document, where it was painted last; empty elsewhere.
    QString describeAt(const QPointF& point) const;

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    Snapshot<engine::ValueStatistics> m_statistics;
    HistogramShape m_shape;
};

}  // namespace tenon::views
