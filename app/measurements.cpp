// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measurements.h"

#include "core/engine/engine.pb.h"
#include "views/common/format.h"

namespace tenon::app {

namespace {

template <class Message>
void addVariants(Message* message, const std::vector<VariantItem>& variants) {
    for (const VariantItem& item : variants) {
        engine::Variant* variant = message->add_variants();
        variant->set_name(item.name.toStdString());
        variant->set_recipe(printRecipe(item.recipe));
    }
}

}  // namespace

Measurements::Measurements(EngineSession* session, JobList* jobs, QObject* parent)
    : QObject(parent), m_session(session), m_jobs(jobs) {}

void Measurements::measure(const std::vector<VariantItem>& variants, int threads, double seconds) {
    engine::Request request;
    auto* measure = request.mutable_measure();
    addVariants(measure, variants);
    measure->set_threads(threads);
    measure->set_seconds(seconds);
    m_pendingRecipes.clear();
    for (const VariantItem& item : variants) m_pendingRecipes[item.name.toStdString()] = printRecipe(item.recipe);
    start(Kind::profile, std::move(request), tr("Measuring %n variants", nullptr, static_cast<int>(variants.size())));
}

void Measurements::sweep(const std::vector<VariantItem>& variants, const SweepRequest& what) {
    engine::Request request;
    auto* sweep = request.mutable_sweep();
    addVariants(sweep, variants);
    sweep->set_axis(static_cast<engine::Sweep::Axis>(what.axis));
    for (const int point : what.points) sweep->add_points(point);
    sweep->set_seconds(what.seconds);
    sweep->set_threads(1);
    start(Kind::sweep, std::move(request),
          what.axis == engine::Sweep::THREADS ? tr("Measuring over thread counts") : tr("Measuring over batch sizes"));
}

void Measurements::checkAccuracy(const std::vector<VariantItem>& variants, const AccuracyRequest& what) {
    engine::Request request;
    auto* check = request.mutable_check_accuracy();
    addVariants(check, variants);
    check->set_rtol(what.rtol);
    check->set_atol(what.atol);
    check->set_samples(what.samples.toStdString());
    check->set_every_value(what.everyValue);
    start(Kind::accuracy, std::move(request),
          tr("Checking the answers of %n variants", nullptr, static_cast<int>(variants.size())));
}

void Measurements::start(Kind kind, engine::Request request, const QString& title) {
    cancel(kind);
    quint64& running = m_running[static_cast<int>(kind)];
    const auto number = std::make_shared<quint64>(0);
    *number = running = m_session->request(
        std::move(request),
        [this, kind, number](const std::shared_ptr<const engine::Reply>& reply) {
            m_jobs->end(*number);
            quint64& now = m_running[static_cast<int>(kind)];
            if (now != *number) return;  // another one took its place
            now = 0;
            finish(kind, reply);
        },
        [this, kind, number, title](const QString& stage, double fraction) {
            m_jobs->progress(*number, stage, fraction);
            emit progressed(kind, title, fraction);
        });
    if (running) m_jobs->begin(running, title);
    emit progressed(kind, title, -1);
}

void Measurements::cancel(Kind kind) {
    m_session->cancel(m_running[static_cast<int>(kind)]);
}

void Measurements::finish(Kind kind, const std::shared_ptr<const engine::Reply>& reply) {
    const QString sentence = reply->has_failure() ? failureOf(*reply) : accept(kind, reply);
    if (sentence.isEmpty())
        emit finished(kind);
    else
        emit failed(kind, isCancelled(*reply) ? QString() : sentence);
}

QString Measurements::accept(Kind kind, const std::shared_ptr<const engine::Reply>& reply) {
    if (kind == Kind::profile) {
        auto profile = profileFromJson(reply->measured().profile_json(), "the engine's answer");
        if (!profile) return views::plainLine(profile.error().message);
        m_profile = std::make_shared<const Profile>(profile.take());
        m_notes.clear();
        for (const std::string& note : reply->measured().notes()) m_notes << views::plainLine(note);
        m_measuredRecipes = m_pendingRecipes;
        m_isNew = true;
    }
    if (kind == Kind::sweep) m_swept = views::share(reply, &reply->swept());
    if (kind == Kind::accuracy) m_accuracy = views::share(reply, &reply->accuracy());
    return {};
}

void Measurements::restore(const Snapshot<Profile>& profile, const MeasuredRecipes& recipes) {
    m_profile = profile;
    m_measuredRecipes = recipes;
    m_notes.clear();
    m_isNew = false;
    emit finished(Kind::profile);
}

void Measurements::clear() {
    for (const Kind kind : {Kind::profile, Kind::sweep, Kind::accuracy}) {
        m_jobs->end(m_running[static_cast<int>(kind)]);
        m_running[static_cast<int>(kind)] = 0;
    }
    m_profile.reset();
    m_notes.clear();
    m_measuredRecipes.clear();
    m_swept.reset();
    m_accuracy.reset();
}

}  // namespace tenon::app
