// SPDX-License-Identifier: Apache-2.0
// LayoutService: answers, one client's newest request only, and cancellation.
#include <QSignalSpy>
#include <QTest>

#include "tests/support/graph_snapshot.h"
#include "views/graph/layout_service.h"
#include "views/graph/scope_tree.h"

using namespace tenon;
using namespace tenon::views;
using namespace tenon::test;

namespace {

struct Answers {
    explicit Answers(LayoutService& service) {
        QObject::connect(&service, &LayoutService::ready, &service, [this](quint64 request, auto geometry) {
            isOnGuiThread &= QThread::currentThread() == QCoreApplication::instance()->thread();
            requests.push_back(request);
            geometries.push_back(geometry);
        });
    }
    std::vector<quint64> requests;
    std::vector<std::shared_ptr<const Geometry>> geometries;
    bool isOnGuiThread = true;
};

}  // namespace

class TestLayoutService : public QObject {
    Q_OBJECT

private slots:
    void answersWithGeometry() {
        LayoutService service{QString()};
        Answers answers(service);
        const auto graph = residualGraph(4, Names::paths);
        const quint64 number = service.request(this, graph, {QStringLiteral("stem")});
        QTRY_COMPARE(answers.requests.size(), 1u);
        QCOMPARE(answers.requests[0], number);
        QVERIFY(answers.isOnGuiThread);
        const Geometry& geometry = *answers.geometries[0];
        QCOMPARE(geometry.graph, graph);
        QCOMPARE(geometry.expanded, ExpandedScopes{QStringLiteral("stem")});
        QVERIFY(geometry.scopes);
        QCOMPARE(geometry.boxes.size(), 10u);
    }

    void expandsAll() {
        LayoutService service{QString()};
        Answers answers(service);
        service.request(this, residualGraph(4, Names::paths), {}, true);
        QTRY_COMPARE(answers.requests.size(), 1u);
        QCOMPARE(answers.geometries[0]->expanded.size(), 10u);
        for (const Box& box : answers.geometries[0]->boxes) QVERIFY(box.kind != Box::Kind::scope);
    }

    void newestWins() {
        LayoutService service{QString()};
        Answers answers(service);
        quint64 last = 0;
        for (int layers = 1; layers <= 20; ++layers)
            last = service.request(this, transformerGraph(layers, Names::paths), {}, true);
        QTRY_VERIFY(!answers.requests.empty());
        QTest::qWait(50);
        QCOMPARE(answers.requests, std::vector<quint64>{last});
    }

    void clientsDoNotDisturbEachOther() {
        LayoutService service{QString()};
        Answers answers(service);
        int other = 0;
        const quint64 one = service.request(this, chainGraph(3), {});
        const quint64 two = service.request(&other, chainGraph(4), {});
        QTRY_COMPARE(answers.requests.size(), 2u);
        QCOMPARE(answers.requests, (std::vector<quint64>{one, two}));
    }

    void cancelledRequestsAreNotAnswered() {
        LayoutService service{QString()};
        Answers answers(service);
        int other = 0;
        service.request(this, transformerGraph(40, Names::paths), {}, true);
        service.cancel(this);
        const quint64 number = service.request(&other, chainGraph(4), {});
        QTRY_COMPARE(answers.requests.size(), 1u);
        QCOMPARE(answers.requests[0], number);
    }

    void scopeTreesAreShared() {
        LayoutService service{QString()};
        Answers answers(service);
        const auto graph = residualGraph(4, Names::paths);
        service.request(this, graph, {});
        QTRY_COMPARE(answers.requests.size(), 1u);
        service.request(this, graph, {QStringLiteral("stem")});
        QTRY_COMPARE(answers.requests.size(), 2u);
        QCOMPARE(answers.geometries[0]->scopes, answers.geometries[1]->scopes);
    }

    void graphsAreNotKeptAlive() {
        LayoutService service{QString()};
        Answers answers(service);
        auto graph = residualGraph(4, Names::paths);
        const std::weak_ptr<const engine::Graph> watched = graph;
        service.request(this, graph, {});
        QTRY_COMPARE(answers.requests.size(), 1u);
        graph.reset();
        answers.geometries.clear();
        QTRY_VERIFY(watched.expired());
    }

    void canBeDestroyedAtWork() {
        for (int wait : {0, 1, 5}) {
            LayoutService service{QString()};
            service.request(this, transformerGraph(60, Names::paths), {}, true);
            QTest::qSleep(wait);
        }
    }
};

QTEST_MAIN(TestLayoutService)
#include "tst_layout_service.moc"
