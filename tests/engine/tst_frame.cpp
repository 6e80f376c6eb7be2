// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/engine/engine.pb.h"
#include "core/engine/protocol/frame.h"

using namespace tenon;
using engine::FrameReader;

class TestFrame : public QObject {
    Q_OBJECT

private:
    static std::string frameOf(const std::string& recipe) {
        engine::Request request;
        request.set_id(7);
        request.mutable_build()->set_recipe(recipe);
        return *engine::encodeFrame(request);
    }

    static std::string recipeIn(std::string_view message) {
        engine::Request request;
        return request.ParseFromArray(message.data(), static_cast<int>(message.size())) ? request.build().recipe()
                                                                                        : "?";
    }

private slots:
    void lengthIsLittleEndian() {
        const std::string frame = frameOf(std::string(300, 'x'));
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(frame[i]); };
        QCOMPARE(std::size_t(byte(0) + 256 * byte(1)), frame.size() - 4);
        QCOMPARE(byte(2), 0);
        QCOMPARE(byte(3), 0);
    }

    void anyPiecesGiveTheSameMessages() {
        const std::string stream = frameOf("first") + frameOf("") + frameOf(std::string(5000, 'x'));
        for (std::size_t piece : {1u, 3u, 7u, 4096u, 100000u}) {
            FrameReader reader;
            std::vector<std::string> recipes;
            for (std::size_t at = 0; at < stream.size(); at += piece) {
                reader.append(std::string_view(stream).substr(at, piece));
                while (const auto message = *reader.next()) recipes.push_back(recipeIn(*message));
            }
            QCOMPARE(recipes, (std::vector<std::string>{"first", "", std::string(5000, 'x')}));
            QVERIFY(!reader.isInsideFrame());
        }
    }

    void aCutFrameIsNoMessage() {
        const std::string frame = frameOf("recipe");
        FrameReader reader;
        reader.append(std::string_view(frame).substr(0, frame.size() - 1));
        QVERIFY(!*reader.next());
        QVERIFY(reader.isInsideFrame());
        reader.append(std::string_view(frame).substr(frame.size() - 1));
        QCOMPARE(recipeIn(**reader.next()), std::string("recipe"));
    }

    void manyFramesDoNotPileUp() {
        const std::string frame = frameOf(std::string(100'000, 'x'));
        FrameReader reader;
        int messages = 0;
        reader.append(std::string_view(frame).substr(0, frame.size() - 1));
        for (int i = 0; i < 200; ++i) {
            // The last byte of each frame arrives with most of the next one, so that there is always a rest.
            reader.append(frame.substr(frame.size() - 1) + frame.substr(0, frame.size() - 1));
            while (const auto message = *reader.next()) messages += recipeIn(*message).size() == 100'000;
        }
        QCOMPARE(messages, 200);
        QVERIFY(reader.isInsideFrame());
    }

    void anEndlessLengthIsRefused() {
        FrameReader reader;
        reader.append("\xFF\xFF\xFF\xFF");
        const auto message = reader.next();
        QVERIFY(!message);
        QCOMPARE(
            QString::fromStdString(message.error().message),
            QStringLiteral("a message of 4294967295 bytes is larger than the 536870912 bytes that the workbench and "
                           "its engine exchange"));
        FrameReader small(10);
        small.append(frameOf("longer than ten bytes"));
        QVERIFY(!small.next());
    }
};

QTEST_APPLESS_MAIN(TestFrame)
#include "tst_frame.moc"
