// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.h"

#include <xxhash.h>

#include <cstdio>
#include <new>

namespace tenon {

std::string Hash128::hex() const {
    char text[33];
    std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(high),
                  static_cast<unsigned long long>(low));
    return text;
}

Hasher::Hasher() : state(XXH3_createState()) {
    if (!state) throw std::bad_alloc();
    XXH3_128bits_reset(static_cast<XXH3_state_t*>(state));
}

Hasher::~Hasher() { XXH3_freeState(static_cast<XXH3_state_t*>(state)); }

Hasher& Hasher::bytes(std::span<const std::byte> data) {
    XXH3_128bits_update(static_cast<XXH3_state_t*>(state), data.data(), data.size());
    return *this;
}

Hasher& Hasher::text(std::string_view data) {
    number(static_cast<std::int64_t>(data.size()));
    return bytes(std::as_bytes(std::span(data.data(), data.size())));
}

Hasher& Hasher::number(std::int64_t value) { return bytes(std::as_bytes(std::span(&value, 1))); }

Hash128 Hasher::finish() const {
    const XXH128_hash_t h = XXH3_128bits_digest(static_cast<const XXH3_state_t*>(state));
    return {h.high64, h.low64};
}

}  // namespace tenon
