// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUndoStack>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"

namespace tenon::app {

namespace {

Recipe preset(const char* name) {
    return presetRecipe(name).take();
}

/// What a model is opened with: the honest baseline, kept, and everything that is safe to switch on.
std::vector<VariantItem> firstVariants() {
    return {{1, Document::tr("baseline"), preset("none"), true}, {2, Document::tr("optimized"), preset("all"), false}};
}

QString toQString(const std::filesystem::path& path) {
    return QFile::decodeName(path.c_str());
}

std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

MeasuredRecipes recipesFromJson(const QJsonObject& object) {
    MeasuredRecipes recipes;
    for (auto at = object.begin(); at != object.end(); ++at)
        recipes[at.key().toStdString()] = at.value().toString().toStdString();
    return recipes;
}

}  // namespace

Document::Document(const QString& engineProgram, const QString& historyFile, QObject* parent)
    : QObject(parent),
      m_session(engineProgram),
      m_compiler(&m_session),
      m_measurements(&m_session, &m_jobs),
      m_history(toPath(historyFile)) {
    connect(&m_session, &EngineSession::opened, this, &Document::handleOpened);
    connect(&m_session, &EngineSession::opening, this,
            [this](const QString& stage, double fraction) { m_jobs.progress(kOpeningJob, stage, fraction); });
    connect(&m_session, &EngineSession::openFailed, this, [this](const QString& sentence, bool isCancelled) {
        m_jobs.end(kOpeningJob);
        emit openFailed(sentence, isCancelled);
    });
    connect(&m_variants, &VariantList::changed, this, [this] {
        updateWanted();
        setModified(true);
        emit resultsChanged();
    });
    connect(&m_compiler, &CompileQueue::advanced, this, &Document::resultsChanged);
    connect(&m_compiler, &CompileQueue::busyChanged, this, &Document::resultsChanged);
    connect(&m_measurements, &Measurements::finished, this, [this](Measurements::Kind kind) {
        setModified(true);
        if (kind == Measurements::Kind::profile && m_measurements.isNew()) keepMeasurement();
    });
    connect(&m_history, &RunHistory::loaded, this, &Document::showRun);
}

Document::~Document() = default;

void Document::open(const QString& path, const ImportOptions& options) {
    if (!path.endsWith(QLatin1String(".tenon"), Qt::CaseInsensitive)) {
        Project project;
        project.model = toPath(QFileInfo(path).absoluteFilePath());
        project.import = options;
        return start(project);
    }
    auto project = openProject(toPath(path));
    if (!project) {
        close();
        emit openFailed(views::plainLine(project.error().message, 2000), false);
        return;
    }
    start(*project);
    m_projectFile = QFileInfo(path).absoluteFilePath();
}

void Document::openRecovered(const Project& project, const QString& projectFile) {
    start(project);
    m_projectFile = projectFile;
    setModified(true);
}

void Document::reopen(const ImportOptions& options, const QJsonObject& window) {
    Project project = toProject(window);
    project.import = options;
    project.profileJson.clear();
    const QString file = m_projectFile;
    start(project);
    m_projectFile = file;
    setModified(true);
}

void Document::start(const Project& project) {
    close();
    m_pending = project;
    m_import = project.import;
    m_modelPath = toQString(project.model);
    m_session.open(m_modelPath, m_import);
    m_jobs.begin(kOpeningJob, tr("Opening %1").arg(QFileInfo(m_modelPath).fileName()));
}

void Document::close() {
    const bool wasOpen = isOpen();
    m_session.close();
    m_measurements.clear();
    m_compiler.clear();
    m_pending.reset();
    m_projectFile.clear();
    m_windowState = {};
    m_stepRequest = 0;
    m_jobs.clear();
    m_calibrateRequest = 0;
    setModified(false);
    if (wasOpen) emit closed();
}

void Document::cancelJob(quint64 id) {
    id == kOpeningJob ? m_session.cancelOpening() : m_session.cancel(id);
}

void Document::handleOpened() {
    m_jobs.end(kOpeningJob);
    const Project project = m_pending ? *std::exchange(m_pending, std::nullopt) : Project();
    m_windowState = QJsonDocument::fromJson(QByteArray::fromStdString(project.windowJson)).object();
    const bool wasModified = m_isModified;

    VariantState state;
    for (const Variant& variant : project.variants)
        state.items.push_back(
            {static_cast<int>(state.items.size()) + 1, views::plainLine(variant.name, 100), variant.recipe, false});
    if (state.items.empty()) state.items = firstVariants();
    for (const QJsonValue& pinned : m_windowState[QStringLiteral("pinned")].toArray())
        for (VariantItem& item : state.items)
            if (item.name == pinned.toString()) item.isPinned = true;
    state.currentId = state.items.back().id;
    for (const VariantItem& item : state.items)
        if (item.name == m_windowState[QStringLiteral("current")].toString()) state.currentId = item.id;
    m_variants.reset(state);
    updateWanted();

    if (!project.profileJson.empty())
        if (auto profile = profileFromJson(project.profileJson, "the project"))
            m_measurements.restore(std::make_shared<const Profile>(profile.take()),
                                   recipesFromJson(m_windowState[QStringLiteral("measured")].toObject()));
    if (!project.modelHash.empty() && project.modelHash != m_session.model()->source_hash())
        emit noticed(tr("The model file has changed since the project was saved: figures may be out of date."));
    setModified(wasModified);
    emit opened();
    emit resultsChanged();
}

void Document::updateWanted() {
    if (m_variants.items().empty()) return;
    std::vector<Recipe> wanted{m_variants.current().recipe};
    for (const VariantItem& item : m_variants.items()) wanted.push_back(item.recipe);
    m_compiler.want(wanted);
}

const RecipeResult& Document::currentResult() const {
    static const RecipeResult kNothing;
    return m_variants.items().empty() ? kNothing : m_compiler.result(m_variants.current().recipe);
}

std::vector<VariantItem> Document::measurableVariants() const {
    std::vector<VariantItem> items;
    for (const VariantItem& item : m_variants.items()) {
        const RecipeResult& result = m_compiler.result(item.recipe);
        if (!result.isCalibrationMissing && result.failure.isEmpty()) items.push_back(item);
    }
    return items;
}

void Document::keepMeasurement() {
    Run run;
    run.modelName = m_session.model()->model_name();
    run.modelHash = m_session.model()->source_hash();
    run.machineJson = m_session.model()->machine_json();
    run.profileJson = toJson(*m_measurements.profile());
    for (const auto& [name, recipe] : m_measurements.measuredRecipes()) run.variants.push_back({name, recipe});
    // In the order measured: the first was the baseline
    std::ranges::sort(run.variants, {}, [this](const RunVariant& variant) {
        const auto& all = m_measurements.profile()->variants;
        return std::ranges::find(all, variant.name, &VariantProfile::name) - all.begin();
    });
    m_history.add(run);
}

void Document::showRun(const Run& run) {
    if (!isOpen() || run.modelHash != m_session.model()->source_hash()) return;
    auto profile = profileFromJson(run.profileJson, "the history");
    if (!profile) return emit noticed(views::plainLine(profile.error().message));
    MeasuredRecipes recipes;
    for (const RunVariant& variant : run.variants) recipes[variant.name] = variant.recipeJson;
    m_measurements.restore(std::make_shared<const Profile>(profile.take()), recipes);
}

QString Document::modelPath() const {
    return m_modelPath;
}

QString Document::beside(const QString& what) const {
    const QFileInfo model(m_modelPath);
    const QString stem = model.completeBaseName();
    for (const QString& name : {stem, stem.section(QLatin1Char('_'), 0, 0)}) {
        const QString file = model.dir().filePath(QStringLiteral("%1_%2.npz").arg(name, what));
        if (QFileInfo::exists(file)) return file;
    }
    return {};
}

Project Document::toProject(const QJsonObject& window) const {
    Project project;
    project.model = toPath(m_modelPath);
    project.modelHash = isOpen() ? m_session.model()->source_hash() : std::string();
    project.import = m_import;
    QJsonArray pinned;
    for (const VariantItem& item : m_variants.items()) {
        project.variants.push_back({item.name.toStdString(), item.recipe});
        if (item.isPinned) pinned.append(item.name);
    }
    if (m_measurements.profile()) project.profileJson = toJson(*m_measurements.profile());
    QJsonObject measured;
    for (const auto& [name, recipe] : m_measurements.measuredRecipes())
        measured[QString::fromStdString(name)] = QString::fromStdString(recipe);
    QJsonObject state = window;
    state[QStringLiteral("pinned")] = pinned;
    state[QStringLiteral("measured")] = measured;
    if (!m_variants.items().empty()) state[QStringLiteral("current")] = m_variants.current().name;
    project.windowJson = QJsonDocument(state).toJson(QJsonDocument::Compact).toStdString();
    return project;
}

QString Document::save(const QString& file, const QJsonObject& window) {
    const auto saved = saveProject(toProject(window), toPath(file));
    if (!saved) return views::plainLine(saved.error().message, 2000);
    m_projectFile = QFileInfo(file).absoluteFilePath();
    m_variants.undoStack()->setClean();
    setModified(false);
    return {};
}

void Document::setModified(bool isModified) {
    if (isModified == m_isModified) return;
    m_isModified = isModified;
    emit modifiedChanged();
}

}  // namespace tenon::app
