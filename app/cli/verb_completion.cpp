// SPDX-License-Identifier: Apache-2.0
// Shell completion, made from the parser itself so that it cannot fall behind.
#include <fmt/format.h>

#include "app/cli/cli.h"

namespace tenon::cli {

namespace {

std::string words(const CLI::App& verb) {
    std::string text;
    for (const CLI::Option* option : verb.get_options())
        for (const std::string& name : option->get_lnames()) text += (text.empty() ? "--" : " --") + name;
    return text;
}

std::vector<const CLI::App*> shownVerbs(const CLI::App& app) {
    std::vector<const CLI::App*> verbs;
    for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
        if (!verb->get_group().empty()) verbs.push_back(verb);
    return verbs;
}

std::string bash(const CLI::App& app) {
    std::string verbs, cases;
    for (const CLI::App* verb : shownVerbs(app)) {
        verbs += (verbs.empty() ? "" : " ") + verb->get_name();
        cases += fmt::format("        {}) words=\"{}\" ;;\n", verb->get_name(), words(*verb));
    }
    return fmt::format(R"(# bash completion for tenon:  source <(tenon completion bash)
_tenon() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" words=""
    if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "{}" -- "$current")); return; fi
    case "${{COMP_WORDS[1]}}" in
{}    esac
    case "$current" in
        -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
        *) COMPREPLY=($(compgen -f -- "$current")) ;;
    esac
}}
complete -o filenames -F _tenon tenon
)",
                       verbs, cases);
}

std::string fish(const CLI::App& app) {
    std::string text = "# fish completion for tenon:  tenon completion fish | source\n";
    for (const CLI::App* verb : shownVerbs(app)) {
        text += fmt::format("complete -c tenon -n __fish_use_subcommand -a {} -d '{}'\n", verb->get_name(),
                            verb->get_description());
        for (const CLI::Option* option : verb->get_options())
            for (const std::string& name : option->get_lnames())
                text += fmt::format("complete -c tenon -n '__fish_seen_subcommand_from {}' -l {}\n", verb->get_name(), name);
    }
    return text;
}

/// zsh reads bash's completions through its own bridge.
std::string zsh(const CLI::App& app) { return "autoload -U +X bashcompinit && bashcompinit\n" + bash(app); }

}  // namespace

void addCompletion(Cli& cli) {
    auto shell = std::make_shared<std::string>("bash");
    CLI::App* verb = cli.addVerb("completion", "print shell completion", "source <(tenon completion bash)",
                                 [shell, &app = cli.app]() -> Result<int> {
                                     fmt::print("{}", *shell == "fish" ? fish(app) : *shell == "zsh" ? zsh(app) : bash(app));
                                     return exitOk;
                                 });
    verb->add_option("shell", *shell, "bash, zsh or fish")->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

}  // namespace tenon::cli
