// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/measure_bar.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QThread>
#include <QToolButton>
#include <algorithm>

#include "views/charts/sweep_dialog.h"
#include "views/common/icons.h"

namespace tenon::views {

namespace {

constexpr int kLargestBatch = 32;

QList<int> expectedPoints(SweepAxis axis) {
    const int most = axis == SweepAxis::threads ? QThread::idealThreadCount() : kLargestBatch;
    const std::vector<int> points = doublingPoints(std::min(most, 1024));
    return QList<int>(points.begin(), points.end());
}

QString listed(const QList<int>& points) {
    QStringList words;
    for (const int at : points) words << QString::number(at);
    return words.join(QStringLiteral(", "));
}

QLabel* labelFor(const QString& text, QWidget* control) {
    auto* label = new QLabel(text);
    label->setBuddy(control);
    return label;
}

}  // namespace

MeasureBar::MeasureBar(QWidget* parent)
    : QWidget(parent),
      m_measure(new QPushButton(icon(QStringLiteral("measure")), tr("&Measure"))),
      m_threads(new QSpinBox),
      m_seconds(new QDoubleSpinBox),
      m_sweep(new QToolButton),
      m_table(new QToolButton) {
    m_measure->setToolTip(tr("Times all variants against each other, taking turns."));
    m_threads->setRange(1, 1024);
    m_threads->setAccessibleName(tr("Threads"));
    m_threads->setToolTip(tr("How many processor cores one run may use."));
    m_seconds->setRange(0.5, 600);
    m_seconds->setDecimals(1);
    m_seconds->setValue(5);
    m_seconds->setAccessibleName(tr("Seconds"));
    m_seconds->setToolTip(tr("How long to measure. Longer makes small differences surer."));
    m_sweep->setText(tr("S&weep"));
    m_sweep->setIcon(icon(QStringLiteral("chart")));
    m_sweep->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sweep->setPopupMode(QToolButton::InstantPopup);
    m_sweep->setToolTip(tr("Measures over several thread counts or batch sizes."));
    m_table->setText(tr("Show as &table"));
    m_table->setIcon(icon(QStringLiteral("list")));
    m_table->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_table->setCheckable(true);
    m_table->setToolTip(tr("The same figures as a table, to read or to copy."));
    fillSweepMenu();

    auto* layout = new QHBoxLayout(this);
    const int gap = fontMetrics().height() / 2;
    layout->addWidget(m_measure);
    layout->addSpacing(gap);
    layout->addWidget(labelFor(tr("Th&reads"), m_threads));
    layout->addWidget(m_threads);
    layout->addSpacing(gap);
    layout->addWidget(labelFor(tr("Secon&ds"), m_seconds));
    layout->addWidget(m_seconds);
    layout->addSpacing(gap);
    layout->addWidget(m_sweep);
    layout->addStretch(1);
    layout->addWidget(m_table);

    connect(m_measure, &QPushButton::clicked, this, &MeasureBar::measure);
    connect(m_table, &QToolButton::toggled, this, &MeasureBar::tableToggled);
}

void MeasureBar::fillSweepMenu() {
    auto* menu = new QMenu(m_sweep);
    const auto add = [this, menu](const QString& text, SweepAxis axis) {
        menu->addAction(text.arg(listed(expectedPoints(axis))), this,
                        [this, axis] { emit sweepWanted(axis, expectedPoints(axis), seconds()); });
    };
    add(tr("Over &threads: %1"), SweepAxis::threads);
    add(tr("Over &batch sizes: %1"), SweepAxis::batch);
    menu->addSeparator();
    menu->addAction(tr("&Other points…"), this, &MeasureBar::askForPoints);
    m_sweep->setMenu(menu);
}

void MeasureBar::setEnabledToMeasure(bool canMeasure) {
    m_measure->setEnabled(canMeasure);
    m_sweep->setEnabled(canMeasure);
}

int MeasureBar::threads() const {
    return m_threads->value();
}

double MeasureBar::seconds() const {
    return m_seconds->value();
}

bool MeasureBar::isTableWanted() const {
    return m_table->isChecked();
}

void MeasureBar::measure() {
    emit measureWanted(threads(), seconds());
}

void MeasureBar::askForPoints() {
    auto* dialog = new SweepDialog(expectedPoints(SweepAxis::threads), seconds(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SweepDialog::sweepWanted, this, &MeasureBar::sweepWanted);
    dialog->open();
}

std::optional<QList<int>> parsePoints(const QString& text) {
    static const QRegularExpression kSeparators(QStringLiteral("[\\s,;]+"));
    constexpr int kMostPoints = 32, kLargest = 4096;
    QList<int> points;
    for (const QString& word : text.split(kSeparators, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int at = word.toInt(&isNumber);
        if (!isNumber || at < 1 || at > kLargest) return {};
        points << at;
    }
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.isEmpty() || points.size() > kMostPoints) return {};
    return points;
}

}  // namespace tenon::views
