// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_history.h"

#include "views/common/format.h"

namespace tenon::app {

namespace {

constexpr int kListed = 200;

}  // namespace

RunHistory::RunHistory(const std::filesystem::path& database, QObject* parent) : QObject(parent), m_path(database) {
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

RunHistory::~RunHistory() {
    m_thread.quit();
    m_thread.wait();
}

void RunHistory::inThread(std::function<Result<void>(History&)> work) {
    QMetaObject::invokeMethod(&m_worker, [this, work = std::move(work)] {
        if (!m_history) {
            auto opened = History::open(m_path);
            if (!opened) {
                emit failed(views::plainLine(opened.error().message, 2000));
                return;
            }
            m_history.emplace(opened.take());
        }
        if (const auto done = work(*m_history); !done) emit failed(views::plainLine(done.error().message, 2000));
    });
}

void RunHistory::list(const std::string& modelHash) {
    inThread([this, modelHash](History& history) -> Result<void> {
        const auto runs = TENON_TRY(history.list(kListed, modelHash));
        emit listed(modelHash, runs);
        return {};
    });
}

void RunHistory::add(const Run& run) {
    inThread([run](History& history) -> Result<void> {
        TENON_TRY(history.add(run));
        return {};
    });
    list(run.modelHash);
}

void RunHistory::remove(qint64 id, const std::string& modelHash) {
    inThread([id](History& history) -> Result<void> {
        TENON_TRY(history.remove(id));
        return {};
    });
    list(modelHash);
}

void RunHistory::load(qint64 id) {
    inThread([this, id](History& history) -> Result<void> {
        const auto run = TENON_TRY(history.get(id));
        if (!run) return environmentError("this measurement is no longer in the history");
        emit loaded(*run);
        return {};
    });
}

}  // namespace tenon::app
