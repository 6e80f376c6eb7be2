// SPDX-License-Identifier: Apache-2.0
// Every kind of request, on the sample models, with the values that come back.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

#include "core/passes/pass.h"
#include "profiler/profile.h"
#include "tests/engine/served_engine.h"

using namespace tenon;
using test::recipeText;
using test::ServedEngine;

namespace {

const std::string kSamples = TENON_SOURCE_DIR "/resources/samples/";

engine::Request optimizeOf(const std::string& recipe) {
    engine::Request request;
    request.mutable_optimize()->set_recipe(recipe);
    return request;
}

engine::Request buildOf(const std::string& recipe) {
    engine::Request request;
    request.mutable_build()->set_recipe(recipe);
    return request;
}

template <class Message>
void addVariant(Message& message, const std::string& name, const std::string& recipe) {
    engine::Variant& variant = *message.add_variants();
    variant.set_name(name);
    variant.set_recipe(recipe);
}

QString messageOf(const engine::Reply& reply) {
    return QString::fromStdString(reply.failure().message());
}

}  // namespace

class TestServe : public QObject {
    Q_OBJECT

private slots:
    void open() {
        ServedEngine served;
        const engine::Reply reply = served.openSample("digits_cnn.onnx");
        QVERIFY2(reply.has_opened(), qPrintable(messageOf(reply)));
        const engine::Opened& opened = reply.opened();
        QCOMPARE(opened.model_name(), std::string("digits_cnn"));
        QCOMPARE(opened.source_hash().size(), std::size_t(32));
        QCOMPARE(opened.graph().nodes_size(), opened.sources_size());
        QCOMPARE(opened.graph().inputs_size(), 1);
        const engine::Value& input = opened.graph().values(static_cast<int>(opened.graph().inputs(0)));
        QVERIFY(input.is_input() && !input.is_constant());
        QCOMPARE(input.element(), std::string("f32"));
        QCOMPARE(input.bytes(), std::int64_t(4 * 8 * 8));
        QVERIFY(opened.graph().values(static_cast<int>(opened.graph().outputs(0))).is_output());
        QVERIFY(opened.parameters() > 1000);
        QVERIFY(opened.parameter_bytes() >= 4 * opened.parameters());  // f32, and a few i64
        std::int64_t flops = 0;
        for (const engine::Node& node : opened.graph().nodes()) {
            flops += node.flops();
            QVERIFY(!opened.glosses().at(node.op()).empty());
        }
        QCOMPARE(opened.flops(), flops);
        QVERIFY(opened.machine_json().find("\"cpu\"") != std::string::npos);
        QCOMPARE(opened.targets(0), std::string("host"));
        const auto& nodes = opened.graph().nodes();
        const auto conv = std::ranges::find(nodes, "Conv", &engine::Node::op);
        QVERIFY(conv != nodes.end());
        QCOMPARE(conv->kind(), engine::CONTRACTION);
        QVERIFY(std::ranges::any_of(conv->attributes(), [](const auto& a) { return a.name() == "pads"; }));
        QVERIFY(std::ranges::none_of(conv->attributes(), [](const auto& a) { return a.name() == "group"; }));
    }

    void openBindsDimensions() {
        ServedEngine served;
        engine::Request request;
        request.mutable_open()->set_path(kSamples + "digits_cnn.onnx");
        const engine::Opened chosen = served.ask(request).opened();
        QCOMPARE(chosen.chosen_dims_size(), 1);
        QVERIFY(chosen.chosen_dims(0).is_default());
        (*request.mutable_open()->mutable_binding()->mutable_dims())[chosen.chosen_dims(0).symbol()] = 5;
        const engine::Opened bound = served.ask(request).opened();
        QCOMPARE(bound.chosen_dims(0).value(), std::int64_t(5));
        QCOMPARE(bound.graph().values(static_cast<int>(bound.graph().inputs(0))).bytes(), std::int64_t(5 * 4 * 8 * 8));
        // One that is refused leaves the model that was open.
        (*request.mutable_open()->mutable_binding()->mutable_dims())["nonsense"] = 5;
        QCOMPARE(served.ask(request).failure().fault(), engine::Failure::USAGE);
        QCOMPARE(served.ask(optimizeOf(recipeText("none"))).optimized().graph().nodes_size(),
                 bound.graph().nodes_size());
    }

    void optimizeRecordsEveryPass() {
        ServedEngine served;
        const engine::Opened opened = served.openSample("digits_transformer.onnx").opened();
        const engine::Optimized none = served.ask(optimizeOf(recipeText("none"))).optimized();
        const engine::Optimized all = served.ask(optimizeOf(recipeText("all"))).optimized();
        QCOMPARE(none.graph().nodes_size(), opened.graph().nodes_size());
        QVERIFY(all.kernels() < none.kernels());
        QVERIFY(all.predicted_ns() > 0 && all.predicted_ns() < none.predicted_ns());
        QCOMPARE(all.ledger().passes_size(), static_cast<int>(passRegistry().size()));
        bool hasRewrites = false;
        for (int i = 0; i < all.ledger().passes_size(); ++i) {
            const engine::PassRecord& pass = all.ledger().passes(i);
            QCOMPARE(pass.id(), std::string(passRegistry()[static_cast<std::size_t>(i)].id));
            for (const engine::Rewrite& rewrite : pass.rewrites()) {
                QVERIFY2(rewrite.sources_size() > 0, (pass.id() + ": " + rewrite.rule()).c_str());
                hasRewrites = true;
            }
            for (const engine::Remark& miss : pass.near_misses())
                QVERIFY2(miss.nodes().empty() || miss.sources_size() > 0, miss.text().c_str());
        }
        QVERIFY(hasRewrites);
        // Provenance reaches every graph: ids of sources and of nodes mean the same in each.
        for (const engine::Node& node : all.graph().nodes())
            for (const engine::Node& before : opened.graph().nodes())
                if (before.id() == node.id()) QVERIFY(std::ranges::includes(node.sources(), before.sources()));
    }

    void stepsShowOnePass() {
        ServedEngine served;
        const engine::Opened opened = served.openSample("digits_cnn.onnx").opened();
        const std::string recipe = recipeText("all");
        const engine::Optimized optimized = served.ask(optimizeOf(recipe)).optimized();
        std::string last = opened.graph().SerializeAsString();
        for (int i = 0; i < optimized.ledger().passes_size(); ++i) {
            engine::Request request;
            request.mutable_show_step()->set_recipe(recipe);
            request.mutable_show_step()->set_pass(static_cast<std::uint32_t>(i));
            const engine::Step step = served.ask(request).step();
            const engine::PassRecord& pass = optimized.ledger().passes(i);
            QCOMPARE(step.before().nodes_size(), static_cast<int>(pass.nodes_before()));
            QCOMPARE(step.after().nodes_size(), static_cast<int>(pass.nodes_after()));
            QCOMPARE(step.before().SerializeAsString() == last, true);
            last = step.after().SerializeAsString();
            QCOMPARE(step.before().SerializeAsString() != last, pass.is_changed());
        }
        QCOMPARE(last == optimized.graph().SerializeAsString(), true);
        engine::Request beyond;
        beyond.mutable_show_step()->set_recipe(recipe);
        beyond.mutable_show_step()->set_pass(99);
        QCOMPARE(messageOf(served.ask(beyond)), QStringLiteral("there is no pass number 99"));
    }

    void buildTellsWhatOptimizeForetold() {
        ServedEngine served;
        served.openSample("digits_cnn.onnx");
        const std::string recipe = recipeText("all");
        const engine::Optimized optimized = served.ask(optimizeOf(recipe)).optimized();
        const engine::Reply reply = served.ask(buildOf(recipe));
        QVERIFY2(reply.has_built(), qPrintable(messageOf(reply)));
        const engine::Built& built = reply.built();
        QCOMPARE(static_cast<std::uint32_t>(built.kernels_size()), optimized.kernels());
        std::set<std::uint32_t> nodes;
        for (const engine::Kernel& kernel : built.kernels()) {
            QVERIFY(!kernel.schedule().empty());
            QVERIFY(kernel.predicted_ns() > 0);
            std::set<std::uint32_t> sources;
            for (std::uint32_t node : kernel.nodes()) {
                QVERIFY(nodes.insert(node).second);
                const auto& of = optimized.graph().nodes(static_cast<int>(node)).sources();
                sources.insert(of.begin(), of.end());
            }
            QVERIFY(std::ranges::equal(sources, kernel.sources()));
        }
        QVERIFY(built.arena_lower_bound() > 0 && built.arena_bytes() >= built.arena_lower_bound());
        QVERIFY(built.unshared_bytes() >= built.arena_bytes());
        QVERIFY(built.library_bytes() > built.constant_bytes());
        QVERIFY(built.code_bytes() > 1000);
    }

    void kernelsShowEveryStation() {
        ServedEngine served;
        served.openSample("digits_cnn.onnx");
        const std::string recipe = recipeText("all");
        std::vector<std::string> beforeBuilding, afterBuilding;
        for (auto* texts : {&beforeBuilding, &afterBuilding}) {
            for (engine::Station station : {engine::SCHEDULE, engine::LOOPS, engine::LLVM, engine::ASSEMBLY}) {
                engine::Request request;
                request.mutable_show_kernel()->set_recipe(recipe);
                request.mutable_show_kernel()->set_kernel(0);
                request.mutable_show_kernel()->set_station(station);
                texts->push_back(served.ask(request).kernel_text().text());
            }
            served.ask(buildOf(recipe));
        }
        QCOMPARE(beforeBuilding, afterBuilding);
        QVERIFY(beforeBuilding[0].find("Conv \"") != std::string::npos);
        QVERIFY(beforeBuilding[1].starts_with("kernel "));
        QVERIFY(beforeBuilding[2].find("define ") != std::string::npos);
        QVERIFY(beforeBuilding[3].find(".text") != std::string::npos);
        engine::Request beyond;
        beyond.mutable_show_kernel()->set_recipe(recipe);
        beyond.mutable_show_kernel()->set_kernel(1000);
        QCOMPARE(messageOf(served.ask(beyond)), QStringLiteral("there is no kernel number 1000"));
    }

    void constantsAreDescribed() {
        ServedEngine served;
        const engine::Opened opened = served.openSample("digits_cnn.onnx").opened();
        int described = 0;
        for (const engine::Value& value : opened.graph().values()) {
            engine::Request request;
            request.mutable_describe_value()->set_value(value.id());
            const engine::Reply reply = served.ask(request);
            QCOMPARE(reply.has_value_statistics(), value.is_constant());
            if (!value.is_constant()) continue;
            const engine::ValueStatistics& statistics = reply.value_statistics();
            std::int64_t binned = 0;
            for (std::int64_t count : statistics.histogram()) binned += count;
            if (statistics.histogram_size() > 0) QCOMPARE(binned, statistics.count());
            QVERIFY(statistics.min() <= statistics.mean() && statistics.mean() <= statistics.max());
            ++described;
        }
        QVERIFY(described > 4);
        engine::Request nowhere;
        nowhere.mutable_describe_value()->set_value(100'000);
        QCOMPARE(messageOf(served.ask(nowhere)), QStringLiteral("there is no value number 100000"));
    }

    void memoryComparesEveryPlanner() {
        ServedEngine served;
        served.openSample("digits_transformer.onnx");
        const std::string recipe = recipeText("all");
        const engine::Built built = served.ask(buildOf(recipe)).built();
        engine::Request request;
        request.mutable_plan_memory()->set_recipe(recipe);
        const engine::Memory memory = served.ask(request).memory();
        QCOMPARE(memory.steps_size(), built.kernels_size());
        QCOMPARE(memory.chosen(), std::string("greedy_by_size"));
        QCOMPARE(memory.lower_bound(), built.arena_lower_bound());
        std::set<std::string> planners;
        for (const engine::MemoryPlan& plan : memory.plans()) {
            planners.insert(plan.planner());
            QVERIFY(plan.arena_bytes() >= memory.lower_bound());
            if (plan.planner() == memory.chosen()) QCOMPARE(plan.arena_bytes(), built.arena_bytes());
            for (int a = 0; a < memory.buffers_size(); ++a)
                for (int b = 0; b < a; ++b) {
                    const engine::Buffer &x = memory.buffers(a), &y = memory.buffers(b);
                    if (x.first_step() > y.last_step() || y.first_step() > x.last_step()) continue;
                    QVERIFY(plan.offsets(a) >= plan.offsets(b) + y.bytes() ||
                            plan.offsets(b) >= plan.offsets(a) + x.bytes());
                }
        }
        QCOMPARE(planners,
                 (std::set<std::string>{"none", "naive", "greedy_by_size", "greedy_by_conflicts", "hill_climb"}));
        for (const engine::Buffer& buffer : memory.buffers())
            QVERIFY(buffer.values_size() > 0 && buffer.sources_size() > 0);
    }

    void measureComparesVariants() {
        ServedEngine served;
        served.openSample("digits_cnn.onnx");
        engine::Request request;
        addVariant(*request.mutable_measure(), "plain", recipeText("none"));
        addVariant(*request.mutable_measure(), "best", recipeText("all"));
        request.mutable_measure()->set_threads(1);
        request.mutable_measure()->set_seconds(0.2);
        const engine::Reply reply = served.ask(request);
        QVERIFY2(reply.has_measured(), qPrintable(messageOf(reply)));
        QVERIFY(served.progressSeen > 0);
        const auto profile = profileFromJson(reply.measured().profile_json(), "the test");
        QVERIFY(bool(profile));
        QCOMPARE(profile->variants.size(), std::size_t(2));
        QCOMPARE(profile->pairs[0].baseline, std::string("plain"));
        QVERIFY(profile->variants[1].medianNs > 0);
        request.mutable_measure()->set_threads(0);
        QCOMPARE(served.ask(request).failure().fault(), engine::Failure::USAGE);
        request.mutable_measure()->set_threads(1);
        request.mutable_measure()->mutable_variants(1)->set_name("plain");
        QCOMPARE(messageOf(served.ask(request)), QStringLiteral("two variants are named 'plain'"));
    }

    void sweepKeepsGoingWhereAPointFails() {
        ServedEngine served;
        served.openSample("digits_cnn.onnx");
        engine::Request request;
        engine::Sweep& sweep = *request.mutable_sweep();
        addVariant(sweep, "best", recipeText("all"));
        sweep.set_axis(engine::Sweep::BATCH);
        for (int point : {1, 4, 0}) sweep.add_points(point);
        sweep.set_seconds(0.1);
        const engine::Swept batches = served.ask(request).swept();
        QCOMPARE(batches.points_size(), 3);
        for (int i : {0, 1}) QVERIFY(bool(profileFromJson(batches.points(i).profile_json(), "the test")));
        QCOMPARE(batches.points(2).failure(), std::string("0 is not a point of a sweep"));
        sweep.set_axis(engine::Sweep::THREADS);
        sweep.mutable_points()->Clear();
        sweep.add_points(2);
        const engine::Swept threads = served.ask(request).swept();
        QCOMPARE(profileFromJson(threads.points(0).profile_json(), "the test")->threads, 2);
    }

    void sweepSaysWhereTheModelFixesTheBatch() {
        ServedEngine served;
        QTemporaryDir folder;
        const std::string path = folder.filePath("fixed.tir").toStdString();
        std::ofstream(path) << "graph \"fixed\" {\n  input %x: f32[3,4]\n  %y: f32[3,4] = Relu(%x)\n  output %y\n}\n";
        QVERIFY(served.open(path).has_opened());
        engine::Request request;
        engine::Sweep& sweep = *request.mutable_sweep();
        addVariant(sweep, "best", recipeText("all"));
        sweep.set_axis(engine::Sweep::BATCH);
        sweep.add_points(8);
        sweep.set_seconds(0.1);
        const engine::Reply reply = served.ask(request);
        QVERIFY2(reply.has_swept(), qPrintable(messageOf(reply)));
        QCOMPARE(reply.swept().points(0).failure(), std::string("the model fixes the first axis of 'x' to 3"));
    }

    void calibrationMakesAnInt8RecipeThatChecks() {
        ServedEngine served;
        served.openSample("digits_cnn.onnx");
        const std::string bare = recipeText("int8");
        QCOMPARE(messageOf(served.ask(optimizeOf(bare))),
                 QStringLiteral("int8 needs the ranges of the activations: calibrate this variant first"));
        engine::Request request;
        request.mutable_calibrate()->set_recipe(bare);
        request.mutable_calibrate()->set_samples(kSamples + "digits_calibration.npz");
        request.mutable_calibrate()->set_limit(20);
        const engine::Reply calibrated = served.ask(request);
        QVERIFY2(calibrated.has_calibrated(), qPrintable(messageOf(calibrated)));
        QCOMPARE(calibrated.calibrated().samples(), 20u);
        QVERIFY(calibrated.calibrated().values() > 2);

        engine::Request check;
        engine::CheckAccuracy& asked = *check.mutable_check_accuracy();
        addVariant(asked, "float", recipeText("all"));
        addVariant(asked, "int8", calibrated.calibrated().recipe());
        addVariant(asked, "bare", bare);
        addVariant(asked, "arm", recipeText("all", [](Recipe& r) { r.target = "aarch64"; }));
        asked.set_rtol(1e-3);
        asked.set_atol(1e-4);
        asked.set_samples(kSamples + "digits_test.npz");
        asked.set_every_value(true);
        const engine::Reply reply = served.ask(check);
        QVERIFY2(reply.has_accuracy(), qPrintable(messageOf(reply)));
        const engine::Accuracy& accuracy = reply.accuracy();
        QCOMPARE(accuracy.variants_size(), 4);
        for (int i : {0, 1}) {
            const engine::VariantAccuracy& variant = accuracy.variants(i);
            QVERIFY2(variant.failure().empty(), variant.failure().c_str());
            QVERIFY(variant.is_within());
            QCOMPARE(variant.is_quantized(), i == 1);
            QCOMPARE(variant.outputs_size(), 1);
            QVERIFY(variant.outputs(0).sources_size() > 0);
            QVERIFY(variant.total() > 300);
            QVERIFY(static_cast<double>(variant.correct()) > 0.9 * static_cast<double>(variant.total()));
            QVERIFY(variant.values_size() > 2);
            for (int v = 0; v < variant.values_size(); ++v) {
                QVERIFY(variant.values(v).sources_size() > 0);
                if (v > 0) QVERIFY(variant.values(v).max_absolute() <= variant.values(v - 1).max_absolute());
            }
        }
        QVERIFY(accuracy.variants(2).failure().find("calibrate") != std::string::npos);
        QVERIFY(accuracy.variants(3).failure().find("another machine (aarch64)") != std::string::npos);
        asked.set_samples("/nowhere.npz");
        QVERIFY(served.ask(check).has_failure());
    }

    void exportsRunTheirSelfTestOrSayWhyNot() {
        ServedEngine served;
        served.openSample("digits_cnn.onnx");
        QTemporaryDir folder;
        engine::Request request;
        engine::Export& asked = *request.mutable_export_artifact();
        asked.mutable_variant()->set_name("best");
        asked.mutable_variant()->set_recipe(recipeText("all"));
        asked.set_self_test(true);
        struct Case {
            engine::Export::Format format;
            const char* target;
            const char* mainFile;
            bool runs;
        };
        int folders = 0;
        for (const Case& c : {Case{engine::Export::SHARED_LIBRARY, "", "libdigits_cnn.so", true},
                              Case{engine::Export::STATIC_LIBRARY, "host", "libdigits_cnn.a", false},
                              Case{engine::Export::SHARED_LIBRARY, "aarch64", "libdigits_cnn.so", false},
                              Case{engine::Export::ONNX, "", "digits_cnn.onnx", false}}) {
            asked.set_format(c.format);
            asked.set_target(c.target);
            asked.set_folder(folder.filePath(QString::number(++folders)).toStdString());
            const engine::Reply reply = served.ask(request);
            QVERIFY2(reply.has_exported(), qPrintable(messageOf(reply)));
            const engine::Exported& exported = reply.exported();
            QCOMPARE(exported.main_file(), std::string(c.mainFile));
            QCOMPARE(exported.self_test_ran(), c.runs);
            QCOMPARE(exported.self_test_passed(), c.runs);
            QVERIFY(!exported.self_test().empty());
            for (const engine::ExportedFile& file : exported.files()) {
                QCOMPARE(
                    std::int64_t(std::filesystem::file_size(std::filesystem::path(exported.folder()) / file.path())),
                    file.bytes());
                QCOMPARE(file.sha256().size(), std::size_t(64));
            }
        }
    }

    void reportsAreHtml() {
        ServedEngine served;
        served.openSample("digits_cnn.onnx");
        engine::Request measure;
        addVariant(*measure.mutable_measure(), "plain", recipeText("none"));
        addVariant(*measure.mutable_measure(), "best", recipeText("all"));
        measure.mutable_measure()->set_threads(1);
        measure.mutable_measure()->set_seconds(0.1);
        engine::Request request;
        *request.mutable_report()->mutable_variants() = measure.measure().variants();
        request.mutable_report()->set_profile_json(served.ask(measure).measured().profile_json());
        const engine::Reply reply = served.ask(request);
        QVERIFY2(reply.has_reported(), qPrintable(messageOf(reply)));
        QVERIFY(reply.reported().html().find("best") != std::string::npos);
        request.mutable_report()->set_profile_json("nonsense");
        QVERIFY(served.ask(request).has_failure());
    }
};

QTEST_APPLESS_MAIN(TestServe)
#include "tst_serve.moc"
