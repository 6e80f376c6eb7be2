// SPDX-License-Identifier: Apache-2.0
// lld in this process. Included by .cpp files of this folder only.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/codegen/compile.h"

namespace tenon::codegen {

/// Files that exist in memory only, for as long as this object lives.
class MemoryFiles {
public:
    MemoryFiles() = default;
    ~MemoryFiles();
    MemoryFiles(const MemoryFiles&) = delete;
    MemoryFiles& operator=(const MemoryFiles&) = delete;

    /// The path under which this process can open the content.
    Result<std::string> add(std::span<const std::byte> content);

private:
    std::vector<int> descriptors;
};

/// What `ld.lld` makes of these arguments, which name no output; one run at a time in a process, since lld keeps its state in
/// globals. The error carries what lld said, after `what`.
///
/// lld itself never writes to a disk: it maps the file it writes, so that a full disk would end the process.
Result<std::vector<std::byte>> runLld(std::vector<std::string> arguments, const std::string& what);

}  // namespace tenon::codegen
