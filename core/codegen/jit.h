// SPDX-License-Identifier: Apache-2.0
// Object code made callable in this process.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "core/codegen/compile.h"
#include "core/codegen/runtime_abi.h"

namespace tenon::codegen {

/// The code of some objects, linked together; lives until the last reference is gone.
class LoadedCode {
public:
    virtual ~LoadedCode() = default;
    /// References that the objects leave open are looked up in this process (libm, libc).
    static Result<std::shared_ptr<LoadedCode>> load(std::span<const ObjectCode> objects);
    static Result<std::shared_ptr<LoadedCode>> load(const ObjectCode& object) { return load(std::span(&object, 1)); }

    /// nullptr when there is no such symbol. Safe to call from several threads.
    virtual void* findAddress(std::string_view symbol) const = 0;
    tenon_kernel find(std::string_view symbol) const { return reinterpret_cast<tenon_kernel>(findAddress(symbol)); }
};

}  // namespace tenon::codegen
