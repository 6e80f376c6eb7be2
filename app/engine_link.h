// SPDX-License-Identifier: GPL-3.0-or-later
// EngineLink: the engine's process, and the frames that go to it and come from it. Lives in the I/O thread of an
// EngineClient, which alone uses it.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QProcess>
#include <memory>

#include "core/engine/protocol/frame.h"
#include "core/engine/protocol/snapshot_check.h"

namespace tenon::app {

class EngineLink : public QObject {
    Q_OBJECT

public:
    using ReplyPointer = std::shared_ptr<const engine::Reply>;

    EngineLink() = default;
    ~EngineLink() override;

    /// In the I/O thread, all of them.
    void start(const QString& program);
    /// `id` is 0 and `kind` is meaningless for a frame that gets no reply.
    void send(quint64 id, int kind, const QByteArray& frame);
    void kill();

signals:
    void started(qint64 processId);
    void replied(quint64 id, std::shared_ptr<const tenon::engine::Reply> reply);
    /// The process is gone, and all that it said has been passed on. The reason is a clause for people: "was killed
    /// ...".
    void stopped(const QString& reason);

private:
    void read();
    /// False when the reply cannot be trusted; `m_distrust` says why.
    bool receive(std::string_view frame);
    void distrust(const QString& why);
    void conclude();
    QString reasonOfExit() const;

    /// A process with what belongs to its stream; gone with it.
    struct Stream {
        engine::FrameReader frames;
        engine::SnapshotChecker checker;
        QHash<quint64, int> kinds;  ///< of requests without a final reply
        QByteArray errors;          ///< the end of standard error
        QString distrust;
    };

    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<Stream> m_stream;
};

}  // namespace tenon::app
