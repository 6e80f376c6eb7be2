// SPDX-License-Identifier: GPL-3.0-or-later
// KernelPage: where the time goes: a bar for each kernel of the baseline against what replaced it in a variant.
// Pointing at a bar and selecting it is linked with everything else that stands for the same nodes of the model.
#pragma once

#include <QFutureWatcher>

#include "views/charts/chart_panel.h"
#include "views/charts/kernel_data.h"

class QComboBox;

namespace tenon::views {

class Selection;

class KernelPage : public ChartPanel {
    Q_OBJECT

public:
    explicit KernelPage(Selection* selection, QWidget* parent = nullptr);

    void setSources(SourceIndex index);
    void setProfile(Snapshot<Profile> profile);

    static constexpr std::size_t kShownRows = 25;
    const KernelComparison& comparison() const { return m_comparison; }

private:
    void fillVariants();
    void compare();  ///< in a worker thread: a big model has tens of thousands of kernels
    void show();
    void markSelected();
    void markHovered();
    Sources sourcesOf(int row) const;

    Selection* m_selection;
    Snapshot<Profile> m_profile;
    SourceIndex m_index;
    KernelComparison m_comparison;
    QFutureWatcher<KernelComparison> m_comparing;
    QComboBox* m_variant;
    QComboBox* m_order;
};

}  // namespace tenon::views
