// SPDX-License-Identifier: Apache-2.0
// A kernel as an LLVM function. Included by .cpp files of this folder only.
//
// What the loop IR says is emitted as it stands: unrolled loops are repeated, vector loops become vectors (in parts no
// wider than the machine's), register tiles become registers. The optimizer that follows only cleans up.
#pragma once

#include <map>
#include <string>

#include "core/codegen/register_tile.h"
#include "core/loops/index_forms.h"

namespace tenon::codegen {

class KernelEmitter {
public:
    KernelEmitter(const loops::Kernel& kernel, const loops::Target& target, llvm::Module& module,
                  const std::string& symbol);
    /// int32_t symbol(void* const* buffers, void* scratch, int64_t begin, int64_t end)
    void emit();

private:
    // Statements (emit_llvm.cpp) -------------------------------------------------------------------------------------
    void prepareBuffers();
    void statement(const loops::StmtNode& s);
    void blockStatement(const loops::StmtNode& s);
    void letStatement(const loops::StmtNode& s);
    void branchStatement(const loops::StmtNode& s);
    void openBranch(const loops::StmtNode& s);  ///< whose condition is known at run time only
    void checkStatement(const loops::StmtNode& s);
    void loopStatement(const loops::StmtNode& s);
    void unrolledLoop(const loops::StmtNode& s);
    void endOfUnrolledLoops();
    void vectorLoop(const loops::StmtNode& s);
    void countedLoop(const loops::StmtNode& s, llvm::Value* begin, llvm::Value* end);
    void parallelLoop(const loops::StmtNode& s);
    void bindConstant(const std::string& name, std::int64_t value);

    struct Mark {
        loops::IndexForms::Mark forms;
        std::size_t names;
    };
    Mark mark() const { return {forms.mark(), undo.size()}; }
    void restore(Mark mark);
    void bindName(const std::string& name, llvm::Value* value);
    llvm::BasicBlock* newBlock(const char* name);

    // Expressions (emit_expr.cpp) ------------------------------------------------------------------------------------
    /// A scalar when the value is the same in all lanes of the current vector loop.
    llvm::Value* expression(const loops::Expr& e);
    llvm::Value* binaryExpression(const loops::ExprNode& e);
    llvm::Value* indexComparison(const loops::ExprNode& e);
    llvm::Value* guardExpression(const loops::ExprNode& e);
    llvm::Value* openGuard(const loops::ExprNode& e);  ///< whose condition is known at run time only
    llvm::Value* branchingGuard(const loops::ExprNode& e, llvm::Value* condition);
    llvm::Value* maskedGuard(const loops::ExprNode& e, llvm::Value* condition);
    llvm::Value* underMask(const loops::Expr& e, const loops::Expr& condition, bool isTrue, llvm::Value* mask);
    llvm::Value* splat(llvm::Value* value);
    /// Makes all vectors or all scalars.
    void unify(std::initializer_list<llvm::Value**> values);

    // Indices (emit_index.cpp) ---------------------------------------------------------------------------------------
    llvm::Value* formValue(const loops::Form& form);
    /// In one lane of the current vector loop.
    llvm::Value* formValueInLane(const loops::Form& form, unsigned lane);
    llvm::Value* atomValue(loops::AtomId id);
    llvm::Value* quotientValue(const loops::Atom& atom);
    /// Evaluates what is not an index expression here, where it is bound, rather than where it is used.
    void pinOpaqueAtoms(const loops::Form& form);
    bool isPure(const loops::Form& form) const;  ///< made of loop variables only
    bool varies(const loops::Form& form);        ///< between lanes, other than linearly
    bool varies(const loops::Expr& e) const;     ///< between lanes

    // Memory (emit_access.cpp) ---------------------------------------------------------------------------------------
    llvm::Value* loadExpression(const loops::ExprNode& e);
    void storeStatement(const loops::StmtNode& s);
    loops::Form offsetForm(const loops::Buffer& buffer, const std::vector<loops::Expr>& indices);
    std::vector<std::int64_t> registerPlaces(const loops::Buffer& buffer, const loops::Form& offset);
    llvm::Value* pointerTo(loops::BufferIndex buffer, llvm::Value* base, const loops::Form& offset, int lane);
    llvm::Value* loadElement(loops::BufferIndex buffer, const loops::Form& offset, int lane, llvm::Value* isWanted);
    llvm::Value* loadContiguous(loops::BufferIndex buffer, const loops::Form& offset, unsigned lanes);
    llvm::Value* loadStrided(loops::BufferIndex buffer, const loops::Form& offset, std::int64_t stride);
    llvm::Value* loadLanes(loops::BufferIndex buffer, const loops::Form& offset);
    void storeVector(loops::BufferIndex buffer, llvm::Value* stored, const loops::Form& offset, int lane = -1);
    llvm::Instruction* annotated(llvm::Instruction* access, loops::BufferIndex buffer) const;
    const loops::Buffer& bufferAt(loops::BufferIndex buffer) const {
        return kernel.buffers[static_cast<std::size_t>(buffer)];
    }

    // Strided accesses (emit_strided.cpp) ----------------------------------------------------------------------------
    struct StridedStore {
        loops::BufferIndex buffer;
        loops::Form offset;  ///< of lane 0
        std::int64_t stride;
        unsigned lanes;
        llvm::Value* value;
    };
    /// False when the store cannot wait.
    bool deferStore(loops::BufferIndex buffer, const loops::Form& offset, llvm::Value* stored);
    void flushStores();
    void flushStores(loops::BufferIndex buffer);  ///< all, when any of them is to this buffer
    void storeColumns(llvm::ArrayRef<StridedStore> columns);
    bool mayCollide(const StridedStore& a, const StridedStore& c) const;
    struct UnrolledVariable {
        std::string name;
        std::int64_t value, extent;
        int conditions;  ///< guards and branches around the loop
    };
    /// The unrolled loop whose next iteration reads the next element; nullptr when there is none.
    const UnrolledVariable* neighbouringVariable(loops::BufferIndex buffer, const std::vector<loops::Expr>& indices,
                                                 const loops::Form& offset);
    llvm::Value* loadColumn(loops::BufferIndex buffer, const std::vector<loops::Expr>& indices,
                            const loops::Form& offset);

    const loops::Kernel& kernel;
    llvm::Module& module;
    std::string symbol;
    llvm::IRBuilder<> b;
    OpEmitter ops;
    llvm::Function* function = nullptr;
    llvm::AllocaInst* status = nullptr;  ///< only in kernels with checks

    std::vector<llvm::Value*> bases;  ///< of buffers in memory
    std::map<loops::BufferIndex, RegisterTile> tiles;
    llvm::MDNode* parameterScopes = nullptr;  ///< scratch never overlaps the parameters
    llvm::MDNode* scratchScopes = nullptr;

    loops::IndexForms forms;
    std::map<std::string, llvm::Value*, std::less<>> names;
    std::vector<std::pair<std::string, llvm::Value*>> undo;
    std::map<loops::AtomId, llvm::Value*> atomValues;

    std::vector<StridedStore> deferred;
    /// By buffer, offset of lane 0, stride and lanes.
    std::map<std::tuple<loops::BufferIndex, decltype(loops::Form::terms), std::int64_t, std::int64_t, unsigned>,
             llvm::Instruction*>
        loadedColumns;
    std::vector<UnrolledVariable> unrolledVariables;  ///< of the loops around the current statement
    int conditions = 0;                               ///< guards and branches around the current expression

    loops::AtomId laneAtom = -1;  ///< the variable of the current vector loop; -1 outside
    unsigned lanes = 0;
    int onlyLane = -1;            ///< while one lane's index is computed
    llvm::Value* mask = nullptr;  ///< lanes in which the guarded expression being emitted is wanted; nullptr: all
};

}  // namespace tenon::codegen
