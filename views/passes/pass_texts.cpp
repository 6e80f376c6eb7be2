// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/pass_texts.h"

#include <QCoreApplication>
#include <QStringList>

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

template <class Names>
QString joined(const Names& names) {
    constexpr int kMostNames = 6;
    QStringList parts;
    for (const std::string& name : names) {
        if (parts.size() == kMostNames) {
            parts << QStringLiteral("…");
            break;
        }
        parts << plainLine(name, 120);
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
    const QStringList facts = {countsText(*record), rewriteCount(record->rewrites_size()),
                               formatDuration(static_cast<double>(record->ns()))};
    return facts.join(QStringLiteral(" · "));
}

QString countsText(const engine::PassRecord& record) {
    const bool isSameNodes = record.nodes_before() == record.nodes_after();
    if (isSameNodes && record.kernels_before() != record.kernels_after())
        return Text::tr("%1 → %2 kernels")
            .arg(formatCount(record.kernels_before()), formatCount(record.kernels_after()));
    return Text::tr("%1 → %2 nodes").arg(formatCount(record.nodes_before()), formatCount(record.nodes_after()));
}

QString rewriteText(const engine::Rewrite& rewrite) {
    const QString after = rewrite.after().empty() ? Text::tr("removed") : joined(rewrite.after());
    return Text::tr("%1 → %2").arg(joined(rewrite.before()), after);
}

QString rewriteCount(qsizetype count) {
    return Text::tr("%n rewrite(s)", nullptr, static_cast<int>(count));
}

QString nearMissCount(qsizetype count) {
    return Text::tr("%n near miss(es)", nullptr, static_cast<int>(count));
}

}  // namespace tenon::views
