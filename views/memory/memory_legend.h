// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of buffers mean.
#pragma once

#include <QWidget>

#include "views/memory/memory_geometry.h"

namespace tenon::views {

/// A row of coloured squares with words.
class MemoryLegend : public QWidget {
    Q_OBJECT

public:
    explicit MemoryLegend(QWidget* parent = nullptr);
    void setColour(MemoryColour colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MemoryColour m_colour = MemoryColour::size;
};

}  // namespace tenon::views
