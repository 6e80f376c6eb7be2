// SPDX-License-Identifier: Apache-2.0
// Tables and figures for people, on standard output.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tenon::cli {

/// Columns as wide as their widest cell; the first is left-aligned, the others right-aligned unless told otherwise.
class Table {
public:
    explicit Table(std::vector<std::string> header, std::vector<std::size_t> leftAligned = {0});
    void add(std::vector<std::string> row);
    void print() const;

private:
    std::vector<std::vector<std::string>> rows;
    std::vector<bool> isLeft;
};

/// Names come from model files: control characters, which would let them rewrite the screen, become '?'.
std::string printable(std::string text);

/// "1 node", "2 nodes".
std::string counted(std::size_t count, const std::string& noun);

/// Names with spaces between them, as many as fit a column, then "and 7 more".
std::string listed(const std::vector<std::string>& names);

std::string formatBytes(std::int64_t bytes);  ///< "512 B", "1.50 MiB"
std::string formatNanoseconds(double ns);     ///< "950 ns", "1.23 ms"
std::string formatCount(double count);        ///< "8.18 G"

}  // namespace tenon::cli
