// SPDX-License-Identifier: GPL-3.0-or-later
// Share of right answers of every variant, with what the number of samples leaves open.
//
//     all   |        ------o--    |   98.67 %   baseline
//     int8  |     -----o----      |   97.33 %   −1.3 points
#pragma once

#include <QWidget>

#include "views/common/snapshots.h"

namespace tenon::views {

/// The scale of the chart: shares at its ends, for all variants with labels. [0, 1] without any.
struct LabelScale {
    double low = 0;
    double high = 1;
};
LabelScale labelScale(const engine::Accuracy& accuracy);

class LabelChart : public QWidget {
    Q_OBJECT

public:
    explicit LabelChart(QWidget* parent = nullptr);

    void setAccuracy(Snapshot<engine::Accuracy> accuracy);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    void paintScale(QPainter& painter, const QRectF& plot) const;
    void paintRow(QPainter& painter, const QRectF& plot, int row, int variant) const;
    std::vector<int> labelled() const;

    Snapshot<engine::Accuracy> m_accuracy;
    LabelScale m_scale;
};

}  // namespace tenon::views
