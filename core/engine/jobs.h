// SPDX-License-Identifier: Apache-2.0
// Jobs: requests that have not been answered yet.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

#include "core/engine/reply_writer.h"

namespace tenon {

/// One request. Its one answer ends it; what its handler still says after that is dropped.
class ServedJob {
public:
    ServedJob(std::uint64_t id, ReplyWriter& writer) : id(id), writer(writer) {}

    std::stop_token token() const { return source.get_token(); }
    bool isAnswered() const;
    /// Both write only while the job is unanswered.
    void answer(engine::Reply& reply);
    void progress(std::string_view stage, double fraction);
    /// Answers that it was cancelled, then asks the handler to stop.
    void cancel();

private:
    bool mayReport(std::string_view stage);

    const std::uint64_t id;
    ReplyWriter& writer;
    std::stop_source source;
    mutable std::mutex mutex;
    bool answered = false;
    std::string lastStage;
    std::int64_t lastReportNs = 0;
    double tokens = 0;  ///< reports that may go out now
};

class JobTable {
public:
    /// nullptr when that id is in use.
    std::shared_ptr<ServedJob> add(std::uint64_t id, ReplyWriter& writer);
    std::shared_ptr<ServedJob> find(std::uint64_t id) const;
    void remove(std::uint64_t id);
    /// Asks every handler to stop; nobody reads the answers any more.
    void cancelAll();

private:
    mutable std::mutex mutex;
    std::map<std::uint64_t, std::shared_ptr<ServedJob>> jobs;
};

engine::Failure::Fault wireFault(Fault fault);

}  // namespace tenon
