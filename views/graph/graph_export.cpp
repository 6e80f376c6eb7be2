// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_export.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>

#include "views/common/theme.h"
#include "views/graph/graph_canvas.h"

namespace tenon::views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GraphExport)
};

constexpr double kMargin = 16;          // scene pixels
constexpr double kPointsAPixel = 0.75;  // at 96 pixels an inch
constexpr double kLargestPage = 14400;  // points; more is not allowed in a PDF

QRectF pageOf(const GraphCanvas& canvas) {
    return canvas.index()->geometry().bounds.adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

void paintPage(QPainter& painter, const GraphCanvas& canvas, const QRectF& page) {
    painter.fillRect(page, Theme::current().surface);
    canvas.paintAll(painter);
}

QString nothingToWrite() {
    return Words::tr("There is no drawing to write yet.");
}

QString cannotWrite(const QString& path, const QString& reason) {
    return Words::tr("%1 cannot be written: %2.").arg(path, reason);
}

}  // namespace

QString writeDrawingAsSvg(const GraphCanvas& canvas, const QString& title, const QString& path) {
    if (!canvas.index()) return nothingToWrite();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return cannotWrite(path, file.errorString());
    const QRectF page = pageOf(canvas);
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setTitle(title);
    svg.setSize(page.size().toSize());
    svg.setViewBox(page);
    svg.setResolution(96);
    QPainter painter(&svg);
    paintPage(painter, canvas, page);
    painter.end();
    return file.commit() ? QString() : cannotWrite(path, file.errorString());
}

QString writeDrawingAsPdf(const GraphCanvas& canvas, const QString& title, const QString& path) {
    if (!canvas.index()) return nothingToWrite();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return cannotWrite(path, file.errorString());
    const QRectF page = pageOf(canvas);
    const double scale = std::min(kPointsAPixel, kLargestPage / std::max(page.width(), page.height()));
    QPdfWriter pdf(&file);
    pdf.setTitle(title);
    pdf.setResolution(1200);
    pdf.setPageSize(QPageSize(page.size() * scale, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    QPainter painter(&pdf);
    painter.scale(scale * 1200 / 72, scale * 1200 / 72);
    painter.translate(-page.topLeft());
    paintPage(painter, canvas, page);
    painter.end();
    return file.commit() ? QString() : cannotWrite(path, file.errorString());
}

}  // namespace tenon::views
