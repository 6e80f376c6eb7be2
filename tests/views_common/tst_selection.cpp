// SPDX-License-Identifier: Apache-2.0
#include "views/common/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace tenon::views;

class SelectionTest : public QObject {
    Q_OBJECT

private slots:
    void sourcesAreSortedAndUnique() {
        Selection selection;
        selection.select({5, 1, 5, 3});
        QCOMPARE(selection.sources(), (Sources{1, 3, 5}));
    }

    void tellsOnlyOfChanges() {
        Selection selection;
        QSignalSpy changed(&selection, &Selection::changed);
        const Focus focus{Focus::Kind::node, Side::before, 7};
        selection.select({1}, focus);
        selection.select({1}, focus);
        QCOMPARE(changed.count(), 1);
        selection.select({1}, Focus{Focus::Kind::node, Side::after, 7});
        QCOMPARE(changed.count(), 2);
        selection.clear();
        QCOMPARE(changed.count(), 3);
        QVERIFY(selection.isEmpty());
    }

    void asksForRevealEvenWhenNothingChanged() {
        Selection selection;
        QSignalSpy reveal(&selection, &Selection::revealRequested);
        selection.select({1}, {}, true);
        selection.select({1}, {}, true);
        selection.select({1}, {}, false);
        QCOMPARE(reveal.count(), 2);
    }

    void hoverIsApartFromSelection() {
        Selection selection;
        QSignalSpy hover(&selection, &Selection::hoverChanged), changed(&selection, &Selection::changed);
        selection.hover({2, 1});
        selection.hover({1, 2});
        QCOMPARE(hover.count(), 1);
        QCOMPARE(changed.count(), 0);
    }

    void setsMeet() {
        QVERIFY(meet({1, 4, 9}, {2, 4}));
        QVERIFY(!meet({1, 4, 9}, {2, 5, 10}));
        QVERIFY(!meet({}, {1}));
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "tst_selection.moc"
