// SPDX-License-Identifier: Apache-2.0
// Random graphs through the whole pipeline. For each: same answers as the interpreter gives for the graph as it came,
// valid after every pass, and no pass finds anything to do when it runs a second time at once.
#include <QtTest>

#include "core/base/random.h"
#include "core/interpret/interpret.h"
#include "core/ir/text.h"
#include "core/passes/rewrite.h"
#include "core/passes/runner.h"
#include "tests/support/random_inputs.h"

using namespace tenon;

namespace {

/// Grows a graph node by node over values of a few shapes, with the constants that the rules look for.
class Grower {
public:
    explicit Grower(std::uint64_t seed) : random(seed) {
        for (const char* name : {"x", "z"})
            pool.push_back(graph.addInput(name, {ElementType::f32, toShape({2, 3, 4})}));
        pool.push_back(graph.addInput("row", {ElementType::f32, toShape({4})}));
        pool.push_back(graph.addInput("image", {ElementType::f32, toShape({1, 2, 4, 4})}));
    }

    Graph grow(int nodes) {
        for (int i = 0; i < nodes; ++i) pool.push_back(one());
        for (ValueId value : pool)
            if (producerOf(graph, value) && (graph.value(value).uses.empty() || random.below(16) == 0))
                graph.addOutput(value);
        return std::move(graph);
    }

private:
    ValueId one() {
        switch (random.below(10)) {
            case 0:
            case 1:
            case 2:
                return unary();
            case 3:
            case 4:
                return binary(any(), any());
            case 5:
            case 6:
                return withNumber();
            case 7:
                return move();
            case 8:
                return reduce();
            default:
                return contract();
        }
    }

    ValueId any() { return pool[random.below(pool.size())]; }
    template <class T, std::size_t n>
    T pick(const T (&items)[n]) {
        return items[random.below(n)];
    }

    ValueId add(Op op, std::vector<ValueId> inputs, AttributeMap attributes = {}) {
        const std::string name = std::string(opName(op)) + std::to_string(count++);
        return insertNode(graph, op, name, std::move(inputs), std::move(attributes),
                          {graph.addSource(name, std::string(opName(op)))});
    }
    ValueId number(float value) { return graph.addConstant("number", Tensor::scalar(value)); }
    ValueId ints(std::vector<std::int64_t> values) { return graph.addConstant("ints", Tensor::vector(values)); }
    std::size_t rank(ValueId value) const { return graph.value(value).type.shape.size(); }

    ValueId unary() {
        constexpr Op kOps[] = {Op::Relu,     Op::Neg,   Op::Abs,         Op::Sigmoid, Op::Tanh,
                               Op::Identity, Op::Floor, Op::HardSigmoid, Op::Relu,    Op::Neg};
        return add(pick(kOps), {any()});
    }

    ValueId binary(ValueId a, ValueId b) {
        constexpr Op kOps[] = {Op::Add, Op::Sub, Op::Mul, Op::Max, Op::Min};
        if (graph.dims(a) != graph.dims(b)) b = a;
        return add(pick(kOps), {a, b});
    }

    ValueId withNumber() {
        constexpr Op kOps[] = {Op::Add, Op::Sub, Op::Mul, Op::Div};
        constexpr float kNumbers[] = {1, 0.5f, 2, 3, -1, 4};
        if (random.below(8) == 0) return add(Op::Add, {any(), number(0)});
        if (random.below(8) == 0) return add(Op::Clip, {any(), number(0), number(6)});
        return add(pick(kOps), {any(), number(pick(kNumbers))});
    }

    ValueId move() {
        const ValueId value = any();
        if (random.below(2) == 0) return add(Op::Reshape, {value, ints(graph.dims(value))});
        std::vector<std::int64_t> perm;
        for (std::size_t i = 0; i < rank(value); ++i) perm.push_back(static_cast<std::int64_t>(i));
        random.shuffle(std::span(perm));
        return add(Op::Transpose, {value}, {{"perm", perm}});
    }

    ValueId reduce() {
        const ValueId value = any();
        if (random.below(2) == 0) return add(Op::Softmax, {value});
        const ValueId mean = add(Op::ReduceMean, {value, ints({static_cast<std::int64_t>(rank(value)) - 1})});
        return add(Op::Sub, {value, mean});
    }

    Tensor weights(Dims dims) {
        Tensor tensor(ElementType::f32, std::move(dims));
        for (float& w : tensor.write<float>()) w = static_cast<float>(random.unit() - 0.5);
        return tensor;
    }

    ValueId contract() {
        const ValueId value = any();
        const Dims dims = graph.dims(value);
        if (dims.size() == 4) {
            const ValueId w = graph.addConstant("w", weights({dims[1], dims[1], 1, 1}));
            return add(Op::Mul, {add(Op::Conv, {value, w}), graph.addConstant("s", weights({dims[1], 1, 1}))});
        }
        if (dims.size() < 2) return add(Op::Relu, {value});
        return add(Op::MatMul, {value, graph.addConstant("w", weights({dims.back(), dims.back()}))});
    }

    Graph graph;
    Random random;
    std::vector<ValueId> pool;
    int count = 0;
};

}  // namespace

class TestRandomGraphs : public QObject {
    Q_OBJECT

private slots:
    void keepTheirMeaning() {
        const Recipe recipe = presetRecipe("all").take();
        std::vector<PassInfo> everyPassTwice;
        for (const PassInfo& pass : passRegistry()) everyPassTwice.insert(everyPassTwice.end(), 2, pass);
        std::size_t rewrites = 0, fused = 0;
        for (std::uint64_t seed = 1; seed <= 400; ++seed) {
            Graph graph = Grower(seed).grow(5 + static_cast<int>(seed % 40));
            const std::string text = printGraph(graph);
            RunOptions options;
            options.oracle =
                OracleComparison{.inputs = tenon::test::randomInputs(graph, seed), .rtol = 1e-3, .atol = 1e-3};
            options.rows = everyPassTwice;
            const auto ledger = runPipeline(graph, recipe, options);
            QVERIFY2(ledger, ledger ? "" : (ledger.error().message + "\n" + text).c_str());
            for (std::size_t i = 0; i < ledger->passes.size(); i += 2) {
                const PassRecord &first = ledger->passes[i], &second = ledger->passes[i + 1];
                QVERIFY2(!second.isChanged, (second.id + " changes its own result\n" + text).c_str());
                rewrites += first.rewrites.size();
            }
            fused += ledger->passes.back().nodesAfter - ledger->passes.back().kernelsAfter;
        }
        QVERIFY(rewrites > 3000 && fused > 1000);  // the graphs do exercise the passes
    }
};

QTEST_APPLESS_MAIN(TestRandomGraphs)
#include "tst_random_graphs.moc"
