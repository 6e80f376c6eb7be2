// SPDX-License-Identifier: Apache-2.0
#include "core/memory/minimalloc_csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <set>

namespace tenon {

namespace {

enum Column { id, lower, upper, size };
constexpr std::array<std::string_view, 4> kColumns{"id", "lower", "upper", "size"};

/// Places in the messages.
struct Line {
    std::string_view fileName;
    int number = 0;

    Error refuse(const std::string& why) const {
        return modelError("'" + std::string(fileName) + "', line " + std::to_string(number) + ": " + why);
    }
};

std::string_view trimmed(std::string_view text) {
    const auto start = text.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(" \t\r") - start + 1);
}

std::vector<std::string_view> cells(std::string_view line) {
    std::vector<std::string_view> result;
    for (;;) {
        const auto comma = line.find(',');
        result.push_back(trimmed(line.substr(0, comma)));
        if (comma == std::string_view::npos) return result;
        line.remove_prefix(comma + 1);
    }
}

/// A hostile cell may be megabytes long.
std::string quoted(std::string_view cell) {
    constexpr std::size_t kLongest = 40;
    return "'" + std::string(cell.substr(0, kLongest)) + (cell.size() > kLongest ? "...'" : "'");
}

/// For each of kColumns, which cell holds it.
using Layout = std::array<std::size_t, kColumns.size()>;

Result<Layout> readHeader(std::string_view text, const Line& line) {
    const auto names = cells(text);
    Layout layout;
    for (std::size_t c = 0; c < kColumns.size(); ++c) {
        const auto found = std::find(names.begin(), names.end(), kColumns[c]);
        if (found == names.end())
            return line.refuse("the column '" + std::string(kColumns[c]) +
                               "' is missing; the first line must name id, lower, upper and size");
        layout[c] = static_cast<std::size_t>(found - names.begin());
    }
    if (names.size() != kColumns.size())
        return line.refuse(std::to_string(names.size()) + " columns where id, lower, upper and size were expected");
    return layout;
}

Result<std::int64_t> readNumber(std::string_view cell, Column column, std::int64_t largest, const Line& line) {
    const std::string name(kColumns[column]);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error == std::errc::result_out_of_range || (error == std::errc() && value > largest))
        return line.refuse(name + " " + quoted(cell) + " is too large");
    if (error != std::errc() || end != cell.data() + cell.size())
        return line.refuse(name + " " + quoted(cell) + " is not a whole number");
    if (value < 0) return line.refuse(name + " " + quoted(cell) + " is negative");
    return value;
}

Result<Interval> readRow(std::string_view text, const Layout& layout, const Line& line) {
    constexpr std::int64_t kLatest = std::numeric_limits<int>::max();
    const auto row = cells(text);
    if (row.size() != kColumns.size())
        return line.refuse(std::to_string(row.size()) + " values for " + std::to_string(kColumns.size()) + " columns");
    const std::int64_t begin = TENON_TRY(readNumber(row[layout[lower]], lower, kLatest, line));
    const std::int64_t end = TENON_TRY(readNumber(row[layout[upper]], upper, kLatest, line));
    const std::int64_t bytes =
        TENON_TRY(readNumber(row[layout[size]], size, std::numeric_limits<std::int64_t>::max() / 2, line));
    if (row[layout[id]].empty()) return line.refuse("the id is empty");
    if (end <= begin)
        return line.refuse("upper " + std::to_string(end) + " is not above lower " + std::to_string(begin));
    return Interval{bytes, static_cast<int>(begin), static_cast<int>(end - 1), std::string(row[layout[id]])};
}

}  // namespace

Result<std::vector<Interval>> readMinimallocCsv(std::string_view text, std::string_view fileName) {
    std::vector<Interval> intervals;
    std::set<std::string, std::less<>> ids;
    std::optional<Layout> layout;
    for (Line line{fileName}; !text.empty();) {
        ++line.number;
        const std::string_view content = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), content.size() + 1));
        if (trimmed(content).empty()) continue;
        if (!layout) {
            layout = TENON_TRY(readHeader(content, line));
            continue;
        }
        intervals.push_back(TENON_TRY(readRow(content, *layout, line)));
        if (!ids.insert(intervals.back().name).second)
            return line.refuse("the id " + quoted(intervals.back().name) + " was used before");
    }
    if (!layout)
        return modelError("'" + std::string(fileName) +
                          "' is empty; its first line must name id, lower, upper and size");
    return intervals;
}

}  // namespace tenon
