// SPDX-License-Identifier: Apache-2.0
// Tensors in other files, and the ways a model may try to reach what is none of its business.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/import/external_data.h"
#include "tests/import/onnx_builder.h"

using namespace tenon;
using namespace tenon::test;
namespace fs = std::filesystem;

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

void fillExternal(wire::TensorProto& tensor, const Entries& entries, const Dims& dims = {2}) {
    tensor.set_data_type(kFloat);
    for (std::int64_t extent : dims) tensor.add_dims(extent);
    tensor.set_data_location(1);
    for (const auto& [key, value] : entries) {
        auto& entry = *tensor.add_external_data();
        entry.set_key(key);
        entry.set_value(value);
    }
}

/// y = x + w, with w elsewhere.
std::string modelWith(const Entries& entries) {
    OnnxBuilder b(13);
    b.input("x", {2}).output("y", {2});
    fillExternal(*b.graph().add_initializer(), entries);
    b.graph().mutable_initializer(0)->set_name("w");
    b.node("Add", {"x", "w"}, {"y"});
    return b.bytes();
}

const std::string kData("\x00\x00\x80\x3f\x00\x00\x00\x40\x00\x00\x40\x40", 12);  // 1, 2, 3

/// A folder with a model's folder in it and a secret beside that.
struct Scene {
    Folder folder;
    fs::path models = folder.root() / "models";
    Scene() {
        fs::create_directories(models / "sub");
        folder.write("secret.bin", kData);
        folder.write("models/w.bin", kData);
        folder.write("models/sub/w.bin", kData);
    }
    Result<Model> import(const Entries& entries) const {
        return importModel(folder.write("models/m.onnx", modelWith(entries)));
    }
    QString outcome(const Entries& entries) const {
        auto model = import(entries);
        return model ? text(run(model->graph, {floats({2}, {10, 20})})[0]) : refusal(model);
    }
};

QString named(const char* clause) {
    return QString("the initializer 'w': its external data ") + clause;
}

}  // namespace

class TestExternalData : public QObject {
    Q_OBJECT

private slots:
    void reads() {
        const Scene scene;
        QCOMPARE(scene.outcome({{"location", "w.bin"}}), "2: 11 22");
        QCOMPARE(scene.outcome({{"location", "w.bin"}, {"offset", "4"}, {"length", "8"}}), "2: 12 23");
        QCOMPARE(scene.outcome({{"location", "sub/w.bin"}}), "2: 11 22");
        QCOMPARE(scene.outcome({{"location", "./w.bin"}}), "2: 11 22");
        QCOMPARE(scene.outcome({{"location", "w.bin"}, {"checksum", "0123"}, {"other", "ignored"}}), "2: 11 22");
    }

    void outside_data() {
        QTest::addColumn<QString>("location");
        for (const char* location : {"../secret.bin", "sub/../../secret.bin", "/etc/passwd", "..",
                                     "sub/../../../etc/passwd", "C:\\w.bin", "..\\secret.bin", "\\\\host\\share"})
            QTest::newRow(location) << QString(location);
    }
    void outside() {
        QFETCH(QString, location);
        const Scene scene;
        QCOMPARE(scene.outcome({{"location", location.toStdString()}}),
                 named(qPrintable(
                     "'" + location +
                     "' lies outside the model's folder, which Tenon does not read; put the file beside the model")));
    }

    void nulInLocation() {
        const Scene scene;
        const QString message = scene.outcome({{"location", std::string("w.bin\0../secret.bin", 19)}});
        QVERIFY2(message.contains("lies outside the model's folder"), qPrintable(message));
    }

    void symbolicLinks() {
        const Scene scene;
        fs::create_symlink("../secret.bin", scene.models / "link.bin");
        fs::create_directory_symlink("..", scene.models / "up");
        const char* const advice = "is or passes a symbolic link, which Tenon does not follow; copy the file";
        QCOMPARE(scene.outcome({{"location", "link.bin"}}), named("'link.bin' ") + advice);
        QCOMPARE(scene.outcome({{"location", "up/secret.bin"}}), named("'up/secret.bin' ") + advice);
    }

    void hardLink() {
        const Scene scene;
        fs::create_hard_link(scene.folder.path("secret.bin"), scene.models / "hard.bin");
        QCOMPARE(scene.outcome({{"location", "hard.bin"}}),
                 named("'hard.bin' is hard-linked from elsewhere and may be another program's file; copy it"));
    }

    void notAFile() {
        const Scene scene;
        QCOMPARE(::mkfifo((scene.models / "pipe").c_str(), 0600), 0);
        QCOMPARE(scene.outcome({{"location", "pipe"}}), named("'pipe' is not a regular file"));
        QCOMPARE(scene.outcome({{"location", "sub"}}), named("'sub' is not a regular file"));
        QCOMPARE(scene.outcome({{"location", "."}}), named("'.' is not a regular file"));
    }

    void missing() {
        const Scene scene;
        QCOMPARE(scene.outcome({{"location", "gone.bin"}}),
                 named("'gone.bin' is missing; copy the file into the model's folder"));
    }

    void regions_data() {
        QTest::addColumn<QString>("offset");
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("expected");
        const QString past = named("reaches past the end of 'w.bin' (12 bytes)");
        QTest::newRow("past the end") << "8"
                                      << "" << past;
        QTest::newRow("far past the end") << "9223372036854775807"
                                          << "" << past;
        QTest::newRow("wraps around") << "18446744073709551612"
                                      << "8" << past;
        QTest::newRow("negative offset") << "-4"
                                         << "" << named("has the offset '-4', which is not a number of bytes");
        QTest::newRow("offset past 2^64")
            << "18446744073709551616"
            << "" << named("has the offset '18446744073709551616', which is not a number of bytes");
        QTest::newRow("offset with a tail") << "4x"
                                            << "" << named("has the offset '4x', which is not a number of bytes");
        QTest::newRow("empty offset") << " "
                                      << "" << named("has the offset ' ', which is not a number of bytes");
        QTest::newRow("length of another shape") << "0"
                                                 << "12" << named("is 12 bytes long, but its shape needs 8");
        QTest::newRow("huge length") << "0"
                                     << "9223372036854775807"
                                     << named("is 9223372036854775807 bytes long, but its shape needs 8");
    }
    void regions() {
        QFETCH(QString, offset);
        QFETCH(QString, length);
        QFETCH(QString, expected);
        Entries entries{{"location", "w.bin"}, {"offset", offset.toStdString()}};
        if (!length.isEmpty()) entries.push_back({"length", length.toStdString()});
        QCOMPARE(Scene().outcome(entries), expected);
    }

    void badEntries() {
        const Scene scene;
        QCOMPARE(scene.outcome({}), named("names no file"));
        QCOMPARE(scene.outcome({{"location", ""}}), named("names no file"));
        QCOMPARE(scene.outcome({{"location", "w.bin"}, {"location", "sub/w.bin"}}), named("gives 'location' twice"));
    }

    /// The model's own file is a plain file of its folder: reading it is harmless, running past its end is not.
    void theModelItself() {
        const Scene scene;
        QVERIFY(scene.outcome({{"location", "m.onnx"}, {"offset", "0"}}).startsWith("2: "));
        QVERIFY(scene.outcome({{"location", "m.onnx"}, {"offset", "100000"}}).contains("reaches past the end"));
    }

    /// Everywhere a tensor can be, not only among the initializers.
    void everyPlace() {
        const Scene scene;
        const Entries outside{{"location", "../secret.bin"}};
        const auto outcome = [&](const OnnxBuilder& b) {
            return refusal(importModel(scene.folder.write("models/m.onnx", b.bytes())));
        };
        const char* const refused =
            "its external data '../secret.bin' lies outside the model's folder, which Tenon does not read; put the "
            "file beside the model";

        OnnxBuilder constant(13);
        constant.output("y");
        fillExternal(*constant.node("Constant", {}, {"y"}).named("c").add("value", kTensor).mutable_t(), outside);
        QCOMPARE(outcome(constant), QString("node 'c' (Constant): its attribute 'value': ") + refused);

        OnnxBuilder branch(13);
        branch.constant<std::uint8_t>("yes", kBool, {}, {1}).output("y");
        auto& inner = *branch.node("If", {"yes"}, {"y"}).named("if").add("then_branch", kGraph).mutable_g();
        fillExternal(*inner.add_initializer(), outside);
        inner.mutable_initializer(0)->set_name("w");
        inner.add_output()->set_name("w");
        QCOMPARE(outcome(branch), QString("the initializer 'w': ") + refused);

        OnnxBuilder function(13);
        function.output("y");
        auto& f = *function.model.add_functions();
        f.set_name("F");
        f.set_domain("d");
        f.add_output("c");
        fillExternal(*addNode(*f.add_node(), "Constant", {}, {"c"}).named("c").add("value", kTensor).mutable_t(),
                     outside);
        function.node("F", {}, {"y"}).named("call").domain("d");
        QCOMPARE(outcome(function), QString("node 'call/c' (Constant): its attribute 'value': ") + refused);
    }

    /// Kernels without openat2 take the slow way, which must refuse the same.
    void bothWaysOfOpening_data() {
        QTest::addColumn<QString>("location");
        QTest::addColumn<int>("expected");
        QTest::newRow("file") << "w.bin" << 0;
        QTest::newRow("below") << "sub/w.bin" << 0;
        QTest::newRow("dot") << "./sub/./w.bin" << 0;
        QTest::newRow("parent") << "../secret.bin" << EXDEV;
        QTest::newRow("parent of a folder") << "sub/../../secret.bin" << EXDEV;
        QTest::newRow("link") << "link.bin" << ELOOP;
        QTest::newRow("missing") << "gone.bin" << ENOENT;
    }
    void bothWaysOfOpening() {
        QFETCH(QString, location);
        QFETCH(int, expected);
        const Scene scene;
        fs::create_symlink("w.bin", scene.models / "link.bin");
        const int folder = ::open(scene.models.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
        for (auto open : {onnx::openBeneath, onnx::openBeneathByWalking}) {
            errno = 0;
            const int descriptor = open(folder, location.toStdString());
            QCOMPARE(descriptor < 0 ? errno : 0, expected);
            if (descriptor >= 0) ::close(descriptor);
        }
        ::close(folder);
    }

    void linkedFolderWhileWalking() {
        const Scene scene;
        fs::create_directory_symlink("..", scene.models / "up");
        const int folder = ::open(scene.models.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
        QCOMPARE(onnx::openBeneathByWalking(folder, "up/secret.bin"), -1);
        QVERIFY(errno == ELOOP || errno == ENOTDIR);
        ::close(folder);
    }
};

QTEST_APPLESS_MAIN(TestExternalData)
#include "tst_external_data.moc"
