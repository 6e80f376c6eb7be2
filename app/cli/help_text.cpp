// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help_text.h"

#include <cctype>
#include <sstream>

namespace tenon::cli {

namespace {

constexpr std::size_t kWidth = 100, kColumn = 30;

/// A name and what it means, in two columns.
std::string row(const std::string& name, const std::string& gloss) {
    std::string line = "  " + name;
    if (line.size() + 2 > kColumn)
        line += "\n" + std::string(kColumn, ' ');
    else
        line.resize(kColumn, ' ');
    return line + wrapped(gloss, kWidth - kColumn, kColumn) + "\n";
}

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

}  // namespace

std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
    std::istringstream words(text);
    std::string result, word;
    for (std::size_t used = 0; words >> word;) {
        if (used > 0 && used + 1 + word.size() > width) {
            result += "\n" + std::string(indent, ' ');
            used = 0;
        }
        result += (used ? " " : "") + word;
        used += (used ? 1 : 0) + word.size();
    }
    return result;
}

std::string HelpText::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
    return CLI::detail::find_and_replace(Formatter::make_help(app, std::move(name), mode), "\n\n\n", "\n\n");
}

std::string HelpText::make_description(const CLI::App* app) const {
    std::string text = app->get_description();
    if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text + (text.ends_with('.') ? "\n\n" : ".\n\n");
}

std::string HelpText::make_usage(const CLI::App* app, std::string name) const {
    std::string text = "Usage: " + name;
    for (const CLI::Option* option : app->get_options([](const CLI::Option* o) { return o->get_positional(); })) {
        const std::string shown = upper(option->get_name(true)) + (option->get_expected_max() > 1 ? "..." : "");
        text += option->get_required() ? " " + shown : " [" + shown + "]";
    }
    return text + (app->get_parent() ? " [OPTION]...\n" : " VERB ...\n");
}

std::string HelpText::make_subcommand(const CLI::App* verb) const {
    return row(verb->get_name(), verb->get_description());
}

std::string HelpText::make_option(const CLI::Option* option, bool isPositional) const {
    std::string name = isPositional ? upper(option->get_name(true)) : option->get_name(false, true);
    if (const auto comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
    if (!option->get_option_text().empty()) name += " " + option->get_option_text();
    std::string gloss = option->get_description();
    if (!option->get_default_str().empty()) gloss += " (default " + option->get_default_str() + ")";
    return row(name, gloss);
}

}  // namespace tenon::cli
