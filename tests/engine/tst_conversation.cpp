// SPDX-License-Identifier: Apache-2.0
// How the engine behaves rather than what it answers: order, cancelling, deaths of workers, broken input, its end.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/engine/served_engine.h"

using namespace tenon;
using test::recipeText;
using test::ServedEngine;

namespace {

engine::Request optimizeOf(const std::string& recipe) {
    engine::Request request;
    request.mutable_optimize()->set_recipe(recipe);
    return request;
}

engine::Request measurement(double seconds) {
    engine::Request request;
    engine::Variant& variant = *request.mutable_measure()->add_variants();
    variant.set_name("all");
    variant.set_recipe(recipeText("all"));
    request.mutable_measure()->set_threads(1);
    request.mutable_measure()->set_seconds(seconds);
    return request;
}

/// A measuring process that never answers.
std::vector<std::string> sleeper() {
    return {"/bin/sh", "-c", "echo 'progress 0.5 sleeping'; sleep 600"};
}

}  // namespace

class TestConversation : public QObject {
    Q_OBJECT

private slots:
    void queriesOvertakeMeasurements() {
        ServedEngine served(sleeper());
        served.openSample("digits_cnn.onnx");
        const auto slow = served.send(measurement(1));
        QVERIFY(served.ask(optimizeOf(recipeText("all"))).has_optimized());
        engine::Request build;
        build.mutable_build()->set_recipe(recipeText("fused"));
        QVERIFY(served.ask(build).has_built());
        served.cancel(slow);
        QCOMPARE(served.answerTo(slow).failure().fault(), engine::Failure::CANCELLED);
    }

    void cancelIsAnsweredOnceAndFreesTheLane() {
        ServedEngine served(sleeper());
        served.openSample("digits_cnn.onnx");
        const auto running = served.send(measurement(1)), waiting = served.send(measurement(1));
        served.cancel(waiting);
        QCOMPARE(served.answerTo(waiting).failure().fault(), engine::Failure::CANCELLED);
        served.cancel(running);
        served.cancel(running);
        served.cancel(4711);
        QCOMPARE(served.answerTo(running).failure().fault(), engine::Failure::CANCELLED);
        engine::Request check;
        *check.mutable_check_accuracy()->mutable_variants() = measurement(1).measure().variants();
        check.mutable_check_accuracy()->set_rtol(1e-3);
        check.mutable_check_accuracy()->set_atol(1e-3);
        const auto after = served.send(check);  // in the same lane
        while (const auto reply = served.next()) {
            if (reply->has_progress()) continue;
            QCOMPARE(reply->id(), after);  // and nothing else is ever said about the two
            QVERIFY(reply->accuracy().variants(0).is_within());
            break;
        }
    }

    void aWorkerThatDiesIsAFailureOfOneRequest() {
        ServedEngine served({"/bin/sh", "-c", "kill -SEGV $$"});
        served.openSample("digits_cnn.onnx");
        const engine::Reply reply = served.ask(measurement(1));
        QCOMPARE(reply.failure().fault(), engine::Failure::ENVIRONMENT);
        QVERIFY2(reply.failure().message().find("SIGSEGV") != std::string::npos, reply.failure().message().c_str());
        QVERIFY(served.ask(optimizeOf(recipeText("all"))).has_optimized());
    }

    void requestsWaitForTheOpenBeforeThem() {
        ServedEngine served;
        engine::Request open, build;
        open.mutable_open()->set_path(TENON_SOURCE_DIR "/resources/samples/digits_transformer.onnx");
        build.mutable_build()->set_recipe(recipeText("none"));
        const auto opening = served.send(open), building = served.send(build);
        // The checker of ServedEngine needs the sources of Opened before those of Built.
        QVERIFY(served.answerTo(opening).has_opened());
        QVERIFY(served.answerTo(building).has_built());
        QVERIFY(served.openSample("digits_cnn.onnx").has_opened());
        QVERIFY(served.ask(build).built().kernels_size() > 0);
    }

    void withoutModelThereIsASentence() {
        ServedEngine served;
        QCOMPARE(served.ask(optimizeOf(recipeText("all"))).failure().message(), std::string("no model is open"));
        QCOMPARE(served.open("/nowhere.onnx").failure().fault(), engine::Failure::ENVIRONMENT);
        served.openSample("digits_cnn.onnx");
        const engine::Reply unread = served.ask(optimizeOf("{\"version\": 1, \"presett\": \"all\"}"));
        QCOMPARE(unread.failure().fault(), engine::Failure::USAGE);
        QVERIFY(unread.failure().message().find("presett") != std::string::npos);
    }

    void badRequestsAreRefused() {
        ServedEngine served(sleeper());
        served.openSample("digits_cnn.onnx");
        engine::Request nothing;
        nothing.set_id(100);
        served.send(nothing);
        QCOMPARE(served.answerTo(100).failure().message(), std::string("the request is of no known kind"));
        engine::Request twice = measurement(1);
        twice.set_id(101);
        served.send(twice);
        served.send(twice);
        QCOMPARE(served.answerTo(101).failure().message(), std::string("the id of the request is in use"));
        served.cancel(101);
        QCOMPARE(served.answerTo(101).failure().fault(), engine::Failure::CANCELLED);
    }

    void brokenFramesEndTheConversation() {
        ServedEngine endless, garbage;
        endless.sendBytes("\xFF\xFF\xFF\x7F");
        QVERIFY(!endless.next());
        QVERIFY(!endless.end());
        garbage.sendBytes(std::string("\x03\0\0\0\xFF\xFF\xFF", 7));
        QVERIFY(!garbage.next());
        QCOMPARE(garbage.end().error().message, std::string("a frame on the input is not a request"));
    }

    void theEndOfTheInputStopsEverything() {
        ServedEngine served(sleeper());
        served.openSample("digits_cnn.onnx");
        served.send(measurement(1));
        served.send(measurement(1));
        for (const char* preset : {"none", "fused", "all"}) {
            engine::Request build;
            build.mutable_build()->set_recipe(recipeText(preset));
            served.send(build);
        }
        while (served.next()->progress().stage() != "sleeping") {
        }
        QVERIFY(bool(served.end()));
    }

    void whatCameBeforeDoesNotShow() {
        const auto withoutTimes = [](engine::Optimized optimized) {
            optimized.clear_pass_ns();
            optimized.clear_predicted_ns();
            for (engine::PassRecord& pass : *optimized.mutable_ledger()->mutable_passes()) pass.clear_ns();
            return optimized.SerializeAsString();
        };
        ServedEngine busy;
        busy.openSample("digits_transformer.onnx");
        for (const char* pass : {"fold-constants", "recognise-attention", "fuse-elementwise", "fuse-epilogues"})
            for (bool isOn : {false, true}) {
                const std::string recipe = recipeText("all", [&](Recipe& r) { (void)setPass(r, pass, isOn); });
                const engine::Optimized warm = busy.ask(optimizeOf(recipe)).optimized();
                ServedEngine fresh;
                fresh.openSample("digits_transformer.onnx");
                QVERIFY2(withoutTimes(warm) == withoutTimes(fresh.ask(optimizeOf(recipe)).optimized()), pass);
            }
    }

    void whatWasMadeIsKept() {
        ServedEngine served;
        served.openSample("digits_cnn.onnx");
        engine::Request build;
        build.mutable_build()->set_recipe(recipeText("all"));
        const engine::Built first = served.ask(build).built(), second = served.ask(build).built();
        QCOMPARE(first.codegen_ns(), second.codegen_ns());  // a second compilation would take another time
        QCOMPARE(served.ask(optimizeOf(recipeText("all"))).optimized().pass_ns(),
                 served.ask(optimizeOf(recipeText("all"))).optimized().pass_ns());
    }
};

QTEST_APPLESS_MAIN(TestConversation)
#include "tst_conversation.moc"
