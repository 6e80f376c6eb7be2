// SPDX-License-Identifier: Apache-2.0
// The look of --help: value names instead of types, defaults in words, lines that fit a terminal.
#pragma once

#include <CLI/CLI.hpp>

namespace tenon::cli {

class HelpText : public CLI::Formatter {
public:
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_description(const CLI::App* app) const override;
    std::string make_usage(const CLI::App* app, std::string name) const override;
    std::string make_subcommand(const CLI::App* verb) const override;
    std::string make_option(const CLI::Option* option, bool isPositional) const override;
};

/// `text` in lines of at most `width` characters, broken at spaces, every line but the first indented.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent);

}  // namespace tenon::cli
