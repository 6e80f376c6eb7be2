// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exporting/export_dialog.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/engine/engine.pb.h"
#include "views/common/state_view.h"
#include "views/exporting/export_form.h"
#include "views/exporting/exported_page.h"

namespace tenon::views {

ExportDialog::ExportDialog(const ExportOptions& options, QWidget* parent)
    : QDialog(parent), m_form(new ExportForm(options)), m_result(new ExportedPage), m_pages(new QStackedWidget) {
    setWindowTitle(tr("Export"));
    m_pages->addWidget(m_form);
    m_pages->addWidget(m_result);
    m_state = new StateView(m_pages, tr("Export"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    resize(96 * fontMetrics().averageCharWidth(), 24 * fontMetrics().lineSpacing());

    connect(m_form, &ExportForm::exportWanted, this, &ExportDialog::start);
    connect(m_form, &ExportForm::closeWanted, this, &QDialog::reject);
    connect(m_state, &StateView::cancelTriggered, this, &ExportDialog::cancel);
    connect(m_result, &ExportedPage::closeWanted, this, &QDialog::accept);
    connect(m_result, &ExportedPage::anotherWanted, this, [this] {
        m_form->showFailure({});
        showPage(m_form);
    });
}

void ExportDialog::start() {
    if (!m_form->isReady() || m_isExporting) return;
    m_form->showFailure({});
    m_isExporting = true;
    m_isCancelled = false;
    m_asked = m_form->choice();
    showBusy(tr("Exporting"), -1);
    emit exportWanted(m_asked);
}

void ExportDialog::cancel() {
    if (!m_isExporting) return;
    m_isExporting = false;
    m_isCancelled = true;
    showPage(m_form);
    emit cancelWanted();
}

void ExportDialog::showPage(QWidget* page) {
    m_pages->setCurrentWidget(page);
    m_state->showContent();
}

void ExportDialog::showBusy(const QString& stage, double fraction) {
    if (m_isExporting) m_state->showBusy(stage, fraction);
}

void ExportDialog::showExported(Snapshot<engine::Exported> exported) {
    m_isExporting = false;
    if (!exported) return showPage(m_form);
    m_result->setExported(exported, m_asked.format);
    resize(size().expandedTo(QSize(width(), 36 * fontMetrics().lineSpacing())));
    showPage(m_result);
    m_result->setFocus();
}

void ExportDialog::showFailure(const QString& sentence) {
    if (m_isCancelled) return;
    m_isExporting = false;
    m_form->showFailure(sentence);
    showPage(m_form);
}

void ExportDialog::reject() {
    if (m_isExporting) return cancel();
    QDialog::reject();
}

}  // namespace tenon::views
