// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/inspector/card_parts.h"

namespace tenon::views {

namespace {

constexpr std::size_t kMostEntries = 60;  // of the ledger

class NodeCard {
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    NodeCard(const Facts& facts, Side side, int position)
        : facts(facts), side(side), position(position), node(facts.graph(side).graph()->nodes(position)) {}

    Card build() {
        card.kind =
            side == Side::before ? tr("Operation in the imported model") : tr("Operation in the optimized graph");
        card.title = plainLine(node.op(), 80);
        card.gloss = facts.gloss(node.op());
        card.sections.push_back(summary());
        addUnlessEmpty(attributes());
        addUnlessEmpty(
            CardParts::list(tr("Inputs"), node.inputs(), [this](std::uint32_t input) { return inputRow(input); }));
        addUnlessEmpty(CardParts::list(tr("Outputs"), node.outputs(), [this](std::uint32_t output) {
            return CardParts::valueRow(facts, side, static_cast<int>(output));
        }));
        addUnlessEmpty(provenance());
        addLedger();
        return std::move(card);
    }

private:
    void addUnlessEmpty(CardSection section) {
        if (!section.rows.empty()) card.sections.push_back(std::move(section));
    }

    CardSection summary() const {
        CardSection section;
        section.rows.push_back(CardParts::fact(tr("Name"), plainLine(node.name())));
        if (node.flops() > 0)
            section.rows.push_back(
                CardParts::fact(tr("Work"), tr("%1 FLOPs").arg(formatQuantity(double(node.flops())))));
        const std::vector<int> kernels = facts.kernelsOf(side, position);
        for (std::size_t i = 0; i < kernels.size() && i < kMostRows; ++i) {
            CardRow row = CardParts::kernelRow(facts, kernels[i]);
            row.label = i == 0 ? tr("Computed by") : QString();
            section.rows.push_back(std::move(row));
        }
        if (kernels.size() == 1)
            section.rows.push_back({tr("Code"), tr("Loops and machine code"), linkToCode(kernels.front())});
        return section;
    }

    CardSection attributes() const {
        return CardParts::list(tr("Attributes"), node.attributes(), [](const engine::Attribute& attribute) {
            CardRow row = CardParts::fact(plainLine(attribute.name(), 80), plainLine(attribute.value(), 200));
            row.tone = Tone::code;
            return row;
        });
    }

    CardRow inputRow(std::uint32_t input) const {
        if (input == 0) return {{}, tr("not given"), {}, {}, Tone::muted};
        return CardParts::valueRow(facts, side, static_cast<int>(input - 1));
    }

    /// The other graph: what the node came from, or what became of it.
    CardSection provenance() const {
        if (side == Side::after)
            return CardParts::list(tr("Stands for %n nodes of the model", nullptr, node.sources_size()), node.sources(),
                                   [this](std::uint32_t source) { return CardParts::sourceRow(facts, source); });
        if (!facts.after.graph()) return {};
        std::vector<int> successors;
        for (const std::uint32_t source : node.sources())
            for (const int n : facts.after.nodesOfSource(source)) successors.push_back(n);
        CardSection section = CardParts::list(tr("In the optimized graph"), successors, [this](int successor) {
            return CardParts::nodeRow(facts, Side::after, successor);
        });
        if (successors.empty())
            section.rows.push_back({{}, tr("Nothing is left of it: the passes removed it."), {}, {}, Tone::muted});
        return section;
    }

    /// One section a pass.
    void addLedger() {
        const Sources sources(node.sources().begin(), node.sources().end());
        int pass = -1;
        for (const LedgerEntry& entry : facts.remarks.about(node.name(), sources, kMostEntries)) {
            if (entry.pass != pass) card.sections.push_back({tr("Pass %1").arg(plainLine(record(entry).id(), 80))});
            pass = entry.pass;
            card.sections.back().rows.push_back(ledgerRow(entry));
        }
    }

    const engine::PassRecord& record(const LedgerEntry& entry) const {
        return facts.remarks.ledger()->passes(entry.pass);
    }

    CardRow ledgerRow(const LedgerEntry& entry) const {
        switch (entry.kind) {
            case LedgerEntry::Kind::rewrite:
                return rewriteRow(record(entry).rewrites(entry.index));
            case LedgerEntry::Kind::remark:
                return CardParts::fact(tr("Noted"), plainLine(record(entry).remarks(entry.index).text()));
            case LedgerEntry::Kind::nearMiss:
                break;
        }
        CardRow row = CardParts::fact(tr("Nearly"), plainLine(record(entry).near_misses(entry.index).text()));
        row.tone = Tone::warning;
        return row;
    }

    static QString names(const google::protobuf::RepeatedPtrField<std::string>& all) {
        constexpr int kMostNames = 6;
        QStringList shown;
        for (int i = 0; i < all.size() && i < kMostNames; ++i) shown += plainLine(all[i], 120);
        if (all.size() > kMostNames) shown += tr("%n more", nullptr, all.size() - kMostNames);
        return shown.join(QStringLiteral(", "));
    }

    static CardRow rewriteRow(const engine::Rewrite& rewrite) {
        const QString rule = plainLine(rewrite.rule(), 80), before = names(rewrite.before()),
                      after = names(rewrite.after());
        return CardParts::fact(
            tr("Did"), rule,
            after.isEmpty() ? tr("removed %1").arg(before) : tr("%1 → %2", "nodes before, after").arg(before, after));
    }

    const Facts& facts;
    const Side side;
    const int position;
    const engine::Node& node;
    Card card;
};

}  // namespace

Card describeNode(const Facts& facts, const Focus& focus) {
    const auto position = facts.graph(focus.side).node(focus.id);
    return position ? NodeCard(facts, focus.side, *position).build() : CardParts::gone();
}

}  // namespace tenon::views
