// SPDX-License-Identifier: Apache-2.0
// How long a person waits: from opening a model to its picture, and from a toggle to the new picture.
//
//     workbench_latency [MODEL]...      without a model: a made-up transformer of 96 layers, 10,560 nodes
#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTextStream>
#include <vector>

#include "core/base/file.h"
#include "tests/app/workbench_fixture.h"
#include "tests/bench/made_up_transformer.h"
#include "tests/support/event_loop_probe.h"
#include "views/graph/graph_panes.h"
#include "views/graph/graph_view.h"
#include "views/passes/passes_panel.h"

using namespace tenon;

namespace {

constexpr int kToggles = 10;

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Milliseconds until the pane has painted a picture of another graph than it shows now.
double untilShown(views::GraphView& view, const std::function<void()>& act) {
    QSignalSpy shown(&view, &views::GraphView::shown);
    QElapsedTimer clock;
    clock.start();
    act();
    if (!QTest::qWaitFor([&] { return shown.count() > 0; }, kPatienceMs)) return -1;
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void report(const QString& model, QTextStream& out) {
    Workbench workbench;
    QTest::qWait(300);
    EventLoopProbe probe;
    auto& graphs = *workbench.window.panels().graphs;
    const double opened = untilShown(*graphs.before(), [&] { workbench.window.openFile(model); });
    out << QFileInfo(model).fileName() << ": " << workbench.document().session()->model()->graph().nodes_size()
        << " nodes\n";
    out << "  open to picture          " << opened << " ms, event loop away at most " << probe.longestMs() << " ms"
        << Qt::endl;
    if (!QTest::qWaitFor([&] { return workbench.isSettled(); }, 5 * kPatienceMs)) return;
    out << "  variants compiled, event loop away at most " << probe.longestMs() << " ms" << Qt::endl;

    probe.restart();
    std::vector<double> toggles, answers;
    for (int i = 0; i < kToggles; ++i) {
        QElapsedTimer clock;
        const auto optimized = workbench.document().currentResult().optimized;
        const auto onAnswer = QObject::connect(&workbench.document(), &app::Document::resultsChanged, [&] {
            const auto now = workbench.document().currentResult().optimized;
            if (now && now != optimized && answers.size() == toggles.size())
                answers.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        });
        toggles.push_back(untilShown(*graphs.after(), [&] {
            clock.start();
            Recipe recipe = workbench.variants().current().recipe;
            // Never the same recipe twice: nothing comes from a cache
            if (!setOption(recipe, "fuse-elementwise", "max-nodes", std::to_string(i % 2 ? 60 + i : 2 + i))) return;
            emit workbench.window.panels().passes->recipeEdited(recipe, "Toggle");
        }));
        QObject::disconnect(onAnswer);
    }
    out << "  toggle to passes done    " << median(answers) << " ms\n";
    out << "  toggle to picture        " << median(toggles) << " ms (longest " << *std::ranges::max_element(toggles)
        << "), event loop away at most " << probe.longestMs() << " ms" << Qt::endl;

    probe.restart();
    const double expanded = untilShown(*graphs.after(), [&] { graphs.after()->expandAll(); });
    out << "  expand everything        " << expanded << " ms, event loop away at most " << probe.longestMs() << " ms"
        << Qt::endl;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList models = QCoreApplication::arguments().mid(1);
    QTemporaryDir folder;
    if (models.isEmpty()) {
        models << folder.filePath(QStringLiteral("made_up_transformer.tir"));
        if (!writeFileAtomically(models.first().toStdString(), MadeUpTransformer(96).text())) return 1;
    }
    for (const QString& model : models) report(model, out);
    return 0;
}
