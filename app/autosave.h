// SPDX-License-Identifier: GPL-3.0-or-later
// Autosave: unsaved work of every window on disk within seconds, found again after a crash.
//
//     STATE/autosave/<id>.tenon        the project
//     STATE/autosave/<id>.lock         held by the window that writes it; stale after a crash
//     STATE/autosave/<id>.origin       path of the project file it belongs to; may be empty
#pragma once

#include <QLockFile>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/workbench/project.h"

namespace tenon::app {

struct RecoveredWork {
    Project project;
    QString origin;  ///< the project file it belongs to; empty: never saved
    QString file;
};

class Autosave {
public:
    /// `folder` is made when it is missing.
    explicit Autosave(const QString& folder);

    /// Whole or not at all. False when it cannot be written.
    bool write(const Project& project, const QString& origin);
    /// Nothing unsaved any more.
    void clear();

    /// Work of windows that are gone, newest first; each is given out once and then belongs to this object's folder
    /// until discard() is called with it.
    std::vector<RecoveredWork> recover() const;
    void discard(const RecoveredWork& work);

private:
    QString m_folder, m_id;
    std::unique_ptr<QLockFile> m_lock;
};

/// `$XDG_STATE_HOME/tenon/autosave`, or under `~/.local/state`.
QString defaultAutosaveFolder();

}  // namespace tenon::app
