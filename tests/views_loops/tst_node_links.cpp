// SPDX-License-Identifier: Apache-2.0
#include <QtTest/QTest>

#include "core/engine/engine.pb.h"
#include "tests/support/graph_snapshot.h"
#include "views/loops/node_links.h"

using namespace tenon;
using namespace tenon::views;

namespace {

NodeNames someNames() {
    NodeNames names;
    names.insert(QStringLiteral("/stem/Conv"), {4, {1}});
    names.insert(QStringLiteral("my node"), {5, {2, 3}});
    return names;
}

/// "start+length name, ..."
QString links(const QString& line) {
    QStringList all;
    for (const NodeLink& link : linksIn(line, someNames()))
        all << QStringLiteral("%1+%2 %3").arg(link.start).arg(link.length).arg(link.name);
    return all.join(QStringLiteral(", "));
}

}  // namespace

class TestNodeLinks : public QObject {
    Q_OBJECT

private slots:
    void namesInCommentsAndQuotesAreLinks() {
        QCOMPARE(links(QStringLiteral("# /stem/Conv /other")), QStringLiteral("2+10 /stem/Conv"));
        QCOMPARE(links(QStringLiteral("  # Mul \"my node\"")), QStringLiteral("9+7 my node"));
        QCOMPARE(links(QStringLiteral("Conv \"/stem/Conv\" \"my node\"")),
                 QStringLiteral("6+10 /stem/Conv, 19+7 my node"));
    }

    void otherTextIsNot() {
        QCOMPARE(links(QStringLiteral("let t = /stem/Conv")), QString());
        QCOMPARE(links(QStringLiteral("# /stem/Conv2")), QString());
        QCOMPARE(links(QStringLiteral("# \"my node")), QStringLiteral("3+7 my node"));
        QCOMPARE(links(QString()), QString());
        QVERIFY(linksIn(QStringLiteral("# /stem/Conv"), {}).empty());
    }

    void namesComeFromTheGraphOfTheSameRecipe() {
        engine::Optimized optimized;
        optimized.set_recipe("r");
        *optimized.mutable_graph() = *test::chainGraph(3);
        engine::Built built;
        built.set_recipe("r");
        engine::Kernel* kernel = built.add_kernels();
        kernel->add_nodes(2);
        kernel->add_nodes(77);  // in no graph
        const NodeNames names = namesOf(built, 0, &optimized);
        QCOMPARE(names.keys(), QStringList{QStringLiteral("Relu_2")});
        QCOMPARE(names.value(QStringLiteral("Relu_2")).sources, Sources{2});
        QVERIFY(namesOf(built, 1, &optimized).isEmpty());
        QVERIFY(namesOf(built, 0, nullptr).isEmpty());
        built.set_recipe("another");
        QVERIFY(namesOf(built, 0, &optimized).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestNodeLinks)
#include "tst_node_links.moc"
