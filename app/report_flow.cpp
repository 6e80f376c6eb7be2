// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_flow.h"

#include <QPointer>
#include <QSaveFile>

#include "app/document.h"
#include "core/engine/engine.pb.h"
#include "core/passes/pass.h"
#include "views/charts/report_pdf.h"
#include "views/common/format.h"

namespace tenon::app {

namespace {

QString writeWhole(const QString& path, const std::string& content) {
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.write(content.data(), static_cast<qint64>(content.size())) >= 0 && file.commit();
    return isWritten ? QString()
                     : Document::tr("The report '%1' could not be written: %2.").arg(path, file.errorString());
}

std::vector<PassRow> passRows(const engine::Ledger& ledger) {
    std::vector<PassRow> rows;
    for (const engine::PassRecord& record : ledger.passes()) {
        const PassInfo* pass = findPass(record.id());
        if (!pass || !record.is_enabled() || pass->stage == PassStage::memory) continue;
        rows.push_back({record.id(), std::string(stageName(pass->stage)), record.nodes_before(), record.nodes_after(),
                        record.rewrites_size(), static_cast<double>(record.ns()) / 1e6});
    }
    return rows;
}

std::vector<AccuracyRow> accuracyRows(const engine::Accuracy& accuracy) {
    std::vector<AccuracyRow> rows;
    for (const engine::VariantAccuracy& variant : accuracy.variants()) {
        if (variant.total() > 0)
            rows.push_back(
                {variant.name(), Document::tr("right answers on labelled samples").toStdString(),
                 views::formatPercent(static_cast<double>(variant.correct()) / static_cast<double>(variant.total()), 2)
                     .toStdString(),
                 true});
        double largest = 0;
        for (const engine::ValueDifference& output : variant.outputs())
            largest = std::max(largest, output.max_absolute());
        rows.push_back({variant.name(), Document::tr("largest difference to the reference").toStdString(),
                        views::formatNumber(largest).toStdString(), variant.is_within() || variant.is_quantized()});
    }
    return rows;
}

ReportContext contextOf(const Document& document, const engine::Opened& model) {
    ReportContext context;
    context.modelName = model.model_name();
    context.summary = {Document::tr("%1 parameters, %2 floating-point operations a run")
                           .arg(views::formatQuantity(static_cast<double>(model.parameters())),
                                views::formatQuantity(static_cast<double>(model.flops())))
                           .toStdString()};
    const RecipeResult& result = document.currentResult();
    if (result.optimized) context.passes = passRows(result.optimized->ledger());
    context.passesOf = document.currentName().toStdString();
    if (result.memory)
        for (const engine::MemoryPlan& plan : result.memory->plans())
            context.memory.push_back({plan.planner(), plan.arena_bytes(), result.memory->lower_bound()});
    return context;
}

}  // namespace

void runReport(Document* document, const QString& file, QObject* context, std::function<void(const QString&)> done) {
    if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        views::ReportInput input;
        input.profile = document->measurements()->profile();
        input.context = contextOf(*document, *document->session()->model());
        if (const auto& accuracy = document->measurements()->accuracy())
            input.context.accuracy = accuracyRows(*accuracy);
        if (const auto& swept = document->measurements()->swept()) input.sweep = views::readSweep(*swept);
        for (const QString& note : document->measurements()->notes()) input.context.notes.push_back(note.toStdString());
        return views::writeReportPdf(file, std::move(input), context, std::move(done));
    }
    document->requestReport(
        [file, context = QPointer(context), done = std::move(done)](const std::shared_ptr<const engine::Reply>& reply) {
            if (!context) return;
            if (reply->has_reported())
                done(writeWhole(file, reply->reported().html()));
            else if (!isCancelled(*reply))
                done(failureOf(*reply));
        });
}

}  // namespace tenon::app
