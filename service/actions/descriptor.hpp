#pragma once

#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace arrimage::actions {

/// Throws what the system said of its last call; `what` names the call.
[[noreturn]] inline void throw_errno(const char* what) {
    throw std::system_error{errno, std::generic_category(), what};
}

/// A file descriptor that is closed at the end of its life.
class Descriptor {
  public:
    /// Takes what a system call gave; throws std::system_error when that is a failure.
    Descriptor(int number, const char* call) : number_(number) {
        if (number < 0) throw_errno(call);
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return number_; }

    /// Before the end of its life.
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_;
};

} // namespace arrimage::actions
