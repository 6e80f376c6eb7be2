// SPDX-License-Identifier: Apache-2.0
// How long a frame takes while a graph of 10,000 nodes, every scope open, is panned: at a scale that shows all of it, at
// the scales on both sides of the change from the overview to full detail, and at 100 %. Software raster, 1600 x 1000.
//
//     QT_QPA_PLATFORM=offscreen graph_pan [LAYERS] [FRAMES]
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "tests/support/graph_snapshot.h"
#include "views/common/theme.h"
#include "views/graph/graph_canvas.h"
#include "views/graph/layout_service.h"
#include "views/graph/scope_tree.h"

using namespace tenon;
using namespace tenon::views;

namespace {

std::shared_ptr<const Geometry> layOut(LayoutService& layouts, const Snapshot<engine::Graph>& graph) {
    std::shared_ptr<const Geometry> laidOut;
    QEventLoop loop;
    QObject::connect(&layouts, &LayoutService::ready, &loop, [&](quint64, const std::shared_ptr<const Geometry>& geometry) {
        laidOut = geometry;
        loop.quit();
    });
    QObject::connect(&layouts, &LayoutService::failed, &loop, &QEventLoop::quit);
    layouts.request(&loop, graph, {}, true);
    loop.exec();
    return laidOut;
}

struct Frames {
    double median, p95, most;
};

Frames pan(GraphCanvas& canvas, const Viewport& from, const QPointF& step, int frames) {
    canvas.moveTo(from, false);
    canvas.repaint();  // texts of the first frame are laid out here
    std::vector<double> ms;
    for (int i = 0; i < frames; ++i) {
        canvas.moveTo(canvas.viewport().panned(step), false);
        QElapsedTimer timer;
        timer.start();
        canvas.repaint();
        ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(ms.begin(), ms.end());
    return {ms[ms.size() / 2], ms[ms.size() * 95 / 100], ms.back()};
}

void report(GraphCanvas& canvas, double scale, int frames) {
    const QRectF bounds = canvas.index()->geometry().bounds;
    Viewport view = canvas.viewport().fitted(bounds);
    if (scale > 0) view.scale = scale;
    const std::size_t boxes = [&] {
        canvas.moveTo(view, false);
        return canvas.index()->boxesIn(canvas.viewport().visible()).size();
    }();
    const Frames down = pan(canvas, view, {0, -17}, frames), across = pan(canvas, view, {-23, -5}, frames);
    std::printf("%7.2f %%  %6zu boxes   down: median %5.2f ms, 95 %% %5.2f ms, most %5.2f ms   across: %5.2f, %5.2f, %5.2f\n",
                view.scale * 100, boxes, down.median, down.p95, down.most, across.median, across.p95, across.most);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    Theme::current().apply(ThemeChoice::light);
    const int layers = argc > 1 ? std::atoi(argv[1]) : 190, frames = argc > 2 ? std::atoi(argv[2]) : 100;
    const auto graph = test::transformerGraph(layers, test::Names::paths);
    LayoutService layouts({});
    QElapsedTimer timer;
    timer.start();
    const std::shared_ptr<const Geometry> geometry = layOut(layouts, graph);
    if (!geometry) {
        std::fprintf(stderr, "The graph could not be laid out: is Graphviz installed?\n");
        return 2;
    }
    std::printf("%d nodes, %zu boxes, %zu edges, laid out in %lld ms, %.0f x %.0f\n", graph->nodes_size(),
                geometry->boxes.size(), geometry->edges.size(), static_cast<long long>(timer.elapsed()),
                geometry->bounds.width(), geometry->bounds.height());
    GraphCanvas canvas;
    canvas.resize(1600, 1000);
    canvas.show();
    app.processEvents();
    timer.start();
    Colouring colouring = colouringOf(*geometry, ColourBy::kind, {});
    canvas.setDrawing(geometry, std::move(colouring), std::vector<BoxState>(geometry->boxes.size(), 0),
                      canvas.viewport(), false);
    std::printf("taken over in %.1f ms\n", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    for (const double scale : {0.0, 0.1, 0.36, 0.44, 0.46, 0.7, 1.0, 2.0}) report(canvas, scale, frames);
    return 0;
}
