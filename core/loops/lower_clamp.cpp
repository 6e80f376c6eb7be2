// SPDX-License-Identifier: Apache-2.0
#include "core/loops/lower_clamp.h"

#include <unordered_map>

namespace tenon::loops {

namespace {

class Clamping {
public:
    explicit Clamping(const Kernel& kernel) : kernel(kernel) {}

    Stmt statement(const Stmt& s) {
        StmtNode made = *s;
        for (Expr& index : made.indices) index = expression(index);
        if (made.kind == StmtKind::store) clamp(made.buffer, made.indices);
        if (made.value) made.value = expression(made.value);
        for (Stmt& child : made.children) child = statement(child);
        return std::make_shared<const StmtNode>(std::move(made));
    }

private:
    Expr expression(const Expr& e) {
        if (e->args.empty()) return e;
        if (const auto found = done.find(e.get()); found != done.end()) return found->second;
        auto made = std::make_shared<ExprNode>(*e);
        for (Expr& arg : made->args) arg = expression(arg);
        if (made->kind == ExprKind::load) clamp(made->buffer, made->args);
        return done[e.get()] = made;
    }

    void clamp(BufferIndex buffer, std::vector<Expr>& indices) const {
        const Buffer& b = kernel.buffers[static_cast<std::size_t>(buffer)];
        if (b.kind > BufferKind::output) return;
        for (std::size_t axis = 0; axis < indices.size(); ++axis) {
            const Expr low = binary(BinaryOp::max, indices[axis], index(0));
            indices[axis] = binary(BinaryOp::min, low, index(b.dims[axis] - 1));
        }
    }

    const Kernel& kernel;
    std::unordered_map<const ExprNode*, Expr> done;
};

}  // namespace

Kernel withClampedAccesses(const Kernel& kernel) {
    Kernel clamped = kernel;
    clamped.body = Clamping(kernel).statement(kernel.body);
    return clamped;
}

}  // namespace tenon::loops
