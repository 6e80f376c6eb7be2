// SPDX-License-Identifier: GPL-3.0-or-later
// TextCache: lines of text laid out and cut to a width once, for painting them at every frame.
#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>

class QPainter;

namespace tenon::views {

class TextCache {
public:
    TextCache();

    enum class Role : std::uint8_t { title, subtitle, frame };

    /// One line from `left`, its middle at `middle`, cut with an ellipsis after `width`; in the pen of the painter.
    void draw(QPainter& painter, Role role, double left, double middle, double width, const QString& text,
              Qt::TextElideMode elide = Qt::ElideRight);
    double widthOf(Role role, const QString& text);
    /// After the font of the application has changed.
    void clear();

private:
    struct Key {
        QString text;
        int width;
        Role role;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0) {
            return qHashMulti(seed, key.text, key.width, static_cast<int>(key.role));
        }
    };

    const QFont& fontOf(Role role) const {
        return role == Role::title ? title : role == Role::frame ? frame : subtitle;
    }

    QFont title, subtitle, frame;
    QHash<Key, QStaticText> texts;
};

}  // namespace tenon::views
