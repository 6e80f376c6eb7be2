// SPDX-License-Identifier: Apache-2.0
#include "core/loops/loop_verifier.h"

#include <algorithm>
#include <set>

#include "core/base/check.h"
#include "core/base/checked.h"
#include "core/loops/index_forms.h"
#include "core/loops/loop_names.h"
#include "core/loops/loop_text.h"
#include "core/loops/scalar_ops.h"

namespace tenon::loops {

namespace {

constexpr std::int64_t kMaxRegisterElements = 4096;
constexpr std::int64_t kMaxVectorExtent = 4096;
constexpr int kMaxDepth = 1000;

class Verifier {
public:
    explicit Verifier(const Kernel& kernel) : kernel(kernel) {}

    Result<void> run() {
        TENON_TRY(checkBuffers());
        if (!kernel.body) return fail("has no body");
        countParallelLoops(*kernel.body);
        if (parallelLoops > 1) return fail("has more than one parallel loop");
        if (emittedStatements(*kernel.body) > kMaxEmittedStatements)
            return fail("unrolls to more than " + std::to_string(kMaxEmittedStatements) + " statements; unroll less");
        return visit(*kernel.body, true);
    }

private:
    enum class AtomRole : std::uint8_t { serial, parallel, unrolled, vector };

    Error fail(const std::string& what) const { return usageError("the loop program '" + kernel.name + "' " + what); }
    const Buffer& bufferAt(BufferIndex buffer) const { return kernel.buffers[static_cast<std::size_t>(buffer)]; }
    std::string text(const Expr& e) const { return "'" + printExpr(kernel, e) + "'"; }
    bool isBuffer(BufferIndex buffer) const {
        return buffer >= 0 && static_cast<std::size_t>(buffer) < kernel.buffers.size();
    }

    static AtomRole roleOf(const StmtNode& s) {
        if (s.loop == LoopKind::parallel) return AtomRole::parallel;
        if (s.loop == LoopKind::unrolled || s.extent == 1) return AtomRole::unrolled;
        return s.loop == LoopKind::vector ? AtomRole::vector : AtomRole::serial;
    }

    // Structure -----------------------------------------------------------------------------------------------------
    Result<void> checkBuffers() {
        if (!isIdentifier(kernel.name)) return fail("has a name that is no identifier");
        std::set<std::string> seen;
        const std::size_t parameters = kernel.parameterCount();
        for (std::size_t i = 0; i < kernel.buffers.size(); ++i) {
            const Buffer& b = kernel.buffers[i];
            if (!isIdentifier(b.name)) return fail("has a buffer named '" + b.name + "', which is no identifier");
            if (!seen.insert(b.name).second) return fail("has two buffers named '" + b.name + "'");
            if (i >= parameters && b.kind <= BufferKind::output)
                return fail("has the parameter '" + b.name + "' after other buffers");
            const auto elements = checkedProduct(b.dims);
            if (!elements || *elements > (std::int64_t{1} << 46))
                return fail("has the buffer '" + b.name + "' of impossible size");
            if (b.kind == BufferKind::registers && *elements > kMaxRegisterElements)
                return fail("holds '" + b.name + "' in registers, which is " + std::to_string(*elements) +
                            " elements large");
        }
        return {};
    }

    void countParallelLoops(const StmtNode& s) {
        if (s.kind == StmtKind::loop && s.loop == LoopKind::parallel) ++parallelLoops;
        for (const Stmt& child : s.children) countParallelLoops(*child);
    }

    static std::int64_t emittedStatements(const StmtNode& s) {
        std::int64_t count = 1;
        for (const Stmt& child : s.children)
            count = std::min(count + emittedStatements(*child), 2 * kMaxEmittedStatements);
        const bool repeats = s.kind == StmtKind::loop && s.loop == LoopKind::unrolled;
        const std::int64_t times = repeats ? std::clamp<std::int64_t>(s.extent, 1, 2 * kMaxEmittedStatements) : 1;
        return std::min(checkedMul(count, times).value_or(2 * kMaxEmittedStatements), 2 * kMaxEmittedStatements);
    }

    // Names ---------------------------------------------------------------------------------------------------------
    Result<void> bindName(const std::string& name, ElementType type) {
        if (!isIdentifier(name)) return fail("binds the name '" + name + "', which is no identifier");
        const bool isTaken =
            std::any_of(bound.begin(), bound.end(), [&](const auto& b) { return b.first == name; }) ||
            std::any_of(kernel.buffers.begin(), kernel.buffers.end(), [&](const Buffer& b) { return b.name == name; });
        if (isTaken) return fail("binds the name '" + name + "' a second time");
        bound.emplace_back(name, type);
        return {};
    }

    struct Mark {
        IndexForms::Mark forms;
        std::size_t names;
    };
    Mark mark() const { return {forms.mark(), bound.size()}; }
    void restore(Mark mark) {
        forms.restore(mark.forms);
        bound.resize(mark.names);
    }

    // Statements ----------------------------------------------------------------------------------------------------
    Result<void> visit(const StmtNode& s, bool isOutermost) {
        if (++depth > kMaxDepth) return fail("is nested too deeply");
        auto result = visitKind(s, isOutermost);
        --depth;
        return result;
    }

    Result<void> visitKind(const StmtNode& s, bool isOutermost) {
        const bool isBesideParallel = isOutermost && parallelLoops > 0;
        if (isBesideParallel && (s.kind == StmtKind::store || s.kind == StmtKind::branch))
            return fail("stores or branches beside its parallel loop");
        switch (s.kind) {
            case StmtKind::block:
                return visitBlock(s, isOutermost);
            case StmtKind::loop:
                return visitLoop(s, isOutermost);
            case StmtKind::let:
                return visitLet(s);
            case StmtKind::store:
                return visitStore(s);
            case StmtKind::branch:
                return visitBranch(s);
            case StmtKind::check:
                if (s.code < 1) return fail("has a check without an error number");
                return visitCondition(s.value);
            case StmtKind::comment:
                return {};
        }
        __builtin_unreachable();
    }

    Result<void> visitBlock(const StmtNode& s, bool isOutermost) {
        const Mark before = mark();
        for (const Stmt& child : s.children) TENON_TRY(visit(*child, isOutermost));
        restore(before);
        return {};
    }

    Result<void> visitLet(const StmtNode& s) {
        TENON_TRY(visitExpr(s.value));
        const bool isIndex = s.value->type == ElementType::i64;
        Form form = isIndex ? forms.form(s.value) : Form{};
        if (laneDepends(s.value))
            laneNames.insert(s.name);
        else
            laneNames.erase(s.name);
        TENON_TRY(bindName(s.name, s.value->type));
        if (isIndex) forms.bind(s.name, std::move(form));
        return {};
    }

    Result<void> visitCondition(const Expr& condition) {
        if (!condition || condition->type != ElementType::boolean) return fail("has a condition that is not boolean");
        return visitExpr(condition);
    }

    Result<void> visitBranch(const StmtNode& s) {
        TENON_TRY(visitCondition(s.value));
        if (laneDepends(s.value)) return fail("branches on " + text(s.value) + ", which differs between vector lanes");
        const int decided = forms.decide(s.value);
        for (std::size_t i = 0; i < s.children.size(); ++i) {
            const bool isTrue = i == 0;
            if (decided == (isTrue ? 0 : 1)) continue;
            const Mark before = mark();
            forms.assume(s.value, isTrue);
            TENON_TRY(visit(*s.children[i], false));
            restore(before);
        }
        return {};
    }

    Result<void> checkLoop(const StmtNode& s, bool isOutermost) {
        const bool isVector = s.loop == LoopKind::vector;
        if (s.extent < 0) return fail("has the loop '" + s.name + "' of negative extent");
        if (isOutermost && parallelLoops > 0 && s.loop != LoopKind::parallel)
            return fail("has the loop '" + s.name + "' beside its parallel loop");
        if (lane >= 0 && s.loop != LoopKind::unrolled)
            return fail("has the loop '" + s.name + "' inside a vector loop, where only unrolled loops may be");
        if (isVector && s.extent > kMaxVectorExtent)
            return fail("has the vector loop '" + s.name + "' of extent " + std::to_string(s.extent));
        return {};
    }

    Result<void> visitLoop(const StmtNode& s, bool isOutermost) {
        TENON_TRY(checkLoop(s, isOutermost));
        if (s.extent == 0) return {};
        const Mark before = mark();
        TENON_TRY(bindName(s.name, ElementType::i64));
        const AtomId atom = forms.bindVariable(s.name, {0, s.extent - 1});
        const AtomRole role = roleOf(s);
        roles.resize(static_cast<std::size_t>(atom) + 1, AtomRole::serial);
        roles[static_cast<std::size_t>(atom)] = role;
        if (role == AtomRole::vector) lane = atom, laneNames = {s.name};
        if (role == AtomRole::parallel && s.extent > 1) parallel = atom;
        TENON_TRY(visit(*s.children.at(0), false));
        if (role == AtomRole::vector) lane = -1, laneNames.clear();
        if (role == AtomRole::parallel) parallel = -1;
        restore(before);
        return {};
    }

    Result<void> visitStore(const StmtNode& s) {
        if (!isBuffer(s.buffer)) return fail("stores to a buffer that it does not have");
        const Buffer& b = bufferAt(s.buffer);
        if (b.kind <= BufferKind::constant) return fail("stores to '" + b.name + "', which is read only");
        TENON_TRY(visitExpr(s.value));
        if (s.value->type != b.element)
            return fail("stores " + text(s.value) + " to '" + b.name + "', which has another type");
        TENON_TRY(visitIndices(s.buffer, s.indices));
        const bool dependsOnLane =
            std::any_of(s.indices.begin(), s.indices.end(), [&](const Expr& e) { return laneDepends(e); });
        if (lane >= 0 && !dependsOnLane)
            return fail("stores to the same element of '" + b.name + "' in every vector lane");
        if (parallel >= 0 && b.kind == BufferKind::output && !dependsOn(s.indices, parallel) && !isOneIteration())
            return fail("stores to the same elements of '" + b.name + "' in every parallel iteration");
        forms.memoryChanged();
        return {};
    }

    /// Branches around this point leave the parallel variable one value.
    bool isOneIteration() const {
        const Range range = forms.range(Form{0, {{parallel, 1}}});
        return range.low == range.high;
    }

    bool dependsOn(const std::vector<Expr>& indices, AtomId atom) {
        return std::any_of(indices.begin(), indices.end(),
                           [&](const Expr& e) { return forms.mentions(forms.form(e), atom); });
    }

    bool laneDepends(const Expr& e) const {
        if (e->kind == ExprKind::variable) return laneNames.contains(e->name);
        return std::any_of(e->args.begin(), e->args.end(), [&](const Expr& arg) { return laneDepends(arg); });
    }

    // Expressions ---------------------------------------------------------------------------------------------------
    Result<void> visitExpr(const Expr& e) {
        if (!e) return fail("lacks an expression");
        if (++depth > kMaxDepth) return fail("has an expression nested too deeply");
        TENON_TRY(checkTypes(*e, e));
        if (e->kind == ExprKind::load)
            TENON_TRY(visitIndices(e->buffer, e->args));
        else if (e->kind == ExprKind::guard)
            TENON_TRY(visitGuard(*e));
        else
            for (const Expr& arg : e->args) TENON_TRY(visitExpr(arg));
        --depth;
        return {};
    }

    Result<void> visitGuard(const ExprNode& e) {
        TENON_TRY(visitExpr(e.args[0]));
        const int decided = forms.decide(e.args[0]);
        for (const bool isTrue : {true, false}) {
            if (decided == (isTrue ? 0 : 1)) continue;
            const Mark before = mark();
            forms.assume(e.args[0], isTrue);
            TENON_TRY(visitExpr(e.args[isTrue ? 1 : 2]));
            restore(before);
        }
        return {};
    }

    static std::size_t argumentCount(const ExprNode& e) {
        switch (e.kind) {
            case ExprKind::unary:
            case ExprKind::cast:
                return 1;
            case ExprKind::binary:
                return 2;
            case ExprKind::ternary:
            case ExprKind::guard:
                return 3;
            default:
                return e.args.size();
        }
    }

    bool hasMatchingTypes(const ExprNode& e) const {
        const auto type = [&](std::size_t i) { return e.args[i]->type; };
        switch (e.kind) {
            case ExprKind::integer:
                return !isFloat(e.type);
            case ExprKind::real:
                return isFloat(e.type);
            case ExprKind::variable:
                return true;
            case ExprKind::load:
                return isBuffer(e.buffer) && e.type == bufferAt(e.buffer).element;
            case ExprKind::unary:
                return takes(e.unaryOp(), type(0)) && e.type == resultType(e.unaryOp(), type(0));
            case ExprKind::binary:
                return type(0) == type(1) && takes(e.binaryOp(), type(0)) &&
                       e.type == resultType(e.binaryOp(), type(0));
            case ExprKind::ternary:
                if (e.type != type(1) || e.type != type(2)) return false;
                if (e.ternaryOp() == TernaryOp::select) return type(0) == ElementType::boolean;
                return type(0) == e.type &&
                       (e.ternaryOp() == TernaryOp::fma ? isFloat(e.type) : e.type == ElementType::i32);
            case ExprKind::cast:
                return true;
            case ExprKind::guard:
                return type(0) == ElementType::boolean && type(1) == e.type && type(2) == e.type;
        }
        __builtin_unreachable();
    }

    Result<void> checkTypes(const ExprNode& e, const Expr& expr) const {
        const bool hasAll = e.args.size() == argumentCount(e) &&
                            std::none_of(e.args.begin(), e.args.end(), [](const Expr& a) { return !a; });
        if (!hasAll) return fail("has an operation without all its operands");
        if (e.kind == ExprKind::variable) {
            const auto found =
                std::find_if(bound.begin(), bound.end(), [&](const auto& b) { return b.first == e.name; });
            if (found == bound.end()) return fail("uses the name '" + e.name + "', which nothing binds there");
            if (found->second != e.type) return fail("uses the name '" + e.name + "' as another type than it has");
        }
        if (!hasMatchingTypes(e))
            return fail("has types that do not match in " + (e.kind == ExprKind::load ? "a load" : text(expr)));
        return {};
    }

    Result<void> visitIndices(BufferIndex buffer, const std::vector<Expr>& indices) {
        const Buffer& b = bufferAt(buffer);
        if (indices.size() != b.dims.size())
            return fail("uses '" + b.name + "' with " + std::to_string(indices.size()) + " indices");
        for (std::size_t axis = 0; axis < indices.size(); ++axis) {
            TENON_TRY(visitExpr(indices[axis]));
            if (indices[axis]->type != ElementType::i64)
                return fail("has the index " + text(indices[axis]) + ", which is not i64");
            const Form form = forms.form(indices[axis]);
            const Range range = forms.range(form);
            if (!range.isWithin({0, b.dims[axis] - 1})) return fail(outside(b, axis, indices[axis], range));
            const bool isLast = axis + 1 == indices.size();
            if (b.kind == BufferKind::registers && !isConstantOnceUnrolled(form, isLast))
                return fail("indexes the register buffer '" + b.name + "' by " + text(indices[axis]) +
                            ", which is not constant once unrolled");
        }
        return {};
    }

    std::string outside(const Buffer& b, std::size_t axis, const Expr& index, Range range) const {
        const auto bound = [](std::int64_t v) {
            return v >= Range::kUnbounded ? "anything" : v <= -Range::kUnbounded ? "anything" : std::to_string(v);
        };
        return "uses index " + text(index) + " of axis " + std::to_string(axis) + " of '" + b.name +
               "', which may be from " + bound(range.low) + " to " + bound(range.high) + " where the extent is " +
               std::to_string(b.dims[axis]);
    }

    bool isConstantOnceUnrolled(const Form& form, bool mayUseLane) const {
        return std::all_of(form.terms.begin(), form.terms.end(), [&](const auto& term) {
            const Atom& atom = forms.atom(term.first);
            if (atom.kind == AtomKind::opaque) return false;
            if (atom.kind != AtomKind::variable)
                return isConstantOnceUnrolled(atom.a, mayUseLane) && isConstantOnceUnrolled(atom.b, mayUseLane);
            const AtomRole role = roles[static_cast<std::size_t>(term.first)];
            return role == AtomRole::unrolled || (role == AtomRole::vector && mayUseLane);
        });
    }

    const Kernel& kernel;
    IndexForms forms;
    std::vector<std::pair<std::string, ElementType>> bound;
    std::vector<AtomRole> roles;      ///< of variable atoms, by id
    std::set<std::string> laneNames;  ///< names whose value differs between the lanes of the current vector loop
    AtomId lane = -1;
    AtomId parallel = -1;
    int parallelLoops = 0;
    int depth = 0;
};

}  // namespace

Result<void> verifyKernel(const Kernel& kernel) {
    try {
        return Verifier(kernel).run();
    } catch (const InternalError& overflow) {
        // index arithmetic that overflows 64 bits is refused, not trusted
        return usageError("the loop program '" + kernel.name + "' cannot be checked: " + overflow.what());
    }
}

}  // namespace tenon::loops
