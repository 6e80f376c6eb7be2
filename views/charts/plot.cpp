// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot.h"

#include <qcustomplot.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QPicture>
#include <QSaveFile>
#include <QSvgGenerator>

namespace tenon::views {

namespace {

struct PlotTexts {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::PlotTexts)
};

void drawOn(QPaintDevice* device, const QSize& size, const Plot& plot, const ChartStyle& style, double scale) {
    QCustomPlot canvas;
    canvas.setViewport(QRect(QPoint(), size));
    plot(canvas, style);
    QCPPainter painter(device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    canvas.toPainter(&painter, size.width(), size.height());
}

QByteArray pngOf(const QSize& size, const Plot& plot, const ChartStyle& style) {
    constexpr int kScale = 2;
    QImage image(size * kScale, QImage::Format_ARGB32_Premultiplied);
    drawOn(&image, size, plot, style, kScale);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const QSize& size, const Plot& plot, const ChartStyle& style) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    drawOn(&generator, size, plot, style, 1);
    return bytes;
}

QByteArray pdfOf(const QSize& size, const Plot& plot, const ChartStyle& style) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr int kPointsPerInch = 72;
    writer.setResolution(kPointsPerInch);
    writer.setPageSize(QPageSize(QSizeF(size), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    drawOn(&writer, size, plot, style, 1);
    return bytes;
}

}  // namespace

QPicture recordPlot(const QSize& size, const Plot& plot, const ChartStyle& style) {
    QPicture picture;
    drawOn(&picture, size, plot, style, 1);
    return picture;
}

void paintRecorded(QPainter& painter, const QPointF& at, const QPicture& picture) {
    painter.save();
    painter.translate(at);
    // a picture would otherwise be drawn as large in inches as it was recorded
    painter.scale(double(picture.logicalDpiX()) / painter.device()->logicalDpiX(),
                  double(picture.logicalDpiY()) / painter.device()->logicalDpiY());
    painter.drawPicture(QPointF(), picture);
    painter.restore();
}

QString writePlot(const QString& path, const QSize& size, const Plot& plot) {
    const QString ending = QFileInfo(path).suffix().toLower();
    const ChartStyle style = ChartStyle::onPaper();
    QByteArray bytes;
    if (ending == QLatin1String("png"))
        bytes = pngOf(size, plot, style);
    else if (ending == QLatin1String("svg"))
        bytes = svgOf(size, plot, style);
    else if (ending == QLatin1String("pdf"))
        bytes = pdfOf(size, plot, style);
    else
        return PlotTexts::tr("A chart can be written as .png, .svg or .pdf, which the name “%1” does not end in.")
            .arg(QFileInfo(path).fileName());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
    return PlotTexts::tr("The chart could not be written to %1: %2").arg(path, file.errorString());
}

}  // namespace tenon::views
