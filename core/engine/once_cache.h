// SPDX-License-Identifier: Apache-2.0
// OnceCache: results by key. Each is made by the first who asks while others who want the same wait for it; the least
// recently used go when there are too many or they weigh too much.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <unordered_map>

#include "core/base/result.h"

namespace tenon {

struct CacheLimits {
    std::size_t entries = 24;
    std::size_t bytes = std::size_t{1} << 30;
};

template <class T>
class OnceCache {
public:
    using Held = std::shared_ptr<const T>;

    /// `bytesOf` says how much an entry weighs. The newest entry stays whatever it weighs.
    OnceCache(CacheLimits limits, std::size_t (*bytesOf)(const T&)) : limits(limits), bytesOf(bytesOf) {}

    /// `make` returns Result<Held>; it runs without a lock. Failures are not kept: the next one who asks tries again.
    template <class Make>
    Result<Held> demand(const std::string& key, const std::stop_token& stop, Make&& make) {
        {
            std::unique_lock lock(mutex);
            for (;;) {
                Entry& entry = entries[key];
                entry.lastUse = ++uses;
                if (entry.held) return entry.held;
                if (!entry.isBeingMade) {
                    entry.isBeingMade = true;
                    break;
                }
                if (!settled.wait(lock, stop, [&] { return !isBeingMade(key); })) return cancelledError();
            }
        }
        Settling settling{*this, key};
        Result<Held> made = make();
        if (made) settling.held = *made;
        return made;
    }

    /// nullptr when it has not been made, or is gone.
    Held find(const std::string& key) {
        const std::lock_guard lock(mutex);
        const auto found = entries.find(key);
        return found == entries.end() ? nullptr : found->second.held;
    }

    std::size_t size() const {
        const std::lock_guard lock(mutex);
        return entries.size();
    }

private:
    struct Entry {
        Held held;
        bool isBeingMade = false;
        std::uint64_t lastUse = 0;
        std::size_t bytes = 0;
    };

    /// Ends a making, also when it throws.
    struct Settling {
        OnceCache& cache;
        const std::string& key;
        Held held = nullptr;
        ~Settling() { cache.settle(key, held); }
    };

    bool isBeingMade(const std::string& key) const {
        const auto found = entries.find(key);
        return found != entries.end() && found->second.isBeingMade;
    }

    void settle(const std::string& key, const Held& held) {
        {
            const std::lock_guard lock(mutex);
            if (held) {
                Entry& entry = entries[key];
                entry.held = held;
                entry.isBeingMade = false;
                entry.bytes = bytesOf(*held);
                entry.lastUse = ++uses;
                total += entry.bytes;
                evict();
            } else {
                entries.erase(key);
            }
        }
        settled.notify_all();
    }

    void evict() {
        for (;;) {
            auto oldest = entries.end();
            std::size_t held = 0;
            for (auto it = entries.begin(); it != entries.end(); ++it) {
                if (!it->second.held) continue;
                ++held;
                if (oldest == entries.end() || it->second.lastUse < oldest->second.lastUse) oldest = it;
            }
            if (held <= 1 || (held <= limits.entries && total <= limits.bytes)) return;
            total -= oldest->second.bytes;
            entries.erase(oldest);
        }
    }

    CacheLimits limits;
    std::size_t (*bytesOf)(const T&);
    mutable std::mutex mutex;
    std::condition_variable_any settled;
    std::unordered_map<std::string, Entry> entries;
    std::uint64_t uses = 0;
    std::size_t total = 0;
};

}  // namespace tenon
