// SPDX-License-Identifier: GPL-3.0-or-later
// One planner of the small multiples: its plan in miniature, its arena and how far that is above the lower bound.
#pragma once

#include <QAbstractButton>
#include <QPixmap>

#include "views/common/snapshots.h"

namespace tenon::views {

/// A button that stays down; cards of one parent exclude each other and are walked by arrow keys.
class PlannerCard : public QAbstractButton {
    Q_OBJECT

public:
    PlannerCard(Snapshot<engine::Memory> memory, int plan, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF pictureBox() const;
    void paintPicture();
    void paintTexts(QPainter& painter) const;

    Snapshot<engine::Memory> m_memory;
    int m_plan;
    bool m_isOfRecipe;
    QPixmap m_picture;
};

/// "at the lower bound", "25.0 % over the lower bound".
QString gapSentence(const engine::Memory& memory, int plan);

}  // namespace tenon::views
