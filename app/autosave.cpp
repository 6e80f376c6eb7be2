// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autosave.h"

#include <QDir>
#include <QSaveFile>
#include <QUuid>

namespace tenon::app {

namespace {

std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

QString withSuffix(QString project, const QString& suffix) {
    project.chop(QStringLiteral(".tenon").size());
    return project + suffix;
}

}  // namespace

QString defaultAutosaveFolder() {
    const QString state = qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    return state + QStringLiteral("/tenon/autosave");
}

Autosave::Autosave(const QString& folder)
    : m_folder(folder), m_id(QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

bool Autosave::write(const Project& project, const QString& origin) {
    if (!m_lock) {
        if (!QDir().mkpath(m_folder)) return false;
        m_lock = std::make_unique<QLockFile>(m_folder + QLatin1Char('/') + m_id + QStringLiteral(".lock"));
        m_lock->setStaleLockTime(0);  // of a living process it is never stale, however old
        if (!m_lock->tryLock()) return m_lock.reset(), false;
    }
    const QString base = m_folder + QLatin1Char('/') + m_id;
    QSaveFile originFile(base + QStringLiteral(".origin"));
    const bool isNoted =
        originFile.open(QIODevice::WriteOnly) && originFile.write(origin.toUtf8()) >= 0 && originFile.commit();
    return isNoted && bool(saveProject(project, toPath(base + QStringLiteral(".tenon"))));
}

void Autosave::clear() {
    const QString base = m_folder + QLatin1Char('/') + m_id;
    QFile::remove(base + QStringLiteral(".tenon"));
    QFile::remove(base + QStringLiteral(".origin"));
    m_lock.reset();
}

std::vector<RecoveredWork> Autosave::recover() const {
    std::vector<RecoveredWork> found;
    const QDir folder(m_folder);
    for (const QFileInfo& info : folder.entryInfoList({QStringLiteral("*.tenon")}, QDir::Files, QDir::Time)) {
        if (info.completeBaseName() == m_id) continue;
        QLockFile lock(withSuffix(info.filePath(), QStringLiteral(".lock")));
        lock.setStaleLockTime(0);
        if (!lock.tryLock()) continue;  // another window is at work
        lock.unlock();
        auto project = openProject(toPath(info.filePath()));
        if (!project) continue;
        QFile origin(withSuffix(info.filePath(), QStringLiteral(".origin")));
        const bool isRead = origin.open(QIODevice::ReadOnly);
        found.push_back({project.take(), isRead ? QString::fromUtf8(origin.readAll()) : QString(), info.filePath()});
    }
    return found;
}

void Autosave::discard(const RecoveredWork& work) {
    for (const char* suffix : {".tenon", ".origin", ".lock"})
        QFile::remove(withSuffix(work.file, QLatin1String(suffix)));
}

}  // namespace tenon::app
