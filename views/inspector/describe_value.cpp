// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/inspector/card_parts.h"

namespace tenon::views {

namespace {

class ValueCard {
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    ValueCard(const Facts& facts, Side side, int position)
        : facts(facts), side(side), position(position), value(facts.graph(side).graph()->values(position)) {}

    Card build() {
        card.kind = kind();
        card.title = plainLine(value.name());
        if (card.title.isEmpty()) card.title = tr("(no name)");
        card.sections.push_back(summary());
        if (value.is_constant()) addStatistics();
        const auto readers = facts.graph(side).readers(position);
        if (!readers.empty())
            card.sections.push_back(CardParts::list(
                tr("Read by"), readers, [this](int reader) { return CardParts::nodeRow(facts, side, reader); }));
        return std::move(card);
    }

private:
    QString kind() const {
        const bool isBefore = side == Side::before;
        if (value.is_constant())
            return isBefore ? tr("Constant of the imported model") : tr("Constant of the optimized graph");
        if (value.is_input()) return tr("Input of the model");
        if (value.is_output()) return tr("Output of the model");
        return isBefore ? tr("Value in the imported model") : tr("Value in the optimized graph");
    }

    CardSection summary() const {
        CardSection section;
        section.rows.push_back(CardParts::fact(tr("Element type"), plainLine(value.element(), 24)));
        const QString shape = plainLine(value.shape(), 200);
        section.rows.push_back(CardParts::fact(tr("Shape"), shape.isEmpty() ? tr("a single number") : shape));
        section.rows.push_back(
            CardParts::fact(tr("Size"), value.bytes() < 0 ? tr("not known") : formatBytes(value.bytes())));
        if (value.producer() > 0) {
            CardRow row = CardParts::nodeRow(facts, side, static_cast<int>(value.producer() - 1));
            row.label = tr("Made by");
            section.rows.push_back(std::move(row));
        }
        return section;
    }

    void addStatistics() {
        const auto known = facts.statistics.find({side, value.id()});
        CardSection section{tr("Numbers in it")};
        if (known == facts.statistics.end())
            section.rows.push_back({{}, tr("Reading the numbers…"), {}, {}, Tone::muted});
        else if (!known->second.values)
            section.rows.push_back({{}, known->second.failure, {}, {}, Tone::bad});
        else
            addNumbers(section, *known->second.values);
        card.sections.push_back(std::move(section));
        if (known != facts.statistics.end() && known->second.values && known->second.values->first_size() > 0)
            card.sections.push_back(firstElements(*known->second.values));
    }

    void addNumbers(CardSection& section, const engine::ValueStatistics& s) {
        const auto add = [&section](const QString& label, const QString& text, const QString& detail = {}) {
            section.rows.push_back(CardParts::fact(label, text, detail));
        };
        if (s.not_finite() > 0)
            card.notice = {
                {},
                tr("%n numbers in it are not finite (NaN or infinite): results that use them are not either.", nullptr,
                   static_cast<int>(std::min<std::int64_t>(s.not_finite(), 1 << 30))),
                {},
                {},
                Tone::bad};
        add(tr("Elements"), formatCount(s.count()), s.is_sampled() ? tr("figures are from a part of them") : QString());
        if (s.count() <= s.not_finite()) return;
        add(tr("Range"), tr("%1 to %2").arg(formatNumber(s.min()), formatNumber(s.max())));
        add(tr("Mean"), formatNumber(s.mean()), tr("standard deviation %1").arg(formatNumber(s.deviation())));
        add(tr("Zeros"), formatCount(s.zeros()),
            s.zeros() > 0 ? formatPercent(double(s.zeros()) / double(s.count())) : QString());
        section.hasHistogram = s.histogram_size() > 0 && s.min() < s.max();
        if (!section.hasHistogram) add(tr("Distribution"), tr("all numbers are equal"));
    }

    static CardSection firstElements(const engine::ValueStatistics& s) {
        QStringList numbers;
        for (const double number : s.first()) numbers += formatNumber(number);
        CardSection section{tr("First %n elements", nullptr, s.first_size())};
        section.rows.push_back({{}, numbers.join(QStringLiteral("  ")), {}, {}, Tone::code});
        return section;
    }

    const Facts& facts;
    const Side side;
    const int position;
    const engine::Value& value;
    Card card;
};

}  // namespace

Card describeValue(const Facts& facts, const Focus& focus) {
    const auto position = facts.graph(focus.side).value(focus.id);
    return position ? ValueCard(facts, focus.side, *position).build() : CardParts::gone();
}

bool needsStatistics(const Facts& facts, const Focus& focus) {
    if (focus.kind != Focus::Kind::value) return false;
    const GraphIndex& index = facts.graph(focus.side);
    const auto position = index.value(focus.id);
    return position && index.graph()->values(*position).is_constant() &&
           !facts.statistics.contains({focus.side, focus.id});
}

}  // namespace tenon::views
