// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine_client.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QThread>
#include <algorithm>
#include <utility>
#include <vector>

#include "app/engine_link.h"
#include "core/engine/engine.pb.h"

namespace tenon::app {

using engine::Failure;
using engine::Reply;
using engine::Request;

namespace {

/// I/O threads whose client is gone. They end their engine in their own time, at the latest with the application.
class RetiredThreads {
public:
    static void add(std::unique_ptr<QThread> thread) {
        std::erase_if(threads, [](const auto& t) { return t->isFinished(); });
        if (threads.empty()) qAddPostRoutine(waitForAll);
        threads.push_back(std::move(thread));
    }

private:
    static void waitForAll() {
        for (const auto& thread : threads) thread->wait();
        threads.clear();
    }

    static inline std::vector<std::unique_ptr<QThread>> threads;
};

QByteArray toBytes(const std::string& text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

}  // namespace

struct EngineClient::Pending {
    QPointer<QObject> context;
    bool hasContext = false;
    QMetaObject::Connection onDestroyed;
    Done done;
    Progress progress;
    QString stage;  ///< the last that was reported

    bool isWanted() const { return !hasContext || context; }
};

EngineClient::EngineClient(QString program, QObject* parent)
    : QObject(parent), m_program(std::move(program)), m_thread(new QThread), m_link(new EngineLink) {
    m_thread->setObjectName(QStringLiteral("engine I/O"));
    m_link->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_link, &QObject::deleteLater);
    connect(m_link, &EngineLink::started, this, [this](qint64 id) { m_processId = id; });
    connect(m_link, &EngineLink::replied, this, &EngineClient::onReply);
    connect(m_link, &EngineLink::stopped, this, &EngineClient::onStopped);
    m_thread->start();
}

EngineClient::~EngineClient() {
    for (const auto& [id, pending] : m_pending) disconnect(pending->onDestroyed);
    m_link->disconnect(this);
    m_thread->quit();
    RetiredThreads::add(std::unique_ptr<QThread>(m_thread));
}

QString EngineClient::defaultProgram() {
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/tenon");
    if (QFileInfo(beside).isExecutable()) return beside;
    const QString found = QStandardPaths::findExecutable(QStringLiteral("tenon"));
    return found.isEmpty() ? beside : found;
}

void EngineClient::start() {
    if (std::exchange(m_isRunning, true)) return;
    QMetaObject::invokeMethod(m_link, [link = m_link, program = m_program] { link->start(program); });
}

quint64 EngineClient::request(Request body, QObject* context, Done done, Progress progress) {
    const quint64 id = m_nextId++;
    auto pending = std::make_unique<Pending>();
    pending->context = context;
    pending->hasContext = context != nullptr;
    pending->done = std::move(done);
    pending->progress = std::move(progress);
    if (context) pending->onDestroyed = connect(context, &QObject::destroyed, this, [this, id] { cancel(id); });
    m_pending.emplace(id, std::move(pending));
    body.set_id(id);
    if (!m_isRunning) {
        finishLater(id, Failure::INTERNAL, tr("The engine is not running."));
        return id;
    }
    const auto frame = engine::encodeFrame(body);
    if (!frame) {
        finishLater(id, Failure::USAGE, QString::fromStdString(frame.error().message));
        return id;
    }
    QMetaObject::invokeMethod(m_link, [link = m_link, id, kind = int(body.body_case()), bytes = toBytes(*frame)] {
        link->send(id, kind, bytes);
    });
    return id;
}

void EngineClient::cancel(quint64 id) {
    if (!m_pending.contains(id)) return;
    Request cancellation;
    cancellation.mutable_cancel()->set_target(id);
    if (const auto frame = engine::encodeFrame(cancellation))
        QMetaObject::invokeMethod(m_link, [link = m_link, bytes = toBytes(*frame)] { link->send(0, 0, bytes); });
    finishLater(id, Failure::CANCELLED, tr("Cancelled."));
}

void EngineClient::kill() {
    QMetaObject::invokeMethod(m_link, [link = m_link] { link->kill(); });
}

void EngineClient::onReply(quint64 id, const ReplyPointer& reply) {
    const auto found = m_pending.find(id);
    if (found == m_pending.end()) return;  // cancelled before it came
    if (!reply->has_progress()) return finish(id, reply);
    Pending& pending = *found->second;
    pending.stage = QString::fromStdString(reply->progress().stage());
    if (!pending.progress || !pending.isWanted()) return;
    const Progress progress = pending.progress;  // the callback may end the request
    progress(pending.stage, reply->progress().fraction());
}

void EngineClient::onStopped(const QString& reason) {
    m_isRunning = false;
    m_processId = 0;
    std::vector<quint64> ids;
    for (const auto& [id, pending] : m_pending) ids.push_back(id);
    std::ranges::sort(ids);
    const QPointer<EngineClient> self(this);
    for (quint64 id : ids) {
        const auto found = m_pending.find(id);
        if (found == m_pending.end()) continue;
        auto failure = std::make_shared<Reply>();
        failure->set_id(id);
        failure->mutable_failure()->set_fault(Failure::INTERNAL);
        failure->mutable_failure()->set_message(sentenceOf(reason, found->second.get()).toStdString());
        finish(id, failure);
        if (!self) return;  // a callback closed the document
    }
    emit stopped(reason);
}

void EngineClient::finish(quint64 id, const ReplyPointer& reply) {
    const auto found = m_pending.find(id);
    if (found == m_pending.end()) return;
    const std::unique_ptr<Pending> pending = std::move(found->second);
    m_pending.erase(found);
    disconnect(pending->onDestroyed);
    if (pending->done && pending->isWanted()) pending->done(reply);
}

void EngineClient::finishLater(quint64 id, int fault, const QString& sentence) {
    auto failure = std::make_shared<Reply>();
    failure->set_id(id);
    failure->mutable_failure()->set_fault(static_cast<Failure::Fault>(fault));
    failure->mutable_failure()->set_message(sentence.toStdString());
    QMetaObject::invokeMethod(
        this, [this, id, failure] { finish(id, failure); }, Qt::QueuedConnection);
}

QString EngineClient::sentenceOf(const QString& reason, const Pending* pending) {
    if (pending->stage.isEmpty()) return reason;
    return tr("%1 It was busy with “%2”.").arg(reason, pending->stage);
}

}  // namespace tenon::app
