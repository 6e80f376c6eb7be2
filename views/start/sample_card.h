// SPDX-License-Identifier: GPL-3.0-or-later
// A sample model to open: a small drawing of what kind of network it is, its title and a line about it.
#pragma once

#include <QAbstractButton>

namespace tenon::views {

/// The kind of network that a card draws.
enum class SampleDrawing : std::uint8_t { chain, convolutions, attention };

struct SampleModel {
    QString title;
    QString text;
    QString path;
    SampleDrawing drawing = SampleDrawing::chain;
};

/// Paints the drawing into `box` in the colours of the theme.
void paintSample(QPainter& painter, const QRectF& box, SampleDrawing drawing);

class SampleCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit SampleCard(SampleModel sample, QWidget* parent = nullptr);

    /// Lower, where there is little height.
    void setCompact(bool isCompact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SampleModel m_sample;
    bool m_isCompact = false;
};

}  // namespace tenon::views
