// SPDX-License-Identifier: GPL-3.0-or-later
// EngineClient: the application's end of the pipe to an engine (`tenon serve`).
//
//     GUI thread                          I/O thread
//     EngineClient ── requests ─────────▶ EngineLink ──▶ QProcess
//     done, progress ◀── snapshots ────── parsed and checked
//
// Replies are parsed and checked in a thread of their own, so that a large one never holds up the window. When the
// engine dies, whatever it was asked is answered with a Failure, and it can be started anew.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <unordered_map>

class QThread;

namespace tenon::engine {
class Reply;
class Request;
}  // namespace tenon::engine

namespace tenon::app {

class EngineLink;

class EngineClient : public QObject {
    Q_OBJECT

public:
    using ReplyPointer = std::shared_ptr<const engine::Reply>;
    using Done = std::function<void(ReplyPointer)>;
    using Progress = std::function<void(const QString& stage, double fraction)>;

    explicit EngineClient(QString program = defaultProgram(), QObject* parent = nullptr);
    /// Ends the engine without waiting for it; no `done` is called any more.
    ~EngineClient() override;

    /// `tenon` beside this program, else the one in PATH.
    static QString defaultProgram();

    /// Starts an engine unless one runs. Failing to start is reported like a death.
    void start();
    bool isRunning() const { return m_isRunning; }
    /// 0 while none runs, and until it has begun to.
    qint64 processId() const { return m_processId; }

    /// Sends `body` (which gets its id here) and returns the id. `done` is called exactly once, later, in this thread:
    /// with the reply, or with a Failure when it was refused, cancelled, or the engine is not running. Neither callback
    /// is called once `context` is gone; the request is cancelled then.
    quint64 request(engine::Request body, QObject* context, Done done, Progress progress = {});
    /// Answers with Failure CANCELLED as soon as the event loop runs, whatever the engine does, and tells the engine.
    /// Unknown ids are fine: the answer may be on its way.
    void cancel(quint64 id);
    /// Kills the engine; what follows is what follows on a crash.
    void kill();

signals:
    /// The engine is gone; every request has been answered. The sentence says how, for people.
    void stopped(const QString& sentence);

private:
    struct Pending;

    void onReply(quint64 id, const ReplyPointer& reply);
    void onStopped(const QString& reason);
    /// Takes the request out and calls its `done`.
    void finish(quint64 id, const ReplyPointer& reply);
    void finishLater(quint64 id, int fault, const QString& sentence);
    static QString sentenceOf(const QString& reason, const Pending* pending);

    QString m_program;
    QThread* m_thread;
    EngineLink* m_link;  ///< lives in m_thread and ends with it
    std::unordered_map<quint64, std::unique_ptr<Pending>> m_pending;
    quint64 m_nextId = 1;
    bool m_isRunning = false;
    qint64 m_processId = 0;
};

}  // namespace tenon::app
