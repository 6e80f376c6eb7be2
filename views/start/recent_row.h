// SPDX-License-Identifier: GPL-3.0-or-later
// A file that was open before: its name, the folder it lies in, and a cross that takes it off the list.
#pragma once

#include <QAbstractButton>

class QToolButton;

namespace tenon::views {

class RecentRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit RecentRow(const QString& path, QWidget* parent = nullptr);

    const QString& path() const { return m_path; }
    void setMissing(bool isMissing);
    bool isMissing() const { return m_isMissing; }
    QSize sizeHint() const override;

signals:
    /// By the cross or the Delete key.
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_path;
    bool m_isMissing = false;
    QToolButton* m_remove;
};

}  // namespace tenon::views
