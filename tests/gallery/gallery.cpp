// SPDX-License-Identifier: Apache-2.0
// Takes the pictures of the documentation and of the gallery: every view, with real figures, empty, busy and in error.
//
//     gallery FOLDER [light|dark] [LANGUAGE]      (QT_SCALE_FACTOR=2 for pictures of twice the resolution)
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>
#include <functional>

#include "app/main_window.h"
#include "core/engine/engine.pb.h"
#include "tests/app/workbench_fixture.h"
#include "views/accuracy/accuracy_view.h"
#include "views/charts/charts_view.h"
#include "views/exporting/export_dialog.h"
#include "views/graph/graph_panes.h"
#include "views/graph/graph_view.h"
#include "views/inspector/inspector.h"
#include "views/loops/kernel_view.h"
#include "views/memory/memory_view.h"
#include "views/passes/passes_panel.h"
#include "views/start/start_page.h"
#include "views/steps/step_view.h"
#include "views/variants/variant_table.h"

using namespace tenon;

namespace {

class Gallery {
public:
    Gallery(const QString& folder, const QString& suffix, views::ThemeChoice theme) : folder(folder), suffix(suffix) {
        QDir().mkpath(folder);
        views::Theme::current().apply(theme);
        workbench.window.resize(1440, 900);
    }

    bool take() {
        shoot("start");
        if (!refusal() || !model()) return false;
        panels();
        kernels();
        if (!quantized()) return false;
        measured();
        exporting();
        steps();
        return true;
    }

private:
    bool waitFor(const std::function<bool()>& condition) {
        const bool isTrue = QTest::qWaitFor(condition, kPatienceMs);
        if (!isTrue) qWarning("gallery: something did not come");
        return isTrue;
    }

    void shoot(const char* name, QWidget* widget = nullptr) {
        QTest::qWait(400);  // animations
        QWidget* subject = widget ? widget : &workbench.window;
        const QString file = QStringLiteral("%1/%2%3.png").arg(folder, QLatin1String(name), suffix);
        if (!subject->grab().save(file)) qWarning("gallery: cannot write %s", qPrintable(file));
    }

    bool refusal() {
        QFile broken(workbench.folder.filePath("holiday.onnx"));
        if (!broken.open(QIODevice::WriteOnly)) return false;
        broken.write("this is no model");
        broken.close();
        QSignalSpy failed(&workbench.document(), &app::Document::openFailed);
        workbench.window.openFile(broken.fileName());
        if (!waitFor([&] { return failed.count() > 0; })) return false;
        shoot("start-error");
        return true;
    }

    bool model() {
        workbench.window.openFile(Workbench::sample("digits_cnn.onnx"));
        if (!waitFor([&] { return workbench.isSettled(); })) return false;
        shoot("graphs");
        for (const char* empty : {"charts", "accuracy"}) {
            workbench.window.showPage(empty);
            shoot((QByteArray("empty-") + empty).constData());
        }
        workbench.window.showPage("graphs");
        const auto& kernel = workbench.document().currentResult().built->kernels(0);
        workbench.window.selection()->select({kernel.sources().begin(), kernel.sources().end()},
                                             {views::Focus::Kind::kernel, views::Side::after, 0}, true);
        workbench.window.showPanel("variants");
        shoot("linked-selection");
        return true;
    }

    void panels() {
        workbench.window.showPage("memory");
        waitFor([&] { return workbench.document().currentResult().memory != nullptr; });
        shoot("memory");
        workbench.window.showPage("graphs");
        workbench.window.panels().graphs->after()->expandAll();
        workbench.window.panels().graphs->before()->expandAll();
        shoot("graphs-expanded");
        workbench.window.panels().graphs->after()->collapseAll();
    }

    void kernels() {
        workbench.window.showPage("kernels");
        workbench.window.panels().kernels->showKernel(0);
        auto* tabs = workbench.window.panels().kernels->findChild<QTabWidget*>();
        for (int tab = 0; tabs && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(600);
            shoot(qPrintable(QStringLiteral("kernels-%1").arg(tab)));
        }
    }

    bool quantized() {
        workbench.variants().add("int8", presetRecipe("int8").take());
        if (!waitFor([&] { return workbench.isSettled(); })) return false;
        shoot("int8");
        return true;
    }

    void measured() {
        workbench.window.showPage("charts");
        QSignalSpy finished(workbench.document().measurements(), &app::Measurements::finished);
        emit workbench.window.panels().charts->measureWanted(1, 3);
        QTest::qWait(1500);
        shoot("busy-charts");
        waitFor([&] { return finished.count() == 1; });
        shoot("charts-latency");
        workbench.window.setGraphBeside(true);
        shoot("charts-beside-graph");
        workbench.window.setGraphBeside(false);
        workbench.window.showPage("graphs");
        shoot("variants");
        auto* colours = workbench.window.panels().graphs->findChild<QComboBox*>();
        colours->setCurrentIndex(static_cast<int>(views::ColourBy::time));
        shoot("graphs-by-time");

        emit workbench.window.panels().accuracy->checkWanted(1e-3, 1e-4, Workbench::sample("digits_test.npz"), true);
        waitFor([&] { return finished.count() == 2; });
        workbench.window.showPage("accuracy");
        shoot("accuracy");

        workbench.window.showPage("charts");
        emit workbench.window.panels().charts->sweepWanted(engine::Sweep::THREADS, {1, 2}, 0.5);
        waitFor([&] { return finished.count() == 3; });
        shoot("charts-sweep");
        workbench.window.showPage("graphs");
        colours->setCurrentIndex(0);
    }

    void exporting() {
        workbench.action("export")->trigger();
        auto* dialog = workbench.window.findChild<views::ExportDialog*>();
        if (!dialog) return qWarning("gallery: no export dialog");
        shoot("export", dialog);
        emit dialog->exportWanted(
            {"optimized", engine::Export::SHARED_LIBRARY, {}, workbench.folder.filePath("digits_cnn_tenon"), true});
        QTest::qWait(3000);
        shoot("export-done", dialog);
        dialog->close();
    }

    void steps() {
        QSignalSpy ready(&workbench.document(), &app::Document::stepReady);
        int pass = 0;
        for (const engine::PassRecord& record : workbench.document().currentResult().optimized->ledger().passes()) {
            if (record.id() == "fuse-epilogues") break;
            ++pass;
        }
        workbench.window.showSteps(pass);
        waitFor([&] { return ready.count() > 0; });
        QTest::qWait(800);
        shoot("steps");
        workbench.window.showPage("graphs");
    }

    QString folder, suffix;
    Workbench workbench;
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        qWarning("usage: gallery FOLDER [light|dark] [LANGUAGE]");
        return 2;
    }
    const bool isDark = arguments.value(2) == QLatin1String("dark");
    const QString language = arguments.value(3, QStringLiteral("en"));
    QLocale::setDefault(QLocale(language));
    QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/tenon_") + language)) QCoreApplication::installTranslator(&translator);
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR");
    const QString suffix = (isDark ? QStringLiteral("-dark") : QString()) +
                           (scale.isEmpty() ? QString() : QStringLiteral("@%1x").arg(scale));
    Gallery gallery(arguments[1], suffix, isDark ? views::ThemeChoice::dark : views::ThemeChoice::light);
    return gallery.take() ? 0 : 1;
}
