// SPDX-License-Identifier: GPL-3.0-or-later
// One Graphviz `dot` that lives as long as it behaves: many small graphs through its standard input.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <functional>
#include <memory>
#include <optional>

#include "views/graph/local_layout.h"

class QProcess;

namespace tenon::views {

/// `graph` as dot reads it, and what dot answers with -Tplain. nullopt for an answer that does not fit the graph.
QByteArray dotText(const LocalGraph& graph);
std::optional<LocalLayout> layoutFromPlain(const QByteArray& answer, const LocalGraph& graph);

/// For one thread, the one that made it.
class DotProcess {
public:
    DotProcess();
    ~DotProcess();

    /// `dot` is in PATH.
    bool isInstalled() const { return !program.isEmpty(); }
    /// nullopt when dot is missing, died or took longer than `limitMs`, or `isCancelled` said so: it is then ended, and
    /// started again for the next graph.
    std::optional<LocalLayout> layOut(const LocalGraph& graph, int limitMs, const std::function<bool()>& isCancelled);

private:
    bool start();
    void stop();
    QByteArray readAnswer(int limitMs, const std::function<bool()>& isCancelled);

    QString program;
    std::unique_ptr<QProcess> process;
    int failures = 0;  ///< starts in a row that failed
};

}  // namespace tenon::views
