// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "core/loops/schedule.h"
#include "core/loops/tactics.h"
#include "views/common/core_text.h"
#include "views/common/format.h"
#include "views/inspector/card_parts.h"

namespace tenon::views {

namespace {

class KernelCard {
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    KernelCard(const Facts& facts, int position)
        : facts(facts), position(position), kernel(facts.built->kernels(position)) {}

    Card build() {
        card.kind = tr("Kernel");
        card.title = plainLine(kernel.name());
        card.gloss = tr("One function of machine code that computes the operations below in one go.");
        card.sections.push_back(cost());
        card.sections.push_back(schedule());
        if (kernel.nodes_size() > 0 && !facts.kernelOfNode.empty())
            card.sections.push_back(CardParts::list(tr("Operations in it"), kernel.nodes(), [this](std::uint32_t node) {
                return CardParts::nodeRow(facts, Side::after, static_cast<int>(node));
            }));
        card.sections.push_back(
            CardParts::list(tr("Stands for %n nodes of the model", nullptr, kernel.sources_size()), kernel.sources(),
                            [this](std::uint32_t source) { return CardParts::sourceRow(facts, source); }));
        return std::move(card);
    }

private:
    CardSection cost() const {
        CardSection section;
        const auto add = [&section](const QString& label, const QString& text, const QString& detail = {}) {
            section.rows.push_back(CardParts::fact(label, text, detail));
        };
        add(tr("Number"), formatCount(position),
            tr("they run in the order 0 to %1").arg(formatCount(facts.built->kernels_size() - 1)));
        const double ns = measuredNs();
        const auto flops = static_cast<double>(kernel.flops()), bytes = static_cast<double>(kernel.bytes());
        if (ns > 0)
            add(tr("Time"), CardParts::timeOf(facts, position), tr("measured, median"));
        else
            add(tr("Time"), tr("not measured yet"));
        if (kernel.predicted_ns() > 0)
            add(tr("Predicted"), formatDuration(kernel.predicted_ns()), tr("from the speed of this machine"));
        add(tr("Work"), tr("%1 FLOPs").arg(formatQuantity(flops)),
            ns > 0 && flops > 0 ? tr("%1FLOP/s").arg(formatQuantity(flops / ns * 1e9)) : QString());
        add(tr("Memory traffic"), formatBytes(kernel.bytes()),
            ns > 0 && bytes > 0 ? tr("%1B/s").arg(formatQuantity(bytes / ns * 1e9)) : QString());
        if (flops > 0 && bytes > 0)
            add(tr("Intensity"), tr("%1 FLOPs a byte").arg(formatNumber(std::round(flops / bytes * 100) / 100)));
        section.rows.push_back({tr("Code"), tr("Loops and machine code"), linkToCode(position)});
        return section;
    }

    double measuredNs() const {
        const auto at = static_cast<std::size_t>(position);
        return at < facts.kernelTimes.size() && std::isfinite(facts.kernelTimes[at]) ? facts.kernelTimes[at] : 0;
    }

    /// The tactic and its parameters in the words of the table of tactics.
    CardSection schedule() const {
        CardSection section{tr("How it is computed")};
        CardRow text{{}, plainLine(kernel.schedule()), {}, {}, Tone::code};
        const auto parsed = loops::parseSchedule(kernel.schedule());
        const loops::Tactic* tactic = parsed ? loops::findTactic(parsed->tactic) : nullptr;
        if (tactic) text.detail = coreText(tactic->gloss);
        section.rows.push_back(std::move(text));
        if (!tactic) return section;
        for (const loops::TacticParameter& parameter : tactic->parameters) {
            const auto value = parsed->parameters.find(std::string(parameter.name));
            if (value == parsed->parameters.end()) continue;
            section.rows.push_back(CardParts::fact(
                QStringLiteral("%1 = %2").arg(plainLine(std::string(parameter.name)), formatCount(value->second)),
                coreText(parameter.gloss)));
        }
        return section;
    }

    const Facts& facts;
    const int position;
    const engine::Kernel& kernel;
    Card card;
};

}  // namespace

Card describeKernel(const Facts& facts, const Focus& focus) {
    if (!facts.built || focus.id >= static_cast<std::uint32_t>(facts.built->kernels_size())) return CardParts::gone();
    return KernelCard(facts, static_cast<int>(focus.id)).build();
}

}  // namespace tenon::views
