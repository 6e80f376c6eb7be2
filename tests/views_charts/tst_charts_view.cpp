// SPDX-License-Identifier: Apache-2.0
#include "views/charts/charts_view.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "core/engine/engine.pb.h"
#include "made_up_profile.h"
#include "views/charts/chart_canvas.h"
#include "views/charts/kernel_page.h"
#include "views/charts/latency_page.h"
#include "views/charts/sweep_page.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"
#include "views/common/theme.h"

using namespace tenon;
using namespace tenon::views;

namespace {

Snapshot<engine::Opened> openedModel() {
    auto opened = std::make_shared<engine::Opened>();
    for (const char* name : {"conv_1", "relu_1", "add_1", "fc"}) opened->add_sources()->set_name(name);
    return opened;
}

Snapshot<engine::Swept> sweptThreads() {
    auto swept = std::make_shared<engine::Swept>();
    for (const int at : {1, 2, 4}) {
        engine::SweepPoint* point = swept->add_points();
        point->set_at(at);
        point->set_profile_json(toJson(madeUpProfile()));
    }
    return swept;
}

struct Page {
    Page() : view(&selection) {
        view.resize(900, 600);
        view.setOpened(openedModel());
        view.show();
    }
    void measure() {
        view.setProfile(std::make_shared<const Profile>(madeUpProfile()), {"A note."});
        QTRY_COMPARE(view.kernels()->comparison().variant, QString("worse"));  // compared in a worker
    }
    QPushButton* button(const QString& text) {
        for (auto* found : view.findChildren<QPushButton*>())
            if (found->isVisible() && found->text().remove('&') == text) return found;
        return nullptr;
    }
    bool shows(const QString& text) {
        for (const auto* label : view.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }

    Selection selection;
    ChartsView view;
};

}  // namespace

class TestChartsView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        Theme::current().apply(ThemeChoice::light);
    }

    void emptyBusyFailedAndMeasured() {
        Page page;
        QVERIFY(page.shows("Nothing measured yet"));
        QSignalSpy wanted(&page.view, &ChartsView::measureWanted), cancelled(&page.view, &ChartsView::cancelWanted);
        page.button("Measure")->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toInt(), 1);
        QCOMPARE(wanted[0][1].toDouble(), 5.0);
        page.view.showBusy("Measuring", 0.5);
        QVERIFY(page.shows("Measuring"));
        page.button("Cancel")->click();
        QCOMPARE(cancelled.count(), 1);
        page.view.showFailure({});
        QVERIFY(page.shows("Nothing measured yet"));
        page.view.showFailure("The variant crashed.");
        QVERIFY(page.shows("The variant crashed."));
        page.measure();
        QVERIFY(page.shows("slower than before"));
        QVERIFY(page.shows("A note."));
        QVERIFY(!page.shows("crashed"));
    }

    void olderFiguresStayInSightWhileMeasuringAgain() {
        Page page;
        page.measure();
        page.view.showBusy("Measuring again", -1);
        QVERIFY(page.shows("Measuring again") && page.shows("slower than before"));
        QVERIFY(!page.button("Measure")->isEnabled());
        page.view.showFailure("It did not work.");
        QVERIFY(page.shows("It did not work.") && page.shows("slower than before"));
        page.button("Dismiss")->click();
        QVERIFY(!page.shows("It did not work."));
        QVERIFY(page.button("Measure")->isEnabled());
        page.view.setProfile(nullptr, {});
        QVERIFY(page.shows("Nothing measured yet"));
    }

    void nothingCanBeMeasuredWithoutAVariant() {
        Page page;
        page.view.canMeasure(false);
        QVERIFY(!page.button("Measure")->isEnabled());
        page.view.canMeasure(true);
        QVERIFY(page.button("Measure")->isEnabled());
    }

    void pointingAtABarHoversItsNodes() {
        Page page;
        page.measure();
        page.view.tabs()->setCurrentIndex(1);
        ChartCanvas* canvas = page.view.kernels()->canvas();
        page.view.kernels()->findChildren<QComboBox*>().first()->setCurrentIndex(0);  // "after"
        QTRY_COMPARE(canvas->itemCount(), 2);
        QSignalSpy revealed(&page.selection, &Selection::revealRequested);
        const auto centre = [&](int item) { return canvas->itemArea(item).center().toPoint(); };
        QTest::mouseMove(canvas, centre(0));
        QCOMPARE(page.selection.hovered(), Sources({0, 1, 2}));
        QTest::mouseMove(canvas, centre(1));
        QCOMPARE(page.selection.hovered(), Sources({3}));
        QVERIFY(page.selection.sources().empty());
        QTest::mouseClick(canvas, Qt::LeftButton, {}, centre(1));
        QCOMPARE(page.selection.sources(), Sources({3}));
        QCOMPARE(revealed.count(), 1);
    }

    void selectingElsewhereMarksTheBar() {
        Page page;
        page.measure();
        page.view.tabs()->setCurrentIndex(1);
        ChartCanvas* canvas = page.view.kernels()->canvas();
        QTest::qWait(50);
        const auto lookOf = [canvas](int item) {
            return canvas->grab().toImage().copy(canvas->itemArea(item).toRect().adjusted(4, 4, -4, -4));
        };
        // "worse" against "before": conv_1, fc, add_1, relu_1
        const QImage conv = lookOf(0), fc = lookOf(1);
        page.selection.select({3});
        QVERIFY(lookOf(1) != fc);
        QCOMPARE(lookOf(0), conv);
        page.selection.hover({0});
        QVERIFY(lookOf(0) != conv);
        page.selection.hover({});
        page.selection.clear();
        QCOMPARE(lookOf(0), conv);
        QCOMPARE(lookOf(1), fc);
    }

    void arrowKeysMoveAmongTheItems() {
        Page page;
        page.measure();
        ChartCanvas* canvas = page.view.latency()->canvas();
        canvas->setFocus();
        QCOMPARE(canvas->currentItem(), -1);
        QTest::keyClick(canvas, Qt::Key_Right);
        QCOMPARE(canvas->currentItem(), 0);
        QVERIFY(canvas->accessibleDescription().startsWith("before: median 2.50"));
        QTest::keyClick(canvas, Qt::Key_End);
        QCOMPARE(canvas->currentItem(), 2);
        QTest::keyClick(canvas, Qt::Key_Right);
        QCOMPARE(canvas->currentItem(), 2);
        QTest::keyClick(canvas, Qt::Key_Left);
        QCOMPARE(canvas->currentItem(), 1);
        QVERIFY(canvas->accessibleDescription().startsWith("after: median 1.25"));
        ChartCanvas* kernels = page.view.kernels()->canvas();
        page.view.tabs()->setCurrentIndex(1);
        kernels->setFocus();
        QTest::keyClick(kernels, Qt::Key_Home);
        QTest::keyClick(kernels, Qt::Key_Return);
        QCOMPARE(page.selection.sources(), Sources({0}));  // conv_1, the only kernel of "worse"
    }

    void chartsAreDescribedToAScreenReader() {
        Page page;
        page.measure();
        const QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(page.view.latency()->canvas());
        QCOMPARE(canvas->text(QAccessible::Name), QString("Latency"));
        QCOMPARE(canvas->text(QAccessible::Description).count("median"), 3);
        for (const auto* control : page.view.findChildren<QComboBox*>()) QVERIFY(!control->accessibleName().isEmpty());
    }

    void theSameFiguresAsATable() {
        Page page;
        page.measure();
        QAbstractItemModelTester tester(page.view.kernels()->tableView()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (auto* button : page.view.findChildren<QToolButton*>())
            if (button->isCheckable()) button->click();
        QVERIFY(page.view.latency()->isShowingTable() && page.view.sweep()->isShowingTable());
        page.view.latency()->copyCsv();
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines[0], QString("Variant,Median (ns),5 % (ns),25 % (ns),75 % (ns),95 % (ns),Speedup,Verdict,Kernels,"
                                   "Working memory (bytes),Weights (bytes),Rounds"));
        QCOMPARE(lines[2], QString("after,1250,1025,1125,1375,1475,2,faster,2,2000,1000,101"));
        page.view.tabs()->setCurrentIndex(1);
        QTableView* view = page.view.kernels()->tableView();
        view->sortByColumn(1, Qt::AscendingOrder);  // the fastest of the baseline first
        emit view->activated(view->model()->index(0, 0));
        QCOMPARE(page.selection.sources(), Sources({1}));
    }

    void sweepsAreReadAndShown() {
        Page page;
        page.view.setSwept(sweptThreads());
        QTRY_COMPARE(page.view.tabs()->currentIndex(), 2);
        QCOMPARE(page.view.sweep()->canvas()->itemCount(), 9);
        QVERIFY(page.view.sweep()->canvas()->itemText(0).startsWith("before, 1 thread(s): 2.50"));
        page.view.setSwept(nullptr);
        QVERIFY(page.shows("Nothing measured yet"));
    }

    void whatIsNewComesToTheFront() {
        Page page;
        const Snapshot<engine::Swept> swept = sweptThreads();
        page.measure();
        page.view.setSwept(swept);
        QTRY_COMPARE(page.view.tabs()->currentIndex(), 2);
        page.measure();
        QCOMPARE(page.view.tabs()->currentIndex(), 0);
        page.view.setSwept(swept);  // told again, as a presenter does
        QTest::qWait(100);
        QCOMPARE(page.view.tabs()->currentIndex(), 0);
    }

    void sweepsAreAskedForWithTheirPoints() {
        Page page;
        QSignalSpy wanted(&page.view, &ChartsView::sweepWanted);
        for (auto* button : page.view.findChildren<QToolButton*>())
            if (button->menu()) button->menu()->actions().at(1)->trigger();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toInt(), int(engine::Sweep::BATCH));
        QCOMPARE(wanted[0][1].value<QList<int>>(), QList<int>({1, 2, 4, 8, 16, 32}));
        QCOMPARE(wanted[0][2].toDouble(), 5.0);
    }

    void anOlderSweepDoesNotComeBack() {
        Page page;
        page.view.setSwept(sweptThreads());
        page.view.setSwept(nullptr);
        QTest::qWait(200);
        QVERIFY(page.shows("Nothing measured yet"));
    }

    void chartsAreWrittenAsPictures() {
        Page page;
        page.measure();
        QTemporaryDir folder;
        const ChartCanvas* canvas = page.view.latency()->canvas();
        for (const char* name : {"chart.svg", "chart.pdf", "chart.png"})
            QCOMPARE(canvas->writeTo(folder.filePath(name)), QString());
        QCOMPARE(QImage(folder.filePath("chart.png")).size(), canvas->size() * 2);
        QFile svg(folder.filePath("chart.svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("2.50\u00a0µs</text>"));
        QVERIFY(canvas->writeTo(folder.filePath("chart.gif")).contains("chart.gif"));
        QVERIFY(
            canvas->writeTo("/nowhere/chart.svg").startsWith("The chart could not be written to /nowhere/chart.svg"));
    }

    void chartsFollowTheTheme() {
        Page page;
        page.measure();
        ChartCanvas* canvas = page.view.latency()->canvas();
        const auto corner = [canvas] { return canvas->grab().toImage().pixelColor(4, 4); };
        QCOMPARE(corner(), Theme::current().surface);
        Theme::current().apply(ThemeChoice::dark);
        const QColor dark = Theme::current().surface;
        QTRY_COMPARE(corner(), dark);
        Theme::current().apply(ThemeChoice::light);
    }

    void absurdProfilesDrawNothingAbsurd() {
        Page page;
        Profile profile = madeUpProfile();
        profile.variants[0].samplesNs = {0, 0};
        profile.variants[1].samplesNs = {1e300, -1e300};
        profile.variants[2] = {};
        profile.variants[1].kernels.push_back({"", {}, 1e300});
        page.view.setProfile(std::make_shared<const Profile>(profile), {});
        QTRY_VERIFY(page.view.kernels()->canvas()->itemCount() > 0);
        for (int tab = 0; tab < 3; ++tab) {
            page.view.tabs()->setCurrentIndex(tab);
            QVERIFY(!page.view.grab().isNull());
        }
        QCOMPARE(page.view.latency()->canvas()->itemCount(), 3);
    }
};

QTEST_MAIN(TestChartsView)
#include "tst_charts_view.moc"
