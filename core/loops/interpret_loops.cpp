// SPDX-License-Identifier: Apache-2.0
#include "core/loops/interpret_loops.h"

#include <algorithm>
#include <cstring>

#include "core/base/check.h"
#include "core/loops/loop_text.h"
#include "core/loops/scalar_ops.h"

namespace tenon::loops {

namespace {

/// Stops the run from inside nested loops; never leaves interpretLoops.
struct Stopped {
    std::string why;
};

class Interpreter {
public:
    Interpreter(const Kernel& kernel, std::span<std::byte* const> parameters) : kernel(kernel) {
        for (std::size_t i = 0; i < kernel.buffers.size(); ++i) {
            if (i < parameters.size()) {
                memory.push_back(parameters[i]);
                continue;
            }
            const Buffer& b = kernel.buffers[i];
            own.emplace_back(static_cast<std::size_t>(elementCount(b.dims)) * byteSize(b.element), std::byte{0xFF});
            memory.push_back(own.back().data());
        }
    }

    int run() {
        if (kernel.body) execute(*kernel.body);
        return status;
    }

private:
    struct Binding {
        const std::string* name;
        Scalar value;
    };

    [[noreturn]] void stop(const std::string& what) const {
        std::string why = "the loop program '" + kernel.name + "' " + what;
        const char* separator = " at ";
        for (const Binding& b : bindings) {
            why += separator + *b.name + " = " + std::to_string(b.value.integer);
            separator = ", ";
        }
        throw Stopped{why + "; the schedule that made it is wrong"};
    }

    Scalar lookUp(const std::string& name) const {
        for (std::size_t i = bindings.size(); i-- > 0;)
            if (*bindings[i].name == name) return bindings[i].value;
        stop("reads the name '" + name + "' that nothing binds");
    }

    std::byte* address(BufferIndex buffer, const std::vector<Expr>& indices) {
        const Buffer& b = kernel.buffers.at(static_cast<std::size_t>(buffer));
        std::int64_t offset = 0;
        for (std::size_t axis = 0; axis < indices.size(); ++axis) {
            const std::int64_t at = evaluateExpr(*indices[axis]).integer;
            if (at < 0 || at >= b.dims[axis])
                stop("uses index " + std::to_string(at) + " of axis " + std::to_string(axis) + " of '" + b.name +
                     "', whose extent is " + std::to_string(b.dims[axis]) + ",");
            offset = offset * b.dims[axis] + at;
        }
        return memory[static_cast<std::size_t>(buffer)] + offset * static_cast<std::int64_t>(byteSize(b.element));
    }

    Scalar evaluateTernary(const ExprNode& e) {
        const Scalar a = evaluateExpr(*e.args[0]), b = evaluateExpr(*e.args[1]), c = evaluateExpr(*e.args[2]);
        switch (e.ternaryOp()) {
            case TernaryOp::fma:
                return evaluateFma(e.type, a, b, c);
            case TernaryOp::select:
                return a.integer ? b : c;
            case TernaryOp::maddPairs16:
                return evaluateMaddPairs16(a, b, c);
            case TernaryOp::dotBytes:
                return evaluateDotBytes(a, b, c);
        }
        __builtin_unreachable();
    }

    Scalar evaluateExpr(const ExprNode& e) {
        switch (e.kind) {
            case ExprKind::integer:
                return Scalar::of(e.integer);
            case ExprKind::real:
                return Scalar::of(e.real);
            case ExprKind::variable:
                return lookUp(e.name);
            case ExprKind::load:
                return loadScalar(e.type, address(e.buffer, e.args));
            case ExprKind::unary:
                return evaluate(e.unaryOp(), e.args[0]->type, evaluateExpr(*e.args[0]));
            case ExprKind::binary: {
                const Scalar a = evaluateExpr(*e.args[0]);
                return evaluate(e.binaryOp(), e.args[0]->type, a, evaluateExpr(*e.args[1]));
            }
            case ExprKind::ternary:
                return evaluateTernary(e);
            case ExprKind::cast:
                return convert(e.args[0]->type, e.type, evaluateExpr(*e.args[0]));
            case ExprKind::guard:
                return evaluateExpr(evaluateExpr(*e.args[0]).integer ? *e.args[1] : *e.args[2]);
        }
        __builtin_unreachable();
    }

    void executeLoop(const StmtNode& s) {
        const std::size_t at = bindings.size();
        for (std::int64_t i = 0; i < s.extent; ++i) {
            bindings.push_back({&s.name, Scalar::of(i)});
            execute(*s.children[0]);
            bindings.resize(at);
        }
    }

    void executeBlock(const StmtNode& s) {
        const std::size_t at = bindings.size();
        for (const Stmt& child : s.children) execute(*child);
        bindings.resize(at);
    }

    void execute(const StmtNode& s) {
        switch (s.kind) {
            case StmtKind::block:
                return executeBlock(s);
            case StmtKind::loop:
                return executeLoop(s);
            case StmtKind::let:
                return bindings.push_back({&s.name, evaluateExpr(*s.value)});
            case StmtKind::store: {
                const Scalar value = evaluateExpr(*s.value);
                return storeScalar(s.value->type, value, address(s.buffer, s.indices));
            }
            case StmtKind::branch:
                if (evaluateExpr(*s.value).integer)
                    execute(*s.children[0]);
                else if (s.children.size() > 1)
                    execute(*s.children[1]);
                return;
            case StmtKind::check:
                if (!evaluateExpr(*s.value).integer) status = std::max(status, s.code);
                return;
            case StmtKind::comment:
                return;
        }
    }

    const Kernel& kernel;
    std::vector<std::byte*> memory;
    std::vector<std::vector<std::byte>> own;
    std::vector<Binding> bindings;
    int status = 0;
};

}  // namespace

Result<int> interpretLoops(const Kernel& kernel, std::span<std::byte* const> parameters) {
    TENON_CHECK(parameters.size() == kernel.parameterCount(), "a kernel run with another number of parameters");
    try {
        return Interpreter(kernel, parameters).run();
    } catch (const Stopped& stopped) {
        return usageError(stopped.why);
    }
}

}  // namespace tenon::loops
