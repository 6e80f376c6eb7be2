// SPDX-License-Identifier: GPL-3.0-or-later
// ElidedLabel: one line that takes the room it gets; what does not fit is in the tool tip.
#pragma once

#include <QLabel>

namespace tenon::views {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace tenon::views
