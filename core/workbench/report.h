// SPDX-License-Identifier: Apache-2.0
// What a report says besides the timings: the model, what the passes did, memory, and whether the answers stayed right.
#pragma once

#include "core/import/import.h"
#include "core/workbench/variant.h"
#include "profiler/report_html.h"

namespace tenon {

/// Builds every variant anew and compares its outputs with the interpreter on random inputs; with `labelled` (a path of
/// samples with labels, or empty) also counts accuracy. Passes and memory are those of the last variant.
Result<ReportContext> describeComparison(const Model& model, const std::vector<Variant>& variants,
                                         const std::filesystem::path& labelled, const JobContext& job = {});

/// What a reader of the figures has to know about how they came about; empty when there is nothing.
std::vector<std::string> measurementNotes(const Profile& profile);

}  // namespace tenon
