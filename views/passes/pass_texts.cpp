// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/pass_texts.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <optional>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/passes/recipe_edits.h"

namespace tenon::views {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PassFacts)
};

QString memorySummary(const PassInfo& pass, const Recipe& recipe) {
    if (pass.options.empty()) return Text::tr("applied when buffers are placed");
    return Text::tr("buffers placed by %1").arg(optionValue(recipe, pass, pass.options[0]));
}

/// The path that all names have in common, with its last slash: "/stem/" of "/stem/conv/Conv" and "/stem/bn/Add". A
/// slash alone is not worth the naming.
std::string_view commonPath(const engine::Rewrite& rewrite) {
    std::optional<std::string_view> path;
    for (const auto* names : {&rewrite.before(), &rewrite.after()}) {
        for (const std::string& name : *names) {
            if (!path) path = name;
            const auto [ours, theirs] = std::ranges::mismatch(*path, name);
            path = path->substr(0, static_cast<std::size_t>(ours - path->begin()));
            path = path->substr(0, path->rfind('/') + 1);
        }
    }
    return path && path->size() > 1 ? *path : std::string_view();
}

template <class Names>
QString joined(const Names& names, std::size_t skipped) {
    constexpr int kMostNames = 6;
    QStringList parts;
    for (const std::string& name : names) {
        if (parts.size() == kMostNames) {
            parts << QStringLiteral("…");
            break;
        }
        parts << plainLine(name.substr(skipped), 120);
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString passSummary(const PassInfo& pass, const Recipe& recipe, const engine::PassRecord* record) {
    const bool isOn = isPassOn(recipe, pass);
    if (!isOn) return Text::tr("off");
    if (pass.stage == PassStage::memory) return memorySummary(pass, recipe);
    if (!record || record->is_enabled() != isOn) return Text::tr("not run yet");
    if (!record->is_changed()) return Text::tr("nothing to do here");
    return Text::tr("%1 · %2").arg(changesText(*record), formatDuration(static_cast<double>(record->ns())));
}

QString changesText(const engine::PassRecord& record) {
    if (record.rewrites_size() == 0) return countsText(record);
    return Text::tr("%1 · %2").arg(countsText(record), rewriteCount(record.rewrites_size()));
}

QString countsText(const engine::PassRecord& record) {
    const bool isSameNodes = record.nodes_before() == record.nodes_after();
    if (isSameNodes && record.kernels_before() != record.kernels_after())
        return Text::tr("%1 → %2 kernels")
            .arg(formatCount(record.kernels_before()), formatCount(record.kernels_after()));
    if (isSameNodes && record.rewrites_size() == 0) return Text::tr("no node changed");
    return Text::tr("%1 → %2 nodes").arg(formatCount(record.nodes_before()), formatCount(record.nodes_after()));
}

QString rewriteText(const engine::Rewrite& rewrite) {
    const std::string_view path = commonPath(rewrite);
    const QString after = rewrite.after().empty() ? Text::tr("removed") : joined(rewrite.after(), path.size());
    const QString text = Text::tr("%1 → %2").arg(joined(rewrite.before(), path.size()), after);
    if (path.empty()) return text;
    return Text::tr("%1: %2").arg(plainLine(std::string(path.substr(0, path.size() - 1)), 120), text);
}

QString rewriteCount(qsizetype count) {
    return Text::tr("%n rewrite(s)", nullptr, static_cast<int>(count));
}

QString nearMissCount(qsizetype count) {
    return Text::tr("%n near miss(es)", nullptr, static_cast<int>(count));
}

}  // namespace tenon::views
