// SPDX-License-Identifier: Apache-2.0
// What a receiver refuses. Each case takes a reply that is good and breaks one thing.
#include <QTest>
#include <cmath>
#include <functional>

#include "core/engine/engine.pb.h"
#include "core/engine/protocol/snapshot_check.h"

using namespace tenon;
using engine::Reply;
using engine::SnapshotChecker;

namespace {

/// x -> Relu -> Add(., w) -> y, of two sources.
void fill(engine::Graph& graph) {
    for (const char* name : {"x", "w", "h", "y"}) graph.add_values()->set_name(name);
    graph.mutable_values(2)->set_producer(1);
    graph.mutable_values(3)->set_producer(2);
    engine::Node& relu = *graph.add_nodes();
    relu.add_inputs(1);
    relu.add_outputs(2);
    relu.add_sources(0);
    engine::Node& add = *graph.add_nodes();
    add.add_inputs(3);
    add.add_inputs(2);
    add.add_inputs(0);
    add.add_outputs(3);
    add.add_sources(0);
    add.add_sources(1);
    graph.add_inputs(0);
    graph.add_outputs(3);
}

Reply opened() {
    Reply reply;
    reply.set_id(1);
    fill(*reply.mutable_opened()->mutable_graph());
    reply.mutable_opened()->add_sources()->set_name("relu");
    reply.mutable_opened()->add_sources()->set_name("add");
    return reply;
}

Reply optimized() {
    Reply reply;
    reply.set_id(2);
    reply.mutable_optimized()->set_recipe("r");
    fill(*reply.mutable_optimized()->mutable_graph());
    engine::PassRecord& pass = *reply.mutable_optimized()->mutable_ledger()->add_passes();
    pass.add_rewrites()->add_sources(1);
    pass.add_near_misses()->add_sources(0);
    return reply;
}

Reply built() {
    Reply reply;
    reply.set_id(3);
    reply.mutable_built()->set_recipe("r");
    engine::Kernel& kernel = *reply.mutable_built()->add_kernels();
    kernel.add_nodes(0);
    kernel.add_nodes(1);
    kernel.add_sources(0);
    return reply;
}

Reply memory() {
    Reply reply;
    reply.set_id(4);
    engine::Memory& memory = *reply.mutable_memory();
    memory.set_recipe("r");
    memory.add_steps("first");
    memory.add_steps("second");
    engine::Buffer& buffer = *memory.add_buffers();
    buffer.set_bytes(64);
    buffer.set_last_step(1);
    buffer.add_values(2);
    buffer.add_sources(0);
    engine::MemoryPlan& plan = *memory.add_plans();
    plan.set_arena_bytes(128);
    plan.add_offsets(64);
    return reply;
}

Reply exported() {
    Reply reply;
    reply.set_id(5);
    reply.mutable_exported()->add_files()->set_path("lib.so");
    reply.mutable_exported()->set_main_file("lib.so");
    return reply;
}

Reply swept() {
    Reply reply;
    reply.set_id(6);
    reply.mutable_swept()->add_points()->set_failure("no");
    return reply;
}

QString checkAfterOpening(const std::vector<Reply>& replies) {
    SnapshotChecker checker;
    if (const auto good = checker.check(opened()); !good) return QString::fromStdString(good.error().message);
    for (const Reply& reply : replies)
        if (const auto good = checker.check(reply); !good) return QString::fromStdString(good.error().message);
    return {};
}

using Break = std::function<void(Reply&)>;

}  // namespace

Q_DECLARE_METATYPE(Reply)
Q_DECLARE_METATYPE(Break)

class TestSnapshotCheck : public QObject {
    Q_OBJECT

private slots:
    void goodRepliesPass() {
        QCOMPARE(checkAfterOpening({optimized(), built(), memory(), exported(), swept()}), QString());
        QCOMPARE(checkAfterOpening({built(), memory(), optimized()}), QString());
    }

    void brokenRepliesAreRefused_data() {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<Break>("breakIt");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const Reply& reply, Break breakIt, const char* sentence) {
            QTest::newRow(name) << reply << breakIt << QString(sentence);
        };
        const auto graph = [](Reply& r) { return r.mutable_opened()->mutable_graph(); };
        row(
            "no id", opened(), [](Reply& r) { r.set_id(0); }, "a reply answers no request");
        row(
            "nothing", opened(), [](Reply& r) { r.clear_body(); }, "a reply says nothing");
        row(
            "input out of range", opened(), [=](Reply& r) { graph(r)->mutable_nodes(0)->set_inputs(0, 5); },
            "a node reads a value that is not there");
        row(
            "input far out of range", opened(),
            [=](Reply& r) { graph(r)->mutable_nodes(0)->set_inputs(0, 0xFFFFFFFFu); },
            "a node reads a value that is not there");
        row(
            "output out of range", opened(), [=](Reply& r) { graph(r)->mutable_nodes(0)->set_outputs(0, 4); },
            "a node makes a value that is not there");
        row(
            "producer out of range", opened(), [=](Reply& r) { graph(r)->mutable_values(0)->set_producer(3); },
            "a value is made by a node that is not there");
        row(
            "a producer that does not make it", opened(), [=](Reply& r) { graph(r)->add_values()->set_producer(2); },
            "a node and what it makes disagree");
        row(
            "made by another", opened(), [=](Reply& r) { graph(r)->mutable_nodes(0)->set_outputs(0, 3); },
            "a node and what it makes disagree");
        row(
            "made twice", opened(), [=](Reply& r) { graph(r)->mutable_nodes(0)->add_outputs(2); },
            "a node and what it makes disagree");
        row(
            "reads what comes later", opened(), [=](Reply& r) { graph(r)->mutable_nodes(0)->set_inputs(0, 4); },
            "the nodes are not in topological order");
        row(
            "reads itself", opened(), [=](Reply& r) { graph(r)->mutable_nodes(0)->set_inputs(0, 3); },
            "the nodes are not in topological order");
        row(
            "signature", opened(), [=](Reply& r) { graph(r)->set_outputs(0, 4); },
            "the graph's signature names a value that is not there");
        row(
            "unsorted sources", opened(), [=](Reply& r) { graph(r)->mutable_nodes(1)->set_sources(0, 1); },
            "the sources of a node are not sorted");
        row(
            "source out of range", opened(), [=](Reply& r) { graph(r)->mutable_nodes(1)->set_sources(1, 2); },
            "a node has a source that the opened model does not have");
        row(
            "unknown kind", opened(),
            [=](Reply& r) { graph(r)->mutable_nodes(0)->set_kind(static_cast<engine::OpKind>(77)); },
            "the kind of an op is not known");
        row(
            "negative size", opened(), [=](Reply& r) { graph(r)->mutable_values(0)->set_bytes(-2); },
            "a value has a negative size");
        row(
            "endless name", opened(), [=](Reply& r) { graph(r)->mutable_nodes(0)->set_name(std::string(70'000, 'x')); },
            "the name of a node is too long");
        row(
            "rewrite source", optimized(),
            [](Reply& r) {
                r.mutable_optimized()->mutable_ledger()->mutable_passes(0)->mutable_rewrites(0)->set_sources(0, 9);
            },
            "a rewrite has a source that the opened model does not have");
        row(
            "endless prediction", optimized(), [](Reply& r) { r.mutable_optimized()->set_predicted_ns(INFINITY); },
            "the predicted time is not a finite number of at least 0");
        row(
            "kernel source", built(), [](Reply& r) { r.mutable_built()->mutable_kernels(0)->set_sources(0, 2); },
            "a kernel has a source that the opened model does not have");
        row(
            "negative arena", built(), [](Reply& r) { r.mutable_built()->set_arena_bytes(-1); },
            "a size of a compiled variant is negative");
        row(
            "life outside", memory(), [](Reply& r) { r.mutable_memory()->mutable_buffers(0)->set_last_step(2); },
            "the life of a buffer lies outside of the steps");
        row(
            "life backwards", memory(), [](Reply& r) { r.mutable_memory()->mutable_buffers(0)->set_first_step(2); },
            "the life of a buffer lies outside of the steps");
        row(
            "offsets", memory(), [](Reply& r) { r.mutable_memory()->mutable_plans(0)->add_offsets(0); },
            "a memory plan has not one offset for each buffer");
        row(
            "beyond the arena", memory(), [](Reply& r) { r.mutable_memory()->mutable_plans(0)->set_offsets(0, 65); },
            "a memory plan puts a buffer outside of its arena");
        row(
            "main file", exported(), [](Reply& r) { r.mutable_exported()->set_main_file("x"); },
            "the main file of an export is not among its files");
        row(
            "passed without running", exported(), [](Reply& r) { r.mutable_exported()->set_self_test_passed(true); },
            "a self-test passed that did not run");
        row(
            "neither", swept(), [](Reply& r) { r.mutable_swept()->mutable_points(0)->clear_failure(); },
            "a point of a sweep needs either a profile or a failure");
        row(
            "bins", opened(), [](Reply& r) { r.mutable_value_statistics()->add_histogram(1); },
            "a histogram has not 48 bins");
        row(
            "more right than asked", opened(), [](Reply& r) { r.mutable_accuracy()->add_variants()->set_correct(1); },
            "more answers are right than were asked for");
        row(
            "progress", opened(), [](Reply& r) { r.mutable_progress()->set_fraction(NAN); },
            "progress is beyond its end");
    }

    void brokenRepliesAreRefused() {
        QFETCH(Reply, reply);
        QFETCH(Break, breakIt);
        QFETCH(QString, sentence);
        QCOMPARE(checkAfterOpening({reply}), QString());
        breakIt(reply);
        QCOMPARE(checkAfterOpening({reply}), sentence);
    }

    void positionsAreHeldAgainstTheGraphOfTheRecipe() {
        Reply kernels = built();
        kernels.mutable_built()->mutable_kernels(0)->set_nodes(1, 2);
        Reply buffers = memory();
        buffers.mutable_memory()->mutable_buffers(0)->set_values(0, 4);
        const QString sentence = "a reply names nodes or values that its graph does not have";
        for (const Reply& bad : {kernels, buffers}) {
            QCOMPARE(checkAfterOpening({optimized(), bad}), sentence);
            QCOMPARE(checkAfterOpening({bad, optimized()}), sentence);
            Reply other = optimized();
            other.mutable_optimized()->set_recipe("another");
            QCOMPARE(checkAfterOpening({bad, other}), QString());
            QCOMPARE(checkAfterOpening({bad, opened(), optimized()}), QString());  // another model: all is new
        }
        kernels.mutable_built()->mutable_kernels(0)->set_nodes(1, 0xFFFFFFFFu);
        QCOMPARE(checkAfterOpening({optimized(), kernels}), sentence);
    }

    void nothingHasSourcesBeforeAModelIsOpen() {
        SnapshotChecker checker;
        QVERIFY(!checker.check(optimized()));
    }
};

QTEST_APPLESS_MAIN(TestSnapshotCheck)
#include "tst_snapshot_check.moc"
