// SPDX-License-Identifier: Apache-2.0
// Files: mapped for reading, written whole or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "core/base/result.h"

namespace tenon {

/// A read-only mapping of a regular file. Shared so that tensors can point into it for as long as they live.
class MappedFile {
public:
    /// Refuses directories, devices and unreadable files with a sentence.
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);
    /// Maps an already opened descriptor (takes ownership of it); `name` is used in messages only.
    static Result<std::shared_ptr<const MappedFile>> fromDescriptor(int descriptor, std::string_view name);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return {start, length}; }

private:
    MappedFile() = default;
    const std::byte* start = nullptr;
    std::size_t length = 0;
};

/// Writes `data` to a temporary sibling, syncs it and renames it over `path`; on failure `path` is untouched and the
/// temporary is removed.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> data);
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view text);

/// The whole file as text; for small files (recipes, manifests).
Result<std::string> readTextFile(const std::filesystem::path& path);

}  // namespace tenon
