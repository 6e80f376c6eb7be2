// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/cli.h"
#include "app/cli/table.h"
#include "core/passes/pass.h"

namespace tenon::cli {

namespace {

void printText() {
    Table table({"pass", "stage", "presets", "what it does"}, {0, 1, 2, 3});
    for (const PassInfo& pass : passRegistry()) {
        table.add({std::string(pass.id), std::string(stageName(pass.stage)),
                   fmt::format("{}", fmt::join(pass.presets, " ")), std::string(pass.gloss)});
        for (const PassOption& option : pass.options)
            table.add({fmt::format("  .{} = {}", option.name, option.defaultValue), "", "", std::string(option.gloss)});
    }
    table.print();
}

void printJson() {
    auto passes = nlohmann::ordered_json::array();
    for (const PassInfo& pass : passRegistry()) {
        auto options = nlohmann::ordered_json::array();
        for (const PassOption& option : pass.options)
            options.push_back({{"name", option.name},
                               {"type", optionTypeName(option.type)},
                               {"default", option.defaultValue},
                               {"gloss", option.gloss}});
        passes.push_back({{"id", pass.id},
                          {"stage", stageName(pass.stage)},
                          {"gloss", pass.gloss},
                          {"presets", std::vector<std::string_view>(pass.presets.begin(), pass.presets.end())},
                          {"options", options}});
    }
    fmt::print("{}\n", nlohmann::ordered_json{{"schema", 1}, {"passes", passes}}.dump());
}

}  // namespace

void addPasses(Cli& cli) {
    auto asJson = std::make_shared<bool>(false);
    CLI::App* verb = cli.addVerb("passes", "list every pass: id, stage, presets, options", "tenon passes",
                                 [asJson]() -> Result<int> {
                                     if (*asJson)
                                         printJson();
                                     else
                                         printText();
                                     return exitOk;
                                 });
    verb->add_flag("--json", *asJson, "print JSON");
}

}  // namespace tenon::cli
