// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/layout_service.h"

#include <QPointer>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <list>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "core/engine/engine.pb.h"
#include "views/graph/graph_layout.h"

namespace tenon::views {

/// One thread with one queue. A client's newest request is the only one that is worked on or answered.
class LayoutService::Worker {
public:
    Worker(LayoutService* owner, const QString& folder) : service(owner), thread([this, folder] { run(folder); }) {}

    ~Worker() {
        {
            const std::lock_guard lock(mutex);
            isStopping = true;
            newest.clear();
        }
        wake.notify_all();
        thread.join();
    }

    quint64 add(const void* client, const Snapshot<engine::Graph>& graph, const ExpandedScopes& expanded,
                bool expandsAll) {
        const std::lock_guard lock(mutex);
        const quint64 number = ++last;
        newest[client] = number;
        std::erase_if(queue, [&](const Request& request) { return request.client == client; });
        queue.push_back({number, client, graph, expanded, expandsAll});
        wake.notify_one();
        return number;
    }

    void cancel(const void* client) {
        const std::lock_guard lock(mutex);
        newest.erase(client);
        std::erase_if(queue, [&](const Request& request) { return request.client == client; });
    }

    bool isNewest(const void* client, quint64 number) {
        const std::lock_guard lock(mutex);
        const auto found = newest.find(client);
        return found != newest.end() && found->second == number;
    }

private:
    struct Request {
        quint64 number = 0;
        const void* client = nullptr;
        Snapshot<engine::Graph> graph;
        ExpandedScopes expanded;
        bool expandsAll = false;
    };

    void run(const QString& folder) {
        ScopeLayouter layouter(folder);
        TextWidths widths;
        while (true) {
            Request request;
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [&] { return isStopping || !queue.empty(); });
                if (isStopping) return;
                request = std::move(queue.front());
                queue.pop_front();
            }
            answer(request, layouter, widths);
        }
    }

    void answer(const Request& request, ScopeLayouter& layouter, TextWidths& widths) {
        const auto isCancelled = [&] { return !isNewest(request.client, request.number); };
        const std::shared_ptr<const GraphParts> parts = known(request.graph);
        const ExpandedScopes expanded = request.expandsAll ? everyScope(*parts->tree) : request.expanded;
        std::shared_ptr<const Geometry> geometry;
        if (!isCancelled()) geometry = layOutGraph(*parts, expanded, layouter, widths, isCancelled);
        if (!geometry) return;
        // asked again in the thread of the service: a newer request may be on its way there
        QMetaObject::invokeMethod(
            service,
            [worker = this, geometry, client = request.client, number = request.number] {
                if (worker->isNewest(client, number)) emit worker->service->ready(number, geometry);
            },
            Qt::QueuedConnection);
    }

    /// The parts of the last few graphs, as long as somebody holds these.
    std::shared_ptr<const GraphParts> known(const Snapshot<engine::Graph>& graph) {
        constexpr std::size_t kKept = 8;
        for (auto it = recent.begin(); it != recent.end();) {
            if (it->graph.expired()) {
                it = recent.erase(it);
            } else if (it->address == graph.get()) {
                recent.splice(recent.begin(), recent, it);
                return withGraph(recent.front().parts, graph);
            } else {
                ++it;
            }
        }
        auto parts = std::make_shared<GraphParts>(*partsOf(graph));
        parts->graph.reset();
        recent.push_front({graph, graph.get(), parts});
        if (recent.size() > kKept) recent.pop_back();
        return withGraph(parts, graph);
    }

    static std::shared_ptr<const GraphParts> withGraph(const std::shared_ptr<const GraphParts>& parts,
                                                       const Snapshot<engine::Graph>& graph) {
        auto whole = std::make_shared<GraphParts>(*parts);
        whole->graph = graph;
        return whole;
    }

    struct Known {
        std::weak_ptr<const engine::Graph> graph;
        const engine::Graph* address;
        std::shared_ptr<const GraphParts> parts;  ///< without the graph, which must not be kept alive
    };

    LayoutService* service;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Request> queue;
    std::unordered_map<const void*, quint64> newest;
    quint64 last = 0;
    bool isStopping = false;
    std::list<Known> recent;
    std::thread thread;  // last: it uses all of the above
};

LayoutService::LayoutService(const QString& cacheFolder, QObject* parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(this, cacheFolder)) {}

LayoutService::~LayoutService() = default;

quint64 LayoutService::request(const void* client, const Snapshot<engine::Graph>& graph, const ExpandedScopes& expanded,
                               bool expandsAll) {
    return m_worker->add(client, graph, expanded, expandsAll);
}

void LayoutService::cancel(const void* client) {
    m_worker->cancel(client);
}

}  // namespace tenon::views
