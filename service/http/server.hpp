#pragma once

#include "http/access_log.hpp"
#include "http/reception.hpp"
#include "http/reply.hpp"
#include "http/request.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace arrimage::http {

/// Limits of the listening daemon. A body may come, and an answer go, as slowly as its timeout allows, and each 16 KiB
/// that moves gives a second back: a large document passes on a slow line, a client that stalls or trickles is cut.
struct ServerSettings {
    std::string address{"127.0.0.1"}; ///< numeric, IPv4 or IPv6
    std::uint16_t port{8080};         ///< 0: any free one, see Server::port
    unsigned threads{2};
    unsigned page_threads{2};           ///< see Reception::apart
    std::size_t max_waiting_pages{256}; ///< for a page thread; beyond, 503
    std::size_t max_header_bytes{8'192};
    std::size_t max_body_bytes{1'048'576};    ///< where no rule says otherwise
    std::size_t max_bodies_bytes{67'108'864}; ///< of all that arrive in pieces; beyond, 503
    std::filesystem::path spool_folder{};     ///< where long bodies wait; empty: in memory
    std::size_t max_spools_bytes{1UL << 30};  ///< of all that wait there; beyond, 503
    std::size_t max_connections{
        12'000}; ///< beyond, the longest idle one is closed, and new ones wait to be accepted
    std::chrono::seconds header_timeout{10}; ///< for the whole head, however it trickles
    std::chrono::seconds body_timeout{30};
    std::chrono::seconds write_timeout{30};
    std::chrono::seconds idle_timeout{75};
    std::chrono::seconds stop_timeout{5}; ///< in-flight answers get this long at a clean stop
    std::uint64_t first_request_id{0}; ///< drawn at random by the caller, so that ids differ from run to run
};

/// Answers one request; called on any of the server's threads at once; must not throw. The request's views stay true
/// until it returns.
using Handler = std::function<Reply(const Request&)>;

/// Told of each answer that went out, on any of the server's threads at once.
using Observer = std::function<void(const Served&)>;

/// The listening daemon: threads with one io_context and one SO_REUSEPORT acceptor each, and page threads that do
/// nothing but run handlers received apart. The only user of Beast.
/// Writes one line of the log (info) per answer. What cannot be framed safely is refused and the connection closed
/// (see framing.hpp); requests sent ahead of their answers are answered in order.
class Server {
  public:
    /// Binds at once, on every thread's socket. Throws domain::Refusal with a sentence: unavailable when the address is
    /// in use or not ours, invalid when it is not an address.
    /// Without a rule every body may have max_body_bytes, and no handler runs apart.
    Server(const ServerSettings& settings, Handler handler, Observer observer = {}, ReceptionRule rule = {});
    /// Waits for the handlers that still run, for they use what is the caller's; requests that wait are dropped.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;

    /// Serves until stop(); returns when the last answer is out or stop_timeout has passed, even if a handler that runs
    /// apart has not returned by then.
    void run();

    /// Closes the listening sockets first (new connections are refused, not answered 5xx), then lets answers in
    /// flight finish. Returns at once. May be called from any thread and more than once; not from a signal handler.
    void stop();

    /// Counters since the start, for /metrics.
    struct Counters {
        std::uint64_t connections{0}, open_connections{0}, requests{0}, bytes_out{0}, refused_framings{0},
            timeouts{0};
    };
    Counters counters() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace arrimage::http
