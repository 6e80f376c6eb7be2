// SPDX-License-Identifier: Apache-2.0
#include "profiler/html_text.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <vector>

namespace tenon {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
    char32_t code = kReplacement;
    std::size_t length = 1;
};

/// One UTF-8 character at the start of `text`, which is not empty; overlong forms and surrogates are refused.
Decoded decode(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {};
    char32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80) return {};
        code = (code << 6) | (byte & 0x3F);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    if (code < kSmallest[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, length};
}

bool turnsDirection(char32_t c) {
    return c == 0x061C || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isNoCharacter(char32_t c) {
    return c == kReplacement || (c & 0xFFFE) == 0xFFFE;
}

bool isControl(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

std::string_view entityFor(char32_t c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        case '\n':
        case '\r':
        case '\t':
            return " ";
        default:
            return {};
    }
}

/// Three significant digits for 1 <= value < 1000 (and fewer below).
std::string threeDigits(double value) {
    if (value >= 99.95) return fmt::format("{:.0f}", value);
    return fmt::format("{:.{}f}", value, value >= 9.995 ? 1 : 2);
}

}  // namespace

std::string escapeHtml(std::string_view text) {
    std::string safe;
    safe.reserve(text.size() + text.size() / 8);
    while (!text.empty()) {
        const Decoded c = decode(text);
        const bool isBroken = isNoCharacter(c.code) || isControl(c.code) || turnsDirection(c.code);
        if (const auto entity = entityFor(c.code); !entity.empty())
            safe += entity;
        else if (isBroken)
            safe += "\uFFFD";
        else
            safe += text.substr(0, c.length);
        text.remove_prefix(c.length);
    }
    return safe;
}

namespace {

/// Widest advance of the character in the fonts of the report's style, which DejaVu Sans bounds for Latin text.
double emsOf(char32_t c) {
    constexpr std::string_view kNarrow = "iljtfr.,:;!/'()[]\\-", kBroad = "mwMW@%&#+<=>^~";
    if (c > 0x2E7F) return 1.05;  // written in full squares
    if (c > 0x7E) return 0.85;
    if (kNarrow.find(char(c)) != std::string_view::npos) return 0.42;
    if (kBroad.find(char(c)) != std::string_view::npos) return 1.01;
    return c >= 'A' && c <= 'Z' ? 0.79 : c == '_' ? 0.52 : 0.65;
}

struct Character {
    std::size_t start;
    double ems;
};

std::vector<Character> charactersOf(std::string_view text) {
    std::vector<Character> characters;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text.substr(at));
        characters.push_back({at, emsOf(c.code)});
        at += c.length;
    }
    return characters;
}

/// The first `head` characters, an ellipsis, the last `tail`.
std::string joinedEnds(std::string_view text, const std::vector<Character>& characters, std::size_t head,
                       std::size_t tail) {
    const std::size_t headEnd = head < characters.size() ? characters[head].start : text.size();
    const std::size_t tailStart = tail > 0 ? characters[characters.size() - tail].start : text.size();
    return std::string(text.substr(0, headEnd)) + "…" + std::string(text.substr(tailStart));
}

}  // namespace

std::string shortened(std::string_view text, std::size_t characters) {
    const std::vector<Character> all = charactersOf(text);
    if (all.size() <= characters || characters < 3) return std::string(text);
    // names of nodes differ at their ends more than at their beginnings
    const std::size_t tail = (characters - 1) / 2;
    return joinedEnds(text, all, characters - 1 - tail, tail);
}

std::string shortenedToWidth(std::string_view text, double ems) {
    const std::vector<Character> all = charactersOf(text);
    double total = 0;
    for (const Character& c : all) total += c.ems;
    if (total <= ems) return std::string(text);
    double left = ems - 1;  // without the ellipsis
    std::size_t head = 0, tail = 0;
    while (head + tail < all.size()) {
        const bool isHead = head <= tail;
        const double next = isHead ? all[head].ems : all[all.size() - 1 - tail].ems;
        if (next > left) break;
        left -= next;
        (isHead ? head : tail) += 1;
    }
    return joinedEnds(text, all, head, tail);
}

std::string formatNs(double ns) {
    if (!std::isfinite(ns) || ns < 0) return "unknown";
    if (ns < 999.5) return fmt::format("{:.0f} ns", ns);
    if (ns < 999.5e3) return threeDigits(ns / 1e3) + " µs";
    if (ns < 999.5e6) return threeDigits(ns / 1e6) + " ms";
    return threeDigits(ns / 1e9) + " s";
}

std::string formatBytes(std::int64_t bytes) {
    constexpr std::array kUnits{"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    if (bytes < 1024) return fmt::format("{} B", bytes);
    double value = static_cast<double>(bytes) / 1024;
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < kUnits.size(); ++unit) value /= 1024;
    return threeDigits(value) + " " + kUnits[unit];
}

std::string formatRatio(double ratio) {
    return std::isfinite(ratio) ? threeDigits(ratio) + "×" : "unknown";
}

std::string formatCount(std::int64_t count) {
    const auto magnitude = count < 0 ? -static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
    const std::string digits = fmt::format("{}", magnitude);
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) grouped += "\u202F";
        grouped += digits[i];
    }
    return (count < 0 ? "−" : "") + grouped;
}

}  // namespace tenon
