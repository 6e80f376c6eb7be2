// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/passes_panel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/engine/engine.pb.h"
#include "core/passes/pass.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/selection.h"
#include "views/common/theme.h"
#include "views/passes/explanation_view.h"
#include "views/passes/explanations.h"
#include "views/passes/notice.h"
#include "views/passes/pass_delegate.h"
#include "views/passes/pass_model.h"
#include "views/passes/recipe_edits.h"

namespace tenon::views {

namespace {

const QString kDetailsKey = QStringLiteral("passes/explanationHeight");

}  // namespace

PassesPanel::PassesPanel(Selection* selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_model(new PassModel(this)), m_failure(new Notice(this)) {
    setAccessibleName(tr("Passes"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_busy);
    m_splitter = new QSplitter(Qt::Vertical, this);
    makeTree();
    m_splitter->addWidget(m_tree);
    m_details = makeDetails();
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(true);
    m_splitter->setCollapsible(0, false);
    m_details->hide();
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(kDetailsKey, m_splitter->sizes().value(1)); });
    layout->addWidget(m_splitter, 1);
    connectTree();
    connect(m_model, &PassModel::recipeEdited, this, [this](const Recipe& recipe, const QString& undoText) {
        showPreset();
        emit recipeEdited(recipe, undoText);
    });
    connect(m_failure, &Notice::actionTriggered, this, &PassesPanel::failureActionTriggered);
    showPreset();
    showSummary();
    showCurrent({});
}

QWidget* PassesPanel::makeHeader() {
    auto* header = new QWidget(this);
    m_preset = new QComboBox(header);
    m_preset->setAccessibleName(tr("Preset"));
    for (const std::string& name : presetNames()) {
        m_preset->addItem(presetTitle(name), QString::fromStdString(name));
        m_preset->setItemData(m_preset->count() - 1, presetText(name), Qt::ToolTipRole);
    }
    auto* label = new QLabel(tr("&Preset"), header);
    label->setBuddy(m_preset);
    m_presetText = new QLabel(header);
    m_presetText->setWordWrap(true);
    m_presetText->setForegroundRole(QPalette::PlaceholderText);
    m_summary = new QLabel(header);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    QFont bold = m_summary->font();
    bold.setWeight(QFont::DemiBold);
    m_summary->setFont(bold);
    m_busy = new QProgressBar(this);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(std::max(2, fontMetrics().height() / 6));
    m_busy->setAccessibleName(tr("Passes are running"));
    setBusy(false);

    auto* layout = new QVBoxLayout(header);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_preset, 1);
    layout->addLayout(row);
    layout->addWidget(m_presetText);
    layout->addWidget(m_summary);
    layout->addWidget(m_failure);
    connect(m_preset, &QComboBox::activated, this, &PassesPanel::choosePreset);
    return header;
}

void PassesPanel::makeTree() {
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("Passes by stage"));
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setMouseTracking(true);
    m_tree->setIndentation(m_tree->fontMetrics().height());
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                            QAbstractItemView::EditKeyPressed);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setMinimumHeight(m_tree->fontMetrics().height() * 8);
    m_tree->installEventFilter(this);
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_expanded << m_model->index(row, 0).data(PassModel::keyRole).toString();
    m_expanded << QStringLiteral("exceptions");
    restoreExpanded({}, 0, m_model->rowCount() - 1);
}

QWidget* PassesPanel::makeDetails() {
    auto* details = new QWidget(this);
    m_explanation = new ExplanationView(details);
    m_step = new QPushButton(icon(QStringLiteral("steps")), tr("Step through"), details);
    m_step->setToolTip(tr("Show the graph before and after this pass"));
    auto* layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_explanation, 1);
    auto* row = new QHBoxLayout;
    const int gap = fontMetrics().height() / 2;
    row->setContentsMargins(gap, gap / 2, gap, gap / 2);
    row->addWidget(m_step);
    row->addStretch(1);
    layout->addLayout(row);
    connect(m_step, &QPushButton::clicked, this, [this] { emit stepWanted(m_pass); });
    return details;
}

void PassesPanel::connectTree() {
    auto* delegate = new PassDelegate(m_model, m_tree);
    m_tree->setItemDelegate(delegate);
    connect(delegate, &PassDelegate::badgeClicked, this, &PassesPanel::openNearMisses);
    connect(delegate, &PassDelegate::removeClicked, m_model, &PassModel::removeException);
    connect(m_tree, &QTreeView::clicked, this, &PassesPanel::activate);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &PassesPanel::showCurrent);
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { m_expanded << index.data(PassModel::keyRole).toString(); });
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { m_expanded.remove(index.data(PassModel::keyRole).toString()); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PassesPanel::restoreExpanded);
    connect(&Theme::current(), &Theme::changed, this, &PassesPanel::takeColours);
    takeColours();
}

/// What the tree paints by itself, beside the rows, is to look like the rows.
void PassesPanel::takeColours() {
    QPalette palette = m_tree->palette();
    palette.setColor(QPalette::Highlight, Theme::current().selection);
    palette.setColor(QPalette::HighlightedText, Theme::current().text);
    m_tree->setPalette(palette);
}

void PassesPanel::setRecipe(const Recipe& recipe) {
    m_model->setRecipe(recipe);
    showPreset();
}

void PassesPanel::setOptimized(const Snapshot<engine::Optimized>& optimized) {
    m_optimized = optimized;
    m_model->setOptimized(optimized);
    showSummary();
    showCurrent(m_tree->currentIndex());
}

void PassesPanel::setBusy(bool isBusy) {
    // The bar keeps its place, so that nothing jumps.
    m_busy->setRange(0, isBusy ? 0 : 1);
    m_busy->setValue(0);
    m_busy->setEnabled(isBusy);
}

void PassesPanel::setFailure(const QString& sentence, const QString& action) {
    m_failure->setText(sentence, action);
}

/// The preset of the recipe, or a row "Custom" that is there only while switches or options differ from it.
void PassesPanel::showPreset() {
    const QString preset = QString::fromStdString(m_model->recipe().preset);
    const int presets = static_cast<int>(presetNames().size());
    const bool hasCustomRow = m_preset->count() > presets;
    const bool isEdited = isCustom(m_model->recipe());
    const QString title = presetTitle(m_model->recipe().preset);
    if (isEdited && !hasCustomRow) m_preset->addItem(tr("Custom"));
    if (!isEdited && hasCustomRow) m_preset->removeItem(presets);
    m_preset->setCurrentIndex(isEdited ? presets : m_preset->findData(preset));
    m_presetText->setText(isEdited ? tr("Edited, starting from the preset “%1”.").arg(title)
                                   : presetText(m_model->recipe().preset));
}

void PassesPanel::choosePreset(int index) {
    const QString preset = m_preset->itemData(index).toString();
    if (preset.isEmpty()) return;
    m_model->apply(usePreset(m_model->recipe(), preset.toStdString()));
    showPreset();
}

void PassesPanel::showSummary() {
    if (!m_optimized) {
        m_summary->setText(tr("The passes have not run yet."));
        return;
    }
    const auto& passes = m_optimized->ledger().passes();
    const std::uint32_t before = passes.empty() ? m_optimized->kernels() : passes[0].kernels_before();
    const QString counts =
        tr("%1 → %2 kernels").arg(formatCount(before), formatCount(static_cast<std::int64_t>(m_optimized->kernels())));
    const bool isPredicted = m_optimized->predicted_ns() > 0;
    m_summary->setText(isPredicted ? tr("%1, predicted %2").arg(counts, formatDuration(m_optimized->predicted_ns()))
                                   : counts);
    m_summary->setToolTip(
        tr("The time is a prediction from the speed of this machine's memory and arithmetic. "
           "Measure to know."));
}

void PassesPanel::showCurrent(const QModelIndex& index) {
    const int pass = m_model->passOf(index);
    const int shown = pass >= 0 ? pass : m_pass;
    m_step->setEnabled(shown >= 0 && m_optimized && isPassOn(m_model->recipe(), passRegistry()[shown]) &&
                       passRegistry()[shown].stage != PassStage::memory);
    // Between passes, the one read last stays, so that nothing jumps.
    if (pass < 0 || pass == m_pass) return;
    m_pass = pass;
    m_explanation->setPass(passRegistry()[pass].id);
    showDetails();
}

/// The explanation takes its room when there is something to explain.
void PassesPanel::showDetails() {
    if (!m_details->isHidden()) return;
    m_details->show();
    const int all = m_splitter->height();
    const int kept = QSettings().value(kDetailsKey, all * 2 / 5).toInt();
    const int details = std::clamp(kept, 0, all * 2 / 3);
    m_splitter->setSizes({all - details, details});
    QMetaObject::invokeMethod(
        m_tree, [this] { m_tree->scrollTo(m_tree->currentIndex()); }, Qt::QueuedConnection);
}

void PassesPanel::activate(const QModelIndex& index) {
    if (!index.isValid()) return;
    if (m_model->kindOf(index) == PassModel::Kind::more) {
        const QModelIndex list = index.parent();
        const int row = index.row();
        m_model->showMore(index);
        return m_tree->setCurrentIndex(m_model->index(row, 0, list));
    }
    Sources sources = m_model->sourcesOf(index);
    if (!sources.empty()) m_selection->select(std::move(sources), {}, true);
}

void PassesPanel::openNearMisses(const QModelIndex& pass) {
    const QModelIndex group = m_model->indexOfNearMisses(m_model->passOf(pass));
    m_tree->expand(pass);
    m_tree->expand(group);
    m_tree->setCurrentIndex(group);
    m_tree->scrollTo(group, QAbstractItemView::PositionAtTop);
}

void PassesPanel::restoreExpanded(const QModelIndex& parent, int first, int last) {
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const QString key = index.data(PassModel::keyRole).toString();
        if (key.isEmpty()) return;  // leaves follow
        if (m_expanded.contains(key)) m_tree->expand(index);
    }
}

/// Keys that the tree does not know: Return activates a row, Delete removes an exception.
bool PassesPanel::eventFilter(QObject* watched, QEvent* event) {
    // Sentences wrap by the width of the tree.
    if (watched == m_tree && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            m_tree, [this] { m_tree->doItemsLayout(); }, Qt::QueuedConnection);
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QModelIndex index = m_tree->currentIndex();
        const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (index.isValid() && isReturn && m_tree->hasFocus()) {
            if (m_model->optionOf(index))
                m_tree->edit(index);
            else
                activate(index);
            return true;
        }
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            m_model->removeException(index);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace tenon::views
