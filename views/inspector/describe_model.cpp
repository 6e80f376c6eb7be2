// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/inspector/card_parts.h"

namespace tenon::views {

namespace {

class ModelCard {
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    explicit ModelCard(const Facts& facts) : facts(facts), opened(*facts.opened) {}

    Card build() {
        card.kind = tr("Model");
        card.title = plainLine(opened.model_name());
        card.gloss = tr("Select an operation, a value or a kernel anywhere to see what it is and what became of it.");
        card.sections.push_back(summary());
        card.sections.push_back(values(tr("Inputs"), opened.graph().inputs()));
        card.sections.push_back(values(tr("Outputs"), opened.graph().outputs()));
        if (opened.chosen_dims_size() > 0) card.sections.push_back(chosenDims());
        card.sections.push_back(operations());
        return std::move(card);
    }

private:
    CardSection summary() const {
        CardSection section;
        const auto add = [&section](const QString& label, const QString& text, const QString& detail = {}) {
            section.rows.push_back(CardParts::fact(label, text, detail));
        };
        const QString path = plainLine(opened.path(), 4000);
        add(tr("File"), path.section(QLatin1Char('/'), -1), formatBytes(opened.file_bytes()));
        section.rows.back().whole = path;
        if (!opened.producer().empty()) add(tr("Written by"), plainLine(opened.producer(), 120));
        add(tr("ONNX opset"), QString::number(opened.opset()));
        add(tr("Operations"), formatCount(opened.graph().nodes_size()));
        add(tr("Parameters"), formatQuantity(double(opened.parameters())), formatBytes(opened.parameter_bytes()));
        add(tr("Work"), tr("%1 FLOPs").arg(formatQuantity(double(opened.flops()))), tr("for one inference"));
        return section;
    }

    template <class Positions>
    CardSection values(const QString& title, const Positions& positions) const {
        return CardParts::list(title, positions, [this](std::uint32_t value) {
            CardRow row = CardParts::valueRow(facts, Side::before, static_cast<int>(value));
            row.detail = CardParts::typeOf(opened.graph().values(static_cast<int>(value)));
            return row;
        });
    }

    CardSection chosenDims() const {
        return CardParts::list(tr("Free dimensions"), opened.chosen_dims(), [](const engine::ChosenDim& dim) {
            const QString symbol = plainLine(dim.symbol(), 80);
            const QString where = tr("axis %1 of %2", "number, input").arg(dim.axis()).arg(plainLine(dim.input(), 120));
            return CardParts::fact(symbol.isEmpty() ? where : symbol, formatCount(dim.value()),
                                   dim.is_default() ? tr("%1, chosen because the model leaves it open").arg(where)
                                                    : tr("%1, as you set it").arg(where));
        });
    }

    /// How often each op occurs, most frequent first.
    CardSection operations() const {
        std::map<std::string, int> counts;
        for (const engine::Node& node : opened.graph().nodes()) ++counts[node.op()];
        std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
        std::ranges::stable_sort(sorted, std::greater(), &std::pair<std::string, int>::second);
        return CardParts::list(tr("Kinds of operation"), sorted, [this](const auto& entry) {
            return CardRow{{},
                           tr("%1 × %2", "how often, op").arg(formatCount(entry.second), plainLine(entry.first, 80)),
                           {},
                           facts.gloss(entry.first)};
        });
    }

    const Facts& facts;
    const engine::Opened& opened;
    Card card;
};

class SourcesCard {
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    static Card build(const Facts& facts, const Sources& sources) {
        Card card;
        card.kind = tr("Selection");
        card.title = tr("%n operations of the model", nullptr, static_cast<int>(sources.size()));
        CardSection summary;
        std::int64_t flops = 0;
        for (const std::uint32_t source : sources)
            for (const int node : facts.before.nodesOfSource(source))
                flops += facts.before.graph()->nodes(node).flops();
        if (flops > 0)
            summary.rows.push_back(CardParts::fact(tr("Work"), tr("%1 FLOPs").arg(formatQuantity(double(flops)))));
        const std::vector<int> kernels = kernelsOf(facts, sources);
        double ns = 0;
        for (const int kernel : kernels)
            if (const double time = facts.kernelTimes[static_cast<std::size_t>(kernel)]; time > 0) ns += time;
        if (ns > 0)
            summary.rows.push_back(
                CardParts::fact(tr("Time"), formatDuration(ns),
                                tr("of the %n kernels that compute them", nullptr, int(kernels.size()))));
        if (!summary.rows.empty()) card.sections.push_back(std::move(summary));
        if (!kernels.empty())
            card.sections.push_back(CardParts::list(tr("Computed by"), kernels,
                                                    [&](int kernel) { return CardParts::kernelRow(facts, kernel); }));
        card.sections.push_back(CardParts::list(
            tr("Operations"), sources, [&](std::uint32_t source) { return CardParts::sourceRow(facts, source); }));
        return card;
    }

private:
    static std::vector<int> kernelsOf(const Facts& facts, const Sources& sources) {
        std::vector<int> kernels;
        const auto isSelected = [&](std::uint32_t source) { return std::ranges::binary_search(sources, source); };
        for (int k = 0; facts.built && k < facts.built->kernels_size(); ++k)
            if (std::ranges::any_of(facts.built->kernels(k).sources(), isSelected)) kernels.push_back(k);
        return kernels;
    }
};

}  // namespace

Card describeModel(const Facts& facts) {
    return facts.opened ? ModelCard(facts).build() : Card();
}

Card describeSources(const Facts& facts, const Sources& sources) {
    return SourcesCard::build(facts, sources);
}

Card describe(const Facts& facts, const Sources& sources, const Focus& focus) {
    switch (focus.kind) {
        case Focus::Kind::node:
            return describeNode(facts, focus);
        case Focus::Kind::value:
            return describeValue(facts, focus);
        case Focus::Kind::kernel:
            return describeKernel(facts, focus);
        case Focus::Kind::none:
            break;
    }
    if (sources.empty()) return describeModel(facts);
    const auto nodes = facts.before.nodesOfSource(sources.front());
    if (sources.size() == 1 && nodes.size() == 1)
        return describeNode(facts, {Focus::Kind::node, Side::before, facts.before.graph()->nodes(nodes.front()).id()});
    return describeSources(facts, sources);
}

}  // namespace tenon::views
