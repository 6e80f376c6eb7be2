// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accuracy/accuracy_view.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/accuracy/accuracy_verdicts.h"
#include "views/accuracy/check_bar.h"
#include "views/accuracy/damage_delegate.h"
#include "views/accuracy/damage_model.h"
#include "views/accuracy/label_chart.h"
#include "views/accuracy/verdict_list.h"
#include "views/common/format.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

QLabel* mutedLabel() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

AccuracyView::AccuracyView(Selection* selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
    m_bar = new CheckBar;
    m_state = new StateView(makeContent(), tr("Accuracy"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_state, 1);
    connect(m_bar, &CheckBar::checkWanted, this, &AccuracyView::checkWanted);
    connect(m_state, &StateView::actionTriggered, m_bar, &CheckBar::check);
    connect(m_state, &StateView::cancelTriggered, this, &AccuracyView::cancelWanted);
    connect(m_selection, &Selection::changed, this, &AccuracyView::showLinked);
    setAccuracy(nullptr);
}

QWidget* AccuracyView::makeContent() {
    m_basis = mutedLabel();
    m_verdicts = new VerdictList;
    m_chart = new LabelChart;
    m_chartNote = mutedLabel();
    m_chartNote->setText(
        tr("Dots are the share of right answers; the bands hold the share on all such samples with 95 % confidence."));
    auto* summary = new QWidget;
    auto* rows = new QVBoxLayout(summary);
    rows->setContentsMargins(0, 0, 0, rows->spacing());
    rows->addWidget(m_basis);
    rows->addWidget(m_verdicts);
    rows->addSpacing(fontMetrics().height() / 2);
    rows->addWidget(m_chart);
    rows->addWidget(m_chartNote);
    rows->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(summary);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_model = new DamageModel(this);
    m_tree = new QTreeView;
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegateForColumn(DamageModel::damageColumn, new DamageDelegate(m_tree));
    m_tree->setAccessibleName(tr("Differences by value"));
    m_tree->setTextElideMode(Qt::ElideMiddle);
    QHeaderView* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setResizeContentsPrecision(100);
    header->setSectionResizeMode(DamageModel::nameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(DamageModel::damageColumn, QHeaderView::Interactive);
    header->resizeSection(DamageModel::damageColumn, 24 * fontMetrics().averageCharWidth());
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccuracyView::selectCurrent);

    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(scroll);
    split->addWidget(m_tree);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    split->setSizes({1400, 1000});  // three verdicts and their chart without scrolling
    return split;
}

void AccuracyView::setAccuracy(Snapshot<engine::Accuracy> accuracy) {
    m_accuracy = std::move(accuracy);
    m_bar->setBusy(false);
    m_verdicts->setAccuracy(m_accuracy);
    m_chart->setAccuracy(m_accuracy);
    m_chartNote->setVisible(!m_chart->isHidden());
    m_model->setAccuracy(m_accuracy);
    m_basis->setText(basisSentence());
    expandTree();
    if (m_accuracy) return m_state->showContent();
    m_state->showEmpty(
        tr("Nothing checked yet"),
        tr("A check runs every variant and holds its outputs against the model computed slowly and plainly. "
           "Samples with labels also tell how many answers stay right."),
        tr("Check"));
}

void AccuracyView::setSamples(const QString& path) {
    m_bar->setSamples(path);
}

void AccuracyView::showBusy(const QString& stage, double fraction) {
    m_bar->setBusy(true);
    m_state->showBusy(stage, fraction);
}

void AccuracyView::showFailure(const QString& sentence) {
    m_bar->setBusy(false);
    m_state->showError(tr("The variants could not be checked"), sentence, tr("Check again"));
}

QString AccuracyView::basisSentence() const {
    if (!m_accuracy) return {};
    const auto tolerance = [](double value) { return QLocale().toString(value, 'g', 3).toLower(); };
    const QString samples = plainLine(m_accuracy->samples());
    if (samples.isEmpty())
        return tr("One random input; a number may differ by %1 of its size plus %2.")
            .arg(tolerance(m_accuracy->rtol()), tolerance(m_accuracy->atol()));
    return tr("Samples of %1; a number may differ by %2 of its size plus %3.")
        .arg(QFileInfo(samples).fileName(), tolerance(m_accuracy->rtol()), tolerance(m_accuracy->atol()));
}

/// The kernels of variants that are wrong; where none is, those of the first that is not the baseline.
bool AccuracyView::wantsValues(int variant) const {
    const auto isWrong = [](const engine::VariantAccuracy& of) { return verdictOf(of) == Verdict::wrong; };
    if (std::ranges::any_of(m_accuracy->variants(), isWrong)) return isWrong(m_accuracy->variants(variant));
    return variant == std::min(1, m_accuracy->variants_size() - 1);
}

void AccuracyView::expandTree() {
    for (int variant = 0; variant < m_model->rowCount(); ++variant) {
        const QModelIndex top = m_model->index(variant, 0);
        m_tree->setExpanded(top, true);
        m_tree->setFirstColumnSpanned(variant, {}, true);
        for (int section = 0; section < m_model->rowCount(top); ++section) {
            m_tree->setFirstColumnSpanned(section, top, true);
            m_tree->setExpanded(m_model->index(section, 0, top), section == 0 || wantsValues(variant));
        }
    }
}

void AccuracyView::selectCurrent() {
    const QVariant sources = m_tree->currentIndex().data(DamageModel::sourcesRole);
    if (m_tree->hasFocus() && sources.isValid()) m_selection->select(sources.value<Sources>(), {}, true);
}

/// Marks the rows of what was selected elsewhere.
void AccuracyView::showLinked() {
    if (!m_accuracy || m_tree->hasFocus()) return;
    QItemSelection linked;
    const auto visit = [&](const QModelIndex& section) {
        for (int row = 0; row < m_model->rowCount(section); ++row) {
            const QModelIndex value = m_model->index(row, 0, section);
            if (meet(value.data(DamageModel::sourcesRole).value<Sources>(), m_selection->sources()))
                linked.select(value, value.siblingAtColumn(DamageModel::columnCountOf - 1));
        }
    };
    for (int variant = 0; variant < m_model->rowCount(); ++variant) {
        const QModelIndex top = m_model->index(variant, 0);
        for (int section = 0; section < m_model->rowCount(top); ++section) visit(m_model->index(section, 0, top));
    }
    m_tree->selectionModel()->select(linked, QItemSelectionModel::ClearAndSelect);
}

}  // namespace tenon::views
