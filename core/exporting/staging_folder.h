// SPDX-License-Identifier: Apache-2.0
// A folder that appears whole or not at all: files are written to a temporary sibling, synced, and moved into place.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tenon {

class StagingFolder {
public:
    /// Makes a temporary folder beside `destination`, with missing parents. Errors: not writable; `destination` is there
    /// and is not a folder.
    static Result<StagingFolder> create(const std::filesystem::path& destination);
    /// Removes all that was made, unless publish() succeeded.
    ~StagingFolder();
    StagingFolder(StagingFolder&& other) noexcept;
    StagingFolder& operator=(StagingFolder&&) = delete;

    const std::filesystem::path& path() const { return temporary; }
    const std::filesystem::path& destination() const { return wanted; }

    /// `name` is relative and may hold folders. The file is synced.
    Result<void> write(const std::filesystem::path& name, std::span<const std::byte> bytes);
    Result<void> write(const std::filesystem::path& name, std::string_view text);
    /// What was written, relative and sorted.
    Result<std::vector<std::filesystem::path>> files() const;
    /// The same error about the destination, where it speaks of the temporary folder, which the user never sees.
    Error atDestination(Error error) const;
    /// Syncs the folders and takes the place of what is at the destination, which is removed.
    Result<void> publish();

private:
    StagingFolder() = default;
    std::filesystem::path wanted, temporary;
    std::filesystem::path firstMadeParent;  ///< removed with the rest; empty when the parents were there
};

}  // namespace tenon
