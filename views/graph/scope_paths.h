// SPDX-License-Identifier: GPL-3.0-or-later
// Paths in node names: "/encoder/layer.0/attention/MatMul" (PyTorch), "model_1/conv2d/BiasAdd" (TensorFlow),
// "features.denseblock1.conv1" (module paths). "Conv_12" and "p2o.Conv.12" have none.
#pragma once

#include <string_view>
#include <vector>

namespace tenon::views {

/// The scopes around a node, outermost first, as parts of `name`; the last part, which names the node itself, is left
/// out. At most 24: what is deeper belongs to the 24th.
std::vector<std::string_view> scopesInName(std::string_view name, std::string_view op);

}  // namespace tenon::views
