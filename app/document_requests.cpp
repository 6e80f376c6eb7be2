// SPDX-License-Identifier: GPL-3.0-or-later
// What a document asks its engine about the current variant.
#include "app/document.h"
#include "core/engine/engine.pb.h"

namespace tenon::app {

void Document::requestStep(int pass) {
    engine::Request request;
    request.mutable_show_step()->set_recipe(printRecipe(m_variants.current().recipe));
    request.mutable_show_step()->set_pass(static_cast<std::uint32_t>(pass));
    m_session.cancel(m_stepRequest);
    m_stepRequest = m_session.request(std::move(request), [this](const std::shared_ptr<const engine::Reply>& reply) {
        if (reply->has_step())
            emit stepReady(views::share(reply, &reply->step()));
        else if (!isCancelled(*reply))
            emit stepFailed(failureOf(*reply));
    });
}

void Document::requestKernelText(int kernel, int station) {
    engine::Request request;
    auto* show = request.mutable_show_kernel();
    show->set_recipe(printRecipe(m_variants.current().recipe));
    show->set_kernel(static_cast<std::uint32_t>(kernel));
    show->set_station(static_cast<engine::Station>(station));
    // An answer about another variant's kernels must not be shown as this one's.
    m_session.request(std::move(request), [this, kernel, station,
                                           recipe = show->recipe()](const std::shared_ptr<const engine::Reply>& reply) {
        if (m_variants.items().empty() || printRecipe(m_variants.current().recipe) != recipe) return;
        if (reply->has_kernel_text())
            emit kernelTextReady(kernel, station, QString::fromStdString(reply->kernel_text().text()));
        else if (!isCancelled(*reply))
            emit kernelTextFailed(kernel, station, failureOf(*reply));
    });
}

void Document::requestStatistics(views::Side side, quint32 value) {
    engine::Request request;
    auto* describe = request.mutable_describe_value();
    if (side == views::Side::after) describe->set_recipe(printRecipe(m_variants.current().recipe));
    describe->set_value(value);
    m_session.request(std::move(request), [this, side, value](const std::shared_ptr<const engine::Reply>& reply) {
        if (reply->has_value_statistics())
            emit statisticsReady(side, views::share(reply, &reply->value_statistics()));
        else if (!isCancelled(*reply))
            emit statisticsFailed(side, value, failureOf(*reply));
    });
}

void Document::calibrate(const QString& samples) {
    const VariantItem item = m_variants.current();
    engine::Request request;
    request.mutable_calibrate()->set_recipe(printRecipe(item.recipe));
    request.mutable_calibrate()->set_samples(samples.toStdString());
    m_session.cancel(m_calibrateRequest);
    const auto number = std::make_shared<quint64>(0);
    *number = m_calibrateRequest = m_session.request(
        std::move(request),
        [this, number, id = item.id, recipe = item.recipe](const std::shared_ptr<const engine::Reply>& reply) {
            m_jobs.end(*number);
            if (*number != m_calibrateRequest) return;
            m_calibrateRequest = 0;
            if (!reply->has_calibrated()) {
                if (!isCancelled(*reply)) emit calibrationFailed(failureOf(*reply));
                return;
            }
            auto calibrated = parseRecipe(reply->calibrated().recipe());
            const bool isStillWanted = m_variants.current().id == id && m_variants.current().recipe == recipe;
            if (calibrated && isStillWanted) m_variants.editRecipe(*calibrated, tr("Calibrate"));
        },
        [this, number](const QString& stage, double fraction) { m_jobs.progress(*number, stage, fraction); });
    if (m_calibrateRequest) m_jobs.begin(m_calibrateRequest, tr("Calibrating “%1”").arg(item.name));
}

quint64 Document::exportVariant(const engine::Export& what, EngineSession::Done done,
                                EngineSession::OnProgress progress) {
    engine::Request request;
    *request.mutable_export_artifact() = what;
    return m_session.request(std::move(request), std::move(done), std::move(progress));
}

void Document::requestReport(EngineSession::Done done) {
    engine::Request request;
    auto* report = request.mutable_report();
    for (const VariantItem& item : measurableVariants()) {
        if (!m_measurements.profile() || !findVariant(*m_measurements.profile(), item.name.toStdString())) continue;
        engine::Variant* variant = report->add_variants();
        variant->set_name(item.name.toStdString());
        variant->set_recipe(printRecipe(item.recipe));
    }
    if (m_measurements.profile()) report->set_profile_json(toJson(*m_measurements.profile()));
    report->set_samples(labelledFile().toStdString());
    const auto number = std::make_shared<quint64>(0);
    *number = m_session.request(
        std::move(request),
        [this, number, done = std::move(done)](const std::shared_ptr<const engine::Reply>& reply) {
            m_jobs.end(*number);
            done(reply);
        },
        [this, number](const QString& stage, double fraction) { m_jobs.progress(*number, stage, fraction); });
    if (*number) m_jobs.begin(*number, tr("Writing the report"));
}

}  // namespace tenon::app
