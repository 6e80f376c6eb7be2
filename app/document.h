// SPDX-License-Identifier: GPL-3.0-or-later
// Document: what the window shows: a model open in an engine, its variants, what they were compiled to and what was
// measured; saved as a project (.tenon).
#pragma once

#include <QJsonObject>
#include <optional>

#include "app/compile_queue.h"
#include "app/engine_session.h"
#include "app/job_list.h"
#include "app/measurements.h"
#include "app/run_history.h"
#include "app/variant_list.h"
#include "core/workbench/project.h"

namespace tenon::engine {
class Export;
}

namespace tenon::app {

class Document : public QObject {
    Q_OBJECT

public:
    /// `engineProgram` is the path of `tenon`, `historyFile` the database of measurements.
    Document(const QString& engineProgram, const QString& historyFile, QObject* parent = nullptr);
    ~Document() override;

    /// A model or a project, told apart by the extension. Ends what the document was.
    void open(const QString& path, const ImportOptions& options = {});
    /// A project from an autosave: saved to `projectFile` (may be empty) from then on.
    void openRecovered(const Project& project, const QString& projectFile);
    /// Opens the model again with other shapes; variants stay, figures do not. `window` as for save().
    void reopen(const ImportOptions& options, const QJsonObject& window);
    void close();

    bool isOpen() const { return m_session.model() != nullptr; }
    bool isOpening() const { return m_session.isOpening(); }
    QString modelPath() const;
    const ImportOptions& importOptions() const { return m_import; }
    QString projectFile() const { return m_projectFile; }
    /// Changes that no project file has.
    bool isModified() const { return m_isModified; }
    /// A picture of the document as a project; `window` is the window's own state.
    Project toProject(const QJsonObject& window) const;
    /// A sentence when it could not be saved, else empty.
    QString save(const QString& file, const QJsonObject& window);
    /// The window's state that came with the project; empty for a model.
    const QJsonObject& windowState() const { return m_windowState; }

    EngineSession* session() { return &m_session; }
    VariantList* variants() { return &m_variants; }
    CompileQueue* compiler() { return &m_compiler; }
    Measurements* measurements() { return &m_measurements; }
    JobList* jobs() { return &m_jobs; }
    /// One of jobs(), opening among them.
    void cancelJob(quint64 id);
    RunHistory* history() { return &m_history; }
    const RecipeResult& currentResult() const;
    QString currentName() const { return m_variants.items().empty() ? QString() : m_variants.current().name; }
    const RecipeResult& resultOf(const VariantItem& item) const { return m_compiler.result(item.recipe); }
    /// Variants that can be built: without those that lack calibration or failed.
    std::vector<VariantItem> measurableVariants() const;

    /// Files beside the model: "NAME_calibration.npz" and "NAME_test.npz", or under the first word of the name; empty
    /// when there are none.
    QString calibrationFile() const { return beside(QStringLiteral("calibration")); }
    QString labelledFile() const { return beside(QStringLiteral("test")); }

    // Asked of the engine about the current variant; answers are signals.
    void requestStep(int pass);
    void requestKernelText(int kernel, int station);
    void requestStatistics(views::Side side, quint32 value);
    /// Fills in activation ranges; `samples` empty: random inputs.
    void calibrate(const QString& samples);
    /// Done with a reply that is Exported or a failure. Returns the number for cancelling.
    quint64 exportVariant(const engine::Export& what, EngineSession::Done done, EngineSession::OnProgress progress);
    void requestReport(EngineSession::Done done);
    /// Brings an earlier measurement of this model back.
    void showRun(const Run& run);

signals:
    void opened();
    void openFailed(const QString& sentence, bool isCancelled);
    void closed();
    void modifiedChanged();
    /// Results of a variant, or which variant is current.
    void resultsChanged();
    void stepReady(const tenon::app::Snapshot<tenon::engine::Step>& step);
    void stepFailed(const QString& sentence);
    void kernelTextReady(int kernel, int station, const QString& text);
    void kernelTextFailed(int kernel, int station, const QString& sentence);
    void statisticsReady(tenon::views::Side side,
                         const tenon::app::Snapshot<tenon::engine::ValueStatistics>& statistics);
    void statisticsFailed(tenon::views::Side side, quint32 value, const QString& sentence);
    void calibrationFailed(const QString& sentence);
    /// A sentence for the user that belongs to no view.
    void noticed(const QString& sentence);

private:
    /// Stands for the opening in the list of jobs; no request has it.
    static constexpr quint64 kOpeningJob = ~quint64(0);

    void start(const Project& project);
    void handleOpened();
    void updateWanted();
    void keepMeasurement();
    void setModified(bool isModified);
    QString beside(const QString& what) const;

    EngineSession m_session;
    JobList m_jobs;
    VariantList m_variants;
    CompileQueue m_compiler;
    Measurements m_measurements;
    RunHistory m_history;
    ImportOptions m_import;
    QString m_modelPath, m_projectFile;
    std::optional<Project> m_pending;  ///< until the engine has opened its model
    QJsonObject m_windowState;
    bool m_isModified = false;
    quint64 m_stepRequest = 0, m_calibrateRequest = 0;
};

}  // namespace tenon::app
