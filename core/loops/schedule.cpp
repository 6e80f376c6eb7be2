// SPDX-License-Identifier: Apache-2.0
#include "core/loops/schedule.h"

#include <charconv>

namespace tenon::loops {

namespace {

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Reads the text from the front, skipping blanks before every part.
class Reader {
public:
    explicit Reader(std::string_view text) : text(text) {}

    bool take(char c) {
        skipBlanks();
        if (text.empty() || text.front() != c) return false;
        text.remove_prefix(1);
        return true;
    }

    std::string name() {
        skipBlanks();
        std::size_t length = 0;
        while (length < text.size() && isNameCharacter(text[length])) ++length;
        std::string result(text.substr(0, length));
        text.remove_prefix(length);
        return result;
    }

    std::optional<std::int64_t> number() {
        skipBlanks();
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{}) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        return value;
    }

    bool isAtEnd() {
        skipBlanks();
        return text.empty();
    }

private:
    void skipBlanks() {
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n'))
            text.remove_prefix(1);
    }
    std::string_view text;
};

Error refused(std::string_view text, const std::string& why) {
    return usageError("the schedule '" + std::string(text) + "' " + why + "; write it as 'gemm(rows=12, vectors=2)'");
}

}  // namespace

std::string toString(const Schedule& schedule) {
    std::string text = schedule.tactic + "(";
    const char* separator = "";
    for (const auto& [name, value] : schedule.parameters) {
        text += separator + name + "=" + std::to_string(value);
        separator = ", ";
    }
    return text + ")";
}

Result<Schedule> parseSchedule(std::string_view text) {
    Reader reader(text);
    Schedule schedule;
    schedule.tactic = reader.name();
    if (schedule.tactic.empty()) return refused(text, "names no tactic");
    if (reader.isAtEnd()) return schedule;
    if (!reader.take('(')) return refused(text, "has something other than '(' after the tactic");
    while (!reader.take(')')) {
        if (!schedule.parameters.empty() && !reader.take(',')) return refused(text, "lacks a ',' or ')'");
        const std::string name = reader.name();
        if (name.empty() || !reader.take('=')) return refused(text, "has a parameter that is not 'name=number'");
        const auto value = reader.number();
        if (!value) return refused(text, "has no whole number for '" + name + "'");
        if (!schedule.parameters.emplace(name, *value).second) return refused(text, "gives '" + name + "' twice");
    }
    if (!reader.isAtEnd()) return refused(text, "goes on after ')'");
    return schedule;
}

}  // namespace tenon::loops
