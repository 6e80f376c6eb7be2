// SPDX-License-Identifier: Apache-2.0
// An engine in this process, with pipes to talk to it. Every reply is checked as the workbench checks it.
#pragma once

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

#include "core/engine/engine.pb.h"
#include "core/engine/protocol/frame.h"
#include "core/engine/protocol/snapshot_check.h"
#include "core/engine/serve.h"
#include "core/passes/recipe.h"

namespace tenon::test {

/// printRecipe() of a preset, changed by `edit`.
inline std::string recipeText(const char* preset, const std::function<void(Recipe&)>& edit = {}) {
    Recipe recipe = *presetRecipe(preset);
    if (edit) edit(recipe);
    return printRecipe(recipe);
}

class ServedEngine {
public:
    explicit ServedEngine(std::vector<std::string> worker = {TENON_BINARY_DIR "/bin/tenon", "profile-worker"}) {
        ::signal(SIGPIPE, SIG_IGN);
        if (::pipe(requests.data()) != 0 || ::pipe(replies.data()) != 0) throw std::runtime_error("no pipes");
        server = std::thread([this, worker] {
            ended = serve(requests[0], replies[1], {.worker = worker});
            ::close(replies[1]);
        });
    }
    ~ServedEngine() {
        end();
        for (int descriptor : {requests[0], replies[0]}) ::close(descriptor);
    }
    ServedEngine(const ServedEngine&) = delete;

    std::uint64_t send(engine::Request request) {
        if (request.id() == 0 && !request.has_cancel()) request.set_id(nextId++);
        sendBytes(*engine::encodeFrame(request));
        return request.id();
    }

    void sendBytes(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(requests[1], bytes.data(), bytes.size());
            if (written < 0) throw std::runtime_error("the engine does not listen");
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void cancel(std::uint64_t target) {
        engine::Request request;
        request.mutable_cancel()->set_target(target);
        send(std::move(request));
    }

    /// The next reply, whatever it answers; nothing at the end of the stream. Throws when there is none for two
    /// minutes.
    std::optional<engine::Reply> next() {
        for (;;) {
            const auto frame = reader.next();
            if (!frame) throw std::runtime_error(frame.error().message);
            if (*frame) {
                engine::Reply reply;
                if (!reply.ParseFromArray((*frame)->data(), static_cast<int>((*frame)->size())))
                    throw std::runtime_error("a frame is no reply");
                if (const auto good = checker.check(reply); !good) throw std::runtime_error(good.error().message);
                return reply;
            }
            std::array<char, 65536> buffer;
            pollfd event{replies[0], POLLIN, 0};
            if (::poll(&event, 1, 120'000) != 1) throw std::runtime_error("the engine says nothing");
            const ssize_t got = ::read(replies[0], buffer.data(), buffer.size());
            if (got <= 0) return std::nullopt;
            reader.append({buffer.data(), static_cast<std::size_t>(got)});
        }
    }

    /// The answer to `id`; those to others are kept for their turn, progress is counted.
    engine::Reply answerTo(std::uint64_t id) {
        for (auto it = early.begin(); it != early.end(); ++it)
            if (it->id() == id) {
                engine::Reply reply = std::move(*it);
                early.erase(it);
                return reply;
            }
        while (auto reply = next()) {
            if (reply->has_progress())
                ++progressSeen;
            else if (reply->id() == id)
                return *std::move(reply);
            else
                early.push_back(*std::move(reply));
        }
        throw std::runtime_error("the engine ended without an answer");
    }

    engine::Reply ask(engine::Request request) { return answerTo(send(std::move(request))); }

    engine::Reply open(const std::string& path) {
        engine::Request request;
        request.mutable_open()->set_path(path);
        return ask(std::move(request));
    }
    engine::Reply openSample(const char* name) {
        return open(std::string(TENON_SOURCE_DIR "/resources/samples/") + name);
    }

    /// Ends the input and waits for serve() to return.
    const Result<void>& end() {
        if (server.joinable()) {
            ::close(requests[1]);
            // What nobody reads any more must not keep it from ending.
            std::thread drain([this] {
                std::array<char, 65536> buffer;
                while (::read(replies[0], buffer.data(), buffer.size()) > 0) {
                }
            });
            server.join();
            drain.join();
        }
        return ended;
    }

    std::size_t progressSeen = 0;

private:
    std::array<int, 2> requests, replies;
    engine::FrameReader reader;
    engine::SnapshotChecker checker;
    std::deque<engine::Reply> early;
    std::uint64_t nextId = 1;
    Result<void> ended;
    std::thread server;
};

}  // namespace tenon::test
