// SPDX-License-Identifier: GPL-3.0-or-later
// Where a model file is dropped, or a file chosen by a press.
#pragma once

#include <QAbstractButton>

class QMimeData;

namespace tenon::views {

/// The first local file that is dragged; empty when there is none.
QString droppedFile(const QMimeData* data);

class DropZone : public QAbstractButton {
    Q_OBJECT

public:
    explicit DropZone(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Lower, where there is little height.
    void setCompact(bool isCompact);
    bool isHighlighted() const { return m_isDraggedOver; }

signals:
    void dropped(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void highlight(bool isDraggedOver);
    void paintArrow(QPainter& painter, const QPointF& tip) const;

    bool m_isDraggedOver = false;
    bool m_isCompact = false;
};

}  // namespace tenon::views
