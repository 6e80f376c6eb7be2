// SPDX-License-Identifier: GPL-3.0-or-later
// Work off the GUI thread, with its result in a future.
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>
#include <type_traits>

namespace tenon::views {

/// `work` gets values, never a widget. A future that is no longer watched is finished all the same.
template <class Work>
QFuture<std::invoke_result_t<Work>> inWorker(Work work) {
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

}  // namespace tenon::views
