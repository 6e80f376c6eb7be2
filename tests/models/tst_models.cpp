// SPDX-License-Identifier: Apache-2.0
// Real models, compiled at every float preset, against the interpreter.
#include <QTest>

#include "core/import/import.h"
#include "core/interpret/interpret.h"
#include "core/runtime/executable.h"
#include "core/workbench/comparison.h"
#include "core/workbench/samples.h"
#include "core/workbench/variant.h"
#include "tests/support/test_data.h"

using namespace tenon;

class TestModels : public QObject {
    Q_OBJECT

private:
    static void compare(const Graph& graph, const char* preset, int threads, const Sample& inputs,
                        const std::vector<Tensor>& wanted) {
        const auto built = buildVariant(graph, {preset, presetRecipe(preset).take()});
        QVERIFY2(bool(built), built ? "" : built.error().message.c_str());
        const auto executable = Executable::load(built->compiled).take();
        RunContext context(*executable, threads);
        const auto got = executable->run(inputs, context);
        QVERIFY2(bool(got), got ? "" : got.error().message.c_str());
        QCOMPARE(got->size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const TensorDifference d = compareTensors((*got)[i], wanted[i], {1e-3, 1e-4});
            const std::string text = std::string(preset) + ", " + graph.value(graph.outputs()[i]).name + ": " +
                                     describe(d, wanted[i].count());
            QVERIFY2(d.isWithin(), text.c_str());
        }
    }

private slots:
    void compiledAgreesWithInterpreter_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("shape");
        const QString samples = TENON_SOURCE_DIR "/resources/samples/";
        QTest::newRow("digits_cnn") << samples + "digits_cnn.onnx" << "image" << "5,1,8,8";
        QTest::newRow("digits_transformer") << samples + "digits_transformer.onnx" << "image" << "3,1,8,8";
        for (const char* name : {"mnist", "light_resnet50", "light_squeezenet", "light_densenet121", "light_shufflenet",
                                 "light_vgg19", "magika_v3_3", "nmp"})
            QTest::newRow(name) << QString(name) << "" << "";
        QTest::newRow("PP-OCR detection") << "ch_PP-OCRv4_det_infer" << "x" << "1,3,320,320";
        QTest::newRow("PP-OCR classification") << "ch_ppocr_mobile_v2.0_cls_infer" << "x" << "2,3,48,192";
    }

    void compiledAgreesWithInterpreter() {
        QFETCH(QString, path);
        QFETCH(QString, input);
        QFETCH(QString, shape);
        const std::filesystem::path file =
            path.endsWith(".onnx") ? std::filesystem::path(path.toStdString()) : test::testData("models/" + path.toStdString() + ".onnx");
        ImportOptions options;
        for (const QString& extent : shape.split(',', Qt::SkipEmptyParts))
            options.shapes[input.toStdString()].push_back(extent.toLongLong());
        const auto model = importModel(file, options);
        QVERIFY2(bool(model), model ? "" : model.error().message.c_str());
        const Sample inputs = randomSample(model->graph, 5);
        const auto wanted = interpret(model->graph, inputs);
        QVERIFY2(bool(wanted), wanted ? "" : wanted.error().message.c_str());
        // The unfused baseline of vgg19 recomputes and packs 575 MB of weights a run: the other presets cover its ops.
        if (path != "light_vgg19") compare(model->graph, "none", 1, inputs, *wanted);
        compare(model->graph, "fused", 2, inputs, *wanted);
        compare(model->graph, "all", 2, inputs, *wanted);
    }
};

QTEST_APPLESS_MAIN(TestModels)
#include "tst_models.moc"
