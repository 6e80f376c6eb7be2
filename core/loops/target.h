// SPDX-License-Identifier: Apache-2.0
// What a schedule and an emitter need to know of the machine the code is for.
#pragma once

#include <cstdint>
#include <string>

namespace tenon::loops {

struct Target {
    std::string name;      ///< "host", "x86-64-v3", "x86-64-v4", "aarch64"
    std::string triple;    ///< LLVM triple
    std::string cpu;       ///< LLVM cpu name
    std::string features;  ///< LLVM feature string, "+avx2,+fma,..."
    int vectorBytes = 32;  ///< of the widest vector worth using
    int vectorRegisters = 16;
    bool hasFma = true;
    bool hasDotBytes = false;    ///< u8 x i8 four-way dot product (VNNI)
    std::int64_t level1Bytes = 32 << 10;
    std::int64_t level2Bytes = 512 << 10;

    int lanes(int elementBytes) const { return vectorBytes / elementBytes; }
};

}  // namespace tenon::loops
