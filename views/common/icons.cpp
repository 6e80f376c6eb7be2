// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <algorithm>

#include "views/common/theme.h"

namespace tenon::views {

namespace {

QByteArray drawing(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QColor colour(QIcon::Mode mode, QIcon::State state) {
    const Theme& theme = Theme::current();
    switch (mode) {
        case QIcon::Disabled: {
            QColor faded = theme.mutedText;
            faded.setAlphaF(0.55F);
            return faded;
        }
        case QIcon::Selected:
            return theme.accentText;
        case QIcon::Normal:
        case QIcon::Active:
            break;
    }
    return state == QIcon::On ? theme.accent : theme.text;
}

/// `size` is in device pixels; the drawing is square and centred in it.
QPixmap rendered(const QByteArray& drawing, const QColor& colour, QSize size) {
    QByteArray coloured = drawing;
    coloured.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    const double side = std::min(size.width(), size.height());
    renderer.render(&painter, QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side));
    return pixmap;
}

/// Asks the theme for its colour each time it is drawn, so that an icon outlives a change of theme.
class ThemedIconEngine : public QIconEngine {
public:
    explicit ThemedIconEngine(const QString& name) : m_name(name), m_drawing(drawing(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        if (size.isEmpty() || isNull()) return {};
        const QColor drawn = colour(mode, state);
        const QString key = QStringLiteral("tenon-icon/%1/%2/%3x%4")
                                .arg(m_name, drawn.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = rendered(m_drawing, drawn, size);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    QString key() const override { return QStringLiteral("tenon"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_drawing.isEmpty(); }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

private:
    QString m_name;
    QByteArray m_drawing;
};

}  // namespace

QIcon icon(const QString& name) {
    return QIcon(new ThemedIconEngine(name));
}

}  // namespace tenon::views
