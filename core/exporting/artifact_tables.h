// SPDX-License-Identifier: Apache-2.0
// The tables of artifact/api.h for one model, as LLVM assembly text: steps, operands, names and shapes as constant globals.
// Text, because it is the same for every target and a person can read it.
#pragma once

#include <string>
#include <vector>

#include "core/runtime/compile_model.h"

namespace tenon {

inline constexpr std::int64_t kConstantAlignment = 64;

/// Every constant of the model in one block, each at a multiple of kConstantAlignment.
struct ConstantBlock {
    std::vector<std::byte> bytes;
    std::vector<std::int64_t> offsets;  ///< by index into CompiledModel::constants
};

ConstantBlock packConstants(const CompiledModel& model);

/// What the tables say beside the model itself.
struct ArtifactIdentity {
    std::string name;  ///< a C identifier
    std::string version;
    std::string sourceHash;
};

/// The symbol of the ConstantBlock in artifacts of that name; prefixed, so that two models fit into one program.
std::string constantSymbol(const std::string& name);

/// Defines @tenon_artifact; refers to the kernels and to constantSymbol().
std::string printArtifactTables(const CompiledModel& model, const ConstantBlock& constants,
                                const ArtifactIdentity& identity);

}  // namespace tenon
