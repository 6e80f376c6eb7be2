// SPDX-License-Identifier: Apache-2.0
// Old operator sets brought to today's forms: what the graph becomes, and that its values are those of the old meaning.
#include <functional>

#include "core/ir/verify.h"
#include "tests/import/onnx_builder.h"

using namespace tenon;
using namespace tenon::test;

namespace {

using Edit = std::function<void(OnnxBuilder&)>;

/// One input x of the given shape, one output y.
OnnxBuilder model(std::int64_t opset, const Extents& x, const Edit& edit, int type = kFloat) {
    OnnxBuilder b(opset);
    b.input("x", x, type).output("y");
    edit(b);
    return b;
}

/// "ops | output" for counting input.
QString outcome(const OnnxBuilder& b, std::optional<Tensor> x = {}) {
    auto imported = import(b.bytes());
    if (!imported) return refusal(imported);
    const Graph& graph = imported->graph;
    const auto sound = verifyGraph(graph);
    if (!sound) return QString::fromStdString(sound.error().message);
    if (!x) x = counting(graph.dims(graph.inputs()[0])).converted(graph.elementType(graph.inputs()[0]));
    return ops(graph) + " | " + text(run(graph, {*x})[0]);
}

/// The op node, with inputs x and the named constants.
Edit one(const char* op, const std::function<void(NodeEditor&)>& attributes,
         const std::vector<std::string>& inputs = {"x"}) {
    return [=](OnnxBuilder& b) {
        auto node = b.node(op, inputs, {"y"}).named("n");
        attributes(node);
    };
}

const auto kNone = [](NodeEditor&) {};

}  // namespace

class TestUpgrade : public QObject {
    Q_OBJECT

private slots:
    // Attributes that became inputs ---------------------------------------------------------------------------------

    void clip() {
        QCOMPARE(outcome(model(6, {4}, one("Clip", [](auto& n) { n.real("min", 1).real("max", 2); }))),
                 "Clip | 4: 1 1 2 2");
        QCOMPARE(outcome(model(6, {4}, one("Clip", [](auto& n) { n.real("max", 2); }))), "Clip | 4: 0 1 2 2");
        QCOMPARE(outcome(model(6, {4}, one("Clip", [](auto& n) { n.real("min", 2); }), kDouble)), "Clip | 4: 2 2 2 3");
        QCOMPARE(outcome(model(10, {4}, one("Clip", kNone))), "Clip | 4: 0 1 2 3");
    }

    void squeezeAndUnsqueeze() {
        QCOMPARE(outcome(model(11, {1, 2, 1}, one("Squeeze", [](auto& n) { n.integers("axes", {0}); }))),
                 "Squeeze | 2x1: 0 1");
        QCOMPARE(outcome(model(11, {1, 2, 1}, one("Squeeze", kNone))), "Squeeze | 2: 0 1");
        QCOMPARE(outcome(model(11, {2},
                               one("Unsqueeze",
                                   [](auto& n) {
                                       n.integers("axes", {0, 2});
                                   }))),
                 "Unsqueeze | 1x2x1: 0 1");
    }

    void slice() {
        QCOMPARE(
            outcome(model(
                9, {2, 4},
                one("Slice", [](auto& n) { n.integers("starts", {1}).integers("ends", {3}).integers("axes", {1}); }))),
            "Slice | 2x2: 1 2 5 6");
        QCOMPARE(outcome(model(9, {2, 2},
                               one("Slice",
                                   [](auto& n) {
                                       n.integers("starts", {1, 0}).integers("ends", {9, -1});
                                   }))),
                 "Slice | 1x1: 2");
    }

    void pad() {
        QCOMPARE(outcome(model(10, {2},
                               one("Pad",
                                   [](auto& n) {
                                       n.integers("pads", {1, 2}).real("value", 9);
                                   }))),
                 "Pad | 5: 9 0 1 9 9");
        QCOMPARE(outcome(model(10, {3},
                               one("Pad",
                                   [](auto& n) {
                                       n.integers("pads", {2, 0}).text("mode", "reflect");
                                   }))),
                 "Pad | 5: 2 1 0 1 2");
    }

    void reductions() {
        QCOMPARE(outcome(model(12, {2, 3},
                               one("ReduceSum", [](auto& n) { n.integers("axes", {1}).integer("keepdims", 0); }))),
                 "ReduceSum | 2: 3 12");
        QCOMPARE(outcome(model(17, {2, 3}, one("ReduceMean", [](auto& n) { n.integers("axes", {-1}); }))),
                 "ReduceMean | 2x1: 1 4");
        QCOMPARE(outcome(model(17, {2, 3}, one("ReduceMax", kNone))), "ReduceMax | 1x1: 5");
        QCOMPARE(outcome(model(13, {2, 3},
                               [](auto& b) {
                                   b.ints("axes", {0}).node("ReduceSum", {"x", "axes"}, {"y"});
                               })),
                 "ReduceSum | 1x3: 3 5 7");
    }

    void split() {
        const auto parts = [](std::int64_t opset, const std::function<void(NodeEditor&)>& attributes) {
            OnnxBuilder b(opset);
            b.input("x", {4}).output("b");
            auto node = b.node("Split", {"x"}, {"a", "b"});
            attributes(node);
            return outcome(b);
        };
        QCOMPARE(parts(11, [](auto& n) { n.integers("split", {1, 3}); }), "Split | 3: 1 2 3");
        QCOMPARE(parts(11, kNone), "Split | 2: 2 3");
        QCOMPARE(parts(13, kNone), "Split | 2: 2 3");
        QCOMPARE(parts(18, [](auto& n) { n.integer("num_outputs", 2); }), "Split | 2: 2 3");
    }

    // Ops that changed their form -----------------------------------------------------------------------------------

    void upsample() {
        const auto scales = [](const char* mode) {
            return [=](auto& n) { n.reals("scales", {1, 1, 2, 2}).text("mode", mode); };
        };
        QCOMPARE(outcome(model(7, {1, 1, 1, 2}, one("Upsample", scales("nearest")))),
                 "Resize | 1x1x2x4: 0 0 1 1 0 0 1 1");
        QCOMPARE(outcome(model(7, {1, 1, 1, 2}, one("Upsample", scales("linear")))),
                 "Resize | 1x1x2x4: 0 0.5 1 1 0 0.5 1 1");
        QCOMPARE(outcome(model(9, {1, 1, 1, 2},
                               [](auto& b) {
                                   b.floats("s", {4}, {1, 1, 1, 2}).node("Upsample", {"x", "s"}, {"y"});
                               })),
                 "Resize | 1x1x1x4: 0 0 1 1");
    }

    void resize() {
        const Edit ten = [](auto& b) { b.floats("s", {4}, {1, 1, 1, 1.5}).node("Resize", {"x", "s"}, {"y"}); };
        QCOMPARE(outcome(model(10, {1, 1, 1, 4}, ten)), "Resize | 1x1x1x6: 0 0 1 2 2 3");  // asymmetric, floor
        const Edit sizes = [](auto& b) {
            b.floats("none", {0}, {})
                .ints("sizes", {1, 1, 1, 4})
                .node("Resize", {"x", "none", "none", "sizes"}, {"y"})
                .text("mode", "nearest");
        };
        QCOMPARE(outcome(model(11, {1, 1, 1, 2}, sizes)), "Resize | 1x1x1x4: 0 0 1 1");
    }

    /// Nodes of every op that is upgraded, without inputs and attributes.
    void bareNodes() {
        for (std::int64_t opset : {6, 9, 11, 13, 17, 22})
            for (const char* op : {"Add",
                                   "AveragePool",
                                   "BatchNormalization",
                                   "CastLike",
                                   "Clip",
                                   "Conv",
                                   "ConvInteger",
                                   "ConvTranspose",
                                   "Dropout",
                                   "GroupNormalization",
                                   "LayerNormalization",
                                   "LogSoftmax",
                                   "MaxPool",
                                   "PRelu",
                                   "Pad",
                                   "QLinearConv",
                                   "ReduceSum",
                                   "Resize",
                                   "Slice",
                                   "Softmax",
                                   "Split",
                                   "Squeeze",
                                   "Unsqueeze",
                                   "Upsample",
                                   "Attention",
                                   "Constant",
                                   "If"}) {
                const QString result = outcome(model(opset, {2}, one(op, kNone, {})));
                QVERIFY2(result.startsWith("node 'n' ("), qPrintable(op + (": " + result)));
            }
    }

    void dropout() {
        QCOMPARE(outcome(model(7, {2}, one("Dropout", [](auto& n) { n.real("ratio", 0.5f); }))), "Identity | 2: 0 1");
        QCOMPARE(outcome(model(6, {2}, one("Dropout", [](auto& n) { n.integer("is_test", 1); }))), "Identity | 2: 0 1");
        const auto training = [](std::uint8_t value) {
            return model(13, {2}, [=](auto& b) {
                b.floats("r", {}, {0.5f}).template constant<std::uint8_t>("t", kBool, {}, {value});
                b.node("Dropout", {"x", "r", "t"}, {"y"}).named("n").integer("seed", 1);
            });
        };
        QCOMPARE(outcome(training(0)), "Identity | 2: 0 1");
        QCOMPARE(outcome(training(1)),
                 "node 'n' (Dropout): it may be in training mode; export the model for inference");
        OnnxBuilder mask(12);
        mask.input("x", {2}).output("m");
        mask.node("Dropout", {"x"}, {"y", "m"});
        QCOMPARE(outcome(mask), "Identity ConstantOfShape | 2: 1 1");
    }

    void batchNormalization() {
        const auto with = [](std::int64_t opset, const std::function<void(NodeEditor&)>& attributes,
                             std::vector<std::string> outputs = {"y"}) {
            return model(opset, {1, 2, 1}, [=](auto& b) {
                b.floats("s", {2}, {2, 1}).floats("b", {2}, {0, 1}).floats("m", {2}, {0, 1}).floats("v", {2}, {1, 4});
                auto node =
                    b.node("BatchNormalization", {"x", "s", "b", "m", "v"}, outputs).named("n").real("epsilon", 0);
                attributes(node);
            });
        };
        const char* const plain = "BatchNormalization | 1x2x1: 0 1";
        QCOMPARE(outcome(with(7, [](auto& n) { n.real("momentum", 0.9f); })), plain);
        QCOMPARE(outcome(with(7, [](auto& n) { n.integer("spatial", 1); })), plain);
        QCOMPARE(outcome(with(6, [](auto& n) { n.integer("is_test", 1); })), plain);
        QCOMPARE(outcome(with(9, kNone, {"y", "", "", "", ""})), plain);
        QCOMPARE(outcome(with(14, [](auto& n) { n.integer("training_mode", 0); })), plain);
        QCOMPARE(outcome(with(7, [](auto& n) { n.integer("spatial", 0); })),
                 "node 'n' (BatchNormalization): statistics per position are not supported");
        const char* const training =
            "node 'n' (BatchNormalization): it is in training mode; export the model for inference";
        QCOMPARE(outcome(with(14, [](auto& n) { n.integer("training_mode", 1); })), training);
        QCOMPARE(outcome(with(9, kNone, {"y", "mean"})), training);
    }

    /// Before opset 13: a softmax over all axes from `axis` on.
    void softmax() {
        const Edit first = one("Softmax", [](auto& n) { n.integer("axis", 1); });
        QCOMPARE(outcome(model(11, {1, 2, 2}, first), floats({1, 2, 2}, {0, 0, 0, 0})),
                 "Flatten Softmax Reshape | 1x2x2: 0.25 0.25 0.25 0.25");
        QCOMPARE(outcome(model(13, {1, 2, 2}, first), floats({1, 2, 2}, {0, 0, 0, 0})),
                 "Softmax | 1x2x2: 0.5 0.5 0.5 0.5");
        QCOMPARE(outcome(model(11, {1, 2, 1, 1}, one("Softmax", kNone)), floats({1, 2, 1, 1}, {0, 0})),
                 "Softmax | 1x2x1x1: 0.5 0.5");
        QCOMPARE(outcome(model(11, {2, 2}, one("Softmax", [](auto& n) { n.integer("axis", -1); })),
                         floats({2, 2}, {0, 0, 0, 0})),
                 "Softmax | 2x2: 0.5 0.5 0.5 0.5");
        QCOMPARE(outcome(model(11, {2, 2}, one("LogSoftmax", [](auto& n) { n.integer("axis", 0); })),
                         floats({2, 2}, {0, 0, 0, 0})),
                 "Flatten LogSoftmax Reshape | 2x2: -1.3863 -1.3863 -1.3863 -1.3863");
        QCOMPARE(outcome(model(11, {2, 2}, one("Softmax", [](auto& n) { n.integer("axis", 3); }))),
                 "node 'n' (Softmax): its axis 3 is out of range");
    }

    void layerNormalizationOutputs() {
        OnnxBuilder b(17);
        b.input("x", {2, 2}).floats("s", {2}, {1, 1}).output("y").output("mean").output("inverse");
        b.node("LayerNormalization", {"x", "s"}, {"y", "mean", "inverse"}).real("epsilon", 0).integer("stash_type", 1);
        const Model imported = test::imported(b);
        const auto outputs = run(imported.graph, {floats({2, 2}, {1, 3, 0, 4})});
        QCOMPARE(text(outputs[0]), "2x2: -1 1 -1 1");
        QCOMPARE(text(outputs[1]), "2x1: 2 2");
        QCOMPARE(text(outputs[2]), "2x1: 1 0.5");
        QCOMPARE(imported.graph.value(imported.graph.outputs()[2]).name, std::string("inverse"));
    }

    void groupNormalization() {
        const Edit perGroup = [](auto& b) {
            b.floats("s", {2}, {1, 10})
                .floats("b", {2}, {0, 5})
                .node("GroupNormalization", {"x", "s", "b"}, {"y"})
                .integer("num_groups", 2)
                .real("epsilon", 0);
        };
        const QString result = outcome(model(18, {1, 4, 1}, perGroup), floats({1, 4, 1}, {1, 3, 1, 3}));
        QVERIFY2(result.endsWith("GroupNormalization | 1x4x1: -1 1 -5 15"), qPrintable(result));
    }

    void castLike() {
        QCOMPARE(
            outcome(
                model(15, {2},
                      [](auto& b) {
                          b.template constant<std::int64_t>("t", kInt64, {1}, {0}).node("CastLike", {"x", "t"}, {"y"});
                      }),
                floats({2}, {1.5, -1.5})),
            "Cast | 2: 1 -1");
    }

    void oldBroadcast() {
        const auto add = [](std::int64_t opset, const std::function<void(NodeEditor&)>& attributes) {
            return model(opset, {2, 2}, [=](auto& b) {
                auto node = b.floats("w", {2}, {10, 20}).node("Add", {"x", "w"}, {"y"});
                attributes(node);
            });
        };
        QCOMPARE(outcome(add(6, [](auto& n) { n.integer("broadcast", 1).integer("axis", 0); })),
                 "Unsqueeze Add | 2x2: 10 11 22 23");
        QCOMPARE(outcome(add(6, [](auto& n) { n.integer("broadcast", 1); })), "Add | 2x2: 10 21 12 23");
        QCOMPARE(outcome(add(7, kNone)), "Add | 2x2: 10 21 12 23");
        const Edit slope = [](auto& b) { b.floats("w", {2}, {10, 20}).node("PRelu", {"x", "w"}, {"y"}); };
        QCOMPARE(outcome(model(6, {1, 2, 1, 1}, slope), floats({1, 2, 1, 1}, {-1, -1})),
                 "Unsqueeze PRelu | 1x2x1x1: -10 -20");
    }

    // Windows -------------------------------------------------------------------------------------------------------

    void autoPad_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("stride");
        QTest::addColumn<QString>("expected");
        // kernel 1 1 1 over 0 1 2 ...: each output is the sum of what its window covers
        QTest::newRow("upper, even total") << "SAME_UPPER" << 5 << 1 << "Conv | 1x1x5: 1 3 6 9 7";
        QTest::newRow("lower, even total") << "SAME_LOWER" << 5 << 1 << "Conv | 1x1x5: 1 3 6 9 7";
        QTest::newRow("upper, odd total") << "SAME_UPPER" << 4 << 2 << "Conv | 1x1x2: 3 5";
        QTest::newRow("lower, odd total") << "SAME_LOWER" << 4 << 2 << "Conv | 1x1x2: 1 6";
        QTest::newRow("nothing to add") << "SAME_UPPER" << 6 << 3 << "Conv | 1x1x2: 3 12";
        QTest::newRow("valid") << "VALID" << 5 << 1 << "Conv | 1x1x3: 3 6 9";
        QTest::newRow("not set") << "NOTSET" << 5 << 1 << "Conv | 1x1x3: 3 6 9";
        QTest::newRow("unknown") << "SOMETIMES" << 5 << 1
                                 << "node 'n' (Conv): its auto_pad is 'SOMETIMES', which is none";
    }
    void autoPad() {
        QFETCH(QString, mode);
        QFETCH(int, width);
        QFETCH(int, stride);
        QFETCH(QString, expected);
        QCOMPARE(outcome(model(11, {1, 1, width},
                               [&](auto& b) {
                                   b.floats("w", {1, 1, 3}, {1, 1, 1})
                                       .node("Conv", {"x", "w"}, {"y"})
                                       .named("n")
                                       .text("auto_pad", qPrintable(mode))
                                       .integers("strides", {stride})
                                       .integers("kernel_shape", {3});
                               })),
                 expected);
    }

    void pools() {
        QCOMPARE(outcome(model(10, {1, 1, 4},
                               one("MaxPool",
                                   [](auto& n) {
                                       n.integers("kernel_shape", {3})
                                           .integers("strides", {2})
                                           .text("auto_pad", "SAME_UPPER")
                                           .integer("storage_order", 0);
                                   }))),
                 "MaxPool | 1x1x2: 2 3");
        QCOMPARE(outcome(model(10, {1, 1, 4},
                               one("AveragePool",
                                   [](auto& n) { n.integers("kernel_shape", {2}).text("auto_pad", "SAME_LOWER"); }))),
                 "AveragePool | 1x1x4: 0 0.5 1.5 2.5");
        QCOMPARE(outcome(model(10, {1, 1, 4}, one("MaxPool", kNone))),
                 "node 'n' (MaxPool): it lacks the attribute 'kernel_shape'");
        QCOMPARE(outcome(model(10, {1, 1, 4}, one("MaxPool", [](auto& n) { n.integers("kernel_shape", {-1}); }))),
                 "node 'n' (MaxPool): its kernel_shape is -1");
    }

    void kernelShape() {
        const auto with = [](const Dims& kernel) {
            return model(11, {1, 1, 5}, [=](auto& b) {
                b.floats("w", {1, 1, 3}, {1, 1, 1})
                    .node("Conv", {"x", "w"}, {"y"})
                    .named("n")
                    .integers("kernel_shape", kernel);
            });
        };
        QCOMPARE(outcome(with({3})), "Conv | 1x1x3: 3 6 9");
        QCOMPARE(outcome(with({2})), "node 'n' (Conv): its kernel_shape is 2 but its weights are 3");
    }

    void transposedConvolution() {
        const auto with = [](const std::function<void(NodeEditor&)>& attributes) {
            return model(11, {1, 1, 2}, [=](auto& b) {
                auto node = b.floats("w", {1, 1, 3}, {1, 1, 1})
                                .node("ConvTranspose", {"x", "w"}, {"y"})
                                .named("n")
                                .integers("strides", {2});
                attributes(node);
            });
        };
        const Tensor x = floats({1, 1, 2}, {1, 2});  // all of it: 1 1 3 2 2
        QCOMPARE(outcome(with(kNone), x), "ConvTranspose | 1x1x5: 1 1 3 2 2");
        QCOMPARE(outcome(with([](auto& n) { n.text("auto_pad", "SAME_UPPER"); }), x), "ConvTranspose | 1x1x4: 1 1 3 2");
        QCOMPARE(outcome(with([](auto& n) { n.text("auto_pad", "SAME_LOWER"); }), x), "ConvTranspose | 1x1x4: 1 3 2 2");
        QCOMPARE(outcome(with([](auto& n) { n.integers("output_shape", {3}); }), x), "ConvTranspose | 1x1x3: 1 3 2");
        QCOMPARE(outcome(with([](auto& n) { n.integers("output_shape", {6}); }), x),
                 "ConvTranspose | 1x1x6: 1 1 3 2 2 0");
        QCOMPARE(outcome(with([](auto& n) {
                             n.integers("output_shape", {1, 2});
                         }),
                         x),
                 "node 'n' (ConvTranspose): its output_shape or output_padding does not have one number for each "
                 "spatial axis");
    }

    void hugeParameters() {
        const std::int64_t huge = std::int64_t{1} << 40;
        for (const char* key : {"strides", "dilations"}) {
            const QString result = outcome(model(11, {1, 1, 5}, [&](auto& b) {
                b.floats("w", {1, 1, 3}, {1, 1, 1})
                    .node("Conv", {"x", "w"}, {"y"})
                    .named("n")
                    .text("auto_pad", "SAME_UPPER")
                    .integers(key, {huge});
            }));
            QCOMPARE(result,
                     QString("node 'n' (Conv): its attribute '%1' has the impossible value 1099511627776").arg(key));
        }
        const QString pads = outcome(model(11, {1, 1, 5}, [&](auto& b) {
            b.floats("w", {1, 1, 3}, {1, 1, 1})
                .node("Conv", {"x", "w"}, {"y"})
                .named("n")
                .integers("pads", {huge, huge});
        }));
        QVERIFY2(pads.startsWith("node 'n' (Conv): "), qPrintable(pads));
    }

    // Other domains -------------------------------------------------------------------------------------------------

    void contrib() {
        const auto with = [](const char* op, std::vector<std::string> inputs) {
            return model(17, {2}, [=](auto& b) {
                b.floats("b", {2}, {1, 0}).node(op, inputs, {"y"}).named("n").domain("com.microsoft");
            });
        };
        const Tensor x = floats({2}, {0, 1});
        QCOMPARE(outcome(with("Gelu", {"x"}), x), "Gelu | 2: 0 0.84134");
        QCOMPARE(outcome(with("BiasGelu", {"x", "b"}), x), "Add Gelu | 2: 0.84134 0.84134");
        QCOMPARE(outcome(with("FastGelu", {"x"}), x), "Gelu | 2: 0 0.84119");
        QCOMPARE(outcome(with("QuickGelu", {"x"}), x), "Swish | 2: 0 0.8458");
        QCOMPARE(outcome(with("FusedConv", {"x"}), x),
                 "it uses an op that Tenon does not know: com.microsoft.FusedConv (node 'n')");
    }

    void attention() {
        const auto with = [](const std::function<void(NodeEditor&)>& attributes, int rank = 4) {
            return model(23, rank == 4 ? Extents{1, 1, 2, 1} : Extents{1, 2, 1}, [=](auto& b) {
                auto node = b.node("Attention", {"x", "x", "x"}, {"y"}).named("n");
                attributes(node);
            });
        };
        const Tensor x = floats({1, 1, 2, 1}, {0, 0});
        QCOMPARE(outcome(with([](auto& n) { n.integer("is_causal", 1).real("scale", 2); }), x),
                 "Attention | 1x1x2x1: 0 0");
        QCOMPARE(outcome(with([](auto& n) { n.real("softcap", 2); }), x),
                 "node 'n' (Attention): softcap is not supported");
        QCOMPARE(outcome(with(kNone, 3), x), "node 'n' (Attention): input of rank 3 is not supported");
    }
};

QTEST_APPLESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
