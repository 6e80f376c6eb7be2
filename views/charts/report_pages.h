// SPDX-License-Identifier: GPL-3.0-or-later
// ReportPages: fills A4 pages from the top with headings, paragraphs, tables and charts. Nothing runs over an edge:
// text wraps, tables go on under a repeated header, charts move to the next page.
//
// `room` and `height` are in points.
#pragma once

#include <QPainter>
#include <QPicture>
#include <QString>
#include <QTextLayout>
#include <memory>

#include "views/charts/chart_table.h"
#include "views/charts/plot.h"

class QPdfWriter;

namespace tenon::views {

/// What is found out by filling pages once without charts, which only the GUI thread can record.
struct ReportDraft {
    struct Chart {
        Plot plot;
        QSize size;  ///< in points
    };
    ChartStyle style;  ///< given: only the GUI thread may ask the system for its font
    int pages = 0;     ///< what "page 2 of 5" says
    std::vector<Chart> charts;
};

class ReportPages {
public:
    /// Starts painting on `writer`, which outlives this. `draft` is filled in when `charts` is null; else it and the
    /// charts in its order, recorded, are used. All of them outlive this.
    ReportPages(QPdfWriter& writer, QString footer, ReportDraft& draft, const std::vector<QPicture>* charts);

    bool isPainting() const { return m_painter.isActive(); }
    int pages() const { return m_page; }

    void title(const QString& kind, const QString& name, const QStringList& lines);
    /// Starts a section, with at least `room` points below on the same page.
    void heading(const QString& text, const QString& about, double room = 60);
    void subheading(const QString& text, double room = 60);
    void paragraph(const QString& text);
    void bullets(const QStringList& lines);
    /// A sentence that must be seen, with a bar in `color` on its left and `sign` in front.
    void callout(const QString& sign, const QString& text, const QColor& color);
    void table(const ChartTable& table);
    void plot(const Plot& plot, double height);

private:
    struct Column {
        double left, width;
    };
    std::vector<Column> columnsOf(const ChartTable& table) const;
    /// Cells broken into lines, once for measuring and drawing.
    struct Row {
        std::vector<std::unique_ptr<QTextLayout>> cells;
        double height = 0;
    };
    static Row layOut(const ChartTable& table, const std::vector<Column>& columns, const QStringList& texts,
                      const QFont& font);
    void draw(const Row& row, const std::vector<Column>& columns, const QColor& color);

    QFont fontOf(double points, bool isBold = false) const;
    double textHeight(const QString& text, const QFont& font, double width) const;
    /// Wraps anywhere, goes on on the next page when it has to.
    void text(const QString& text, const QFont& font, const QColor& color, double left = 0);
    void ensure(double height);
    void gap(double height) { m_y += height; }  ///< of our own unit, as all private lengths are
    void startPage();

    QPdfWriter& m_writer;
    QString m_footer;
    ReportDraft& m_draft;
    const std::vector<QPicture>* m_charts;
    std::size_t m_chart = 0;  ///< the next one
    int m_page = 0;
    double m_y = 0;
    const ChartStyle& m_style;
    QPainter m_painter;
};

}  // namespace tenon::views
