// SPDX-License-Identifier: Apache-2.0
// How long a frame takes while 10,000 nodes, every scope open, are panned: at a scale that shows all of them, at the
// scales on both sides of the change from the overview to full detail, and at 100 %. Software raster, 1600 x 1000.
// First a transformer as it is laid out, which is very long, then the worst there can be: a square full of boxes. Times
// are of the processor, so that a busy machine does not matter; wall times stand behind them.
//
//     QT_QPA_PLATFORM=offscreen graph_pan [LAYERS] [FRAMES]
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
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
    QObject::connect(&layouts, &LayoutService::ready, &loop,
                     [&](quint64, const std::shared_ptr<const Geometry>& geometry) {
                         laidOut = geometry;
                         loop.quit();
                     });
    QObject::connect(&layouts, &LayoutService::failed, &loop, &QEventLoop::quit);
    layouts.request(&loop, graph, {}, true);
    loop.exec();
    return laidOut;
}

/// 100 x 100 nodes with a curve from each to the one below, and some further.
std::shared_ptr<const Geometry> fullSquare() {
    constexpr int kSide = 100;
    auto square = std::make_shared<Geometry>();
    test::GraphMaker maker("square");
    std::uint32_t x = maker.input("x", "1x64x56x56");
    constexpr std::array kOps = {"Conv", "Relu", "Add", "Softmax", "Reshape", "MaxPool"};
    for (int i = 0; i < kSide * kSide; ++i) {
        const std::string op = kOps[static_cast<std::size_t>(i * 7 % 6)];
        x = maker.node(op, "/" + op + "_" + std::to_string(i), {x}, "1x64x56x56");
        Box box;
        box.node = static_cast<std::uint32_t>(i);
        box.rect = QRectF(i % kSide * 170.0, i / kSide * 80.0, 120, kBoxHeight);
        box.title = QString::fromStdString(op) + QString::number(i % 50);
        box.subtitle = QStringLiteral("1×64×%1×56").arg(i % 200);
        square->boxes.push_back(box);
        square->boxOfNode.push_back(static_cast<std::uint32_t>(i));
        square->bounds |= box.rect;
    }
    const auto connect = [&](int from, int to) {
        const QRectF &a = square->boxes[from].rect, &b = square->boxes[to].rect;
        const QPointF start(a.center().x(), a.bottom()), end(b.center().x(), b.top());
        const QPointF down(0, (end.y() - start.y()) / 2);
        Edge edge;
        edge.from = static_cast<std::uint32_t>(from), edge.to = static_cast<std::uint32_t>(to), edge.value = 0;
        edge.points = {start, start + down, end - down, end};
        square->edges.push_back(edge);
    };
    for (int i = 0; i + kSide + 1 < kSide * kSide; ++i) {
        connect(i, i + kSide);
        if (i % 5 == 0) connect(i, i + kSide + 1);
    }
    square->graph = maker.finish();
    square->scopes = std::make_shared<ScopeTree>();
    return square;
}

/// Milliseconds of this thread's processor time.
double processorTime() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Frames {
    double median, p95;
};

Frames summary(std::vector<double> ms) {
    std::sort(ms.begin(), ms.end());
    return {ms[ms.size() / 2], ms[ms.size() * 95 / 100]};
}

void pan(GraphCanvas& canvas, const Viewport& from, const QPointF& step, int frames) {
    canvas.moveTo(from, false);
    canvas.repaint();  // texts of the first frame are laid out here
    std::vector<double> processor, wall;
    for (int i = 0; i < frames; ++i) {
        canvas.moveTo(canvas.viewport().panned(step), false);
        QElapsedTimer timer;
        timer.start();
        const double start = processorTime();
        canvas.repaint();
        processor.push_back(processorTime() - start);
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    const Frames cpu = summary(std::move(processor)), real = summary(std::move(wall));
    std::printf("  median %6.2f ms  95 %% %6.2f ms  (wall %6.2f, %6.2f)", cpu.median, cpu.p95, real.median, real.p95);
}

void report(GraphCanvas& canvas, double scale, int frames) {
    Viewport view = canvas.viewport().fitted(canvas.index()->geometry().bounds);
    if (scale > 0) view.scale = scale;
    canvas.moveTo(view, false);
    std::printf("%7.2f %% %6zu boxes", view.scale * 100, canvas.index()->boxesIn(canvas.viewport().visible()).size());
    pan(canvas, view, {-23, -17}, frames);
    std::printf("\n");
}

void bench(const std::shared_ptr<const Geometry>& geometry, int frames) {
    GraphCanvas canvas;
    canvas.resize(1600, 1000);
    canvas.show();
    QApplication::processEvents();
    const double start = processorTime();
    Colouring colouring = colouringOf(*geometry, ColourBy::kind, {});
    canvas.setDrawing(geometry, std::move(colouring), std::vector<BoxState>(geometry->boxes.size(), 0),
                      canvas.viewport(), false);
    std::printf("%d nodes, %zu boxes, %zu edges, %.0f x %.0f, taken over in %.1f ms\n", geometry->graph->nodes_size(),
                geometry->boxes.size(), geometry->edges.size(), geometry->bounds.width(), geometry->bounds.height(),
                processorTime() - start);
    for (const double scale : {0.0, 0.2, 0.36, 0.44, 0.46, 0.7, 1.0, 2.0}) report(canvas, scale, frames);
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
    std::printf("laid out in %lld ms\n", static_cast<long long>(timer.elapsed()));
    bench(geometry, frames);
    bench(fullSquare(), frames);
    return 0;
}
