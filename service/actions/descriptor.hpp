#pragma once

#include <cerrno>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace arrimage::actions {

/// Throws what the system said of its last call; `what` names the call.
[[noreturn]] inline void throw_errno(const char* what) {
    throw std::system_error{errno, std::generic_category(), what};
}

/// A file descriptor that is closed at the end of its life; or none.
class Descriptor {
  public:
    Descriptor() = default;
    /// Takes what a system call gave; throws std::system_error when that is a failure.
    Descriptor(int number, const char* call) : number_(number) {
        if (number < 0) throw_errno(call);
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    /// Negative for none.
    int get() const { return number_; }

    /// Hands it over to the caller.
    int release() noexcept { return std::exchange(number_, -1); }

    /// Before the end of its life.
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_{-1};
};

} // namespace arrimage::actions
