// SPDX-License-Identifier: GPL-3.0-or-later
// EngineSession: one open model in one engine process. When the engine dies it is started again and the model is opened
// again, so that whoever asks next gets an answer.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

#include "app/engine_client.h"
#include "core/import/import.h"
#include "views/common/snapshots.h"

namespace tenon::app {

using views::Snapshot;

class EngineSession : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(std::shared_ptr<const engine::Reply>)>;
    using OnProgress = std::function<void(const QString& stage, double fraction)>;

    /// `program` is the path of `tenon`.
    explicit EngineSession(const QString& program, QObject* parent = nullptr);

    /// A fresh engine for another model; what was asked of the old one is never answered.
    void open(const QString& path, const ImportOptions& options);
    void close();
    void cancelOpening();
    /// After interrupted() with `isGivenUp`: another try, with the same model. Ends in resumed() or interrupted().
    void restart();

    /// null until opened() and after close().
    const Snapshot<engine::Opened>& model() const { return m_model; }
    bool isOpening() const { return m_openRequest != 0; }
    /// Whether requests are answered: the model is open in a living engine.
    bool isReady() const { return m_isReady; }

    /// `done` is called once, in this thread; with a failure when the engine dies or is not ready. 0 when not ready.
    quint64 request(engine::Request request, Done done, OnProgress progress = {});
    void cancel(quint64 id);
    /// For those who try what happens: ends the engine as a crash would.
    void killEngine();

signals:
    void opening(const QString& stage, double fraction);
    void opened();
    /// One sentence. The session has no model then.
    void openFailed(const QString& sentence, bool isCancelled);
    /// The engine died; one sentence. It is being started again unless `isGivenUp`.
    void interrupted(const QString& sentence, bool isGivenUp);
    /// Ready again after an interruption, with the same model.
    void resumed();

private:
    void startEngine();
    void sendOpen();
    void finishOpen(const engine::Reply& reply, const std::shared_ptr<const engine::Reply>& holder);
    void handleStop(const QString& sentence);

    QString m_program;
    std::unique_ptr<EngineClient> m_client;
    QString m_path;
    ImportOptions m_options;
    Snapshot<engine::Opened> m_model;
    quint64 m_openRequest = 0;
    bool m_isReady = false;
    std::vector<qint64> m_stops;  ///< when the engine died lately, ms
};

/// A sentence for a reply that is a failure; empty for any other.
QString failureOf(const engine::Reply& reply);
bool isCancelled(const engine::Reply& reply);

}  // namespace tenon::app
