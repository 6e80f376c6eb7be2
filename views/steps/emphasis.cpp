// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/steps/emphasis.h"

#include "core/engine/engine.pb.h"
#include "views/common/selection.h"

namespace tenon::views {

namespace {

template <class Visit>
void forEachRewrite(const engine::PassRecord& record, const Stop& stop, Visit visit) {
    if (stop.rewrite >= 0 && stop.rewrite < record.rewrites_size()) return visit(record.rewrites(stop.rewrite));
    for (const engine::Rewrite& rewrite : record.rewrites()) visit(rewrite);
}

}  // namespace

StepEmphasis emphasisAt(const engine::PassRecord& record, const Stop& stop) {
    std::set<std::string> before, after;
    forEachRewrite(record, stop, [&](const engine::Rewrite& rewrite) {
        before.insert(rewrite.before().begin(), rewrite.before().end());
        after.insert(rewrite.after().begin(), rewrite.after().end());
    });
    StepEmphasis emphasis;
    const std::set<std::string>& shown = stop.isAfter ? after : before;
    const std::set<std::string>& other = stop.isAfter ? before : after;
    std::set<std::string>& alone = stop.isAfter ? emphasis.added : emphasis.removed;
    for (const std::string& name : shown) (other.contains(name) ? emphasis.changed : alone).insert(name);
    return emphasis;
}

Sources sourcesAt(const engine::PassRecord& record, const Stop& stop) {
    Sources sources;
    forEachRewrite(record, stop, [&](const engine::Rewrite& rewrite) {
        sources.insert(sources.end(), rewrite.sources().begin(), rewrite.sources().end());
    });
    return sorted(std::move(sources));
}

}  // namespace tenon::views
