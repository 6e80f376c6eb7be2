// SPDX-License-Identifier: Apache-2.0
// History: every profiling run that was kept, in an SQLite database of the user.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

struct sqlite3;

namespace tenon {

struct RunVariant {
    std::string name;
    std::string recipeJson;
};

/// One row of a list.
struct RunSummary {
    std::int64_t id = 0;      ///< given by History::add
    std::int64_t timeMs = 0;  ///< since 1970, UTC
    std::string modelName;
    std::string modelHash;
    std::vector<std::string> variantNames;  ///< in the order measured
};

struct Run {
    std::int64_t id = 0;      ///< given by History::add
    std::int64_t timeMs = 0;  ///< since 1970, UTC; 0 lets add() take the present
    std::string modelName;
    std::string modelHash;  ///< with the name it tells models apart
    std::string machineJson;
    std::string profileJson;  ///< schema 1 of `tenon profile --json`
    std::vector<RunVariant> variants;
};

/// `$XDG_DATA_HOME/tenon/history.sqlite`, or under `~/.local/share`.
Result<std::filesystem::path> defaultHistoryPath();

/// Several processes may use one database at a time (write-ahead log; a writer waits up to 5 s for another). One object
/// belongs to one thread. Every change is one transaction.
class History {
public:
    /// Makes the file and its folder when they are missing and brings an older schema up to date. Refused with a
    /// sentence: a damaged file, a database of another program or of a newer version, a folder that cannot be written.
    static Result<History> open(const std::filesystem::path& path);

    /// Returns the id of the new run. Texts named Json are refused when they are not JSON.
    Result<std::int64_t> add(const Run& run);
    /// Newest first; those of one model when `modelHash` is given.
    Result<std::vector<RunSummary>> list(int limit = 100, const std::optional<std::string>& modelHash = {}) const;
    /// Nothing when there is no such run.
    Result<std::optional<Run>> get(std::int64_t id) const;
    /// False when there was no such run.
    Result<bool> remove(std::int64_t id);

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    History(std::unique_ptr<sqlite3, Close> database, std::string name);

    Result<void> prepareFile();
    Result<void> migrate();
    Result<std::int64_t> insert(const Run& run);
    Error failure() const;

    std::unique_ptr<sqlite3, Close> database;
    std::string name;  ///< of the file, for messages
};

}  // namespace tenon
