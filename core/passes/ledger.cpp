// SPDX-License-Identifier: Apache-2.0
#include "core/passes/ledger.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tenon {

namespace {

using Json = nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& names) {
    return names.size() <= 6
               ? fmt::format("{}", fmt::join(names, ", "))
               : fmt::format("{}, ... ({} in all)", fmt::join(names.begin(), names.begin() + 5, ", "), names.size());
}

void explainRow(std::string& text, const PassRecord& pass) {
    if (!pass.isEnabled) {
        text += fmt::format("{:<28} off\n", pass.id);
        return;
    }
    text += fmt::format("{:<28} {:>5} -> {:<5} nodes {:>5} -> {:<5} kernels {:>9.2f} ms  {} rewrites, {} near misses\n",
                        pass.id, pass.nodesBefore, pass.nodesAfter, pass.kernelsBefore, pass.kernelsAfter,
                        static_cast<double>(pass.ns) * 1e-6, pass.rewrites.size(), pass.nearMisses.size());
}

void explainRewrites(std::string& text, const PassRecord& pass) {
    std::map<std::string, std::vector<const RewriteRecord*>> byRule;
    for (const RewriteRecord& rewrite : pass.rewrites) byRule[rewrite.rule].push_back(&rewrite);
    for (const auto& [rule, rewrites] : byRule) {
        text += fmt::format("    {} x {}\n", rewrites.size(), rule);
        for (const RewriteRecord* rewrite : rewrites)
            text += fmt::format("        {} -> {}\n", joined(rewrite->before),
                                rewrite->after.empty() ? "(removed)" : joined(rewrite->after));
    }
}

Json remarksJson(const std::vector<Remark>& remarks) {
    Json list = Json::array();
    for (const Remark& remark : remarks) list.push_back({{"text", remark.text}, {"nodes", remark.nodes}});
    return list;
}

Json passJson(const PassRecord& pass, bool withTimes) {
    Json json = {{"id", pass.id},
                 {"enabled", pass.isEnabled},
                 {"changed", pass.isChanged},
                 {"nodes_before", pass.nodesBefore},
                 {"nodes_after", pass.nodesAfter},
                 {"kernels_before", pass.kernelsBefore},
                 {"kernels_after", pass.kernelsAfter}};
    if (withTimes) json["ns"] = pass.ns;
    Json& rewrites = json["rewrites"] = Json::array();
    for (const RewriteRecord& r : pass.rewrites)
        rewrites.push_back({{"rule", r.rule}, {"before", r.before}, {"after", r.after}});
    json["remarks"] = remarksJson(pass.remarks);
    json["near_misses"] = remarksJson(pass.nearMisses);
    return json;
}

}  // namespace

const PassRecord* Ledger::find(std::string_view id) const {
    auto record = std::ranges::find(passes, id, &PassRecord::id);
    return record == passes.end() ? nullptr : &*record;
}

std::string explainLedger(const Ledger& ledger) {
    std::string text;
    for (const PassRecord& pass : ledger.passes) explainRow(text, pass);
    for (const PassRecord& pass : ledger.passes) {
        if (pass.rewrites.empty() && pass.remarks.empty() && pass.nearMisses.empty()) continue;
        text += fmt::format("\n{}\n", pass.id);
        explainRewrites(text, pass);
        for (const Remark& remark : pass.remarks) text += fmt::format("    {}\n", remark.text);
        for (const Remark& miss : pass.nearMisses) text += fmt::format("    nearly: {}\n", miss.text);
    }
    return text;
}

std::string ledgerToJson(const Ledger& ledger, bool withTimes) {
    Json json = {{"schema", 1}, {"passes", Json::array()}};
    for (const PassRecord& pass : ledger.passes) json["passes"].push_back(passJson(pass, withTimes));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tenon
