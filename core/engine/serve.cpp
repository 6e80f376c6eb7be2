// SPDX-License-Identifier: Apache-2.0
#include "core/engine/serve.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "core/base/check.h"
#include "core/engine/handlers.h"
#include "core/engine/jobs.h"
#include "core/engine/protocol/frame.h"

namespace tenon {

namespace {

using engine::Failure;
using engine::Reply;
using engine::Request;

void setFailure(Failure::Fault fault, std::string message, Reply& reply) {
    reply.mutable_failure()->set_fault(fault);
    reply.mutable_failure()->set_message(std::move(message));
}

/// Opens that have been received and not finished: requests that came after one wait for it, whatever their lane.
class OpenGate {
public:
    std::uint64_t received() {
        const std::lock_guard lock(mutex);
        return opens;
    }
    void arrive() {
        const std::lock_guard lock(mutex);
        ++opens;
    }
    void finish() {
        {
            const std::lock_guard lock(mutex);
            ++finished;
        }
        changed.notify_all();
    }
    /// False when a stop is requested first.
    bool wait(std::uint64_t count, const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        return changed.wait(lock, stop, [&] { return finished >= count; });
    }

private:
    std::mutex mutex;
    std::condition_variable_any changed;
    std::uint64_t opens = 0, finished = 0;
};

class Server {
public:
    Server(int input, int output, const ServeOptions& options) : input(input), writer(output), engine(options) {}

    Result<void> run() {
        const Result<void> ended = readRequests();
        jobs.cancelAll();
        return ended;
    }

private:
    Result<void> readRequests() {
        engine::FrameReader frames;
        std::array<char, 1 << 16> buffer;
        for (;;) {
            const ssize_t got = ::read(input, buffer.data(), buffer.size());
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return environmentError(std::string("cannot read requests: ") + std::strerror(errno));
            if (got == 0) return {};
            frames.append({buffer.data(), static_cast<std::size_t>(got)});
            while (const auto frame = TENON_TRY(frames.next())) TENON_TRY(receive(*frame));
            if (const auto failure = writer.failure()) return *failure;
        }
    }

    Result<void> receive(std::string_view frame) {
        auto request = std::make_shared<Request>();
        if (!request->ParseFromArray(frame.data(), static_cast<int>(frame.size())))
            return usageError("a frame on the input is not a request");
        if (request->body_case() == Request::kCancel) {
            if (const auto job = jobs.find(request->cancel().target())) job->cancel();
            return {};
        }
        const auto job = request->id() == 0 ? nullptr : jobs.add(request->id(), writer);
        const RequestKind* kind = findRequestKind(request->body_case());
        if (!job || !kind) {
            refuse(request->id(), job ? "the request is of no known kind" : "the id of the request is in use", job);
            return {};
        }
        const std::uint64_t opensBefore = gate.received();
        if (kind->body == Request::kOpen) gate.arrive();
        lanes[static_cast<std::size_t>(kind->lane)].add([this, request, job, kind, opensBefore] {
            handle(*request, *kind, opensBefore, *job);
            if (kind->body == Request::kOpen) gate.finish();
            jobs.remove(request->id());
        });
        return {};
    }

    void refuse(std::uint64_t id, const char* why, const std::shared_ptr<ServedJob>& job) {
        Reply reply;
        setFailure(Failure::USAGE, why, reply);
        if (job) {
            job->answer(reply);
            jobs.remove(id);
        } else {
            reply.set_id(id);
            writer.write(reply);
        }
    }

    void handle(const Request& request, const RequestKind& kind, std::uint64_t opensBefore, ServedJob& job) {
        if (job.isAnswered()) return;  // cancelled while it waited
        JobContext context;
        context.stop = job.token();
        context.progress = [&job](std::string_view stage, double fraction) { job.progress(stage, fraction); };
        Reply reply;
        try {
            if (!gate.wait(opensBefore, context.stop)) return;
            const Result<void> done = kind.handler(engine, request, context, reply);
            if (!done) setFailure(wireFault(done.error().fault), done.error().message, reply);
        } catch (const InternalError& bug) {
            setFailure(Failure::INTERNAL, bug.what(), reply);
        } catch (const std::bad_alloc&) {
            setFailure(Failure::ENVIRONMENT, "there is not enough memory for this", reply);
        } catch (const std::exception& bug) {
            setFailure(Failure::INTERNAL, std::string("internal: ") + bug.what(), reply);
        }
        job.answer(reply);
    }

    int input;
    ReplyWriter writer;
    Engine engine;
    JobTable jobs;
    OpenGate gate;
    std::array<Lane, kLaneCount> lanes;  ///< last: their threads use all of the above
};

}  // namespace

Result<void> serve(int inputFd, int outputFd, const ServeOptions& options) {
    return Server(inputFd, outputFd, options).run();
}

}  // namespace tenon
