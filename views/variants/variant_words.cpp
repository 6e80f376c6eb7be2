// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/variants/variant_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "core/passes/pass.h"
#include "core/passes/recipe.h"
#include "profiler/profile.h"
#include "views/common/format.h"

namespace tenon::views {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(VariantTable)

public:
    static QString recipe(const Recipe& recipe) {
        const QString preset = plainLine(recipe.preset, 60);
        const auto known = presetRecipe(recipe.preset);
        if (!known) return preset;
        int on = 0, off = 0;
        for (const PassInfo& pass : passRegistry())
            if (isPassOn(recipe, pass) != isPassOn(*known, pass)) ++(isPassOn(recipe, pass) ? on : off);
        QStringList parts{preset};
        if (off > 0) parts += tr("%n passes off", nullptr, off);
        if (on > 0) parts += tr("%n passes more", nullptr, on);
        if (const int options = changedOptions(recipe); options > 0)
            parts += tr("%n options changed", nullptr, options);
        const auto kept = recipe.keepFloat.size() + recipe.keepUnfused.size();
        if (kept > 0) parts += tr("%n operations excepted", nullptr, static_cast<int>(kept));
        if (recipe.target != known->target) parts += tr("for %1", "target").arg(plainLine(recipe.target, 60));
        if (recipe.threads != known->threads) parts += tr("%n threads", nullptr, recipe.threads);
        if (recipe.planner != known->planner) parts += tr("planner %1").arg(plainLine(recipe.planner, 60));
        return parts.join(QStringLiteral(", "));
    }

    static QString notRead() { return tr("recipe cannot be read"); }

    static QString verdict(const Comparison& c) {
        switch (c.verdict) {
            case Verdict::faster:
                return tr("%1 faster").arg(formatRatio(c.speedup));
            case Verdict::slower:
                return tr("%1 slower").arg(formatRatio(1 / c.speedup));
            case Verdict::noDifference:
                break;
        }
        return tr("no difference");
    }

    static QString certainty(const Comparison& c) {
        switch (c.verdict) {
            case Verdict::faster:
                return tr("95 % sure of at least %1").arg(formatRatio(c.ci95.lower));
            case Verdict::slower:
                return tr("95 % sure of at least %1").arg(formatRatio(1 / c.ci95.upper));
            case Verdict::noDifference:
                break;
        }
        return tr("95 % sure that the ratio lies between %1 and %2")
            .arg(formatRatio(c.ci95.lower), formatRatio(c.ci95.upper));
    }

    static QString sentence(const Comparison& c, const QString& baseline) {
        switch (c.verdict) {
            case Verdict::faster:
                return tr("%1 faster than %2, %3").arg(formatRatio(c.speedup), baseline, certainty(c));
            case Verdict::slower:
                return tr("%1 slower than %2, %3").arg(formatRatio(1 / c.speedup), baseline, certainty(c));
            case Verdict::noDifference:
                break;
        }
        return tr("No difference to %1 that could be told apart from noise, %2").arg(baseline, certainty(c));
    }

    static QString accuracy(const engine::VariantAccuracy& a) {
        if (!a.failure().empty()) return tr("not checked");
        if (a.total() > 0)
            return tr("%1 of %2 right", "percentage, number of samples")
                .arg(formatPercent(double(a.correct()) / double(a.total()), 2), formatCount(a.total()));
        double worst = 0;
        for (const engine::ValueDifference& output : a.outputs()) worst = std::max(worst, output.max_absolute());
        return worst == 0 ? tr("equal to the bit")
                          : tr("error up to %1").arg(QLocale().toString(worst, 'g', 2).toLower());
    }

    static QString state(const VariantRow& row) {
        switch (row.state) {
            case VariantRow::State::building:
                return row.progress < 0 ? tr("Compiling…") : tr("Compiling, %1").arg(formatPercent(row.progress, 0));
            case VariantRow::State::failed:
                return tr("Failed");
            case VariantRow::State::notBuilt:
            case VariantRow::State::built:
                break;
        }
        if (row.isMeasuring) return tr("Measuring…");
        if (row.isStale) return tr("Changed since measured");
        if (measured(row)) return tr("Measured");
        return row.state == VariantRow::State::built ? tr("Not measured yet") : tr("Not compiled yet");
    }

    static Headline headline(const std::vector<VariantRow>& rows) {
        Headline headline;
        const auto baseline = std::ranges::find(rows, true, &VariantRow::isBaseline);
        const auto current = std::ranges::find(rows, true, &VariantRow::isCurrent);
        if (baseline == rows.end() || current == rows.end()) return headline;
        QStringList slower;
        for (const VariantRow& row : rows) {
            const Comparison* c = comparison(row, &*baseline);
            if (c && c->verdict == Verdict::slower && !row.isCurrent)
                slower += tr("%1 is %2 slower", "variant, ratio").arg(row.name, formatRatio(1 / c->speedup));
        }
        if (!slower.isEmpty())
            headline.warning = tr("Slower than %1: %2").arg(baseline->name, slower.join(QStringLiteral("; ")));
        headline.verdict = currentVerdict(*current, *baseline, headline.tone);
        return headline;
    }

private:
    static int changedOptions(const Recipe& recipe) {
        int options = 0;
        for (const auto& [id, setting] : recipe.passes) options += static_cast<int>(setting.options.size());
        return options;
    }

    static QString currentVerdict(const VariantRow& current, const VariantRow& baseline, Headline::Tone& tone) {
        const VariantProfile* profile = measured(current);
        if (current.state == VariantRow::State::failed) {
            tone = Headline::Tone::bad;
            return tr("%1 could not be compiled.").arg(current.name);
        }
        if (!profile) return tr("%1 has not been measured yet.").arg(current.name);
        if (current.isStale) return tr("%1 has changed since it was measured.").arg(current.name);
        if (current.isBaseline)
            return tr("%1 takes %2. It is the baseline that the others are compared with.")
                .arg(current.name, formatDuration(profile->medianNs));
        const Comparison* c = comparison(current, &baseline);
        if (!c) return tr("%1 has not been measured together with %2.").arg(current.name, baseline.name);
        if (c->verdict == Verdict::faster) tone = Headline::Tone::good;
        if (c->verdict == Verdict::slower) tone = Headline::Tone::bad;
        return sentence(*c, baseline.name);
    }
};

const engine::VariantAccuracy* accuracyOf(const VariantRow& row) {
    if (!row.accuracy) return nullptr;
    const std::string name = (row.accuracyName.isEmpty() ? row.name : row.accuracyName).toStdString();
    for (const engine::VariantAccuracy& variant : row.accuracy->variants())
        if (variant.name() == name) return &variant;
    return nullptr;
}

}  // namespace

QString summarizeRecipe(const QString& recipeJson) {
    const auto recipe = parseRecipe(recipeJson.toStdString());
    return recipe ? Words::recipe(*recipe) : Words::notRead();
}

QString verdictOf(const Comparison& comparison) {
    return Words::verdict(comparison);
}

QString certaintyOf(const Comparison& comparison) {
    return Words::certainty(comparison);
}

QString verdictSentence(const Comparison& comparison, const QString& baseline) {
    return Words::sentence(comparison, baseline);
}

QString summarizeAccuracy(const VariantRow& row) {
    const engine::VariantAccuracy* accuracy = accuracyOf(row);
    return accuracy ? Words::accuracy(*accuracy) : QString();
}

bool isAccurate(const VariantRow& row) {
    const engine::VariantAccuracy* accuracy = accuracyOf(row);
    return !accuracy || (accuracy->failure().empty() && (accuracy->is_within() || accuracy->is_quantized()));
}

const VariantProfile* measured(const VariantRow& row) {
    return row.profile ? findVariant(*row.profile, row.profileName.toStdString()) : nullptr;
}

const Comparison* comparison(const VariantRow& row, const VariantRow* baseline) {
    if (!row.profile || !baseline || row.isBaseline) return nullptr;
    const std::string variant = row.profileName.toStdString(), other = baseline->profileName.toStdString();
    const auto pair = std::ranges::find_if(
        row.profile->pairs, [&](const PairVerdict& p) { return p.variant == variant && p.baseline == other; });
    return pair == row.profile->pairs.end() ? nullptr : &pair->comparison;
}

QString stateOf(const VariantRow& row) {
    return Words::state(row);
}

Headline headlineOf(const std::vector<VariantRow>& rows) {
    return Words::headline(rows);
}

}  // namespace tenon::views
