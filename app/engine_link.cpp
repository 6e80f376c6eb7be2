// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine_link.h"

#include <algorithm>
#include <array>

#include "core/engine/engine.pb.h"

namespace tenon::app {

using engine::Reply;
using engine::Request;

namespace {

constexpr qsizetype kKeptErrors = 4096;

struct Answer {
    Request::BodyCase request;
    Reply::BodyCase reply;
};

/// What a request is answered with, apart from Progress and Failure.
constexpr std::array kAnswers{
    Answer{Request::kOpen, Reply::kOpened},           Answer{Request::kOptimize, Reply::kOptimized},
    Answer{Request::kShowStep, Reply::kStep},         Answer{Request::kBuild, Reply::kBuilt},
    Answer{Request::kShowKernel, Reply::kKernelText}, Answer{Request::kDescribeValue, Reply::kValueStatistics},
    Answer{Request::kPlanMemory, Reply::kMemory},     Answer{Request::kMeasure, Reply::kMeasured},
    Answer{Request::kSweep, Reply::kSwept},           Answer{Request::kCheckAccuracy, Reply::kAccuracy},
    Answer{Request::kCalibrate, Reply::kCalibrated},  Answer{Request::kExportArtifact, Reply::kExported},
    Answer{Request::kReport, Reply::kReported},
};

bool isAnswerTo(int request, Reply::BodyCase reply) {
    if (reply == Reply::kProgress || reply == Reply::kFailure) return true;
    return std::ranges::any_of(kAnswers, [&](const Answer& a) { return a.request == request && a.reply == reply; });
}

}  // namespace

EngineLink::~EngineLink() {
    if (!m_process || m_process->state() == QProcess::NotRunning) return;
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    constexpr int kPatienceMs = 300;  // an idle engine takes a few milliseconds
    if (m_process->waitForFinished(kPatienceMs)) return;
    m_process->kill();
    m_process->waitForFinished(-1);
}

void EngineLink::start(const QString& program) {
    m_stream = std::make_unique<Stream>();
    m_process = std::make_unique<QProcess>();
    QProcess* process = m_process.get();
    connect(process, &QProcess::started, this, [this] { emit started(m_process->processId()); });
    connect(process, &QProcess::readyReadStandardOutput, this, &EngineLink::read);
    connect(process, &QProcess::readyReadStandardError, this, [this] {
        m_stream->errors += m_process->readAllStandardError();
        m_stream->errors = m_stream->errors.right(kKeptErrors);
    });
    connect(process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) conclude();
    });
    connect(process, &QProcess::finished, this, [this] {
        read();
        conclude();
    });
    process->start(program, {QStringLiteral("serve")});
}

void EngineLink::send(quint64 id, int kind, const QByteArray& frame) {
    if (!m_process) return;  // died: its client hears of it and answers the request itself
    if (id != 0) m_stream->kinds.insert(id, kind);
    m_process->write(frame);
}

void EngineLink::kill() {
    if (m_process) m_process->kill();
}

void EngineLink::read() {
    if (!m_stream->distrust.isEmpty()) return;
    const QByteArray bytes = m_process->readAllStandardOutput();
    m_stream->frames.append({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    for (;;) {
        const auto frame = m_stream->frames.next();
        if (!frame) return distrust(QString::fromStdString(frame.error().message));
        if (!*frame || !receive(**frame)) return;
    }
}

bool EngineLink::receive(std::string_view frame) {
    const auto reply = std::make_shared<Reply>();
    if (!reply->ParseFromArray(frame.data(), static_cast<int>(frame.size()))) {
        distrust(tr("a frame is not a reply"));
        return false;
    }
    if (const auto checked = m_stream->checker.check(*reply); !checked) {
        distrust(QString::fromStdString(checked.error().message));
        return false;
    }
    const auto kind = m_stream->kinds.constFind(reply->id());
    if (kind == m_stream->kinds.constEnd() || !isAnswerTo(*kind, reply->body_case())) {
        distrust(tr("a reply answers nothing that was asked"));
        return false;
    }
    if (!reply->has_progress()) m_stream->kinds.erase(kind);
    emit replied(reply->id(), reply);
    return true;
}

void EngineLink::distrust(const QString& why) {
    m_stream->distrust = why;
    m_process->kill();
}

void EngineLink::conclude() {
    const QString reason = reasonOfExit();
    // This runs in a signal of the process.
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    m_stream.reset();
    emit stopped(reason);
}

QString EngineLink::reasonOfExit() const {
    if (m_process->error() == QProcess::FailedToStart)
        return tr("The engine “%1” could not be started: %2.").arg(m_process->program(), m_process->errorString());
    if (!m_stream->distrust.isEmpty())
        return tr("The engine was ended because its answer cannot be trusted: %1.").arg(m_stream->distrust);
    const QString lastWords = QString::fromUtf8(m_stream->errors).trimmed().section('\n', -1);
    const bool isCrash = m_process->exitStatus() == QProcess::CrashExit;
    const int code = m_process->exitCode();
    if (lastWords.isEmpty())
        return isCrash ? tr("The engine stopped (signal %1).").arg(code)
                       : tr("The engine stopped (status %1).").arg(code);
    return isCrash ? tr("The engine stopped (signal %1); it said: %2").arg(code).arg(lastWords)
                   : tr("The engine stopped (status %1); it said: %2").arg(code).arg(lastWords);
}

}  // namespace tenon::app
