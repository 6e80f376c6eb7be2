// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QtTest/QTest>

#include "tests/views_loops/kernels.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"
#include "views/loops/code_editor.h"
#include "views/loops/code_page.h"
#include "views/loops/kernel_view.h"

using namespace tenon;
using namespace tenon::views;

namespace {

QTableView* table(const KernelView& view) {
    return view.findChild<QTableView*>();
}
QTabWidget* tabs(const KernelView& view) {
    return view.findChild<QTabWidget*>();
}
CodePage* page(const KernelView& view) {
    return qobject_cast<CodePage*>(tabs(view)->currentWidget());
}
/// What was asked for since the last look.
QStringList taken(QSignalSpy& wanted) {
    QStringList all;
    while (!wanted.isEmpty()) {
        const QList<QVariant> one = wanted.takeFirst();
        all << QStringLiteral("kernel %1 station %2").arg(one[0].toInt()).arg(one[1].toInt());
    }
    return all;
}
int currentRow(const KernelView& view) {
    const auto rows = table(view)->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

}  // namespace

class TestKernelView : public QObject {
    Q_OBJECT

private slots:
    void isEmptyUntilSomethingIsCompiled() {
        Selection selection;
        KernelView view(&selection);
        auto* state = view.findChild<StateView*>();
        QVERIFY(!state->isShowingContent());
        view.setBuilt(test::someKernels());
        QVERIFY(state->isShowingContent());
        QCOMPARE(view.currentKernel(), -1);
        QVERIFY(!page(view)->state()->isShowingContent());
        view.setBuilt(std::make_shared<engine::Built>());
        QVERIFY(!state->isShowingContent());
        view.setBuilt(nullptr);
        QVERIFY(!state->isShowingContent());
    }

    void asksForTheTextOfWhatIsShown() {
        Selection selection;
        KernelView view(&selection);
        QSignalSpy wanted(&view, &KernelView::textWanted);
        view.setBuilt(test::someKernels());
        QCOMPARE(wanted.count(), 0);
        view.showKernel(1);
        QCOMPARE(taken(wanted), (QStringList{QStringLiteral("kernel 1 station 1")}));
        view.setText(1, static_cast<int>(CodeStation::loops), QStringLiteral("let a = 1"));
        QCOMPARE(page(view)->editor()->toPlainText(), QStringLiteral("let a = 1"));
        tabs(view)->setCurrentIndex(static_cast<int>(CodeStation::assembly));
        QCOMPARE(taken(wanted), (QStringList{QStringLiteral("kernel 1 station 3")}));
        // an answer that comes late goes to its own kernel
        view.showKernel(2);
        wanted.clear();
        view.setText(1, static_cast<int>(CodeStation::assembly), QStringLiteral("\tret"));
        QVERIFY(!page(view)->state()->isShowingContent());
        view.showKernel(1);
        QCOMPARE(wanted.count(), 0);
        QVERIFY(page(view)->state()->isShowingContent());
        QCOMPARE(page(view)->editor()->toPlainText(), QStringLiteral("\tret"));
        // another compilation makes all of them old
        view.setBuilt(test::someKernels());
        view.showKernel(1);
        QCOMPARE(wanted.count(), 1);
    }

    void aFailureCanBeTriedAgain() {
        Selection selection;
        KernelView view(&selection);
        view.setBuilt(test::someKernels());
        view.showKernel(0);
        QSignalSpy wanted(&view, &KernelView::textWanted);
        view.setTextFailure(0, static_cast<int>(CodeStation::loops), QStringLiteral("The engine ended."));
        QVERIFY(!page(view)->state()->isShowingContent());
        page(view)->state()->findChild<QPushButton*>()->click();
        QCOMPARE(wanted.count(), 1);
    }

    void followsTheSelection() {
        Selection selection;
        KernelView view(&selection);
        view.setBuilt(test::someKernels());
        QSignalSpy changed(&selection, &Selection::changed);
        selection.select({2});
        QCOMPARE(view.currentKernel(), 1);
        QCOMPARE(currentRow(view), 1);
        QCOMPARE(changed.count(), 1);
        selection.select({0, 3}, {Focus::Kind::kernel, Side::after, 2});
        QCOMPARE(view.currentKernel(), 2);
        // what is read stays while it is part of what is selected
        selection.select({2, 3});
        QCOMPARE(view.currentKernel(), 2);
        selection.select({99}, {Focus::Kind::kernel, Side::after, 99});
        QCOMPARE(view.currentKernel(), 2);
        QCOMPARE(changed.count(), 4);
    }

    void theKeyboardMovesTheSelection() {
        Selection selection;
        KernelView view(&selection);
        view.setBuilt(test::someKernels());
        view.show();
        view.showKernel(0);
        QSignalSpy revealed(&selection, &Selection::revealRequested);
        QTest::keyClick(table(view), Qt::Key_Down);
        QCOMPARE(selection.focus(), (Focus{Focus::Kind::kernel, Side::after, 1}));
        QCOMPARE(selection.sources(), Sources{2});
        QCOMPARE(revealed.count(), 1);
        QCOMPARE(view.currentKernel(), 1);
    }

    void theFilterLeavesWhatMatches() {
        Selection selection;
        KernelView view(&selection);
        view.setBuilt(test::someKernels());
        view.setOptimized(test::itsGraph());
        QLineEdit* filter = nullptr;
        for (auto* line : view.findChildren<QLineEdit*>())
            if (line->accessibleName().startsWith(QLatin1String("Filter"))) filter = line;
        QVERIFY(filter);
        filter->setText(QStringLiteral("relu_2"));
        QCOMPARE(table(view)->model()->rowCount(), 1);
        QCOMPARE(table(view)->model()->index(0, 1).data().toString(), QStringLiteral("maxpool"));
        filter->clear();
        QCOMPARE(table(view)->model()->rowCount(), 3);
    }

    void timesSortAndStay() {
        Selection selection;
        KernelView view(&selection);
        view.setBuilt(test::someKernels());
        view.setProfile(test::itsProfile(), QStringLiteral("mine"));
        table(view)->sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(table(view)->model()->index(0, 1).data().toString(), QStringLiteral("reshape"));
        view.setOptimized(test::itsGraph());
        QCOMPARE(table(view)->model()->index(2, 1).data().toString(), QStringLiteral("conv_relu"));
    }

    void namesInTheTextSelectTheirNode() {
        Selection selection;
        KernelView view(&selection);
        view.setBuilt(test::someKernels());
        view.setOptimized(test::itsGraph());
        view.showKernel(0);
        emit page(view)->editor()->nodeHovered(QStringLiteral("Relu_1"));
        QCOMPARE(selection.hovered(), Sources{1});
        emit page(view)->editor()->nodeActivated(QStringLiteral("Relu_1"));
        QCOMPARE(selection.sources(), Sources{1});
        QCOMPARE(selection.focus(), (Focus{Focus::Kind::node, Side::after, 1}));
        QCOMPARE(view.currentKernel(), 0);
    }
};

QTEST_MAIN(TestKernelView)
#include "tst_kernel_view.moc"
