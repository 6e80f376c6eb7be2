// SPDX-License-Identifier: Apache-2.0
// Local functions and branches with a constant condition, unfolded; and functions that would unfold without end.
#include "core/ir/verify.h"
#include "tests/import/onnx_builder.h"

using namespace tenon;
using namespace tenon::test;

namespace {

wire::FunctionProto& addFunction(OnnxBuilder& b, const char* name, const std::vector<std::string>& inputs,
                                 const std::vector<std::string>& outputs) {
    auto& f = *b.model.add_functions();
    f.set_name(name);
    f.set_domain("local");
    for (const auto& input : inputs) f.add_input(input);
    for (const auto& output : outputs) f.add_output(output);
    f.add_opset_import()->set_version(17);
    return f;
}

QString outcome(const OnnxBuilder& b, const std::vector<Tensor>& inputs) {
    auto model = import(b.bytes());
    if (!model) return refusal(model);
    const auto sound = verifyGraph(model->graph);
    if (!sound) return QString::fromStdString(sound.error().message);
    return ops(model->graph) + " | " + text(run(model->graph, inputs)[0]);
}

OnnxBuilder scalarModel() {
    OnnxBuilder b(17);
    b.input("x", {1}).output("y", {1});
    return b;
}

const std::vector<Tensor> kTwo{floats({1}, {2})};

/// y = condition ? -x : exp(x)
OnnxBuilder branching(bool condition) {
    OnnxBuilder b = scalarModel();
    b.constant<std::uint8_t>("condition", kBool, {}, {static_cast<std::uint8_t>(condition)});
    auto node = b.node("If", {"condition"}, {"y"}).named("if");
    auto& yes = *node.add("then_branch", kGraph).mutable_g();
    addNode(*yes.add_node(), "Neg", {"x"}, {"r"}).named("neg");
    yes.add_output()->set_name("r");
    auto& no = *node.add("else_branch", kGraph).mutable_g();
    addNode(*no.add_node(), "Exp", {"x"}, {"r"}).named("exp");
    no.add_output()->set_name("r");
    return b;
}

}  // namespace

class TestUnfold : public QObject {
    Q_OBJECT

private slots:
    void functions() {
        OnnxBuilder b = scalarModel();
        auto& f = addFunction(b, "SquarePlus", {"a", "c"}, {"r"});
        addNode(*f.add_node(), "Mul", {"a", "a"}, {"s"}).named("square");
        addNode(*f.add_node(), "Add", {"s", "c"}, {"r"});
        b.node("SquarePlus", {"x", "x"}, {"t"}).domain("local").named("one");
        b.node("SquarePlus", {"t", "x"}, {"y"}).domain("local").named("two");
        QCOMPARE(outcome(b, kTwo), "Mul Add Mul Add | 1: 38");  // 2*2+2 = 6, 6*6+2
        const Model model = imported(b);
        QVERIFY(model.graph.findNode("one/square").has_value());
        QVERIFY(model.graph.findNode("two/Add_1").has_value());
        QCOMPARE(model.graph.value(model.graph.outputs()[0]).name, std::string("y"));
    }

    void attributesOfFunctions() {
        const auto with = [](bool isGiven, bool hasDefault) {
            OnnxBuilder b = scalarModel();
            auto& f = addFunction(b, "Leaky", {"a"}, {"r"});
            addNode(*f.add_node(), "LeakyRelu", {"a"}, {"r"}).reference("alpha", "slope", kReal);
            if (hasDefault) {
                auto& standard = *f.add_attribute_proto();
                standard.set_name("slope");
                standard.set_type(kReal);
                standard.set_f(0.5f);
            } else {
                f.add_attribute("slope");
            }
            auto call = b.node("Leaky", {"x"}, {"y"}).domain("local");
            if (isGiven) call.real("slope", 0.25f);
            return outcome(b, {floats({1}, {-4})});
        };
        QCOMPARE(with(true, false), "LeakyRelu | 1: -1");
        QCOMPARE(with(true, true), "LeakyRelu | 1: -1");
        QCOMPARE(with(false, true), "LeakyRelu | 1: -2");
        QCOMPARE(with(false, false), "LeakyRelu | 1: -0.04");  // left out: the op's own default
    }

    void functionsInFunctions() {
        OnnxBuilder b = scalarModel();
        auto& inner = addFunction(b, "Inner", {"a"}, {"r"});
        addNode(*inner.add_node(), "LeakyRelu", {"a"}, {"r"}).reference("alpha", "p", kReal);
        auto& outer = addFunction(b, "Outer", {"a"}, {"r"});
        addNode(*outer.add_node(), "Inner", {"a"}, {"m"}).domain("local").reference("p", "q", kReal);
        addNode(*outer.add_node(), "Neg", {"m"}, {"r"});
        b.node("Outer", {"x"}, {"y"}).domain("local").real("q", 0.5f);
        QCOMPARE(outcome(b, {floats({1}, {-4})}), "LeakyRelu Neg | 1: 2");
    }

    void optionalInputsOfFunctions() {
        OnnxBuilder b = scalarModel();
        auto& f = addFunction(b, "Limit", {"a", "low", "high"}, {"r"});
        addNode(*f.add_node(), "Clip", {"a", "low", "high"}, {"r"});
        b.floats("one", {}, {1});
        b.node("Limit", {"x", "", "one"}, {"y"}).domain("local");
        QCOMPARE(outcome(b, kTwo), "Clip | 1: 1");
    }

    /// Functions carry an operator set of their own: here one in which Softmax meant something else.
    void opsetOfFunctions() {
        OnnxBuilder b(17);
        b.input("x", {1, 2, 2}).output("y");
        auto& f = addFunction(b, "Old", {"a"}, {"r"});
        f.mutable_opset_import(0)->set_version(11);
        addNode(*f.add_node(), "Softmax", {"a"}, {"r"});
        b.node("Old", {"x"}, {"y"}).domain("local");
        QCOMPARE(outcome(b, {floats({1, 2, 2}, {0, 0, 0, 0})}), "Flatten Softmax Reshape | 1x2x2: 0.25 0.25 0.25 0.25");
    }

    /// What Tenon knows by name it takes by the specification, whatever a function of that name says.
    void functionsDoNotReplaceOps() {
        OnnxBuilder b = scalarModel();
        auto& f = addFunction(b, "Neg", {"a"}, {"r"});
        f.set_domain("");
        addNode(*f.add_node(), "Exp", {"a"}, {"r"});
        b.node("Neg", {"x"}, {"y"});
        QCOMPARE(outcome(b, kTwo), "Neg | 1: -2");
    }

    void functionFaults() {
        OnnxBuilder many = scalarModel();
        addNode(*addFunction(many, "F", {"a"}, {"r"}).add_node(), "Neg", {"a"}, {"r"});
        many.node("F", {"x", "x"}, {"y"}).domain("local").named("call");
        QCOMPARE(refusal(many), "node 'call' (F): it gives its function too many inputs");

        OnnxBuilder hollow = scalarModel();
        addFunction(hollow, "F", {"a"}, {"r"});
        hollow.node("F", {"x"}, {"y"}).domain("local").named("call");
        QCOMPARE(refusal(hollow), "node 'call' (F): its result 'r' is produced by nothing");

        OnnxBuilder absent = scalarModel();
        addFunction(absent, "F", {"a"}, {"a"});
        absent.node("F", {}, {"y"}).domain("local").named("call");
        QCOMPARE(refusal(absent), "the model's output 'y' is an input that its function is not given");

        OnnxBuilder closure = scalarModel();
        addNode(*addFunction(closure, "F", {"a"}, {"r"}).add_node(), "Add", {"a", "x"}, {"r"}).named("n");
        closure.node("F", {"x"}, {"y"}).domain("local").named("call");
        QCOMPARE(refusal(closure), "node 'call/n' (Add): its input 'x' is produced by nothing");
    }

    void recursion() {
        OnnxBuilder self = scalarModel();
        addNode(*addFunction(self, "F", {"a"}, {"r"}).add_node(), "F", {"a"}, {"r"}).domain("local").named("again");
        self.node("F", {"x"}, {"y"}).domain("local").named("call");
        QCOMPARE(refusal(self), "node 'call/again' (F): the function 'F' calls itself");

        OnnxBuilder mutual = scalarModel();
        addNode(*addFunction(mutual, "F", {"a"}, {"r"}).add_node(), "G", {"a"}, {"r"}).domain("local").named("g");
        addNode(*addFunction(mutual, "G", {"a"}, {"r"}).add_node(), "F", {"a"}, {"r"}).domain("local").named("f");
        mutual.node("F", {"x"}, {"y"}).domain("local").named("call");
        QCOMPARE(refusal(mutual), "node 'call/g/f' (F): the function 'F' calls itself");
    }

    /// Each function calls the next twice: 2^40 nodes from forty functions.
    void exponentialUnfolding() {
        OnnxBuilder b = scalarModel();
        for (int i = 0; i < 40; ++i) {
            auto& f = addFunction(b, ("F" + std::to_string(i)).c_str(), {"a"}, {"r"});
            const std::string next = i == 39 ? "Identity" : "F" + std::to_string(i + 1);
            const char* const domain = i == 39 ? "" : "local";
            addNode(*f.add_node(), next, {"a"}, {"m"}).domain(domain);
            addNode(*f.add_node(), next, {"m"}, {"r"}).domain(domain);
        }
        b.node("F0", {"x"}, {"y"}).domain("local");
        QCOMPARE(refusal(b), "the model unfolds to far more nodes than its file has once its functions are inlined");
    }

    void longChain() {
        OnnxBuilder b = scalarModel();
        for (int i = 0; i < 1000; ++i) {
            auto& f = addFunction(b, ("F" + std::to_string(i)).c_str(), {"a"}, {"r"});
            addNode(*f.add_node(), i == 999 ? "Neg" : "F" + std::to_string(i + 1), {"a"}, {"r"})
                .domain(i == 999 ? "" : "local");
        }
        b.node("F0", {"x"}, {"y"}).domain("local");
        QVERIFY(refusal(b).endsWith("functions call each other more than 64 deep"));
    }

    void constantBranches() {
        QCOMPARE(outcome(branching(true), kTwo), "Neg | 1: -2");
        QCOMPARE(outcome(branching(false), kTwo), "Exp | 1: 7.3891");
        const Model model = imported(branching(true));
        QCOMPARE(model.graph.value(model.graph.outputs()[0]).name, std::string("y"));
        QCOMPARE(model.graph.sources().size(), std::size_t(1));
    }

    /// The condition may follow from shapes.
    void computedConditions() {
        OnnxBuilder b = branching(true);
        b.graph().mutable_initializer()->DeleteSubrange(0, 1);
        b.node("Size", {"x"}, {"size"});
        b.ints("one", {1});
        b.node("Equal", {"size", "one"}, {"condition"});
        QCOMPARE(outcome(b, kTwo), "Size Equal Neg | 1: -2");
    }

    void branchesThatPassValuesOn() {
        OnnxBuilder b = scalarModel();
        b.constant<std::uint8_t>("yes", kBool, {}, {1});
        auto& branch = *b.node("If", {"yes"}, {"y"}).add("then_branch", kGraph).mutable_g();
        branch.add_output()->set_name("x");
        QCOMPARE(outcome(b, kTwo), "Identity | 1: 2");
        const Model model = imported(b);
        QCOMPARE(model.graph.value(model.graph.outputs()[0]).name, std::string("y"));
    }

    void branchFaults() {
        OnnxBuilder open = branching(true);
        open.graph().mutable_initializer()->DeleteSubrange(0, 1);
        open.input("condition", {}, kBool);
        QCOMPARE(refusal(open),
                 "node 'if' (If): its condition is computed from the input, and Tenon compiles no branches yet; export "
                 "the model without control flow");

        OnnxBuilder missing = branching(false);
        missing.graph().mutable_node(0)->mutable_attribute()->DeleteSubrange(1, 1);
        QCOMPARE(refusal(missing), "node 'if' (If): it lacks its else_branch");

        OnnxBuilder unknown = branching(true);
        unknown.graph().mutable_node(0)->mutable_attribute(0)->mutable_g()->mutable_node(0)->set_op_type("Frobnicate");
        QCOMPARE(refusal(unknown), "node 'if/neg' (Frobnicate): Tenon does not know this op");
    }
};

QTEST_APPLESS_MAIN(TestUnfold)
#include "tst_unfold.moc"
