// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/job_list.h"

#include <algorithm>

namespace tenon::app {

void JobList::begin(quint64 id, const QString& title) {
    m_jobs.push_back({id, title, {}, -1});
    emit changed();
}

void JobList::progress(quint64 id, const QString& stage, double fraction) {
    const auto at = std::ranges::find(m_jobs, id, &Job::id);
    if (at == m_jobs.end()) return;
    at->stage = stage;
    at->fraction = fraction;
    emit changed();
}

void JobList::end(quint64 id) {
    if (std::erase_if(m_jobs, [id](const Job& job) { return job.id == id; }) > 0) emit changed();
}

void JobList::clear() {
    if (m_jobs.empty()) return;
    m_jobs.clear();
    emit changed();
}

}  // namespace tenon::app
