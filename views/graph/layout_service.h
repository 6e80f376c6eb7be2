// SPDX-License-Identifier: GPL-3.0-or-later
// Lays graphs out off the GUI thread: scope tree, one small Graphviz layout per scope, composed into one Geometry.
#pragma once

#include <QObject>
#include <memory>

#include "views/graph/geometry.h"

namespace tenon::views {

class LayoutService : public QObject {
    Q_OBJECT

public:
    /// Layouts of scopes are kept in memory and, unless `cacheFolder` is empty, on disk, by structural hash.
    explicit LayoutService(const QString& cacheFolder, QObject* parent = nullptr);
    ~LayoutService() override;

    /// `client` tells views apart: a newer request of a client replaces its unfinished one, which is then never
    /// answered. `expandsAll` opens every scope, whatever `expanded` says. Returns the number of the request.
    quint64 request(const void* client, const Snapshot<engine::Graph>& graph, const ExpandedScopes& expanded,
                    bool expandsAll = false);
    void cancel(const void* client);

signals:
    void ready(quint64 request, std::shared_ptr<const tenon::views::Geometry> geometry);
    /// One sentence; only when Graphviz is missing: a scope that it cannot do in time is laid out plainly instead.
    void failed(quint64 request, const QString& sentence);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

}  // namespace tenon::views
