// SPDX-License-Identifier: Apache-2.0
// LLVM's side of a Target. Included by .cpp files of this folder only.
#pragma once

#include <llvm/IR/Module.h>
#include <llvm/Target/TargetMachine.h>

#include <memory>

#include "core/base/result.h"
#include "core/loops/target.h"

namespace tenon::codegen {

/// Registers LLVM's targets and turns its fatal errors into InternalError. Cheap after the first call.
void initialiseLlvm();

Result<std::unique_ptr<llvm::TargetMachine>> createTargetMachine(const loops::Target& target);

/// Marks the functions of a module with the instruction set and the core to schedule for.
void setTarget(llvm::Module& module, const loops::Target& target);

/// An empty module laid out for the machine.
std::unique_ptr<llvm::Module> createModule(llvm::LLVMContext& context, const llvm::TargetMachine& machine);

}  // namespace tenon::codegen
