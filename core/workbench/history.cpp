// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/history.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

namespace tenon {

namespace fs = std::filesystem;

namespace {

constexpr int kApplicationId = 0x54454E4E;  // "TENN": tells our databases from others
constexpr int kBusyMs = 5000;

/// Migration i brings version i to version i + 1. Rows are only ever appended here: released ones are in users' files.
constexpr std::array kMigrations{R"sql(
    CREATE TABLE models(
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        hash TEXT NOT NULL,
        UNIQUE(name, hash));
    CREATE TABLE machines(
        id INTEGER PRIMARY KEY,
        json TEXT NOT NULL UNIQUE);
    CREATE TABLE runs(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        time_ms INTEGER NOT NULL,
        model INTEGER NOT NULL REFERENCES models(id),
        machine INTEGER NOT NULL REFERENCES machines(id),
        profile_json TEXT NOT NULL);
    CREATE TABLE run_variants(
        run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        recipe_json TEXT NOT NULL,
        PRIMARY KEY(run, position)) WITHOUT ROWID;
    CREATE INDEX runs_by_model ON runs(model, time_ms);
    CREATE INDEX runs_by_machine ON runs(machine);
    CREATE INDEX runs_by_time ON runs(time_ms);
)sql"};
constexpr int kVersion = static_cast<int>(kMigrations.size());

/// One prepared statement. The SQL is ours, so one that does not compile on a sound database is a damaged database.
class Statement {
public:
    Statement(sqlite3* database, const char* sql) { sqlite3_prepare_v2(database, sql, -1, &handle, nullptr); }
    ~Statement() { sqlite3_finalize(handle); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(std::int64_t value) {
        sqlite3_bind_int64(handle, ++bound, value);
        return *this;
    }
    /// `text` must outlive the statement.
    Statement& bind(const std::string& text) {
        sqlite3_bind_text64(handle, ++bound, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
        return *this;
    }

    bool nextRow() {
        code = handle ? sqlite3_step(handle) : SQLITE_ERROR;
        return code == SQLITE_ROW;
    }
    /// For statements without rows; and after nextRow() said no, whether that was the end or a failure.
    bool run() {
        while (nextRow()) {
        }
        return isDone();
    }
    bool isDone() const { return code == SQLITE_DONE; }

    std::int64_t number(int column) const { return sqlite3_column_int64(handle, column); }
    std::string text(int column) const {
        const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(handle, column));
        return start ? std::string(start, static_cast<std::size_t>(sqlite3_column_bytes(handle, column)))
                     : std::string();
    }

private:
    sqlite3_stmt* handle = nullptr;
    int bound = 0;
    int code = SQLITE_OK;
};

bool execute(sqlite3* database, const char* sql) {
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// Undone unless it was committed. IMMEDIATE: two processes that both read first could not both go on to write.
class Transaction {
public:
    explicit Transaction(sqlite3* database) : database(database), isOpen(execute(database, "BEGIN IMMEDIATE")) {}
    ~Transaction() {
        if (isOpen) execute(database, "ROLLBACK");
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    bool hasBegun() const { return isOpen; }
    bool commit() {
        if (!execute(database, "COMMIT")) return false;
        isOpen = false;
        return true;
    }

private:
    sqlite3* database;
    bool isOpen;
};

std::optional<std::int64_t> queryNumber(sqlite3* database, const char* sql) {
    Statement statement(database, sql);
    if (!statement.nextRow()) return std::nullopt;
    return statement.number(0);
}

std::int64_t nowMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Result<void> requireJson(const std::string& text, const std::string& what) {
    if (nlohmann::json::accept(text)) return {};
    return usageError("the " + what + " to keep in the history is not JSON");
}

Result<void> validate(const Run& run) {
    TENON_TRY(requireJson(run.machineJson, "machine"));
    TENON_TRY(requireJson(run.profileJson, "profile"));
    for (const RunVariant& variant : run.variants)
        TENON_TRY(requireJson(variant.recipeJson, "recipe of the variant '" + variant.name + "'"));
    return {};
}

}  // namespace

Result<fs::path> defaultHistoryPath() {
    const fs::path relative = fs::path("tenon") / "history.sqlite";
    // Relative paths are to be ignored (XDG Base Directory Specification).
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && data[0] == '/') return fs::path(data) / relative;
    if (const char* home = std::getenv("HOME"); home && home[0] == '/')
        return fs::path(home) / ".local/share" / relative;
    return environmentError("there is no place for the run history: set HOME or XDG_DATA_HOME to an absolute path");
}

void History::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

History::History(std::unique_ptr<sqlite3, Close> database, std::string name)
    : database(std::move(database)), name(std::move(name)) {}

Result<History> History::open(const fs::path& path) {
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
    if (error)
        return environmentError("cannot make the folder of the history '" + path.string() + "': " + error.message());
    sqlite3* raw = nullptr;
    sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    History history(std::unique_ptr<sqlite3, Close>(raw), path.string());
    TENON_TRY(history.prepareFile());
    TENON_TRY(history.migrate());
    return history;
}

Error History::failure() const {
    const std::string what = "the history '" + name + "' ";
    switch (sqlite3_errcode(database.get())) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_ERROR:
            return environmentError(what + "is damaged (" + sqlite3_errmsg(database.get()) +
                                    "); move it away and a new one is made");
        case SQLITE_BUSY:
            return environmentError(what + "is in use by another process that does not let go; try again");
        case SQLITE_FULL:
            return environmentError(what + "cannot grow: the disk is full");
        default:
            return environmentError(what + "cannot be used: " + sqlite3_errmsg(database.get()));
    }
}

/// The first access to the file: what is not a database shows here.
Result<void> History::prepareFile() {
    if (!database) return environmentError("the history '" + name + "' cannot be used: out of memory");
    if (sqlite3_errcode(database.get()) != SQLITE_OK) return failure();
    sqlite3_busy_timeout(database.get(), kBusyMs);
    const auto application = queryNumber(database.get(), "PRAGMA application_id");
    if (!application) return failure();
    const auto tables = queryNumber(database.get(), "SELECT count(*) FROM sqlite_schema");
    if (!tables) return failure();
    if (*tables > 0 && *application != kApplicationId)
        return environmentError("'" + name + "' is a database of another program; name another file for the history");
    if (!execute(database.get(), "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON")) return failure();
    return {};
}

Result<void> History::migrate() {
    Transaction transaction(database.get());
    if (!transaction.hasBegun()) return failure();
    const auto version = queryNumber(database.get(), "PRAGMA user_version");
    if (!version) return failure();
    if (*version > kVersion)
        return environmentError("the history '" + name + "' was written by a newer version of tenon (schema " +
                                std::to_string(*version) + ", this one knows " + std::to_string(kVersion) + ")");
    if (*version == kVersion) return {};
    for (auto v = static_cast<std::size_t>(std::max<std::int64_t>(*version, 0)); v < kMigrations.size(); ++v)
        if (!execute(database.get(), kMigrations[v])) return failure();
    const std::string mark = "PRAGMA application_id = " + std::to_string(kApplicationId) +
                             "; PRAGMA user_version = " + std::to_string(kVersion);
    if (!execute(database.get(), mark.c_str()) || !transaction.commit()) return failure();
    return {};
}

Result<std::int64_t> History::add(const Run& run) {
    TENON_TRY(validate(run));
    Transaction transaction(database.get());
    if (!transaction.hasBegun()) return failure();
    const std::int64_t id = TENON_TRY(insert(run));
    if (!transaction.commit()) return failure();
    return id;
}

Result<std::int64_t> History::insert(const Run& run) {
    sqlite3* db = database.get();
    const bool hasKeys = Statement(db, "INSERT OR IGNORE INTO models(name, hash) VALUES(?, ?)")
                             .bind(run.modelName)
                             .bind(run.modelHash)
                             .run() &&
                         Statement(db, "INSERT OR IGNORE INTO machines(json) VALUES(?)").bind(run.machineJson).run();
    if (!hasKeys) return failure();
    Statement insertRun(db,
                        "INSERT INTO runs(time_ms, profile_json, model, machine) VALUES(?, ?,"
                        " (SELECT id FROM models WHERE name = ? AND hash = ?),"
                        " (SELECT id FROM machines WHERE json = ?))");
    insertRun.bind(run.timeMs != 0 ? run.timeMs : nowMs()).bind(run.profileJson);
    if (!insertRun.bind(run.modelName).bind(run.modelHash).bind(run.machineJson).run()) return failure();
    const std::int64_t id = sqlite3_last_insert_rowid(db);
    std::int64_t position = 0;
    for (const RunVariant& variant : run.variants) {
        Statement insertVariant(db, "INSERT INTO run_variants(run, position, name, recipe_json) VALUES(?, ?, ?, ?)");
        if (!insertVariant.bind(id).bind(position++).bind(variant.name).bind(variant.recipeJson).run())
            return failure();
    }
    return id;
}

Result<std::vector<RunSummary>> History::list(int limit, const std::optional<std::string>& modelHash) const {
    // One row a variant; a run without variants has one row with NULL.
    Statement rows(database.get(),
                   "SELECT r.id, r.time_ms, m.name, m.hash, v.name, v.run IS NOT NULL"
                   " FROM (SELECT runs.* FROM runs JOIN models ON models.id = runs.model"
                   "       WHERE ?1 = 0 OR models.hash = ?2 ORDER BY time_ms DESC, runs.id DESC LIMIT ?3) AS r"
                   " JOIN models AS m ON m.id = r.model LEFT JOIN run_variants AS v ON v.run = r.id"
                   " ORDER BY r.time_ms DESC, r.id DESC, v.position");
    const std::string hash = modelHash.value_or("");
    rows.bind(std::int64_t(modelHash.has_value())).bind(hash).bind(std::int64_t(std::max(limit, 0)));
    std::vector<RunSummary> runs;
    while (rows.nextRow()) {
        if (runs.empty() || runs.back().id != rows.number(0))
            runs.push_back({rows.number(0), rows.number(1), rows.text(2), rows.text(3), {}});
        if (rows.number(5) != 0) runs.back().variantNames.push_back(rows.text(4));
    }
    if (!rows.isDone()) return failure();
    return runs;
}

Result<std::optional<Run>> History::get(std::int64_t id) const {
    Statement row(database.get(),
                  "SELECT r.id, r.time_ms, m.name, m.hash, machines.json, r.profile_json FROM runs AS r"
                  " JOIN models AS m ON m.id = r.model JOIN machines ON machines.id = r.machine WHERE r.id = ?");
    row.bind(id);
    if (!row.nextRow()) {
        if (!row.isDone()) return failure();
        return std::optional<Run>();
    }
    Run run{row.number(0), row.number(1), row.text(2), row.text(3), row.text(4), row.text(5), {}};
    Statement variants(database.get(), "SELECT name, recipe_json FROM run_variants WHERE run = ? ORDER BY position");
    variants.bind(id);
    while (variants.nextRow()) run.variants.push_back({variants.text(0), variants.text(1)});
    if (!variants.isDone()) return failure();
    return std::optional(std::move(run));
}

Result<bool> History::remove(std::int64_t id) {
    Transaction transaction(database.get());
    if (!transaction.hasBegun()) return failure();
    if (!Statement(database.get(), "DELETE FROM runs WHERE id = ?").bind(id).run()) return failure();
    const bool wasThere = sqlite3_changes(database.get()) > 0;
    const bool isClean = execute(database.get(),
                                 "DELETE FROM models WHERE id NOT IN (SELECT model FROM runs);"
                                 "DELETE FROM machines WHERE id NOT IN (SELECT machine FROM runs)");
    if (!isClean || !transaction.commit()) return failure();
    return wasThere;
}

}  // namespace tenon
