// SPDX-License-Identifier: Apache-2.0
#include "core/engine/handlers.h"

#include <algorithm>
#include <iterator>

namespace tenon {

namespace {

using engine::Request;

constexpr RequestKind kKinds[] = {
    {Request::kOpen, LaneId::queries, handleOpen},
    {Request::kOptimize, LaneId::queries, handleOptimize},
    {Request::kShowStep, LaneId::queries, handleShowStep},
    {Request::kShowKernel, LaneId::queries, handleShowKernel},
    {Request::kDescribeValue, LaneId::queries, handleDescribeValue},
    {Request::kBuild, LaneId::builds, handleBuild},
    {Request::kPlanMemory, LaneId::builds, handlePlanMemory},
    {Request::kCalibrate, LaneId::builds, handleCalibrate},
    {Request::kExportArtifact, LaneId::builds, handleExport},
    {Request::kMeasure, LaneId::measurements, handleMeasure},
    {Request::kSweep, LaneId::measurements, handleSweep},
    {Request::kCheckAccuracy, LaneId::measurements, handleCheckAccuracy},
    {Request::kReport, LaneId::measurements, handleReport},
};

}  // namespace

const RequestKind* findRequestKind(Request::BodyCase body) {
    const auto* found = std::ranges::find(kKinds, body, &RequestKind::body);
    return found == std::end(kKinds) ? nullptr : found;
}

}  // namespace tenon
