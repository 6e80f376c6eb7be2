// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compile_queue.h"

#include <QTimer>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "core/passes/pass.h"

namespace tenon::app {

namespace {

/// More than a session of toggling goes back to by undo; snapshots of big models are tens of megabytes.
constexpr std::size_t kKeptResults = 24;

/// The graph that passes have made is laid out and shown before the compiler takes all processors.
constexpr int kPictureFirstMs = 250;

/// After this time it is known whether a failure was the engine's death.
constexpr int kSettleMs = 200;

bool isInternal(const engine::Reply& reply) {
    return reply.has_failure() && reply.failure().fault() == engine::Failure::INTERNAL;
}

}  // namespace

bool lacksCalibration(const Recipe& recipe) {
    const PassInfo* pass = findPass("quantize-static");
    return pass && isPassOn(recipe, *pass) && recipe.activationRanges.empty();
}

CompileQueue::CompileQueue(EngineSession* session, QObject* parent) : QObject(parent), m_session(session) {
    connect(session, &EngineSession::resumed, this, &CompileQueue::schedule);
}

const RecipeResult& CompileQueue::result(const Recipe& recipe) const {
    static const RecipeResult kNothing;
    const auto at = m_results.find(printRecipe(recipe));
    return at == m_results.end() ? kNothing : at->second;
}

void CompileQueue::want(const std::vector<Recipe>& recipes) {
    m_wanted.clear();
    for (const Recipe& recipe : recipes) {
        std::string key = printRecipe(recipe);
        RecipeResult& result = m_results[key];
        result.lastUse = ++m_clock;
        result.isCalibrationMissing = lacksCalibration(recipe);
        if (std::ranges::find(m_wanted, key) == m_wanted.end()) m_wanted.push_back(std::move(key));
    }
    forgetOld();
    schedule();
}

void CompileQueue::setMemoryWanted(bool isWanted) {
    m_isMemoryWanted = isWanted;
    schedule();
}

void CompileQueue::clear() {
    m_results.clear();
    m_wanted.clear();
    m_running = {};
    m_request = 0;
    emit busyChanged();
}

void CompileQueue::retry() {
    for (auto& [key, result] : m_results) {
        result.failure.clear();
        result.interruptions = 0;
    }
    schedule();
}

bool CompileQueue::isCurrentBusy() const {
    return m_request != 0 && !m_wanted.empty() && m_running.key == m_wanted.front();
}

CompileQueue::Next CompileQueue::next() const {
    for (const std::string& key : m_wanted) {
        const RecipeResult& result = m_results.at(key);
        if (result.isCalibrationMissing || !result.failure.isEmpty()) continue;
        if (!result.optimized) return {Task::optimize, key};
        if (!result.built) return {Task::build, key};
        if (m_isMemoryWanted && key == m_wanted.front() && !result.memory) return {Task::memory, key};
    }
    return {};
}

void CompileQueue::schedule() {
    if (!m_session->isReady()) return;
    const Next wanted = next();
    if (m_request) {
        // Work for the most urgent recipe goes on; anything else gives way to it.
        const bool isUrgent = !m_wanted.empty() && m_running.key == m_wanted.front();
        if (isUrgent || wanted.key == m_running.key || wanted.task == Task::none) return;
        m_session->cancel(m_request);
        m_request = 0;
    }
    if (wanted.task != Task::none) start(wanted);
}

void CompileQueue::start(const Next& next) {
    engine::Request request;
    switch (next.task) {
        case Task::optimize:
            request.mutable_optimize()->set_recipe(next.key);
            break;
        case Task::build:
            request.mutable_build()->set_recipe(next.key);
            break;
        case Task::memory:
            request.mutable_plan_memory()->set_recipe(next.key);
            break;
        case Task::none:
            return;
    }
    m_running = next;
    const auto number = std::make_shared<quint64>(0);
    *number = m_request =
        m_session->request(std::move(request), [this, next, number](const std::shared_ptr<const engine::Reply>& reply) {
            if (*number == m_request) m_request = 0;
            finish(next, reply);
        });
    emit busyChanged();
}

void CompileQueue::finish(const Next& task, const std::shared_ptr<const engine::Reply>& reply) {
    const auto at = m_results.find(task.key);
    if (at != m_results.end() && !isCancelled(*reply)) {
        RecipeResult& result = at->second;
        if (reply->has_optimized())
            result.optimized = views::share(reply, &reply->optimized());
        else if (reply->has_built())
            result.built = views::share(reply, &reply->built());
        else if (reply->has_memory())
            result.memory = views::share(reply, &reply->memory());
        else if (!isInternal(*reply) || ++result.interruptions > 1)
            result.failure = failureOf(*reply);
        emit advanced(task.key);
    }
    const int delay = isInternal(*reply) ? kSettleMs : reply->has_optimized() ? kPictureFirstMs : 0;
    delay ? QTimer::singleShot(delay, this, &CompileQueue::schedule) : schedule();
    if (!m_request) emit busyChanged();
}

void CompileQueue::forgetOld() {
    while (m_results.size() > std::max(kKeptResults, m_wanted.size())) {
        const auto oldest =
            std::ranges::min_element(m_results, {}, [](const auto& entry) { return entry.second.lastUse; });
        m_results.erase(oldest);
    }
}

}  // namespace tenon::app
