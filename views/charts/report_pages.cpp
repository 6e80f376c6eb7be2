// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/report_pages.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPdfWriter>
#include <QRegularExpression>
#include <algorithm>
#include <numeric>

namespace tenon::views {

namespace {

// The unit is a tenth of a point: sizes of fonts are whole numbers of it, and widths of text come out exact.
constexpr double kPoint = 10;
constexpr double kMargin = 42 * kPoint, kTop = 48 * kPoint;
constexpr double kWidth = 595 * kPoint - 2 * kMargin, kHeight = 842 * kPoint - 2 * kTop;  // of A4
constexpr double kFooterHeight = 18 * kPoint, kCellGap = 8 * kPoint, kRowPadding = 5 * kPoint;
constexpr double kBody = 9.5, kSmall = 8.2;  // fonts, in points

struct PageTexts {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::PageTexts)
};

double longestWord(const QString& text, const QFontMetricsF& metrics) {
    static const QRegularExpression kSpaces(QStringLiteral("\\s+"));
    double longest = 0;
    for (const QString& word : text.split(kSpaces, Qt::SkipEmptyParts))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

/// `text` broken into lines of `width`: between words, or inside one that is too long for a line.
std::unique_ptr<QTextLayout> laidOut(const QString& text, const QFont& font, double width, Qt::Alignment alignment) {
    auto layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    double y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout->endLayout();
    return layout;
}

/// Widths that add up to at most `room`: what is over a fair share gives up what is missing.
std::vector<double> fitted(std::vector<double> widths, double room) {
    if (std::accumulate(widths.begin(), widths.end(), 0.0) <= room) return widths;
    std::vector<std::size_t> order(widths.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return widths[a] < widths[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double share = std::max(room, 0.0) / double(order.size() - i);
        widths[order[i]] = std::min(widths[order[i]], share);
        room -= widths[order[i]];
    }
    return widths;
}

}  // namespace

ReportPages::ReportPages(QPdfWriter& writer, QString footer, ReportDraft& draft, const std::vector<QPicture>* charts)
    : m_writer(writer), m_footer(std::move(footer)), m_draft(draft), m_charts(charts), m_style(draft.style) {
    if (m_painter.begin(&m_writer)) startPage();
}

QFont ReportPages::fontOf(double points, bool isBold) const {
    QFont font = m_style.font;
    font.setPixelSize(static_cast<int>(points * kPoint));
    font.setBold(isBold);
    return font;
}

void ReportPages::startPage() {
    if (m_page > 0) m_writer.newPage();
    ++m_page;
    m_painter.resetTransform();
    const double scale = m_writer.resolution() / (72 * kPoint);
    m_painter.scale(scale, scale);
    m_painter.translate(kMargin, kTop);
    m_y = 0;
    const QString number = m_charts ? PageTexts::tr("Page %1 of %2").arg(m_page).arg(m_draft.pages) : QString();
    const QFont font = fontOf(kSmall);
    m_painter.setFont(font);
    m_painter.setPen(m_style.muted);
    const QRectF line(0, kHeight - kFooterHeight, kWidth, kFooterHeight);
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, number);
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, elidedName(m_footer, font, kWidth * 0.75));
}

void ReportPages::ensure(double height) {
    if (m_y > 0 && m_y + height > kHeight - 2 * kFooterHeight) startPage();
}

double ReportPages::textHeight(const QString& text, const QFont& font, double width) const {
    return laidOut(text, font, width, Qt::AlignLeft)->boundingRect().height();
}

void ReportPages::text(const QString& text, const QFont& font, const QColor& color, double left) {
    const auto layout = laidOut(text, font, kWidth - left, Qt::AlignLeft);
    ensure(layout->boundingRect().height());
    m_painter.setPen(color);
    layout->draw(&m_painter, QPointF(left, m_y));
    m_y += layout->boundingRect().height();
}

void ReportPages::title(const QString& kind, const QString& name, const QStringList& lines) {
    text(kind, fontOf(kSmall), m_style.muted);
    gap(2 * kPoint);
    text(name, fontOf(20, true), m_style.text);
    gap(4 * kPoint);
    for (const QString& line : lines) text(line, fontOf(kBody), m_style.muted);
    gap(10 * kPoint);
}

void ReportPages::heading(const QString& title, const QString& about, double room) {
    const double own = 60;
    ensure((own + room) * kPoint);
    if (m_y > 0) gap(16 * kPoint);
    text(title, fontOf(13, true), m_style.text);
    gap(2 * kPoint);
    if (!about.isEmpty()) text(about, fontOf(kSmall), m_style.muted);
    gap(6 * kPoint);
}

void ReportPages::subheading(const QString& title, double room) {
    ensure((30 + room) * kPoint);
    gap(6 * kPoint);
    text(title, fontOf(10.5, true), m_style.text);
    gap(4 * kPoint);
}

void ReportPages::paragraph(const QString& words) {
    text(words, fontOf(kBody), m_style.text);
    gap(4 * kPoint);
}

void ReportPages::bullets(const QStringList& lines) {
    for (const QString& line : lines) {
        ensure(textHeight(line, fontOf(kBody), kWidth - 12 * kPoint));
        const double top = m_y;
        text(line, fontOf(kBody), m_style.text, 12 * kPoint);
        m_painter.drawText(QPointF(2 * kPoint, top + QFontMetricsF(fontOf(kBody)).ascent()), QStringLiteral("•"));
        gap(2 * kPoint);
    }
}

void ReportPages::callout(const QString& sign, const QString& words, const QColor& color) {
    const QFont font = fontOf(11.5, true);
    const double left = 34 * kPoint, width = kWidth - left - 8 * kPoint;
    const double height = textHeight(words, font, width) + 14 * kPoint;
    ensure(height + 6 * kPoint);
    QColor fill = color;
    fill.setAlphaF(0.09F);
    m_painter.fillRect(QRectF(0, m_y, kWidth, height), fill);
    m_painter.fillRect(QRectF(0, m_y, 3.5 * kPoint, height), color);
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(QRectF(4 * kPoint, m_y, left - 6 * kPoint, height), Qt::AlignCenter, sign);
    m_painter.setPen(m_style.text);
    laidOut(words, font, width, Qt::AlignLeft)->draw(&m_painter, QPointF(left, m_y + 7 * kPoint));
    m_y += height + 6 * kPoint;
}

/// Numbers get what they need, names share the rest and wrap.
std::vector<ReportPages::Column> ReportPages::columnsOf(const ChartTable& table) const {
    const QFontMetricsF metrics(fontOf(kSmall)), bold(fontOf(kSmall, true));
    std::vector<double> numbers, names;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        double widest = longestWord(table.columns[i].title, bold);
        for (const auto& row : table.rows) widest = std::max(widest, metrics.horizontalAdvance(row[i].text));
        (table.columns[i].isNumber ? numbers : names).push_back(widest + kPoint);
    }
    const double room = kWidth - kCellGap * double(table.columns.size() - 1);
    const double leastForNames = std::min(room * 0.3, 60 * kPoint * double(names.size()));
    for (double& width : numbers) width = std::min(width, 110 * kPoint);
    numbers = fitted(std::move(numbers), room - leastForNames);
    names = fitted(std::move(names), room - std::accumulate(numbers.begin(), numbers.end(), 0.0));
    std::vector<Column> columns;
    std::size_t number = 0, name = 0;
    double left = 0;
    for (const ChartColumn& column : table.columns) {
        const double width = column.isNumber ? numbers[number++] : names[name++];
        columns.push_back({left, width});
        left += width + kCellGap;
    }
    return columns;
}

ReportPages::Row ReportPages::layOut(const ChartTable& table, const std::vector<Column>& columns,
                                     const QStringList& texts, const QFont& font) {
    Row row{.height = QFontMetricsF(font).height()};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto align = table.columns[i].isNumber ? Qt::AlignRight : Qt::AlignLeft;
        row.cells.push_back(laidOut(texts[static_cast<int>(i)], font, columns[i].width, align));
        row.height = std::max(row.height, row.cells.back()->boundingRect().height());
    }
    row.height += kRowPadding;
    return row;
}

void ReportPages::draw(const Row& row, const std::vector<Column>& columns, const QColor& color) {
    m_painter.setPen(color);
    for (std::size_t i = 0; i < columns.size(); ++i)
        row.cells[i]->draw(&m_painter, QPointF(columns[i].left, m_y + kRowPadding / 2));
    m_y += row.height;
    m_painter.setPen(QPen(m_style.grid, 0.6 * kPoint));
    m_painter.drawLine(QPointF(0, m_y), QPointF(columns.back().left + columns.back().width, m_y));
}

void ReportPages::table(const ChartTable& table) {
    if (table.columns.empty()) return;
    const std::vector<Column> columns = columnsOf(table);
    const QFont font = fontOf(kSmall);
    QStringList titles;
    for (const ChartColumn& column : table.columns) titles << column.title;
    const Row header = layOut(table, columns, titles, fontOf(kSmall, true));
    ensure(header.height + 40 * kPoint);
    draw(header, columns, m_style.muted);
    for (const auto& cells : table.rows) {
        QStringList texts;
        for (const ChartCell& cell : cells) texts << cell.text;
        const Row row = layOut(table, columns, texts, font);
        const int page = m_page;
        ensure(row.height);
        if (m_page != page) draw(header, columns, m_style.muted);
        draw(row, columns, m_style.text);
    }
    gap(8 * kPoint);
}

void ReportPages::plot(const Plot& plot, double height) {
    ensure(height * kPoint);
    if (!m_charts) {
        m_draft.charts.push_back({plot, QSizeF(kWidth / kPoint, height).toSize()});
    } else {
        m_painter.save();
        m_painter.translate(0, m_y);
        m_painter.scale(kPoint, kPoint);  // lines of a chart are about a point thick
        paintRecorded(m_painter, QPointF(), m_charts->at(m_chart++));
        m_painter.restore();
    }
    m_y += height * kPoint;
    gap(6 * kPoint);
}

}  // namespace tenon::views
