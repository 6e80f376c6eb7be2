// SPDX-License-Identifier: Apache-2.0
// Shell completion, made from the parser itself so that it cannot fall behind.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/cli/cli.h"

namespace tenon::cli {

namespace {

std::string words(const CLI::App& verb) {
    std::string text;
    for (const CLI::Option* option : verb.get_options())
        for (const std::string& name : option->get_lnames()) text += (text.empty() ? "--" : " --") + name;
    return text;
}

/// "a b c" of an option whose values are written "a|b|c"; empty for others.
std::string choicesOf(const CLI::Option* option) {
    std::string text = option->get_option_text();
    if (text.find('|') == std::string::npos || text.find('=') != std::string::npos) return {};
    std::ranges::replace(text, '|', ' ');
    return text;
}

/// Choices by option name; an option means the same with every verb that has it.
std::map<std::string, std::string> allChoices(const std::vector<const CLI::App*>& verbs) {
    std::map<std::string, std::string> choices;
    for (const CLI::App* verb : verbs)
        for (const CLI::Option* option : verb->get_options())
            for (const std::string& name : option->get_lnames())
                if (const std::string values = choicesOf(option); !values.empty()) choices[name] = values;
    return choices;
}

std::vector<const CLI::App*> shownVerbs(const CLI::App& app) {
    std::vector<const CLI::App*> verbs;
    for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
        if (!verb->get_group().empty()) verbs.push_back(verb);
    return verbs;
}

std::string bash(const CLI::App& app) {
    std::string verbs, values, options;
    for (const CLI::App* verb : shownVerbs(app)) {
        verbs += (verbs.empty() ? "" : " ") + verb->get_name();
        options += fmt::format("        {}) words=\"{}\" ;;\n", verb->get_name(), words(*verb));
    }
    for (const auto& [name, choices] : allChoices(shownVerbs(app)))
        values += fmt::format("        --{}) words=\"{}\" ;;\n", name, choices);
    return fmt::format(R"(# bash completion for tenon:  source <(tenon completion bash)
_tenon() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" previous="${{COMP_WORDS[COMP_CWORD-1]}}" words=""
    local verbs="{}"
    if [ "$COMP_CWORD" -eq 1 ]; then mapfile -t COMPREPLY < <(compgen -W "$verbs" -- "$current"); return; fi
    case "$previous" in
{}        completion) words="bash zsh fish" ;;
    esac
    if [ -n "$words" ]; then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"); return; fi
    case "${{COMP_WORDS[1]}}" in
{}    esac
    case "$current" in
        -*) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current") ;;
        *) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    esac
}}
complete -o filenames -F _tenon tenon
)",
                       verbs, values, options);
}

std::string quoted(std::string text) {
    return "'" + CLI::detail::find_and_replace(std::move(text), "'", "\\'") + "'";
}

std::string fishOption(const std::string& verb, const CLI::Option* option, const std::string& name) {
    std::string line = fmt::format("complete -c tenon -n '__fish_seen_subcommand_from {}' -l {}", verb, name);
    if (option->get_items_expected_max() > 0) line += " -r";
    if (const std::string choices = choicesOf(option); !choices.empty()) line += " -f -a '" + choices + "'";
    return line + " -d " + quoted(option->get_description()) + "\n";
}

std::string fish(const CLI::App& app) {
    std::string text = "# fish completion for tenon:  tenon completion fish | source\n";
    for (const CLI::App* verb : shownVerbs(app)) {
        text += fmt::format("complete -c tenon -f -n __fish_use_subcommand -a {} -d {}\n", verb->get_name(),
                            quoted(verb->get_description()));
        for (const CLI::Option* option : verb->get_options())
            for (const std::string& name : option->get_lnames()) text += fishOption(verb->get_name(), option, name);
    }
    return text;
}

/// zsh reads bash's completions through its own bridge.
std::string zsh(const CLI::App& app) {
    return "autoload -U +X bashcompinit && bashcompinit\n" + bash(app);
}

}  // namespace

void addCompletion(Cli& cli) {
    auto shell = std::make_shared<std::string>("bash");
    CLI::App* verb =
        cli.addVerb("completion", "print shell completion", "source <(tenon completion bash)",
                    [shell, &app = cli.app]() -> Result<int> {
                        fmt::print("{}", *shell == "fish" ? fish(app) : *shell == "zsh" ? zsh(app) : bash(app));
                        return exitOk;
                    });
    addOption(*verb, "shell", *shell, "", "bash, zsh or fish")
        ->capture_default_str()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

}  // namespace tenon::cli
