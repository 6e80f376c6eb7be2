// SPDX-License-Identifier: Apache-2.0
// How long drawings of large graphs take: scope tree, first picture with nothing cached, one scope opened, all opened.
// Wall time, CPU time of this process, and CPU time of Graphviz (known once a layouter has ended its child).
#include <sys/resource.h>

#include <QElapsedTimer>
#include <QGuiApplication>
#include <cstdio>
#include <functional>

#include "tests/support/graph_snapshot.h"
#include "views/graph/graph_layout.h"

using namespace tenon;
using namespace tenon::views;
using namespace tenon::test;

namespace {

double cpuMs(int who) {
    rusage usage{};
    getrusage(who, &usage);
    const auto ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

void measure(const char* what, const std::function<std::string()>& work) {
    const double cpu = cpuMs(RUSAGE_SELF);
    QElapsedTimer timer;
    timer.start();
    const std::string result = work();
    std::printf("  %-28s %8.1f ms wall %8.1f ms cpu   %s\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6,
                cpuMs(RUSAGE_SELF) - cpu, result.c_str());
}

void measureGraph(const char* name, const std::shared_ptr<const engine::Graph>& graph) {
    std::printf("%s, %d nodes\n", name, graph->nodes_size());
    const double dotBefore = cpuMs(RUSAGE_CHILDREN);
    std::shared_ptr<const GraphParts> parts;
    measure("scope tree", [&] {
        parts = partsOf(graph);
        return std::to_string(parts->tree->scopes.size()) + " scopes";
    });
    {
        ScopeLayouter layouter{QString()};
        TextWidths widths;
        const auto draw = [&](const ExpandedScopes& expanded) {
            const auto geometry = layOutGraph(*parts, expanded, layouter, widths, [] { return false; });
            return std::to_string(geometry->boxes.size()) + " boxes, " + std::to_string(geometry->edges.size()) +
                   " edges";
        };
        measure("closed, nothing cached", [&] { return draw({}); });
        ExpandedScopes one;
        if (parts->tree->scopes.size() > 1)
            one.insert(parts->tree->scopes[parts->tree->scopes[0].children.back()].path);
        measure("one scope opened", [&] { return draw(one); });
        measure("all opened", [&] { return draw(everyScope(*parts->tree)); });
        measure("all opened, again", [&] { return draw(everyScope(*parts->tree)); });
    }
    std::printf("  %-28s %8s         %8.1f ms cpu\n", "Graphviz, all of the above", "",
                cpuMs(RUSAGE_CHILDREN) - dotBefore);
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    measureGraph("transformer of 196 layers with paths", transformerGraph(196, Names::paths));
    measureGraph("transformer of 196 layers without", transformerGraph(196, Names::none));
    measureGraph("dense network without paths", denseGraph(4, 24, Names::none));
    measureGraph("residual network, fused", residualGraph(100, Names::none, true));
    measureGraph("chain", chainGraph(10000));
}
