// SPDX-License-Identifier: Apache-2.0
#include "core/engine/jobs.h"

#include <algorithm>
#include <vector>

#include "profiler/clock.h"

namespace tenon {

engine::Failure::Fault wireFault(Fault fault) {
    switch (fault) {
        case Fault::model:
            return engine::Failure::MODEL;
        case Fault::environment:
            return engine::Failure::ENVIRONMENT;
        case Fault::usage:
            return engine::Failure::USAGE;
        case Fault::cancelled:
            return engine::Failure::CANCELLED;
    }
    __builtin_unreachable();
}

bool ServedJob::isAnswered() const {
    const std::lock_guard lock(mutex);
    return answered;
}

void ServedJob::answer(engine::Reply& reply) {
    const std::lock_guard lock(mutex);
    if (answered) return;
    answered = true;
    reply.set_id(id);
    writer.write(reply);
}

void ServedJob::progress(std::string_view stage, double fraction) {
    const std::lock_guard lock(mutex);
    if (answered || !mayReport(stage)) return;
    engine::Reply reply;
    reply.set_id(id);
    reply.mutable_progress()->set_stage(std::string(stage));
    reply.mutable_progress()->set_fraction(std::min(fraction, 1.0));
    writer.write(reply);
}

/// At most 20 a second over time; a new stage may use up what has been saved, the same one waits its turn.
bool ServedJob::mayReport(std::string_view stage) {
    constexpr double kPerNs = 20e-9, kMostSaved = 4;
    const std::int64_t now = monotonicNs();
    const bool isFirst = lastReportNs == 0;
    const double elapsed = static_cast<double>(now - lastReportNs) * kPerNs;
    tokens = isFirst ? kMostSaved : std::min(tokens + elapsed, kMostSaved);
    lastReportNs = now;
    if (tokens < 1 || (stage == lastStage && !isFirst && tokens < kMostSaved / 2)) return false;
    tokens -= 1;
    lastStage = stage;
    return true;
}

void ServedJob::cancel() {
    engine::Reply reply;
    reply.mutable_failure()->set_fault(engine::Failure::CANCELLED);
    reply.mutable_failure()->set_message("cancelled");
    answer(reply);
    source.request_stop();
}

std::shared_ptr<ServedJob> JobTable::add(std::uint64_t id, ReplyWriter& writer) {
    const std::lock_guard lock(mutex);
    const auto [it, isNew] = jobs.try_emplace(id);
    if (!isNew) return nullptr;
    return it->second = std::make_shared<ServedJob>(id, writer);
}

std::shared_ptr<ServedJob> JobTable::find(std::uint64_t id) const {
    const std::lock_guard lock(mutex);
    const auto found = jobs.find(id);
    return found == jobs.end() ? nullptr : found->second;
}

void JobTable::remove(std::uint64_t id) {
    const std::lock_guard lock(mutex);
    jobs.erase(id);
}

void JobTable::cancelAll() {
    std::vector<std::shared_ptr<ServedJob>> all;
    {
        const std::lock_guard lock(mutex);
        for (const auto& [id, job] : jobs) all.push_back(job);
    }
    for (const auto& job : all) job->cancel();
}

}  // namespace tenon
