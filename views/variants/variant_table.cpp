// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/variants/variant_table.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/passes/recipe.h"
#include "views/common/icons.h"
#include "views/common/state_view.h"
#include "views/common/theme.h"
#include "views/variants/column_fit.h"
#include "views/variants/variant_delegate.h"
#include "views/variants/variant_model.h"
#include "views/variants/variant_words.h"
#include "views/variants/wrapped_header.h"

namespace tenon::views {

VariantTable::VariantTable(QWidget* parent)
    : QWidget(parent), m_model(new VariantModel(this)), m_newMenu(new QMenu(this)) {
    buildTable();
    buildActions();
    m_headline = new QFrame;
    m_headline->setAutoFillBackground(true);
    m_verdict = new QLabel;
    m_warning = new QLabel;
    for (QLabel* label : {m_warning, m_verdict}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_verdict->setFont(large);
    const int unit = fontMetrics().averageCharWidth();
    auto* words = new QVBoxLayout(m_headline);
    words->setContentsMargins(unit, unit / 2, unit, unit / 2);
    words->setSpacing(unit / 2);
    words->addWidget(m_warning);
    words->addWidget(m_verdict);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildToolBar());
    column->addWidget(m_headline);
    column->addWidget(m_table, 1);
    m_state = new StateView(content, tr("Variants"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    connect(m_model, &VariantModel::renamed, this, &VariantTable::renamed);
    connect(&Theme::current(), &Theme::changed, this, &VariantTable::updateHeadline);
    setRows({});
}

void VariantTable::buildTable() {
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setItemDelegate(new VariantDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Variants"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setHorizontalHeader(new WrappedHeader(Qt::Horizontal, m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->viewport()->installEventFilter(this);
    // A double click or Enter makes a variant the current one; F2 or a click on the selected name edits it.
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit currentWanted(index.data(VariantModel::IdRole).toInt()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VariantTable::updateActions);
}

bool VariantTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) fitTable();
    return QWidget::eventFilter(watched, event);
}

void VariantTable::fitTable() {
    const int unit = fontMetrics().averageCharWidth();
    std::vector<ColumnNeed> needs;
    for (int column = 0; column < VariantModel::columns; ++column) {
        const int title = m_table->horizontalHeader()->sectionSizeHint(column);
        ColumnNeed need{title, title, column};
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row, column);
            need.least = std::max(need.least, VariantDelegate::widthWithoutDetail(index, m_table->font()));
            need.most = std::max(need.most, m_table->sizeHintForIndex(index).width());
        }
        need.most = std::max(need.most, need.least);
        switch (column) {  // words can be cut and have a tip, figures cannot
            case VariantModel::name:
                need.least = std::min(need.most, 16 * unit);
                break;
            case VariantModel::accuracy:
            case VariantModel::recipe:
            case VariantModel::state:
                need.least = std::max(title, std::min(need.most, 9 * unit));
                break;
            case VariantModel::latency:
            case VariantModel::against:
                need.isStep = true;
                need.priority += VariantModel::columns;  // the ranges, after all that is cut
                break;
            default:
                break;
        }
        needs.push_back(need);
    }
    const std::vector<int> widths = fitColumns(needs, m_table->viewport()->width());
    for (int column = 0; column < VariantModel::columns; ++column)
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
}

QAction* VariantTable::addAction(const QString& iconName, const QString& text, const QKeySequence& key,
                                 const QString& toolTip) {
    auto* action = new QAction(icon(iconName), text, m_table);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(toolTip);
    m_table->addAction(action);
    return action;
}

template <class Wish>
void VariantTable::onSelected(QAction* action, Wish wish) {
    connect(action, &QAction::triggered, this, [this, wish] {
        if (const VariantRow* row = selected()) wish(*row);
    });
}

void VariantTable::buildActions() {
    for (const std::string& preset : presetNames()) {
        const QString name = QString::fromStdString(preset);
        connect(m_newMenu->addAction(name), &QAction::triggered, this, [this, name] { emit addWanted(name); });
    }
    m_use = addAction(QStringLiteral("check"), tr("Make Current"), {}, tr("Show this variant in all views (Enter)"));
    m_duplicate = addAction(QStringLiteral("duplicate"), tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D),
                            tr("A new variant with the same recipe (Ctrl+D)"));
    m_rename = addAction(QStringLiteral("rename"), tr("Rename"), {}, tr("Give the variant another name (F2)"));
    m_pin = addAction(QStringLiteral("pin"), tr("Pin"), {}, tr("Keep the variant in every chart and measurement"));
    m_pin->setCheckable(true);
    m_baseline = addAction(QStringLiteral("baseline"), tr("Set as Baseline"), {},
                           tr("Compare all other variants with this one"));
    m_remove = addAction(QStringLiteral("delete"), tr("Delete"), QKeySequence(Qt::Key_Delete),
                         tr("Delete the variant; the baseline cannot be deleted (Del)"));
    onSelected(m_use, [this](const VariantRow& row) { emit currentWanted(row.id); });
    onSelected(m_duplicate, [this](const VariantRow& row) { emit duplicateWanted(row.id); });
    onSelected(m_rename, [this](const VariantRow&) {
        m_table->edit(m_model->index(m_table->currentIndex().row(), VariantModel::name));
    });
    onSelected(m_pin, [this](const VariantRow& row) { emit pinToggled(row.id, m_pin->isChecked()); });
    onSelected(m_baseline, [this](const VariantRow& row) { emit baselineWanted(row.id); });
    onSelected(m_remove, [this](const VariantRow& row) { emit removeWanted(row.id); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        QMenu menu(this);
        menu.addActions({m_use, m_duplicate, m_rename, m_pin, m_baseline});
        menu.addSeparator();
        menu.addAction(m_remove);
        menu.exec(m_table->viewport()->mapToGlobal(position));
    });
}

QWidget* VariantTable::buildToolBar() {
    auto* bar = new QToolBar(tr("Variants"));
    const int size = fontMetrics().height();
    bar->setIconSize({size, size});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* add = new QToolButton;
    add->setIcon(icon(QStringLiteral("add")));
    add->setText(tr("New"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setPopupMode(QToolButton::InstantPopup);
    add->setMenu(m_newMenu);
    add->setToolTip(tr("A new variant from a preset"));
    add->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(add);
    bar->addSeparator();
    bar->addActions({m_duplicate, m_rename, m_pin, m_baseline, m_remove});
    for (QAction* action : bar->actions())
        if (QWidget* button = bar->widgetForAction(action)) button->setFocusPolicy(Qt::TabFocus);
    return bar;
}

void VariantTable::setRows(std::vector<VariantRow> rows) {
    const VariantRow* row = selected();
    const int kept = row ? row->id : -1;
    m_model->setRows(std::move(rows));
    const auto current = std::ranges::find(m_model->rows(), true, &VariantRow::isCurrent);
    const int currentId = current == m_model->rows().end() ? -1 : current->id;
    // Another current variant takes the selection along; else it stays where the user put it.
    const bool isOther = std::exchange(m_currentId, currentId) != currentId;
    int wanted = m_model->rowOf(isOther && currentId >= 0 ? currentId : kept);
    if (wanted < 0) wanted = m_model->rowOf(currentId);
    if (wanted >= 0 && wanted != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(wanted, VariantModel::name));
    if (m_model->rows().empty())
        m_state->showEmpty(tr("No variants"), tr("Open a model: its variants are compared here."));
    else
        m_state->showContent();
    fitTable();
    updateActions();
    updateHeadline();
}

const VariantRow* VariantTable::selected() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_model->rows()[static_cast<std::size_t>(current.row())] : nullptr;
}

void VariantTable::updateActions() {
    const VariantRow* row = selected();
    for (QAction* action : {m_use, m_duplicate, m_rename, m_pin, m_baseline, m_remove})
        action->setEnabled(row != nullptr);
    if (!row) return;
    m_use->setEnabled(!row->isCurrent);
    m_pin->setChecked(row->isPinned);
    m_pin->setText(row->isPinned ? tr("Unpin") : tr("Pin"));
    m_baseline->setEnabled(!row->isBaseline);
    m_remove->setEnabled(!row->isBaseline);
}

void VariantTable::updateHeadline() {
    const Theme& theme = Theme::current();
    const Headline headline = headlineOf(m_model->rows());
    m_verdict->setText(headline.verdict);
    m_warning->setText(headline.warning);
    m_warning->setVisible(!headline.warning.isEmpty());
    m_headline->setVisible(!headline.verdict.isEmpty());
    QPalette palette = m_headline->palette();
    palette.setColor(QPalette::Window, headline.tone == Headline::Tone::good  ? theme.goodFill
                                       : headline.tone == Headline::Tone::bad ? theme.badFill
                                                                              : theme.surface);
    m_headline->setPalette(palette);
    const auto colour = [](QLabel* label, const QColor& text) {
        QPalette own = label->palette();
        own.setColor(QPalette::WindowText, text);
        label->setPalette(own);
    };
    colour(m_verdict, theme.text);
    colour(m_warning, theme.bad);
}

}  // namespace tenon::views
