// SPDX-License-Identifier: Apache-2.0
// Result<T>: a value, or an Error that a user can act on.
//
// Faults of the user, the model or the environment travel as Error. Our own bugs do not: they go through
// TENON_CHECK (check.h), whose message starts with "internal".
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace tenon {

/// Who has to act, and thereby the exit code of the command line.
enum class Fault {
    model,        ///< the model file was refused (exit 3)
    environment,  ///< disk, permissions, missing device (exit 3)
    usage,        ///< wrong options (exit 2)
    cancelled,    ///< a stop was requested; nothing is wrong
};

/// One clear sentence: what, where, what to do.
struct Error {
    Fault fault = Fault::model;
    std::string message;
};

inline Error modelError(std::string message) { return {Fault::model, std::move(message)}; }
inline Error environmentError(std::string message) { return {Fault::environment, std::move(message)}; }
inline Error usageError(std::string message) { return {Fault::usage, std::move(message)}; }
inline Error cancelledError() { return {Fault::cancelled, "cancelled"}; }

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state.index() == 0; }
    T& operator*() & { return std::get<0>(state); }
    const T& operator*() const& { return std::get<0>(state); }
    T&& operator*() && { return std::get<0>(std::move(state)); }
    T* operator->() { return &std::get<0>(state); }
    const T* operator->() const { return &std::get<0>(state); }
    const Error& error() const { return std::get<1>(state); }

    T take() { return std::get<0>(std::move(state)); }

private:
    std::variant<T, Error> state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : state(std::move(error)), failed(true) {}

    explicit operator bool() const { return !failed; }
    const Error& error() const { return state; }
    void take() {}

private:
    Error state;
    bool failed = false;
};

}  // namespace tenon

/// `auto x = TENON_TRY(expression);` yields the value or returns the error to the caller.
#define TENON_TRY(...)                                            \
    __extension__({                                               \
        auto tenonResult = (__VA_ARGS__);                         \
        if (!tenonResult) return ::tenon::Error(tenonResult.error()); \
        tenonResult.take();                                       \
    })
