// SPDX-License-Identifier: Apache-2.0
#include "app/cli/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

namespace tenon::cli {

namespace {

/// Width on screen: code points, which is right for everything but combining and wide characters.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string scaled(double value, double step, const char* separator, std::span<const char* const> units) {
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < units.size(); ++unit) value /= step;
    const int digits = unit == 0 && value == static_cast<std::int64_t>(value) ? 0
                       : value < 9.995                                        ? 2
                       : value < 99.95                                        ? 1
                                                                              : 0;
    return fmt::format("{:.{}f}{}{}", value, digits, separator, units[unit]);
}

}  // namespace

std::string printable(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        if (c == '\n' || c == '\t')
            text[i] = ' ';
        else if (c < 0x20 || c == 0x7F)
            text[i] = '?';
        else if (c == 0xC2 && next >= 0x80 && next < 0xA0)
            text.replace(i, 2, "?");  // the C1 controls in UTF-8
    }
    return text;
}

std::string counted(std::size_t count, const std::string& noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t kColumn = 90;
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0 && text.size() + 1 + names[i].size() > kColumn)
            return text + fmt::format(" and {} more", names.size() - i);
        text += (i > 0 ? " " : "") + names[i];
    }
    return text;
}

Table::Table(std::vector<std::string> header, std::vector<std::size_t> leftAligned) : isLeft(header.size(), false) {
    for (std::size_t column : leftAligned) isLeft[column] = true;
    rows.push_back(std::move(header));
}

void Table::add(std::vector<std::string> row) {
    row.resize(isLeft.size());
    for (std::string& cell : row) cell = printable(std::move(cell));
    rows.push_back(std::move(row));
}

void Table::print() const {
    std::vector<std::size_t> widths(isLeft.size(), 0);
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], width(row[c]));
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string padding(widths[c] - width(row[c]), ' ');
            line += c ? "  " : "";
            line += isLeft[c] ? row[c] + padding : padding + row[c];
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::puts(line.c_str());
    }
}

std::string formatBytes(std::int64_t bytes) {
    static constexpr std::array kUnits{"B", "KiB", "MiB", "GiB", "TiB"};
    return scaled(static_cast<double>(bytes), 1024, " ", kUnits);
}

std::string formatNanoseconds(double ns) {
    static constexpr std::array kUnits{"ns", "us", "ms", "s"};
    return scaled(ns, 1000, " ", kUnits);
}

std::string formatCount(double count) {
    static constexpr std::array kUnits{"", "k", "M", "G", "T"};
    return scaled(count, 1000, count >= 999.5 ? " " : "", kUnits);
}

}  // namespace tenon::cli
