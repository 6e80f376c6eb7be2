// SPDX-License-Identifier: Apache-2.0
#include "profiler/kernel_match.h"

#include <QTest>

using namespace tenon;

namespace {

VariantProfile variantOf(std::vector<KernelProfile> kernels) {
    VariantProfile variant;
    variant.kernels = std::move(kernels);
    return variant;
}

KernelProfile kernel(std::string name, std::vector<std::string> nodes, double ns) {
    return {.name = std::move(name), .sourceNodes = std::move(nodes), .medianNs = ns};
}

/// "name before>after (nodes)"
std::vector<std::string> linesOf(const std::vector<KernelGroup>& groups) {
    std::vector<std::string> lines;
    for (const KernelGroup& group : groups) {
        std::string nodes;
        for (const std::string& node : group.sourceNodes) nodes += (nodes.empty() ? "" : " ") + node;
        lines.push_back(group.name + " " + std::to_string(group.baselineKernels) + ":" +
                        std::to_string(int(group.baselineNs)) + " > " + std::to_string(group.variantKernels) + ":" +
                        std::to_string(int(group.variantNs)) + " (" + nodes + ")");
    }
    return lines;
}

}  // namespace

class TestKernelMatch : public QObject {
    Q_OBJECT

private slots:
    void fusedKernelStandsAgainstThoseItReplaced() {
        const auto before =
            variantOf({kernel("conv", {"C"}, 50), kernel("relu", {"R"}, 20), kernel("pool", {"P"}, 90)});
        const auto after = variantOf({kernel("conv_relu", {"C", "R"}, 55), kernel("pool", {"P"}, 80)});
        QCOMPARE(linesOf(matchKernels(before, after)),
                 (std::vector<std::string>{"pool 1:90 > 1:80 (P)", "conv_relu 2:70 > 1:55 (C R)"}));
    }

    void overlapsChainIntoOneGroup() {
        const auto before = variantOf({kernel("ab", {"A", "B"}, 1), kernel("cd", {"C", "D"}, 2)});
        const auto after = variantOf({kernel("a", {"A"}, 1), kernel("bc", {"B", "C"}, 5), kernel("d", {"D"}, 1)});
        QCOMPARE(linesOf(matchKernels(before, after)), (std::vector<std::string>{"bc 2:3 > 3:7 (A B C D)"}));
    }

    void kernelsOfOneSideStayVisible() {
        const auto before = variantOf({kernel("gone", {"G"}, 3)});
        const auto after = variantOf({kernel("new", {}, 4)});
        QCOMPARE(linesOf(matchKernels(before, after)),
                 (std::vector<std::string>{"new 0:0 > 1:4 ()", "gone 1:3 > 0:0 (G)"}));
    }

    void kernelsWithoutNodesMatchByName() {
        const auto groups = matchKernels(variantOf({kernel("copy", {}, 3)}), variantOf({kernel("copy", {}, 2)}));
        QCOMPARE(linesOf(groups), (std::vector<std::string>{"copy 1:3 > 1:2 ()"}));
    }

    void nothingMatchesNothing() { QVERIFY(matchKernels({}, {}).empty()); }
};

QTEST_APPLESS_MAIN(TestKernelMatch)
#include "tst_kernel_match.moc"
