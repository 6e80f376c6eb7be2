// SPDX-License-Identifier: GPL-3.0-or-later
// Differences as a tree: a variant, its outputs, and the values of its kernels, worst first.
//
//     all
//       Outputs
//         probabilities        1.2e-07    6e-07    0 of 10
//       Values of kernels, worst first
//         /layer4/Relu         1.2e-06    6.7e-05  0 of 1,024
#pragma once

#include <QAbstractItemModel>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::engine {
class ValueDifference;
class VariantAccuracy;
}  // namespace tenon::engine

namespace tenon::views {

class DamageModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { nameColumn, absoluteColumn, damageColumn, relativeColumn, outsideColumn, columnCountOf };
    enum Role {
        fractionRole = Qt::UserRole,  ///< of the damage bar, in [0, 1]; absent where there is none
        withinRole,                   ///< bool; absent for values that the tolerance does not judge
        sourcesRole                   ///< QVariant of Sources
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setAccuracy(Snapshot<engine::Accuracy> accuracy);
    const engine::VariantAccuracy* variantAt(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Part : std::uint8_t { outputs, values };
    struct Section {
        int variant = 0;
        Part part = Part::outputs;
        std::vector<int> order;  ///< positions in the variant's outputs or values
    };

    const engine::ValueDifference& difference(const QModelIndex& index) const;
    const Section* sectionAt(const QModelIndex& index) const;
    QString text(const engine::ValueDifference& value, int column) const;
    QVariant judged(const QModelIndex& index, int role) const;
    void findRange();

    Snapshot<engine::Accuracy> m_accuracy;
    std::vector<std::vector<Section>> m_sections;  ///< by variant
    double m_lowest = 0, m_highest = 0;            ///< exponents of the bars' ends
};

}  // namespace tenon::views
