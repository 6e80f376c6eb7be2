// SPDX-License-Identifier: GPL-3.0-or-later
// RunHistory: the database of measurements (core/workbench/history.h) behind a thread of its own, since a disk may take
// its time.
#pragma once

#include <QObject>
#include <QThread>
#include <vector>

#include "core/workbench/history.h"

namespace tenon::app {

class RunHistory : public QObject {
    Q_OBJECT

public:
    /// The database is opened (and made) when it is first needed.
    explicit RunHistory(const std::filesystem::path& database, QObject* parent = nullptr);
    ~RunHistory() override;

    /// Each ends in listed() for `modelHash`, or in failed().
    void list(const std::string& modelHash);
    void add(const Run& run);
    void remove(qint64 id, const std::string& modelHash);
    /// Ends in loaded() or failed().
    void load(qint64 id);

signals:
    void listed(const std::string& modelHash, const std::vector<tenon::RunSummary>& runs);
    void loaded(const tenon::Run& run);
    void failed(const QString& sentence);

private:
    void inThread(std::function<Result<void>(History&)> work);

    QThread m_thread;
    QObject m_worker;  ///< lives in the thread
    std::filesystem::path m_path;
    std::optional<History> m_history;  ///< used in the thread alone
};

}  // namespace tenon::app
