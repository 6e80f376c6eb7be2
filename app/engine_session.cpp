// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine_session.h"

#include <QDateTime>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"

namespace tenon::app {

namespace {

/// An engine that dies more often than this in this time is not started again by itself.
constexpr std::size_t kMostStops = 4;
constexpr qint64 kStopWindowMs = 60'000;

}  // namespace

EngineSession::EngineSession(const QString& program, QObject* parent) : QObject(parent), m_program(program) {}

void EngineSession::open(const QString& path, const ImportOptions& options) {
    close();
    m_path = path;
    m_options = options;
    m_stops.clear();
    startEngine();
}

void EngineSession::close() {
    m_client.reset();
    m_model.reset();
    m_openRequest = 0;
    m_isReady = false;
}

void EngineSession::cancelOpening() {
    if (m_openRequest) m_client->cancel(m_openRequest);
}

void EngineSession::restart() {
    if (!m_model || m_isReady || m_openRequest) return;
    m_stops.clear();
    startEngine();
}

void EngineSession::startEngine() {
    m_client = std::make_unique<EngineClient>(m_program);
    connect(m_client.get(), &EngineClient::stopped, this, &EngineSession::handleStop);
    m_client->start();
    sendOpen();
}

void EngineSession::sendOpen() {
    engine::Request request;
    auto* open = request.mutable_open();
    open->set_path(m_path.toStdString());
    for (const auto& [name, extent] : m_options.dims) (*open->mutable_binding()->mutable_dims())[name] = extent;
    for (const auto& [name, dims] : m_options.shapes)
        for (const std::int64_t extent : dims) (*open->mutable_binding()->mutable_shapes())[name].add_extents(extent);
    m_openRequest = m_client->request(
        std::move(request), this,
        [this](const std::shared_ptr<const engine::Reply>& reply) { finishOpen(*reply, reply); },
        [this](const QString& stage, double fraction) { emit opening(stage, fraction); });
}

void EngineSession::finishOpen(const engine::Reply& reply, const std::shared_ptr<const engine::Reply>& holder) {
    m_openRequest = 0;
    if (!reply.has_opened()) {
        // What was open stays on the screen even when its file cannot be read again: the work on it is not lost.
        const QString sentence = failureOf(reply);
        m_model ? emit interrupted(sentence, true) : emit openFailed(sentence, isCancelled(reply));
        return;
    }
    const bool isAgain = m_model != nullptr;
    m_model = views::share(holder, &reply.opened());
    m_isReady = true;
    isAgain ? emit resumed() : emit opened();
}

void EngineSession::handleStop(const QString& sentence) {
    m_isReady = false;
    const bool hadModel = m_model != nullptr;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_stops.push_back(now);
    std::erase_if(m_stops, [now](qint64 stop) { return now - stop > kStopWindowMs; });
    const bool isGivenUp = m_stops.size() > kMostStops;
    if (!hadModel) return;  // the failed opening says it
    emit interrupted(sentence, isGivenUp);
    if (isGivenUp) return;
    // Not from inside the client's own signal: it is replaced.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_model && !m_isReady && !m_openRequest) startEngine();
        },
        Qt::QueuedConnection);
}

quint64 EngineSession::request(engine::Request request, Done done, OnProgress progress) {
    if (!m_isReady) {
        auto reply = std::make_shared<engine::Reply>();
        reply->mutable_failure()->set_fault(engine::Failure::INTERNAL);
        reply->mutable_failure()->set_message(tr("the engine is being started; try again in a moment").toStdString());
        QMetaObject::invokeMethod(
            this, [done = std::move(done), reply] { done(reply); }, Qt::QueuedConnection);
        return 0;
    }
    return m_client->request(std::move(request), this, std::move(done), std::move(progress));
}

void EngineSession::cancel(quint64 id) {
    if (id && m_client) m_client->cancel(id);
}

void EngineSession::killEngine() {
    if (m_client) m_client->kill();
}

QString failureOf(const engine::Reply& reply) {
    return reply.has_failure() ? views::plainLine(reply.failure().message(), 2000) : QString();
}

bool isCancelled(const engine::Reply& reply) {
    return reply.has_failure() && reply.failure().fault() == engine::Failure::CANCELLED;
}

}  // namespace tenon::app
