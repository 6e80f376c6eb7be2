// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <cmath>
#include <limits>

#include "core/loops/loop_names.h"
#include "core/loops/loop_text.h"
#include "core/loops/scalar_ops.h"

namespace tenon::loops {

namespace {

template <class T>
std::string shortest(T value) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return std::string(buffer, end);
}

std::string realText(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    return {};
}

std::string printReal(ElementType type, double value) {
    std::string text = realText(value);
    if (text.empty()) {
        // The shortest text that reads back as the same f32 also does for the types that fit into f32.
        text = type == ElementType::f64 ? shortest(value) : shortest(static_cast<float>(value));
        if (text.find_first_of(".e") == std::string::npos) text += ".0";
    }
    if (type != ElementType::f32) text += elementTypeName(type);
    return text;
}

/// Whether the negative constant has a positive counterpart.
bool isNegatable(const ExprNode& e) {
    return e.integer != std::numeric_limits<std::int64_t>::min() && wrapTo(e.type, -e.integer) == -e.integer;
}

std::string printInteger(ElementType type, std::int64_t value) {
    if (type == ElementType::boolean) return value ? "true" : "false";
    if (type == ElementType::u64) return std::to_string(static_cast<std::uint64_t>(value)) + "u64";
    std::string text = std::to_string(value);
    if (type != ElementType::i64) text += elementTypeName(type);
    return text;
}

class Printer {
public:
    explicit Printer(const Kernel& kernel) : kernel(kernel) {}

    std::string print() {
        text = "kernel " + kernel.name + "(";
        const std::size_t parameters = kernel.parameterCount();
        for (std::size_t i = 0; i < parameters; ++i) text += (i ? ", " : "") + declaration(kernel.buffers[i]);
        text += ") {\n";
        for (std::size_t i = parameters; i < kernel.buffers.size(); ++i)
            text += "  " + declaration(kernel.buffers[i]) + "\n";
        if (kernel.body) printBody(*kernel.body, 1);
        return text + "}\n";
    }

    /// `outer` is the precedence of what surrounds the expression.
    std::string expression(const ExprNode& e, int outer = 0) {
        switch (e.kind) {
            case ExprKind::integer:
                return printInteger(e.type, e.integer);
            case ExprKind::real:
                return printReal(e.type, e.real);
            case ExprKind::variable:
                return e.name;
            case ExprKind::load:
                return bufferName(e.buffer) + "[" + list(e.args) + "]";
            case ExprKind::unary:
                return unaryText(e);
            case ExprKind::binary:
                return binaryText(e, outer);
            case ExprKind::ternary:
                return std::string(kTernaryNames[e.op]) + "(" + list(e.args) + ")";
            case ExprKind::cast:
                return std::string(elementTypeName(e.type)) + "(" + expression(*e.args[0]) + ")";
            case ExprKind::guard:
                return "(" + expression(*e.args[0]) + " ? " + expression(*e.args[1]) + " : " + expression(*e.args[2]) +
                       ")";
        }
        __builtin_unreachable();
    }

private:
    std::string bufferName(BufferIndex buffer) const {
        return kernel.buffers.at(static_cast<std::size_t>(buffer)).name;
    }

    static std::string declaration(const Buffer& b) {
        std::string line(kBufferKindNames[static_cast<std::size_t>(b.kind)]);
        line += " " + b.name + ": " + std::string(elementTypeName(b.element)) + "[";
        for (std::size_t i = 0; i < b.dims.size(); ++i) line += (i ? "," : "") + std::to_string(b.dims[i]);
        return line + "]";
    }

    std::string list(const std::vector<Expr>& args) {
        std::string joined;
        for (std::size_t i = 0; i < args.size(); ++i) joined += (i ? ", " : "") + expression(*args[i]);
        return joined;
    }

    std::string unaryText(const ExprNode& e) {
        const ExprNode& a = *e.args[0];
        if (!kUnaryNames[e.op].empty()) return std::string(kUnaryNames[e.op]) + "(" + expression(a) + ")";
        const char sign = e.unaryOp() == UnaryOp::neg ? '-' : e.unaryOp() == UnaryOp::logicalNot ? '!' : '~';
        std::string operand = expression(a, kUnaryPrecedence);
        // "-" before a number would read as a negative constant
        const bool isAmbiguous = sign == '-' && (a.kind == ExprKind::integer || a.kind == ExprKind::real);
        return sign + (isAmbiguous ? "(" + operand + ")" : operand);
    }

    std::string binaryText(const ExprNode& e, int outer) {
        const BinaryName& name = kBinaryNames[e.op];
        if (name.precedence == 0) return std::string(name.text) + "(" + list(e.args) + ")";
        std::string joined = expression(*e.args[0], name.precedence);
        const ExprNode& right = *e.args[1];
        const bool subtracts = e.binaryOp() == BinaryOp::add && right.kind == ExprKind::integer &&
                               isSigned(right.type) && right.integer < 0 && isNegatable(right);
        if (subtracts)
            joined += " - " + printInteger(right.type, -right.integer);  // reads back as the same sum
        else
            joined += " " + std::string(name.text) + " " + expression(right, name.precedence + 1);
        return name.precedence < outer ? "(" + joined + ")" : joined;
    }

    void line(int depth, const std::string& content) {
        text.append(static_cast<std::size_t>(depth) * 2, ' ') += content + "\n";
    }

    void printBody(const StmtNode& s, int depth) {
        if (s.kind != StmtKind::block) return printStatement(s, depth);
        for (const Stmt& child : s.children) printStatement(*child, depth);
    }

    void printLoop(const StmtNode& s, int depth) {
        std::string head(kLoopKindNames[static_cast<std::size_t>(s.loop)]);
        head += (head.empty() ? "for " : " for ") + s.name + " in 0.." + std::to_string(s.extent) + " {";
        line(depth, head);
        printBody(*s.children[0], depth + 1);
        line(depth, "}");
    }

    void printBranch(const StmtNode& s, int depth) {
        line(depth, "if " + expression(*s.value) + " {");
        printBody(*s.children[0], depth + 1);
        if (s.children.size() > 1) {
            line(depth, "} else {");
            printBody(*s.children[1], depth + 1);
        }
        line(depth, "}");
    }

    void printStatement(const StmtNode& s, int depth) {
        switch (s.kind) {
            case StmtKind::block:
                line(depth, "{");
                printBody(s, depth + 1);
                return line(depth, "}");
            case StmtKind::loop:
                return printLoop(s, depth);
            case StmtKind::let:
                return line(depth, "let " + s.name + " = " + expression(*s.value));
            case StmtKind::store:
                return line(depth, bufferName(s.buffer) + "[" + list(s.indices) + "] = " + expression(*s.value));
            case StmtKind::branch:
                return printBranch(s, depth);
            case StmtKind::check:
                return line(depth, "check " + expression(*s.value) + " else fail " + std::to_string(s.code));
            case StmtKind::comment:
                return line(depth, s.name.empty() ? "#" : "# " + s.name);
        }
    }

    const Kernel& kernel;
    std::string text;
};

}  // namespace

std::string printKernel(const Kernel& kernel) {
    return Printer(kernel).print();
}
std::string printExpr(const Kernel& kernel, const Expr& expr) {
    return Printer(kernel).expression(*expr);
}

}  // namespace tenon::loops
