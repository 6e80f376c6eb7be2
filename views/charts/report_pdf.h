// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison as a PDF to print or to send: the story of the HTML report (profiler/report_html.h) on A4 pages.
#pragma once

#include <QString>

#include "profiler/report_html.h"
#include "views/charts/sweep_data.h"
#include "views/common/snapshots.h"

namespace tenon::views {

struct ReportInput {
    Snapshot<Profile> profile;  ///< may be null
    ReportContext context;      ///< every text may come from a hostile model
    SweepData sweep;            ///< left out when it has no series
};

/// Writes the whole file or nothing, in the GUI thread. Returns what went wrong as a sentence, or an empty string.
QString writeReportPdf(const QString& path, const ReportInput& input);

}  // namespace tenon::views
