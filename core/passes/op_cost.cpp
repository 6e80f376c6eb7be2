// SPDX-License-Identifier: Apache-2.0
#include "core/passes/op_cost.h"

namespace tenon {

bool isCostly(Op op) {
    switch (op) {
        case Op::Acos:
        case Op::Asin:
        case Op::Atan:
        case Op::Celu:
        case Op::Cos:
        case Op::Cosh:
        case Op::Div:
        case Op::Elu:
        case Op::Erf:
        case Op::Exp:
        case Op::Gelu:
        case Op::Log:
        case Op::Mish:
        case Op::Mod:
        case Op::Pow:
        case Op::Reciprocal:
        case Op::Selu:
        case Op::Sigmoid:
        case Op::Sin:
        case Op::Sinh:
        case Op::Softplus:
        case Op::Softsign:
        case Op::Sqrt:
        case Op::Swish:
        case Op::Tan:
        case Op::Tanh:
            return true;
        default:
            return false;
    }
}

}  // namespace tenon
