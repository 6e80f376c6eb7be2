// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a tiny model before and after a pass, one above the other or side by side as the width allows.
#pragma once

#include <QWidget>

#include "views/passes/sketch.h"

namespace tenon::views {

class SketchView : public QWidget {
    Q_OBJECT

public:
    explicit SketchView(QWidget* parent = nullptr);

    /// Chains as layoutSketch() reads them.
    void setSketches(const QStringList& before, const QStringList& after);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    bool isSideBySide(int width) const;
    double scaleFor(int width) const;

    QStringList m_beforeLines, m_afterLines;
    Sketch m_before, m_after;
};

}  // namespace tenon::views
