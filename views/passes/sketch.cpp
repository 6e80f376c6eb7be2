// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/sketch.h"

#include <QFontMetricsF>
#include <algorithm>

namespace tenon::views {

namespace {

struct Token {
    SketchItem::Kind kind;
    QString text;
    bool opensKernel, closesKernel;
};

Token parseToken(QString text) {
    text = text.trimmed();
    Token token{SketchItem::Kind::value, {}, text.startsWith(QLatin1Char('{')), text.endsWith(QLatin1Char('}'))};
    if (token.opensKernel) text.remove(0, 1);
    if (token.closesKernel) text.chop(1);
    if (text.startsWith(QLatin1Char('['))) token.kind = SketchItem::Kind::op;
    if (text.startsWith(QLatin1Char('('))) token.kind = SketchItem::Kind::constant;
    token.text = token.kind == SketchItem::Kind::value ? text : text.mid(1, text.size() - 2);
    return token;
}

/// Lays out one chain with its top at `top`; returns its size.
QSizeF layoutChain(const QString& line, double top, const QFontMetricsF& metrics, Sketch& sketch) {
    const double em = metrics.averageCharWidth(), height = metrics.height() * 1.5, frame = em * 0.8;
    double x = 0, kernelLeft = 0;
    std::size_t kernelAt = 0;
    const QStringList parts = line.split(QLatin1Char('>'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Token token = parseToken(parts[i]);
        if (i > 0) {
            const double middle = top + frame + height / 2;
            sketch.arrows.emplace_back(x + em * 0.5, middle, x + em * 2.5, middle);
            x += em * 3;
        }
        if (token.opensKernel) {
            kernelLeft = x;
            kernelAt = sketch.items.size();
            x += frame;
        }
        const bool isValue = token.kind == SketchItem::Kind::value;
        const double width = metrics.horizontalAdvance(token.text) + (isValue ? em * 0.5 : em * 1.6);
        sketch.items.push_back({token.kind, token.text, QRectF(x, top + frame, width, height)});
        x += width;
        if (token.closesKernel) {
            x += frame;
            const QRectF rect(kernelLeft, top, x - kernelLeft, height + 2 * frame);
            sketch.items.insert(sketch.items.begin() + static_cast<std::ptrdiff_t>(kernelAt),
                                {SketchItem::Kind::kernel, {}, rect});
        }
    }
    return {x, height + 2 * frame};
}

}  // namespace

Sketch layoutSketch(const QStringList& lines, const QFontMetricsF& metrics) {
    Sketch sketch;
    for (const QString& line : lines) {
        const QSizeF chain = layoutChain(line, sketch.size.height(), metrics, sketch);
        sketch.size = {std::max(sketch.size.width(), chain.width()), sketch.size.height() + chain.height()};
    }
    return sketch;
}

QString sketchAsText(const QStringList& lines) {
    QStringList chains;
    for (const QString& line : lines) {
        QStringList names;
        for (const QString& part : line.split(QLatin1Char('>'))) names << parseToken(part).text;
        chains << names.join(QStringLiteral(" → "));
    }
    return chains.join(QStringLiteral("; "));
}

}  // namespace tenon::views
