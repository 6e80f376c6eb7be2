// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/emit_llvm.h"

#include <llvm/IR/MDBuilder.h>

#include <algorithm>
#include <set>

#include "core/base/check.h"

namespace tenon::codegen {

using llvm::Value;
using namespace loops;

namespace {

bool uses(const Expr& e, const std::string& name) {
    if (e->kind == ExprKind::variable) return e->name == name;
    return std::any_of(e->args.begin(), e->args.end(), [&](const Expr& arg) { return uses(arg, name); });
}

/// Facts about a kernel that decide how it is emitted.
struct Survey {
    std::set<BufferIndex> vectorBuffers;  ///< indexed by a vector variable in their last axis
    bool hasChecks = false;

    void visitAccess(BufferIndex buffer, const std::vector<Expr>& indices, const std::string& lane) {
        if (!lane.empty() && !indices.empty() && uses(indices.back(), lane)) vectorBuffers.insert(buffer);
        for (const Expr& e : indices) visit(e, lane);
    }
    void visit(const Expr& e, const std::string& lane) {
        if (e->kind == ExprKind::load) return visitAccess(e->buffer, e->args, lane);
        for (const Expr& arg : e->args) visit(arg, lane);
    }
    void visit(const StmtNode& s, const std::string& lane) {
        if (s.kind == StmtKind::check) hasChecks = true;
        if (s.kind == StmtKind::store) visitAccess(s.buffer, s.indices, lane);
        if (s.value) visit(s.value, lane);
        const bool isVector = s.kind == StmtKind::loop && s.loop == LoopKind::vector;
        for (const Stmt& child : s.children) visit(*child, isVector ? s.name : lane);
    }
};

/// The widest element that data of a vector loop are computed in, in bytes; indices do not count.
int widestElement(const Expr& e) {
    int bytes = e->type == ElementType::boolean ? 1
                : isFloat(e->type)              ? std::max<int>(4, static_cast<int>(byteSize(e->type)))
                                                : static_cast<int>(byteSize(e->type));
    if (e->type == ElementType::i64 && e->kind != ExprKind::load && e->kind != ExprKind::cast) bytes = 1;
    if (e->kind == ExprKind::load) return bytes;
    for (const Expr& arg : e->args) bytes = std::max(bytes, widestElement(arg));
    return bytes;
}

int widestElement(const StmtNode& s) {
    int bytes = 1;
    if (s.value && s.kind != StmtKind::branch) bytes = widestElement(s.value);
    for (const Stmt& child : s.children) bytes = std::max(bytes, widestElement(*child));
    return bytes;
}

}  // namespace

KernelEmitter::KernelEmitter(const Kernel& kernel, const Target& target, llvm::Module& module,
                             const std::string& symbol)
    : kernel(kernel), module(module), symbol(symbol), b(module.getContext()), ops{b, target} {}

void KernelEmitter::emit() {
    llvm::Type* pointer = b.getPtrTy();
    auto* type = llvm::FunctionType::get(b.getInt32Ty(), {pointer, pointer, b.getInt64Ty(), b.getInt64Ty()}, false);
    function = llvm::Function::Create(type, llvm::Function::ExternalLinkage, symbol, module);
    function->setVisibility(llvm::Function::HiddenVisibility);
    function->addFnAttr(llvm::Attribute::NoUnwind);
    function->addFnAttr("no-trapping-math", "true");
    const std::string widest = std::to_string(ops.target.vectorBytes * 8);
    function->addFnAttr("prefer-vector-width", widest);
    function->addFnAttr("min-legal-vector-width", widest);
    for (unsigned i : {0u, 1u}) function->addParamAttr(i, llvm::Attribute::NoAlias);

    b.SetInsertPoint(newBlock("entry"));
    prepareBuffers();
    llvm::BasicBlock* done = newBlock("done");
    llvm::BasicBlock* start = newBlock("start");
    b.CreateCondBr(b.CreateICmpSLT(function->getArg(2), function->getArg(3)), start, done);
    b.SetInsertPoint(start);
    if (kernel.body) statement(*kernel.body);
    b.CreateBr(done);
    b.SetInsertPoint(done);
    b.CreateRet(status ? b.CreateLoad(b.getInt32Ty(), status) : static_cast<Value*>(b.getInt32(0)));
}

void KernelEmitter::prepareBuffers() {
    Survey survey;
    if (kernel.body) survey.visit(*kernel.body, "");
    if (survey.hasChecks) {
        status = b.CreateAlloca(b.getInt32Ty(), nullptr, "status");
        b.CreateStore(b.getInt32(0), status);
    }
    llvm::MDBuilder metadata(module.getContext());
    llvm::MDNode* domain = metadata.createAliasScopeDomain(symbol);
    parameterScopes = llvm::MDNode::get(module.getContext(), {metadata.createAliasScope("parameters", domain)});
    scratchScopes = llvm::MDNode::get(module.getContext(), {metadata.createAliasScope("scratch", domain)});
    std::int64_t scratchAt = 0;
    const std::size_t parameters = kernel.parameterCount();
    for (std::size_t i = 0; i < kernel.buffers.size(); ++i) {
        const Buffer& buffer = kernel.buffers[i];
        const auto index = static_cast<BufferIndex>(i);
        bases.push_back(nullptr);
        if (i < parameters) {
            auto* base = b.CreateLoad(b.getPtrTy(), b.CreateConstInBoundsGEP1_64(b.getPtrTy(), function->getArg(0), i),
                                      buffer.name);
            base->setMetadata(llvm::LLVMContext::MD_invariant_load, llvm::MDNode::get(module.getContext(), {}));
            bases.back() = base;
        } else if (buffer.kind == BufferKind::scratch) {
            bases.back() = b.CreateConstInBoundsGEP1_64(b.getInt8Ty(), function->getArg(1),
                                                        static_cast<std::uint64_t>(scratchAt), buffer.name);
            scratchAt +=
                (elementCount(buffer.dims) * static_cast<std::int64_t>(byteSize(buffer.element)) + 63) / 64 * 64;
        } else {
            tiles.emplace(index, RegisterTile(ops, buffer, survey.vectorBuffers.contains(index)));
        }
    }
}

// Names --------------------------------------------------------------------------------------------------------------

void KernelEmitter::bindName(const std::string& name, Value* value) {
    const auto found = names.find(name);
    undo.emplace_back(name, found == names.end() ? nullptr : found->second);
    names[name] = value;
}

void KernelEmitter::bindConstant(const std::string& name, std::int64_t value) {
    forms.bind(name, {value, {}});
    bindName(name, b.getInt64(static_cast<std::uint64_t>(value)));
}

void KernelEmitter::restore(Mark mark) {
    forms.restore(mark.forms);
    while (undo.size() > mark.names) {
        auto& [name, before] = undo.back();
        if (before)
            names[name] = before;
        else
            names.erase(name);
        undo.pop_back();
    }
}

llvm::BasicBlock* KernelEmitter::newBlock(const char* name) {
    return llvm::BasicBlock::Create(module.getContext(), name, function);
}

// Statements ---------------------------------------------------------------------------------------------------------

void KernelEmitter::statement(const StmtNode& s) {
    switch (s.kind) {
        case StmtKind::block:
            return blockStatement(s);
        case StmtKind::loop:
            return loopStatement(s);
        case StmtKind::let:
            return letStatement(s);
        case StmtKind::store:
            return storeStatement(s);
        case StmtKind::branch:
            return branchStatement(s);
        case StmtKind::check:
            return checkStatement(s);
        case StmtKind::comment:
            return;
    }
}

void KernelEmitter::blockStatement(const StmtNode& s) {
    const Mark before = mark();
    for (const Stmt& child : s.children) statement(*child);
    restore(before);
}

void KernelEmitter::letStatement(const StmtNode& s) {
    Value* value = expression(s.value);
    if (s.value->type == ElementType::i64) {
        const Form form = forms.form(s.value);
        pinOpaqueAtoms(form);
        forms.bind(s.name, form);
    }
    bindName(s.name, value);
}

void KernelEmitter::branchStatement(const StmtNode& s) {
    ++conditions;
    const int decided = forms.decide(s.value);
    const Stmt otherwise = s.children.size() > 1 ? s.children[1] : nullptr;
    if (decided < 0)
        openBranch(s);
    else if (decided == 1)
        statement(*s.children[0]);
    else if (otherwise)
        statement(*otherwise);
    --conditions;
}

void KernelEmitter::openBranch(const StmtNode& s) {
    const Stmt otherwise = s.children.size() > 1 ? s.children[1] : nullptr;
    flushStores();
    llvm::BasicBlock* then = newBlock("then");
    llvm::BasicBlock* joined = newBlock("joined");
    llvm::BasicBlock* other = otherwise ? newBlock("else") : joined;
    b.CreateCondBr(expression(s.value), then, other);
    for (const bool isTrue : {true, false}) {
        if (!isTrue && !otherwise) break;
        b.SetInsertPoint(isTrue ? then : other);
        const Mark before = mark();
        forms.assume(s.value, isTrue);
        statement(isTrue ? *s.children[0] : *otherwise);
        flushStores();
        restore(before);
        b.CreateBr(joined);
    }
    b.SetInsertPoint(joined);
}

void KernelEmitter::checkStatement(const StmtNode& s) {
    if (forms.decide(s.value) == 1) return;
    Value* holds = expression(s.value);
    if (OpEmitter::lanesOf(holds) > 0) holds = b.CreateAndReduce(holds);
    Value* before = b.CreateLoad(b.getInt32Ty(), status);
    Value* failed =
        b.CreateBinaryIntrinsic(llvm::Intrinsic::smax, before, b.getInt32(static_cast<std::uint32_t>(s.code)));
    b.CreateStore(b.CreateSelect(holds, before, failed), status);
}

// Loops --------------------------------------------------------------------------------------------------------------

void KernelEmitter::loopStatement(const StmtNode& s) {
    if (s.loop == LoopKind::parallel) return parallelLoop(s);
    if (s.extent <= 0) return;
    if (s.loop == LoopKind::vector) return vectorLoop(s);
    if (s.loop == LoopKind::unrolled || s.extent == 1) return unrolledLoop(s);
    countedLoop(s, b.getInt64(0), b.getInt64(static_cast<std::uint64_t>(s.extent)));
}

void KernelEmitter::unrolledLoop(const StmtNode& s) {
    unrolledVariables.push_back({s.name, 0, s.extent, conditions});
    for (std::int64_t i = 0; i < s.extent; ++i) {
        const Mark before = mark();
        bindConstant(s.name, i);
        unrolledVariables.back().value = i;
        statement(*s.children[0]);
        restore(before);
    }
    unrolledVariables.pop_back();
    endOfUnrolledLoops();
}

void KernelEmitter::endOfUnrolledLoops() {
    if (!unrolledVariables.empty()) return;
    flushStores();
    loadedColumns.clear();
}

void KernelEmitter::vectorLoop(const StmtNode& s) {
    const std::int64_t widest = ops.target.lanes(widestElement(s));
    for (std::int64_t at = 0; at < s.extent; at += widest) {
        const Mark before = mark();
        lanes = static_cast<unsigned>(std::min(widest, s.extent - at));
        if (lanes == 1) {
            lanes = 0;
            bindConstant(s.name, at);
        } else {
            llvm::SmallVector<std::uint64_t, 64> counts(lanes), places(lanes);
            for (unsigned i = 0; i < lanes; ++i) counts[i] = i, places[i] = static_cast<std::uint64_t>(at) + i;
            laneAtom = forms.bindVariable(s.name, {0, lanes - 1});
            atomValues[laneAtom] = llvm::ConstantDataVector::get(module.getContext(), counts);
            bindName(s.name, llvm::ConstantDataVector::get(module.getContext(), places));
            forms.bind(s.name, Form{at, {{laneAtom, 1}}});
        }
        statement(*s.children[0]);
        restore(before);
    }
    lanes = 0;
    laneAtom = -1;
    endOfUnrolledLoops();
}

/// Tested at the end: the caller knows that there is at least one iteration.
void KernelEmitter::countedLoop(const StmtNode& s, Value* begin, Value* end) {
    flushStores();
    const Mark before = mark();
    llvm::BasicBlock* entry = b.GetInsertBlock();
    llvm::BasicBlock* head = newBlock("loop");
    llvm::BasicBlock* after = newBlock("after");
    b.CreateBr(head);
    b.SetInsertPoint(head);
    llvm::PHINode* variable = b.CreatePHI(b.getInt64Ty(), 2, s.name);
    variable->addIncoming(begin, entry);
    atomValues[forms.bindVariable(s.name, {0, s.extent - 1})] = variable;
    bindName(s.name, variable);
    statement(*s.children[0]);
    flushStores();
    Value* next = b.CreateAdd(variable, b.getInt64(1), "", true, true);
    variable->addIncoming(next, b.GetInsertBlock());
    b.CreateCondBr(b.CreateICmpSLT(next, end), head, after);
    b.SetInsertPoint(after);
    restore(before);
}

void KernelEmitter::parallelLoop(const StmtNode& s) {
    if (s.extent > 0) countedLoop(s, function->getArg(2), function->getArg(3));
}

}  // namespace tenon::codegen
