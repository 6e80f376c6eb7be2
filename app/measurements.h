// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements: timing, sweeps and accuracy of the variants, one of each at a time, and what the last ones said.
#pragma once

#include <QStringList>
#include <map>

#include "app/engine_session.h"
#include "app/job_list.h"
#include "app/variant_list.h"
#include "profiler/profile.h"

namespace tenon::app {

/// What each variant's recipe was (printRecipe) when it was measured, by name: tells figures that are out of date.
using MeasuredRecipes = std::map<std::string, std::string>;

struct SweepRequest {
    int axis = 0;  ///< engine::Sweep::Axis
    QList<int> points;
    double seconds = 1;
};

struct AccuracyRequest {
    double rtol = 1e-3;
    double atol = 1e-4;
    QString samples;
    bool everyValue = false;
};

class Measurements : public QObject {
    Q_OBJECT

public:
    enum class Kind { profile, sweep, accuracy };

    Measurements(EngineSession* session, JobList* jobs, QObject* parent = nullptr);

    const Snapshot<Profile>& profile() const { return m_profile; }
    const QStringList& notes() const { return m_notes; }
    const MeasuredRecipes& measuredRecipes() const { return m_measuredRecipes; }
    const Snapshot<engine::Swept>& swept() const { return m_swept; }
    const Snapshot<engine::Accuracy>& accuracy() const { return m_accuracy; }
    /// Whether profile() was measured now, not restored.
    bool isNew() const { return m_isNew; }
    bool isRunning(Kind kind) const { return m_running[static_cast<int>(kind)] != 0; }

    /// Variants that cannot be built are left out by the caller. The first is the baseline.
    void measure(const std::vector<VariantItem>& variants, int threads, double seconds);
    void sweep(const std::vector<VariantItem>& variants, const SweepRequest& what);
    void checkAccuracy(const std::vector<VariantItem>& variants, const AccuracyRequest& what);
    void cancel(Kind kind);
    /// Figures from a project file.
    void restore(const Snapshot<Profile>& profile, const MeasuredRecipes& recipes);
    void clear();

signals:
    void progressed(tenon::app::Measurements::Kind kind, const QString& title, double fraction);
    void finished(tenon::app::Measurements::Kind kind);
    /// One sentence, or empty when it was cancelled.
    void failed(tenon::app::Measurements::Kind kind, const QString& sentence);

private:
    void start(Kind kind, engine::Request request, const QString& title);
    void finish(Kind kind, const std::shared_ptr<const engine::Reply>& reply);
    QString accept(Kind kind, const std::shared_ptr<const engine::Reply>& reply);

    EngineSession* m_session;
    JobList* m_jobs;
    quint64 m_running[3] = {};
    Snapshot<Profile> m_profile;
    QStringList m_notes;
    bool m_isNew = false;
    MeasuredRecipes m_measuredRecipes, m_pendingRecipes;
    Snapshot<engine::Swept> m_swept;
    Snapshot<engine::Accuracy> m_accuracy;
};

}  // namespace tenon::app
