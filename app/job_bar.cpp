// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/job_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "app/job_list.h"
#include "views/common/icons.h"

namespace tenon::app {

JobBar::JobBar(const JobList* jobs, QWidget* parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_text(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this)) {
    const int unit = fontMetrics().averageCharWidth();
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setFixedWidth(24 * unit);
    m_progress->setFixedHeight(unit);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(views::icon(QStringLiteral("cancel")));
    m_cancel->setToolTip(tr("Stop this"));
    m_cancel->setAccessibleName(m_cancel->toolTip());

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(unit, 0, unit, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_jobs->isEmpty()) emit cancelWanted(m_jobs->jobs().back().id);
    });
    connect(jobs, &JobList::changed, this, &JobBar::refresh);
    refresh();
}

void JobBar::refresh() {
    setVisible(!m_jobs->isEmpty());
    if (m_jobs->isEmpty()) return;
    const Job& job = m_jobs->jobs().back();
    m_text->setText(job.title);
    m_text->setToolTip(job.stage);  // the engine's own words
    m_progress->setRange(0, job.fraction < 0 ? 0 : 1000);
    m_progress->setValue(static_cast<int>(job.fraction * 1000));
}

}  // namespace tenon::app
