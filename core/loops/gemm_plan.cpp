// SPDX-License-Identifier: Apache-2.0
#include "core/loops/gemm_plan.h"

#include <algorithm>
#include <limits>

#include "core/loops/cost_model.h"

namespace tenon::loops {

namespace {

class Planner {
public:
    Planner(const Product& product, const std::optional<WordProduct>& words, const Emitter& e, const Schedule& given)
        : product(product), words(words), e(e), given(given), depth(words ? words->words : product.depth) {
        plan.schedule.tactic = "gemm";
        elementBytes = static_cast<std::int64_t>(byteSize(product.type));
        plan.lanes = e.target.lanes(static_cast<int>(elementBytes));
    }

    GemmPlan make() {
        chooseSides();
        chooseVectorSide();
        choosePanel();
        chooseTiles();
        chooseOrder();
        chooseParts();
        return plan;
    }

private:
    std::int64_t choose(const char* name, std::int64_t otherwise, std::int64_t least, std::int64_t most) {
        const auto found = given.parameters.find(name);
        const std::int64_t value =
            std::clamp(found == given.parameters.end() ? otherwise : found->second, least, std::max(least, most));
        plan.schedule.parameters[name] = value;
        return value;
    }

    bool isConstant(const Operand& o) const { return e.graph.constant(o.value) != nullptr; }
    bool canPack(const Operand& o) const { return isConstant(o) && o.strides && isFloat(product.type); }
    const Operand& p() const { return plan.isLeftPanelled ? product.left : product.right; }
    const Operand& q() const { return plan.isLeftPanelled ? product.right : product.left; }

    void chooseSides() {
        // Q is the constant operand; of two that are not, the left one (its rows are broadcast).
        plan.isLeftPanelled = words ? !words->isLeftConstant : canPack(product.right) && !canPack(product.left);
        plan.packsBlocks = words || canPack(q());
    }

    bool isPatches() const { return !p().strides; }
    bool isLined() const { return product.window && isPatches() && !plan.isLeftPanelled; }

    void chooseVectorSide() {
        // Vectors along the columns of the result store well; along its rows they may waste fewer lanes.
        const std::int64_t columnsOfP = p().extent, columnsOfQ = q().extent;
        double alongP = 0, alongQ = 0;
        chooseTile(columnsOfQ, columnsOfP, plan.lanes, e.target, &alongP);
        chooseTile(columnsOfP, columnsOfQ, plan.lanes, e.target, &alongQ);
        // Turning an operand that lies along the depth costs about a cycle and a half an element.
        if (p().strides && p().strides->free != 1) alongP += 1.5 * static_cast<double>(columnsOfP);
        const bool storesAlongQ = plan.isLeftPanelled;
        const double storeCost = 0.5 * static_cast<double>(columnsOfP * columnsOfQ) / static_cast<double>(depth);
        (storesAlongQ ? alongP : alongQ) += storeCost;
        plan.isSwapped = choose("swap", alongQ < alongP || (storesAlongQ && alongQ <= alongP), 0, 1) != 0;
    }

    double tileCycles(std::int64_t panelSize) const {
        double cycles = 0;
        if (plan.isSwapped)
            chooseTile(panelSize, q().extent, plan.lanes, e.target, &cycles);
        else
            chooseTile(q().extent, panelSize, plan.lanes, e.target, &cycles);
        return cycles;
    }

    void choosePanel() {
        const std::int64_t extent = p().extent;
        const bool isContiguous = p().strides && p().strides->free == 1;
        const std::int64_t blocks = ceilDiv(q().extent, 12);
        const bool isInlined = e.isInlined(p().value);
        bool packs = isPatches() || (!plan.isSwapped && !isContiguous) ||
                     (isContiguous && depth >= 32 && blocks >= 3) || isInlined;
        if (plan.isSwapped && !isPatches() && !isInlined) packs = false;
        plan.packsPanel = choose("pack", packs || words, isPatches() || words ? 1 : 0, 1) != 0;
        const std::int64_t budget =
            std::max<std::int64_t>(e.target.level2Bytes / 2 / (depth * elementBytes), plan.lanes);
        if (isLined()) return chooseLines(budget);
        // Wide enough to use the blocks of Q often, narrow enough to share the panels out.
        const std::int64_t enough =
            std::max<std::int64_t>(ceilDiv(extent, kWantedParallel), kEnoughColumns * elementBytes / 4);
        plan.panelSize =
            std::min(extent, std::max<std::int64_t>(std::min(budget, enough) / plan.lanes * plan.lanes, plan.lanes));
    }

    /// Columns for which reading a block of Q costs little against computing with it.
    static constexpr std::int64_t kEnoughColumns = 224;

    /// Whole lines: as many as waste few lanes, fit the second-level cache, and use each block of Q often enough.
    void chooseLines(std::int64_t budget) {
        plan.lineWidth = product.window->output.back();
        const std::int64_t lines = p().extent / plan.lineWidth;
        if (plan.lineWidth > budget) {
            plan.panelSize =
                std::min(plan.lineWidth, std::max(budget / (2 * plan.lanes) * (2 * plan.lanes), plan.lanes));
            return;
        }
        double least = std::numeric_limits<double>::infinity();
        // Up to nearly the whole cache, where it saves reading Q again.
        for (std::int64_t count = 1; count <= std::min(lines, 2 * budget / plan.lineWidth); ++count) {
            const std::int64_t rest = lines % count;
            double cycles = static_cast<double>(lines / count) * panelCycles(count * plan.lineWidth, budget);
            if (rest > 0) cycles = (cycles + panelCycles(rest * plan.lineWidth, budget)) * 1.05;
            if (cycles > least * 1.001) continue;
            least = cycles;
            plan.panelSize = count * plan.lineWidth;
        }
        plan.panelSize = choose("panel", plan.panelSize / plan.lineWidth, 1, lines) * plan.lineWidth;
    }

    /// Cycles of one step along the depth over a panel and all of Q. Where Q does not stay in the second-level cache,
    /// every panel reads it from further away.
    double panelCycles(std::int64_t size, std::int64_t budget) const {
        constexpr double kFarBytesPerCycle = 12, kCrowded = 1.03;
        const std::int64_t bytes = q().extent * elementBytes;
        const double reading =
            bytes * depth > e.target.level2Bytes / 2 ? static_cast<double>(bytes) / kFarBytesPerCycle : 0;
        return (tileCycles(size) + reading) * (size > budget ? kCrowded : 1);
    }

    void chooseTiles() {
        const std::int64_t rowsExtent = plan.isSwapped ? plan.panelSize : q().extent;
        const std::int64_t vectorExtent = plan.isSwapped ? q().extent : plan.panelSize;
        const RegisterTile best = chooseTile(rowsExtent, vectorExtent, plan.lanes, e.target);
        const std::int64_t rows = choose("rows", best.rows, 1, std::min<std::int64_t>(rowsExtent, 32));
        const std::int64_t vectors =
            choose("vectors", best.vectors, 1, std::min<std::int64_t>(ceilDiv(vectorExtent, plan.lanes), 16));
        plan.panelTile = plan.isSwapped ? rows : vectors * plan.lanes;
        plan.blockTile = plan.isSwapped ? vectors * plan.lanes : rows;
        plan.unroll = choose("unroll", rows * vectors >= 16 ? 2 : 4, 1, 16);
        if (!isLined()) {
            const std::int64_t tiles = choose("panel", std::max<std::int64_t>(plan.panelSize / plan.panelTile, 1), 1,
                                              ceilDiv(p().extent, plan.panelTile));
            plan.panelSize = std::min(p().extent, tiles * plan.panelTile);
        } else if (plan.panelSize < plan.lineWidth) {
            plan.panelSize = std::max(plan.panelSize / plan.panelTile * plan.panelTile, plan.panelTile);
            if (plan.panelSize >= plan.lineWidth) plan.panelSize = plan.lineWidth;
        }
    }

    void chooseOrder() {
        // The operand of the inner loop is read again and again: it should be the one that fits the first-level cache.
        const std::int64_t tileBytes = depth * plan.panelTile * elementBytes;
        const std::int64_t blockBytes = depth * q().extent * elementBytes;
        const bool fits = tileBytes * 5 <= e.target.level1Bytes * 3 && blockBytes <= e.target.level2Bytes / 2;
        plan.tilesOutermost = choose("order", fits, 0, 1) != 0;
    }

    void chooseParts() {
        const std::int64_t whole = q().extent / plan.blockTile,
                           panels = product.batch * ceilDiv(p().extent, plan.panelSize);
        // Every part packs its panel again, which is little work only where it has many rows.
        const std::int64_t leastBlocks = plan.packsPanel ? ceilDiv(kRowsWorthPacking, plan.blockTile) : 1;
        std::int64_t parts = 1;
        for (std::int64_t n = 2; n * leastBlocks <= whole && panels * parts < kWantedParts; ++n)
            if (whole % n == 0) parts = n;
        if (product.multiplyAdds() < kSmallestParallelWork) parts = 1;
        parts = choose("parts", parts, 1, std::max<std::int64_t>(whole, 1));
        while (whole > 0 && whole % parts != 0) --parts;
        plan.schedule.parameters["parts"] = plan.parts = std::max<std::int64_t>(parts, 1);
    }

    static constexpr std::int64_t kWantedParallel = 8, kWantedParts = 4, kRowsWorthPacking = 128;

    const Product& product;
    const std::optional<WordProduct>& words;
    const Emitter& e;
    const Schedule& given;
    std::int64_t depth;
    GemmPlan plan;
    std::int64_t elementBytes = 4;
};

}  // namespace

GemmPlan planGemm(const Product& product, const std::optional<WordProduct>& words, const Emitter& e,
                  const Schedule& schedule) {
    return Planner(product, words, e, schedule).make();
}

}  // namespace tenon::loops
