#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace arrimage::app {

/// What a command carries to the daemon and back: two byte strings, each up to 128 MiB.
struct ControlMessage {
    std::string head{};
    std::string body{};
};

/// The daemon's end: a Unix socket `arrimage.sock` in the data folder, for the folder's owner alone (mode 0600).
/// Messages are answered one after the other, on a thread of its own.
class ControlSocket {
  public:
    using Answer = std::function<ControlMessage(const ControlMessage&)>;

    /// Listens at once, replacing a socket that a dead daemon left. The caller holds the folder's lock.
    /// Throws std::system_error.
    ControlSocket(const std::filesystem::path& folder, Answer answer);

    /// Ends after the answer under way.
    ~ControlSocket();
    ControlSocket(const ControlSocket&) = delete;
    ControlSocket& operator=(const ControlSocket&) = delete;

  private:
    void serve();

    std::filesystem::path folder_;
    Answer answer_;
    int listener_;
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

/// The command's end: sends and waits for the answer. Absent when no daemon listens in the folder.
/// Throws std::system_error when the connection breaks before the answer is whole.
std::optional<ControlMessage> ask_daemon(const std::filesystem::path& folder, const ControlMessage& message);

} // namespace arrimage::app
