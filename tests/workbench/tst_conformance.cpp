// SPDX-License-Identifier: Apache-2.0
// The interpreter against the backend tests of the ONNX project.
#include <QTest>

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/interpret/interpret.h"
#include "core/workbench/conformance.h"

using namespace tenon;

namespace {

const std::filesystem::path kTestData = std::filesystem::path(TENON_BINARY_DIR) / "test-data";
const std::filesystem::path kData = kTestData / "conformance";

Result<std::vector<Tensor>> interpretModel(const Model& model, std::span<const Tensor> inputs) {
    return interpret(model.graph, inputs);
}

/// What the compiler does not carry, and says so at import. Any other refusal is a fault of ours.
const char* const kKnownLimits[] = {
    "it uses an op that Tenon does not know",
    "it uses ops that Tenon does not know",
    "it uses ONNX opset 1;",
    "the input is not a tensor",
    "the output is not a tensor",
    "the input : its element type is",
    "its element type is",
    "node : converts to ONNX element type",
    "node : coordinate_transformation_mode is not known",  // tf_half_pixel_for_nn, which opset 13 dropped
    "node : it is in training mode",
    "node : it may be in training mode",
    "node : its condition is computed from the input",
    "the model's output is output 1 of MaxPool",
    // Attention
    "node : a cache of past keys and values is not supported",
    "node : an output besides the first is not supported",
    "node : input of rank 3 is not supported",
    "node : softcap is not supported",
};

bool isKnownLimit(const std::string& reason) {
    return std::any_of(std::begin(kKnownLimits), std::end(kKnownLimits),
                       [&](const char* limit) { return reason.starts_with(limit); });
}

/// Tests of ONNX 1.12 whose bf16 tensors are stored as u16, a flaw of that release's data.
bool isStoredWrong(const std::filesystem::path& folder) {
    return folder.string().find("conformance-1.12") != std::string::npos &&
           folder.filename().string().find("BFLOAT16") != std::string::npos;
}

struct Tally {
    int passed = 0;
    std::map<std::string, int> skips;  ///< by reason
    std::vector<std::string> faults;
};

Tally checkAll(const std::filesystem::path& root) {
    Tally tally;
    for (const auto& folder : findTestFolders(root)) {
        if (isStoredWrong(folder)) continue;
        const FolderCheck check = checkFolder(folder, interpretModel);
        const std::string reason = check.verdict == FolderCheck::Verdict::skipped ? skipReason(check) : "";
        if (check.verdict == FolderCheck::Verdict::passed)
            ++tally.passed;
        else if (check.verdict == FolderCheck::Verdict::skipped && isKnownLimit(reason))
            ++tally.skips[reason];
        else
            tally.faults.push_back(fmt::format("{}: {}", folder.filename().string(), check.why));
    }
    return tally;
}

}  // namespace

class TestConformance : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(std::filesystem::exists(kData / "node"),
                 qPrintable(QString::fromStdString("the conformance data is not in '" + kData.string() +
                                                   "'; fetch it with tests/data/fetch.py (test.sh does)")));
    }

    void backendTests_data() {
        QTest::addColumn<QString>("group");
        QTest::addColumn<int>("least");
        QTest::newRow("node") << "conformance/node" << 1099;
        QTest::newRow("simple") << "conformance/simple" << 7;
        QTest::newRow("pytorch-converted") << "conformance/pytorch-converted" << 82;
        QTest::newRow("pytorch-operator") << "conformance/pytorch-operator" << 35;
        QTest::newRow("light") << "conformance/light" << 9;
        QTest::newRow("opset 17 and older") << "conformance-1.12" << 766;
    }
    void backendTests() {
        QFETCH(QString, group);
        QFETCH(int, least);
        const Tally tally = checkAll(kTestData / group.toStdString());
        for (const auto& [reason, count] : tally.skips) qInfo("%4d skipped: %s", count, reason.c_str());
        for (const std::string& fault : tally.faults) qWarning("%s", fault.c_str());
        qInfo("%d passed", tally.passed);
        QCOMPARE(tally.faults.size(), std::size_t(0));
        QVERIFY2(tally.passed >= least, qPrintable(QString("only %1 passed").arg(tally.passed)));
    }

    /// A checker that cannot fail would prove nothing.
    void wrongOutputsFail_data() {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("expected");
        QTest::newRow("value") << "value"
                               << "beyond tolerance";
        QTest::newRow("type") << "type"
                              << "f64[3,4,5] instead of f32[3,4,5]";
        QTest::newRow("shape") << "shape"
                               << "f32[60] instead of f32[3,4,5]";
        QTest::newRow("count") << "count"
                               << "2 outputs instead of 1";
        QTest::newRow("error") << "error"
                               << "on purpose";
    }
    void wrongOutputsFail() {
        QFETCH(QString, fault);
        QFETCH(QString, expected);
        const auto run = [&](const Model& model, std::span<const Tensor> inputs) -> Result<std::vector<Tensor>> {
            if (fault == "error") return modelError("on purpose");
            std::vector<Tensor> outputs = TENON_TRY(interpretModel(model, inputs));
            if (fault == "value") outputs[0].write<float>()[59] += 0.01f;
            if (fault == "type") outputs[0] = outputs[0].converted(ElementType::f64);
            if (fault == "shape") outputs[0] = outputs[0].reshaped({60});
            if (fault == "count") outputs.push_back(outputs[0]);
            return outputs;
        };
        const FolderCheck check = checkFolder(kData / "node" / "test_exp", run);
        QCOMPARE(check.verdict, FolderCheck::Verdict::failed);
        QVERIFY2(check.why.find(expected.toStdString()) != std::string::npos, check.why.c_str());
        QVERIFY2(check.why.starts_with("test_data_set_0: "), check.why.c_str());
    }

    void aMissingFolderFails() {
        const FolderCheck check = checkFolder(kData / "no-such-test", interpretModel);
        QCOMPARE(check.verdict, FolderCheck::Verdict::failed);
        QVERIFY(check.why.find("no-such-test") != std::string::npos);
    }
    void skipReasonsLoseTheirNames() {
        QCOMPARE(
            skipReason({FolderCheck::Verdict::skipped, "'/a/model.onnx': node 'x' (Conv): the model's 'y' is odd"}),
            std::string("node : the model's is odd"));
    }
};

QTEST_APPLESS_MAIN(TestConformance)
#include "tst_conformance.moc"
