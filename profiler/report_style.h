// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "profiler/statistics.h"

namespace tenon {

/// The style sheet of the HTML report. Its colours stay apart for colour-blind eyes (after Okabe and Ito: blue against
/// orange, grey for what is only compared with).
extern const std::string_view kReportStyle;

/// The class of that style sheet that colours a verdict.
const char* toneOf(Verdict verdict);

}  // namespace tenon
