// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/start_page.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>

#include "views/common/theme.h"
#include "views/start/drop_zone.h"
#include "views/start/recent_list.h"

namespace tenon::views {

namespace {

QLabel* textLabel(const QString& text, double scale, QFont::Weight weight, bool isMuted = false) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(weight == QFont::Normal);  // titles are short
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(weight);
    label->setFont(font);
    if (isMuted) label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    setAcceptDrops(true);
    setAccessibleName(tr("Start"));
    QWidget* column = makeColumn();
    column->setMaximumWidth(96 * fontMetrics().averageCharWidth());
    auto* centring = new QWidget;
    auto* centred = new QHBoxLayout(centring);
    const int margin = fontMetrics().height() * 3 / 2;
    centred->setContentsMargins(margin, margin, margin, margin);
    centred->addStretch(1);
    centred->addWidget(column, 1000);
    centred->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(centring);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_dropZone, &QAbstractButton::clicked, this, &StartPage::browseWanted);
    connect(m_dropZone, &DropZone::dropped, this, &StartPage::openWanted);
    connect(m_recent, &RecentList::chosen, this, &StartPage::openWanted);
    connect(m_recent, &RecentList::removed, this, &StartPage::recentRemoved);
    connect(&Theme::current(), &Theme::changed, this, &StartPage::colourFailure);
    setRecent({});
    setSamples({});
    showFailure({});
    setFocusProxy(m_dropZone);
}

QWidget* StartPage::makeHeading() {
    auto* heading = new QWidget;
    heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QVBoxLayout(heading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 4);
    layout->addWidget(textLabel(tr("Tenon"), 2.4, QFont::DemiBold));
    layout->addWidget(
        textLabel(tr("See what a compiler does to a neural network, and what each step is worth on this computer."),
                  1.15, QFont::Normal, true));
    return heading;
}

QWidget* StartPage::makeColumn() {
    m_dropZone = new DropZone;
    m_failure = textLabel({}, 1, QFont::Normal);
    m_failure->setAutoFillBackground(true);
    m_failure->setMargin(fontMetrics().height() / 2);
    m_failure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sampleBox = new QWidget;
    auto* sampleRows = new QVBoxLayout(m_sampleBox);
    sampleRows->setContentsMargins(0, 0, 0, 0);
    sampleRows->addWidget(textLabel(tr("Or try a sample"), 1.1, QFont::DemiBold));
    m_samples = new QHBoxLayout;
    m_samples->setSpacing(fontMetrics().height());
    sampleRows->addLayout(m_samples);
    m_recent = new RecentList;
    m_recentBox = new QWidget;
    auto* recentRows = new QVBoxLayout(m_recentBox);
    recentRows->setContentsMargins(0, 0, 0, 0);
    recentRows->addWidget(textLabel(tr("Recent"), 1.1, QFont::DemiBold));
    recentRows->addWidget(m_recent);

    for (QWidget* box : {m_sampleBox, m_recentBox}) box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height());
    layout->addStretch(1);
    layout->addWidget(makeHeading());
    layout->addWidget(m_dropZone);
    layout->addWidget(m_failure);
    layout->addWidget(m_sampleBox);
    layout->addWidget(m_recentBox);
    layout->addWidget(textLabel(
        tr("Open a model → switch optimizations on and off → measure what they are worth → export the winner"), 1,
        QFont::Normal, true));
    layout->addStretch(2);
    return column;
}

void StartPage::setRecent(const QStringList& paths) {
    m_recent->setPaths(paths);
    m_recentBox->setVisible(!paths.isEmpty());
}

void StartPage::setSamples(std::vector<SampleModel> samples) {
    while (QLayoutItem* item = m_samples->takeAt(0)) {
        item->widget()->hide();  // it may be the one that was pressed
        item->widget()->deleteLater();
        delete item;
    }
    for (const SampleModel& sample : samples) {
        auto* card = new SampleCard(sample);
        connect(card, &QAbstractButton::clicked, this, [this, path = sample.path] { emit openWanted(path); });
        m_samples->addWidget(card, 1);
    }
    m_sampleBox->setVisible(!samples.empty());
    fitHeight();
}

void StartPage::showFailure(const QString& sentence) {
    m_failure->setText(sentence);
    m_failure->setAccessibleName(sentence);
    m_failure->setVisible(!sentence.isEmpty());
    colourFailure();
}

void StartPage::colourFailure() {
    QPalette palette;
    palette.setColor(QPalette::Window, Theme::current().badFill);
    palette.setColor(QPalette::WindowText, Theme::current().text);
    m_failure->setPalette(palette);
}

void StartPage::resizeEvent(QResizeEvent*) {
    fitHeight();
}

void StartPage::fitHeight() {
    const bool isLow = height() < 40 * fontMetrics().lineSpacing();
    m_dropZone->setCompact(isLow);
    for (int i = 0; i < m_samples->count(); ++i)
        static_cast<SampleCard*>(m_samples->itemAt(i)->widget())->setCompact(isLow);
    m_samples->invalidate();  // a layout within a layout keeps the old heights
    m_sampleBox->layout()->invalidate();
    m_sampleBox->updateGeometry();
}

// A file that misses the zone by a hand's breadth is meant all the same.
void StartPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent* event) {
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    emit openWanted(path);
}

}  // namespace tenon::views
