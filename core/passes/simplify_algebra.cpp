// SPDX-License-Identifier: Apache-2.0
// simplify-algebra: the rules of arithmetic, a line each, applied until none fits.
//
//     %a: f32[4] = Mul(%x, %two)
//     %b: f32[4] = Mul(%a, %three)         ─▶       %b: f32[4] = Mul(%x, %six)
//
// Does not fire when
//   1. the result would have another type (the constant 1 that also broadcasts);
//   2. a rule's condition, in the last column, does not hold;
//   3. constants could be combined, but the inner op has a second reader;
//   4. a name of the model's contract would be lost (an input that is handed on as an output).
// Constants that meet are combined, which rounds once where the model rounded twice. The sign of a zero may change.
// Leaves to eliminate-identity what needs no arithmetic, and to fold-batch-norm scales that meet weights.
#include <cmath>

#include "core/passes/graph_passes.h"
#include "core/passes/pattern.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

bool isFloatRoot(const Graph& graph, const Match& match) {
    return isFloat(graph.elementType(resultOf(graph, match.nodes[0])));
}

/// 1 / c is exact, element by element: c is a power of two that has an inverse.
bool isExactInverse(const Graph& graph, const Match& match) {
    const Tensor& c = *graph.constant(match.value("c"));
    constexpr std::int64_t kMostElements = 65536;
    if (!isFloatRoot(graph, match) || c.count() > kMostElements || c.type() == ElementType::f16) return false;
    for (std::int64_t i = 0; i < c.count(); ++i) {
        int exponent = 0;
        if (std::abs(std::frexp(c.asDouble(i), &exponent)) != 0.5 || std::abs(exponent) > 100) return false;
    }
    return true;
}

bool isInfinite(const Graph& graph, const Match& match) {
    const auto limit = constantNumber(graph, match.value("c"));
    return limit && std::isinf(*limit) && *limit > 0 && isFloatRoot(graph, match);
}

bool isNotNegative(const Graph& graph, const Match& match) {
    const auto limit = constantNumber(graph, match.value("c"));
    return limit && *limit >= 0;
}

/// Combining two constants must not make a large one (neither broadcasts the other), and must save an op: a product or
/// sum that is read elsewhere stays, and is better left whole for patterns that share it, such as hard swish.
bool canCombine(const Graph& graph, const Match& match) {
    if (outsideReader(graph, match)) return false;
    const Tensor &c = *graph.constant(match.value("c")), &d = *graph.constant(match.value("d"));
    return c.count() == 1 || d.count() == 1 || c.dims() == d.dims();
}

bool canCombineFloats(const Graph& graph, const Match& match) {
    return isFloatRoot(graph, match) && canCombine(graph, match);
}

// clang-format off
constexpr Rule kRules[] = {
    // neutral elements
    {"x+0",           "Add(x, 0)",                      "x"},
    {"x-0",           "Sub(x, 0)",                      "x"},
    {"x*1",           "Mul(x, 1)",                      "x"},
    {"x/1",           "Div(x, 1)",                      "x"},
    {"x**1",          "Pow(x, 1)",                      "x"},
    {"x&true",        "And(x, 1)",                      "x"},
    {"x|false",       "Or(x, 0)",                       "x"},
    // twice is once, or nothing
    {"--x",           "Neg(Neg(x))",                    "x"},
    {"!!x",           "Not(Not(x))",                    "x"},
    {"||x||",         "Abs(Abs(x))",                    "Abs(x)"},
    {"1/(1/x)",       "Reciprocal(Reciprocal(x))",      "x",              isFloatRoot},
    {"relu(relu)",    "Relu(Relu(x))",                  "Relu(x)"},
    {"relu(abs)",     "Relu(Abs(x))",                   "Abs(x)"},
    {"abs(relu)",     "Abs(Relu(x))",                   "Relu(x)"},
    {"relu(sigmoid)", "Relu(Sigmoid(x))",               "Sigmoid(x)"},
    {"floor(floor)",  "Floor(Floor(x))",                "Floor(x)"},
    {"ceil(ceil)",    "Ceil(Ceil(x))",                  "Ceil(x)"},
    {"round(round)",  "Round(Round(x))",                "Round(x)"},
    {"sign(sign)",    "Sign(Sign(x))",                  "Sign(x)"},
    // signs move into the operation
    {"x+(-y)",        "Add(x, Neg(y))",                 "Sub(x, y)"},
    {"x-(-y)",        "Sub(x, Neg(y))",                 "Add(x, y)"},
    {"(-x)*c",        "Mul(Neg(x), #c)",                "Mul(x, Neg(#c))"},
    {"(-x)*(-y)",     "Mul(Neg(x), Neg(y))",            "Mul(x, y)"},
    {"1/x",           "Div(1, x)",                      "Reciprocal(x)",  isFloatRoot},
    // constants meet
    {"x-c",           "Sub(x, #c)",                     "Add(x, Neg(#c))", isFloatRoot},
    {"x/c",           "Div(x, #c)",                     "Mul(x, Reciprocal(#c))", isExactInverse},
    {"(x+c)+d",       "Add(Add(x, #c), #d)",            "Add(x, Add(#c, #d))", canCombine},
    {"(x*c)*d",       "Mul(Mul(x, #c), #d)",            "Mul(x, Mul(#c, #d))", canCombine},
    {"(x/c)/d",       "Div(Div(x, #c), #d)",            "Div(x, Mul(#c, #d))", canCombineFloats},
    // powers
    {"x**2",          "Pow(x, 2)",                      "Mul(x, x)"},
    {"x**3",          "Pow(x, 3)",                      "Mul(Mul(x, x), x)"},
    {"x**0.5",        "Pow(x, 0.5)",                    "Sqrt(x)",        isFloatRoot},
    {"x**-1",         "Pow(x, -1)",                     "Reciprocal(x)",  isFloatRoot},
    // n-ary of two
    {"sum(x,y)",      "Sum(x, y)",                      "Add(x, y)"},
    // limits
    {"clip(x,0)",     "Clip(x, 0)",                     "Relu(x)",        isFloatRoot},
    {"clip(x,0,inf)", "Clip(x, 0, #c)",                 "Relu(x)",        isInfinite},
    {"clip(relu)",    "Clip(Relu(x), 0, #c)",           "Clip(x, 0, #c)"},
    {"relu(clip)",    "Relu(Clip(x, 0, #c))",           "Clip(x, 0, #c)", isNotNegative},
    // piecewise linear sigmoid and what is made of it
    {"hard-sigmoid/", "Div(Clip(Add(x, 3), 0, 6), 6)",  "HardSigmoid(x){alpha=0.16666667, beta=0.5}", isFloatRoot},
    {"hard-sigmoid*", "Mul(Clip(Add(x, 3), 0, 6), 0.16666667)",
                                                        "HardSigmoid(x){alpha=0.16666667, beta=0.5}", isFloatRoot},
    {"hard-swish",    "Mul(x, HardSigmoid(x){alpha=0.16666667, beta=0.5})", "HardSwish(x)", isFloatRoot},
    {"hard-swish/",   "Div(Mul(x, Clip(Add(x, 3), 0, 6)), 6)", "HardSwish(x)", isFloatRoot},
    {"hard-swish*",   "Mul(Mul(x, Clip(Add(x, 3), 0, 6)), 0.16666667)", "HardSwish(x)", isFloatRoot},
};
// clang-format on

bool isReshaping(Op op) {
    return op == Op::Reshape || op == Op::Flatten || op == Op::Squeeze || op == Op::Unsqueeze;
}

/// reshape(reshape(x)) = reshape(x), for all ops that only rename extents.
bool joinReshapes(Graph& graph, PassContext& context, NodeId id) {
    const Node& node = graph.node(id);
    if (!isReshaping(node.op)) return false;
    const auto above = producerOf(graph, node.inputs[0]);
    const auto dims = knownDims(graph.value(node.outputs[0]).type.shape);
    if (!above || !isReshaping(graph.node(*above).op) || !dims) return false;
    const std::vector<std::string> before = nodeNames(graph, {*above, id});
    const SourceSet sources = sourcesOf(graph, {*above});
    const ValueId data = graph.node(*above).inputs[0];
    const ValueId shape = graph.addConstant(before[1] + "_shape", Tensor::vector(*dims));
    // Extents of 0 in the target mean 0, not "copy".
    AttributeMap attributes;
    if (std::find(dims->begin(), dims->end(), 0) != dims->end()) attributes["allowzero"] = std::int64_t{1};
    const bool isRewritten = rewriteNode(graph, id, Op::Reshape, {data, shape}, std::move(attributes), sources);
    TENON_CHECK(isRewritten, "a reshape to the same extents has another type");
    context.rewrite("reshape(reshape)", before, nodeNames(graph, {id}));
    return true;
}

}  // namespace

Result<bool> simplifyAlgebra(Graph& graph, PassContext& context) {
    static const RuleSet rules(kRules);
    return sweep(graph, context, [&](Graph& g, NodeId id) {
        return rules.apply(g, context, id, /*isWhole=*/false) || joinReshapes(g, context, id);
    });
}

}  // namespace tenon
