// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a main window, made once; owned by the widgets that hold them.
#pragma once

namespace tenon::views {
class AccuracyView;
class ChartsView;
class GraphPanes;
class HistoryView;
class Inspector;
class KernelView;
class MemoryView;
class PassesPanel;
class StartPage;
class StepView;
class VariantTable;
}  // namespace tenon::views

namespace tenon::app {

struct Panels {
    views::StartPage* start = nullptr;
    views::GraphPanes* graphs = nullptr;
    views::StepView* steps = nullptr;
    views::PassesPanel* passes = nullptr;
    views::Inspector* inspector = nullptr;
    views::VariantTable* variants = nullptr;
    views::ChartsView* charts = nullptr;
    views::KernelView* kernels = nullptr;
    views::MemoryView* memory = nullptr;
    views::AccuracyView* accuracy = nullptr;
    views::HistoryView* history = nullptr;
};

}  // namespace tenon::app
