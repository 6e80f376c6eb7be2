// SPDX-License-Identifier: Apache-2.0
// Handlers: from a request to its reply, one function a kind. handlers.cpp holds the table.
#pragma once

#include "core/base/progress.h"
#include "core/engine/engine.h"
#include "core/engine/engine.pb.h"
#include "core/engine/lanes.h"

namespace tenon {

/// Fills in the body of `reply`. Runs in a lane; stops soon after `job.stop` asks.
using Handler = Result<void> (*)(Engine& engine, const engine::Request& request, const JobContext& job,
                                 engine::Reply& reply);

struct RequestKind {
    engine::Request::BodyCase body;
    LaneId lane;
    Handler handler;
};

/// nullptr for a kind that is not known, and for Cancel, which has no lane.
const RequestKind* findRequestKind(engine::Request::BodyCase body);

Result<void> handleOpen(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleOptimize(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleShowStep(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleBuild(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleShowKernel(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleDescribeValue(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handlePlanMemory(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleMeasure(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleSweep(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleCheckAccuracy(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleCalibrate(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleExport(Engine&, const engine::Request&, const JobContext&, engine::Reply&);
Result<void> handleReport(Engine&, const engine::Request&, const JobContext&, engine::Reply&);

}  // namespace tenon
