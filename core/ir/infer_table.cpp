// SPDX-License-Identifier: Apache-2.0
// Which op uses which inference rule, in the order of ops.def.
#include <array>

#include "core/ir/infer_rules.h"

namespace tenon {

namespace {

constexpr InferRow kRows[] = {
    {Op::Abs, inferNumericUnary},
    {Op::Acos, inferRealUnary},
    {Op::Asin, inferRealUnary},
    {Op::Atan, inferRealUnary},
    {Op::BitwiseNot, inferIntegerUnary},
    {Op::Cast, inferCast},
    {Op::Ceil, inferRealUnary},
    {Op::Celu, inferRealUnary},
    {Op::Clip, inferClip},
    {Op::Cos, inferRealUnary},
    {Op::Cosh, inferRealUnary},
    {Op::Elu, inferRealUnary},
    {Op::Erf, inferNumericUnary},
    {Op::Exp, inferRealUnary},
    {Op::Floor, inferRealUnary},
    {Op::Gelu, inferRealUnary},
    {Op::HardSigmoid, inferRealUnary},
    {Op::HardSwish, inferRealUnary},
    {Op::Identity, inferAnyUnary},
    {Op::IsInf, inferPredicate},
    {Op::IsNaN, inferPredicate},
    {Op::LeakyRelu, inferRealUnary},
    {Op::Log, inferRealUnary},
    {Op::Mish, inferRealUnary},
    {Op::Neg, inferSignedUnary},
    {Op::Not, inferBoolUnary},
    {Op::Reciprocal, inferRealUnary},
    {Op::Relu, inferNumericUnary},
    {Op::Round, inferRealUnary},
    {Op::Selu, inferRealUnary},
    {Op::Shrink, inferNumericUnary},
    {Op::Sigmoid, inferRealUnary},
    {Op::Sign, inferNumericUnary},
    {Op::Sin, inferRealUnary},
    {Op::Sinh, inferRealUnary},
    {Op::Softplus, inferRealUnary},
    {Op::Softsign, inferRealUnary},
    {Op::Sqrt, inferRealUnary},
    {Op::Swish, inferRealUnary},
    {Op::Tan, inferRealUnary},
    {Op::Tanh, inferRealUnary},
    {Op::ThresholdedRelu, inferRealUnary},

    {Op::Add, inferNumericBroadcast},
    {Op::And, inferLogical},
    {Op::BitwiseAnd, inferIntegerBroadcast},
    {Op::BitwiseOr, inferIntegerBroadcast},
    {Op::BitwiseXor, inferIntegerBroadcast},
    {Op::Div, inferNumericBroadcast},
    {Op::Equal, inferEqual},
    {Op::Greater, inferOrder},
    {Op::GreaterOrEqual, inferOrder},
    {Op::Less, inferOrder},
    {Op::LessOrEqual, inferOrder},
    {Op::Max, inferNumericBroadcast},
    {Op::Mean, inferNumericBroadcast},
    {Op::Min, inferNumericBroadcast},
    {Op::Mod, inferNumericBroadcast},
    {Op::Mul, inferNumericBroadcast},
    {Op::Or, inferLogical},
    {Op::Pow, inferPow},
    {Op::PRelu, inferPRelu},
    {Op::Sub, inferNumericBroadcast},
    {Op::Sum, inferNumericBroadcast},
    {Op::Where, inferWhere},
    {Op::Xor, inferLogical},

    {Op::DequantizeLinear, inferDequantize},
    {Op::QuantizeLinear, inferQuantize},

    {Op::Attention, inferAttention},
    {Op::Conv, inferConv},
    {Op::ConvInteger, inferConvInteger},
    {Op::ConvTranspose, inferConvTranspose},
    {Op::Gemm, inferGemm},
    {Op::MatMul, inferMatMul},
    {Op::MatMulInteger, inferMatMulInteger},
    {Op::QLinearConv, inferQLinearConv},
    {Op::QLinearMatMul, inferQLinearMatMul},

    {Op::ArgMax, inferArgument},
    {Op::ArgMin, inferArgument},
    {Op::BatchNormalization, inferChannelNormalization},
    {Op::GlobalAveragePool, inferGlobalPool},
    {Op::GlobalMaxPool, inferGlobalPool},
    {Op::GroupNormalization, inferChannelNormalization},
    {Op::InstanceNormalization, inferChannelNormalization},
    {Op::LayerNormalization, inferTrailingNormalization},
    {Op::LogSoftmax, inferAlongAxis},
    {Op::LpNormalization, inferAlongAxis},
    {Op::ReduceL1, inferReduce, 0b10},
    {Op::ReduceL2, inferReduce, 0b10},
    {Op::ReduceLogSum, inferReduce, 0b10},
    {Op::ReduceLogSumExp, inferReduce, 0b10},
    {Op::ReduceMax, inferReduce, 0b10},
    {Op::ReduceMean, inferReduce, 0b10},
    {Op::ReduceMin, inferReduce, 0b10},
    {Op::ReduceProd, inferReduce, 0b10},
    {Op::ReduceSum, inferReduce, 0b10},
    {Op::ReduceSumSquare, inferReduce, 0b10},
    {Op::RMSNormalization, inferTrailingNormalization},
    {Op::Softmax, inferAlongAxis},

    {Op::AveragePool, inferPool},
    {Op::LRN, inferLrn},
    {Op::MaxPool, inferPool},

    {Op::Concat, inferConcat},
    {Op::DepthToSpace, inferDepthToSpace},
    {Op::Expand, inferExpand, 0b10},
    {Op::Flatten, inferFlatten},
    {Op::Gather, inferGather},
    {Op::GatherElements, inferGatherElements},
    {Op::Pad, inferPad, 0b1010},
    {Op::Reshape, inferReshape, 0b10},
    {Op::Resize, inferResize, 0b1100},
    {Op::Slice, inferSlice, 0b11110},
    {Op::SpaceToDepth, inferSpaceToDepth},
    {Op::Split, inferSplit, 0b10},
    {Op::Squeeze, inferSqueeze, 0b10},
    {Op::Tile, inferTile, 0b10},
    {Op::Transpose, inferTranspose},
    {Op::Trilu, inferTrilu},
    {Op::Unsqueeze, inferUnsqueeze, 0b10},

    {Op::ConstantOfShape, inferConstantOfShape, 0b1},
    {Op::EyeLike, inferEyeLike},
    {Op::Range, inferRange, 0b111},
    {Op::Shape, inferShape},
    {Op::Size, inferCount},
};

constexpr bool isInTableOrder() {
    for (std::size_t i = 0; i < std::size(kRows); ++i) {
        if (static_cast<std::size_t>(kRows[i].op) != i) return false;
    }
    return true;
}

constexpr std::size_t kOpCount = 0
#define TENON_OP(...) +1
#include "core/ir/ops.def"
#undef TENON_OP
    ;

static_assert(std::size(kRows) == kOpCount, "every op has one inference rule");
static_assert(isInTableOrder(), "rows follow ops.def");

}  // namespace

const InferRow& inferRow(Op op) {
    return kRows[static_cast<std::size_t>(op)];
}

}  // namespace tenon
