// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison as a PDF to print or to send: the story of the HTML report (profiler/report_html.h) on A4 pages.
#pragma once

#include <QString>
#include <functional>

#include "profiler/report_html.h"
#include "views/charts/sweep_data.h"
#include "views/common/snapshots.h"

class QObject;

namespace tenon::views {

struct ReportInput {
    Snapshot<Profile> profile;  ///< may be null
    ReportContext context;      ///< every text may come from a hostile model
    SweepData sweep;            ///< left out when it has no series
};

/// Writes the whole file or nothing. Called in the GUI thread, which only records the charts, one in a turn of the event
/// loop; the rest is done in a worker. `done` gets what went wrong as a sentence, or nothing; it is not called when
/// `context` is gone by then.
void writeReportPdf(const QString& path, ReportInput input, QObject* context, std::function<void(const QString&)> done);

}  // namespace tenon::views
