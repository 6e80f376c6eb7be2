// SPDX-License-Identifier: Apache-2.0
// What is run on a module before instruction selection. Included by .cpp files of this folder only.
#pragma once

#include <llvm/IR/Module.h>
#include <llvm/Target/TargetMachine.h>

namespace tenon::codegen {

/// Registers for stack slots, common subexpressions, loop invariants. Emitted code is in its final shape already, so
/// there is no vectorizer, unroller or inliner: they cost most of the usual pipeline's time and undo register tiles.
void optimize(llvm::Module& module, llvm::TargetMachine& machine);

}  // namespace tenon::codegen
