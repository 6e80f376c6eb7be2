// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the extents of the dimensions that a model leaves open.
#pragma once

#include <optional>

#include "core/import/import.h"
#include "views/common/snapshots.h"

class QWidget;

namespace tenon::app {

/// `present` with what the user chose, or nothing when the dialog was cancelled. The model has open dimensions.
std::optional<ImportOptions> askForShapes(const engine::Opened& model, const ImportOptions& present, QWidget* parent);

/// `present` with `value` for one open dimension: by its name where it has one, else in the shape of its input.
/// `chosen` is a position in model.chosen_dims().
ImportOptions withExtent(const engine::Opened& model, ImportOptions present, int chosen, std::int64_t value);

}  // namespace tenon::app
