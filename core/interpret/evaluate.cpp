// SPDX-License-Identifier: Apache-2.0
// The one table from ops to their meaning.
#include <iterator>
#include <new>

#include "core/interpret/families.h"
#include "core/interpret/interpret.h"

namespace tenon {

namespace {

using namespace interpreter;

/// For ops with one output.
template <Result<Tensor> (*evaluate)(const Call&)>
Result<Outputs> single(const Call& call) {
    Outputs outputs;
    outputs.push_back(TENON_TRY(evaluate(call)));
    return outputs;
}

struct Row {
    Op op;
    Result<Outputs> (*evaluate)(const Call&);
};

/// In the order of ops.def.
constexpr Row kTable[] = {
    {Op::Abs, single<arithmeticUnary>},
    {Op::Acos, single<realUnary>},
    {Op::Asin, single<realUnary>},
    {Op::Atan, single<realUnary>},
    {Op::BitwiseNot, single<bitwiseNot>},
    {Op::Cast, single<cast>},
    {Op::Ceil, single<realUnary>},
    {Op::Celu, single<realUnary>},
    {Op::Clip, single<clip>},
    {Op::Cos, single<realUnary>},
    {Op::Cosh, single<realUnary>},
    {Op::Elu, single<realUnary>},
    {Op::Erf, single<realUnary>},
    {Op::Exp, single<realUnary>},
    {Op::Floor, single<realUnary>},
    {Op::Gelu, single<realUnary>},
    {Op::HardSigmoid, single<realUnary>},
    {Op::HardSwish, single<realUnary>},
    {Op::Identity, single<identity>},
    {Op::IsInf, single<classify>},
    {Op::IsNaN, single<classify>},
    {Op::LeakyRelu, single<realUnary>},
    {Op::Log, single<realUnary>},
    {Op::Mish, single<realUnary>},
    {Op::Neg, single<arithmeticUnary>},
    {Op::Not, single<logicalNot>},
    {Op::Reciprocal, single<realUnary>},
    {Op::Relu, single<arithmeticUnary>},
    {Op::Round, single<realUnary>},
    {Op::Selu, single<realUnary>},
    {Op::Shrink, single<arithmeticUnary>},
    {Op::Sigmoid, single<realUnary>},
    {Op::Sign, single<arithmeticUnary>},
    {Op::Sin, single<realUnary>},
    {Op::Sinh, single<realUnary>},
    {Op::Softplus, single<realUnary>},
    {Op::Softsign, single<realUnary>},
    {Op::Sqrt, single<realUnary>},
    {Op::Swish, single<realUnary>},
    {Op::Tan, single<realUnary>},
    {Op::Tanh, single<realUnary>},
    {Op::ThresholdedRelu, single<realUnary>},
    {Op::Add, single<arithmetic>},
    {Op::And, single<compare>},
    {Op::BitwiseAnd, single<arithmetic>},
    {Op::BitwiseOr, single<arithmetic>},
    {Op::BitwiseXor, single<arithmetic>},
    {Op::Div, single<arithmetic>},
    {Op::Equal, single<compare>},
    {Op::Greater, single<compare>},
    {Op::GreaterOrEqual, single<compare>},
    {Op::Less, single<compare>},
    {Op::LessOrEqual, single<compare>},
    {Op::Max, single<fold>},
    {Op::Mean, single<fold>},
    {Op::Min, single<fold>},
    {Op::Mod, single<arithmetic>},
    {Op::Mul, single<arithmetic>},
    {Op::Or, single<compare>},
    {Op::Pow, single<power>},
    {Op::PRelu, single<arithmetic>},
    {Op::Sub, single<arithmetic>},
    {Op::Sum, single<fold>},
    {Op::Where, single<where>},
    {Op::Xor, single<compare>},
    {Op::DequantizeLinear, single<dequantizeLinear>},
    {Op::QuantizeLinear, single<quantizeLinear>},
    {Op::Attention, single<attention>},
    {Op::Conv, single<conv>},
    {Op::ConvInteger, single<convInteger>},
    {Op::ConvTranspose, single<convTranspose>},
    {Op::Gemm, single<gemm>},
    {Op::MatMul, single<matMul>},
    {Op::MatMulInteger, single<matMulInteger>},
    {Op::QLinearConv, single<qLinearConv>},
    {Op::QLinearMatMul, single<qLinearMatMul>},
    {Op::ArgMax, single<argExtreme>},
    {Op::ArgMin, single<argExtreme>},
    {Op::BatchNormalization, single<batchNormalization>},
    {Op::GlobalAveragePool, single<globalPool>},
    {Op::GlobalMaxPool, single<globalPool>},
    {Op::GroupNormalization, single<groupNormalization>},
    {Op::InstanceNormalization, single<groupNormalization>},
    {Op::LayerNormalization, single<trailingNormalization>},
    {Op::LogSoftmax, single<softmax>},
    {Op::LpNormalization, single<lpNormalization>},
    {Op::ReduceL1, single<reduce>},
    {Op::ReduceL2, single<reduce>},
    {Op::ReduceLogSum, single<reduce>},
    {Op::ReduceLogSumExp, single<reduce>},
    {Op::ReduceMax, single<reduce>},
    {Op::ReduceMean, single<reduce>},
    {Op::ReduceMin, single<reduce>},
    {Op::ReduceProd, single<reduce>},
    {Op::ReduceSum, single<reduce>},
    {Op::ReduceSumSquare, single<reduce>},
    {Op::RMSNormalization, single<trailingNormalization>},
    {Op::Softmax, single<softmax>},
    {Op::AveragePool, single<averagePool>},
    {Op::LRN, single<localResponse>},
    {Op::MaxPool, single<maxPool>},
    {Op::Concat, single<concat>},
    {Op::DepthToSpace, single<depthToSpace>},
    {Op::Expand, single<expand>},
    {Op::Flatten, single<flatten>},
    {Op::Gather, single<gather>},
    {Op::GatherElements, single<gatherElements>},
    {Op::Pad, single<pad>},
    {Op::Reshape, single<reshape>},
    {Op::Resize, single<resize>},
    {Op::Slice, single<slice>},
    {Op::SpaceToDepth, single<spaceToDepth>},
    {Op::Split, split},
    {Op::Squeeze, single<squeeze>},
    {Op::Tile, single<tile>},
    {Op::Transpose, single<transpose>},
    {Op::Trilu, single<trilu>},
    {Op::Unsqueeze, single<unsqueeze>},
    {Op::ConstantOfShape, single<constantOfShape>},
    {Op::EyeLike, single<eyeLike>},
    {Op::Range, single<range>},
    {Op::Shape, single<shape>},
    {Op::Size, single<size>},
};

constexpr std::size_t kOpCount = 0
#define TENON_OP(...) +1
#include "core/ir/ops.def"
#undef TENON_OP
    ;

constexpr bool isComplete() {
    if (std::size(kTable) != kOpCount) return false;
    for (std::size_t i = 0; i < kOpCount; ++i)
        if (kTable[i].op != static_cast<Op>(i)) return false;
    return true;
}
static_assert(isComplete(), "every op of ops.def has its row, in the order of ops.def");

}  // namespace

Result<std::vector<Tensor>> evaluateNode(const Graph& graph, NodeId id, std::span<const Tensor* const> inputs) {
    const Node& node = graph.node(id);
    const Call call(node, inputs);
    try {
        return kTable[static_cast<std::size_t>(node.op)].evaluate(call);
    } catch (const std::bad_alloc&) {
        return environmentError(call.fault("there is not enough memory for its values").message);
    }
}

Evaluator constantEvaluator() {
    return evaluateNode;
}

}  // namespace tenon
