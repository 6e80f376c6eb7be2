// SPDX-License-Identifier: Apache-2.0
// The application's end of the pipe, against a real engine: answers, cancelling, deaths, and what cannot be trusted.
#include <signal.h>

#include <QFile>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/engine_client.h"
#include "core/engine/engine.pb.h"
#include "core/engine/protocol/frame.h"
#include "core/passes/recipe.h"

using namespace tenon;
using app::EngineClient;

namespace {

const QString kEngine = QStringLiteral(TENON_BINARY_DIR "/bin/tenon");
constexpr int kPatienceMs = 60'000;

std::string recipeOf(const char* preset) {
    return printRecipe(*presetRecipe(preset));
}

engine::Request openRequest(const std::string& path = TENON_SOURCE_DIR "/resources/samples/digits_cnn.onnx") {
    engine::Request request;
    request.mutable_open()->set_path(path);
    return request;
}

engine::Request optimizeRequest(const char* preset) {
    engine::Request request;
    request.mutable_optimize()->set_recipe(recipeOf(preset));
    return request;
}

engine::Request longMeasurement() {
    engine::Request request;
    engine::Variant& variant = *request.mutable_measure()->add_variants();
    variant.set_name("all");
    variant.set_recipe(recipeOf("all"));
    request.mutable_measure()->set_threads(1);
    request.mutable_measure()->set_seconds(600);
    return request;
}

bool isAlive(qint64 pid) {
    return ::kill(static_cast<pid_t>(pid), 0) == 0;
}

/// Collects what a request was answered with.
struct Answers {
    QObject context;
    std::vector<EngineClient::ReplyPointer> replies;
    QStringList stages;

    quint64 ask(EngineClient& client, engine::Request request) {
        return client.request(
            std::move(request), &context, [this](const auto& reply) { replies.push_back(reply); },
            [this](const QString& stage, double) { stages << stage; });
    }
    const engine::Failure& failure(std::size_t i = 0) const { return replies.at(i)->failure(); }
};

}  // namespace

class TestEngineClient : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder;

    /// A program that takes the engine's place.
    QString script(const QString& name, const QByteArray& commands) {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the script");
        file.write("#!/bin/sh\n" + commands);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    /// A program that answers the first request with `reply`, whatever it is.
    QString answering(const QString& name, const engine::Reply& reply) {
        QFile file(folder.filePath(name + ".bin"));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the reply");
        const std::string frame = *engine::encodeFrame(reply);
        file.write(frame.data(), static_cast<qint64>(frame.size()));
        file.close();
        return script(name, "head -c 5 > /dev/null; cat '" + file.fileName().toUtf8() + "'; sleep 600\n");
    }

    /// Starts `program`, asks it to open a model, and returns the sentence with which that fails.
    static QString openFailure(const QString& program) {
        EngineClient client(program);
        QSignalSpy stopped(&client, &EngineClient::stopped);
        client.start();
        Answers opened;
        opened.ask(client, openRequest());
        if (!QTest::qWaitFor([&] { return stopped.count() == 1; }, kPatienceMs)) return "nothing happened";
        if (opened.replies.size() != 1 || opened.failure().fault() != engine::Failure::INTERNAL) return "no failure";
        if (client.isRunning()) return "still running";
        return QString::fromStdString(opened.failure().message());
    }

private slots:
    void answersInOrder() {
        EngineClient client(kEngine);
        client.start();
        Answers answers;
        answers.ask(client, openRequest());
        answers.ask(client, optimizeRequest("none"));
        answers.ask(client, optimizeRequest("all"));
        QVERIFY(answers.replies.empty());  // never from inside request()
        QTRY_COMPARE_WITH_TIMEOUT(answers.replies.size(), 3u, kPatienceMs);
        const engine::Opened& opened = answers.replies[0]->opened();
        QCOMPARE(QString::fromStdString(opened.model_name()), QStringLiteral("digits_cnn"));
        QCOMPARE(opened.graph().nodes_size(), opened.sources_size());
        QCOMPARE(answers.replies[1]->optimized().graph().nodes_size(), opened.graph().nodes_size());
        QVERIFY(answers.replies[2]->optimized().kernels() < answers.replies[1]->optimized().kernels());
    }

    void refusalsAreSentences() {
        EngineClient client(kEngine);
        client.start();
        Answers answers;
        answers.ask(client, optimizeRequest("all"));
        answers.ask(client, openRequest("/nowhere.onnx"));
        QTRY_COMPARE_WITH_TIMEOUT(answers.replies.size(), 2u, kPatienceMs);
        QCOMPARE(answers.failure(0).fault(), engine::Failure::USAGE);
        QCOMPARE(QString::fromStdString(answers.failure(0).message()), QStringLiteral("no model is open"));
        QVERIFY(answers.failure(1).message().find("/nowhere.onnx") != std::string::npos);
    }

    void withoutEngineEveryRequestFails() {
        EngineClient client(kEngine);
        Answers answers;
        answers.ask(client, openRequest());
        QVERIFY(answers.replies.empty());
        QTRY_COMPARE(answers.replies.size(), 1u);
        QCOMPARE(answers.failure().fault(), engine::Failure::INTERNAL);
    }

    void aKilledEngineAnswersAndStartsAgain() {
        EngineClient client(kEngine);
        QSignalSpy stopped(&client, &EngineClient::stopped);
        client.start();
        Answers opened, measured, built;
        opened.ask(client, openRequest());
        measured.ask(client, longMeasurement());
        QTRY_VERIFY_WITH_TIMEOUT(!measured.stages.isEmpty(), kPatienceMs);
        const qint64 first = client.processId();
        QVERIFY(::kill(static_cast<pid_t>(first), SIGKILL) == 0);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kPatienceMs);
        QCOMPARE(measured.replies.size(), 1u);
        QCOMPARE(measured.failure().fault(), engine::Failure::INTERNAL);
        const QString sentence = QString::fromStdString(measured.failure().message());
        QVERIFY2(sentence.startsWith("The engine stopped (signal 9)."), qPrintable(sentence));
        QVERIFY2(sentence.contains(measured.stages.last()), qPrintable(sentence));
        QVERIFY(!client.isRunning());

        client.start();
        Answers again;
        again.ask(client, openRequest());
        again.ask(client, optimizeRequest("all"));
        QTRY_COMPARE_WITH_TIMEOUT(again.replies.size(), 2u, kPatienceMs);
        QVERIFY(again.replies[0]->has_opened());
        QVERIFY(again.replies[1]->has_optimized());
        QVERIFY(client.processId() != first);
        QCOMPARE(opened.replies.size(), 1u);
        QCOMPARE(measured.replies.size(), 1u);
    }

    void cancelNeedsNoAnswerFromTheEngine() {
        EngineClient client(kEngine);
        client.start();
        Answers opened, measured;
        opened.ask(client, openRequest());
        QTRY_COMPARE_WITH_TIMEOUT(opened.replies.size(), 1u, kPatienceMs);
        const auto pid = static_cast<pid_t>(client.processId());
        QVERIFY(::kill(pid, SIGSTOP) == 0);  // hangs
        const quint64 id = measured.ask(client, longMeasurement());
        client.cancel(id);
        QVERIFY(measured.replies.empty());
        QCoreApplication::processEvents();
        QCOMPARE(measured.replies.size(), 1u);
        QCOMPARE(measured.failure().fault(), engine::Failure::CANCELLED);
        QVERIFY(::kill(pid, SIGCONT) == 0);
        Answers after;
        after.ask(client, optimizeRequest("all"));
        QTRY_COMPARE_WITH_TIMEOUT(after.replies.size(), 1u, kPatienceMs);
        QVERIFY(after.replies[0]->has_optimized());
        QCOMPARE(measured.replies.size(), 1u);
        client.cancel(id);  // long over
        client.cancel(4711);
        QCoreApplication::processEvents();
        QCOMPARE(measured.replies.size(), 1u);
    }

    void noCallbackOutlivesItsContext() {
        EngineClient client(kEngine);
        client.start();
        Answers opened;
        opened.ask(client, openRequest());
        bool isCalled = false;
        {
            QObject context;
            client.request(optimizeRequest("all"), &context, [&](const auto&) { isCalled = true; });
            client.request(longMeasurement(), &context, [&](const auto&) { isCalled = true; });
        }
        Answers after;
        after.ask(client, optimizeRequest("fused"));
        engine::Request shortMeasurement = longMeasurement();
        shortMeasurement.mutable_measure()->set_seconds(0.05);
        after.ask(client, shortMeasurement);  // waits for the lane of the one that was given up
        QTRY_COMPARE_WITH_TIMEOUT(after.replies.size(), 2u, kPatienceMs);
        QVERIFY(after.replies[1]->has_measured());
        QVERIFY(!isCalled);
    }

    void callbacksMayDeleteTheClient() {
        QPointer<EngineClient> client = new EngineClient(kEngine);
        client->start();
        QObject context;
        int calls = 0;
        for (int i = 0; i < 3; ++i)
            client->request(longMeasurement(), &context, [&](const auto&) {
                ++calls;
                delete client.data();
            });
        client->kill();
        QTRY_VERIFY_WITH_TIMEOUT(client.isNull(), kPatienceMs);
        QCOMPARE(calls, 1);
    }

    void theEngineEndsWithItsClient() {
        for (bool hangs : {false, true}) {
            auto client = std::make_unique<EngineClient>(kEngine);
            client->start();
            Answers opened;
            opened.ask(*client, openRequest());
            QTRY_COMPARE_WITH_TIMEOUT(opened.replies.size(), 1u, kPatienceMs);
            const qint64 pid = client->processId();
            if (hangs) QVERIFY(::kill(static_cast<pid_t>(pid), SIGSTOP) == 0);
            client.reset();
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), kPatienceMs);
        }
    }

    void whatCannotBeStartedIsSaid() {
        const QString sentence = openFailure("/nowhere/tenon");
        QVERIFY2(sentence.contains("/nowhere/tenon") && sentence.contains("could not be started"),
                 qPrintable(sentence));
    }

    void anExitIsADeath() {
        const QString sentence = openFailure(script("exits", "echo 'out of luck' >&2; exit 7\n"));
        QVERIFY2(sentence.contains("status 7") && sentence.contains("out of luck"), qPrintable(sentence));
    }

    void garbageEndsTheEngine() {
        const QString sentence = openFailure(script("babbles", "echo 'Hello, world'; sleep 600\n"));
        QVERIFY2(sentence.contains("cannot be trusted"), qPrintable(sentence));
    }

    void badIndicesEndTheEngine() {
        engine::Reply reply;
        reply.set_id(1);
        reply.mutable_opened()->mutable_graph()->add_inputs(7);
        const QString sentence = openFailure(answering("lies", reply));
        QVERIFY2(sentence.contains("signature names a value that is not there"), qPrintable(sentence));
    }

    void answersToOtherQuestionsEndTheEngine() {
        engine::Reply reply;
        reply.set_id(1);
        reply.mutable_reported()->set_html("<p>");
        QVERIFY(openFailure(answering("confused", reply)).contains("answers nothing that was asked"));
        reply.set_id(2);
        reply.mutable_failure()->set_message("no");
        QVERIFY(openFailure(answering("early", reply)).contains("answers nothing that was asked"));
    }
};

QTEST_GUILESS_MAIN(TestEngineClient)
#include "tst_engine_client.moc"
