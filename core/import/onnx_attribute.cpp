// SPDX-License-Identifier: Apache-2.0
#include "core/import/onnx_attribute.h"

#include "core/import/names.h"

namespace tenon::onnx {

int kindOf(const AttributeDef& attribute) {
    if (attribute.kind != 0) return attribute.kind;
    if (attribute.tensor) return kTensor;
    if (attribute.graph) return kGraph;
    if (!attribute.integers.empty()) return kIntegers;
    if (!attribute.reals.empty()) return kReals;
    if (!attribute.text.empty()) return kText;
    return attribute.real != 0 ? kReal : kInteger;
}

Result<Attribute> makeAttribute(const AttributeDef& attribute, const TensorContext& context) {
    const std::string title = "its attribute " + quote(attribute.name);
    switch (kindOf(attribute)) {
        case kReal: return Attribute(attribute.real);
        case kInteger: return Attribute(attribute.integer);
        case kText: return Attribute(cleanName(attribute.text));
        case kReals: return Attribute(attribute.reals);
        case kIntegers: return Attribute(attribute.integers);
        case kTensor: {
            if (!attribute.tensor) return modelError(title + " is a tensor but holds none");
            auto tensor = makeTensor(*attribute.tensor, context);
            if (!tensor) return Error{tensor.error().fault, title + ": " + tensor.error().message};
            return Attribute(std::move(*tensor));
        }
        default: return modelError(title + " is of a kind that Tenon does not support");
    }
}

}  // namespace tenon::onnx
