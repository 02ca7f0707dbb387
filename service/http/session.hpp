#pragma once

#include "http/intake.hpp"
#include "http/outgoing.hpp"
#include "http/page_threads.hpp"
#include "http/server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>

// Private to session.cpp and server.cpp, the only files that include Asio's coroutines. There each co_await is a
// statement of its own: g++ 12 destroys frames wrongly when it stands inside && or a loop's condition.

namespace arrimage::http {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
template <class Result = void>
using Task = asio::awaitable<Result, Executor>;
inline constexpr asio::use_awaitable_t<Executor> awaited{};

/// What all threads of a server have in common.
struct Shared {
    ServerSettings settings{};
    Handler handler{};
    Observer observer{};
    ReceptionRule rule{};
    PageThreads* pages{nullptr};
    std::atomic<std::size_t> body_bytes{0};    ///< held by sessions whose body came in pieces
    std::atomic<std::size_t> spooled_bytes{0}; ///< the same on the disk
    std::atomic<std::uint64_t> next_id{0};
    std::atomic<std::uint64_t> connections{0}, open{0}, requests{0}, bytes_out{0}, refused{0}, timeouts{0};
};

class Session;

/// What the sessions of one thread have in common. Touched by that thread only.
struct Sessions {
    Shared& shared;
    std::function<void()> last_ended{}; ///< called when no session is left
    std::list<Session*> busy{};         ///< with a request, about to end, or new
    std::list<Session*>
        resting{};        ///< between two requests: all get the same time, so the first are late first
    bool stopping{false}; ///< each answer is the last of its connection

    /// The present second as an HTTP date, written once a second.
    std::string_view date();

    /// One to read a request with, and back: the last one used is used again.
    std::unique_ptr<Intake> take_intake();
    void give_back(std::unique_ptr<Intake> intake) { spare_intake = std::move(intake); }

    bool empty() const { return busy.empty() && resting.empty(); }

    std::chrono::sys_seconds second_of_date{};
    std::string text_of_date{};
    std::unique_ptr<Intake> spare_intake{};
};

/// One connection: waits, reads a request, answers it, until either side closes. Only a short buffer is held while idle,
/// so that an idle connection costs little; reads and writes never block, and what can be done at once is done without
/// a coroutine of its own. One watch per thread looks at the deadlines: no timer is set per request.
class Session {
  public:
    Session(Sessions& sessions, Socket socket, std::string client);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    Task<> run();

    /// Waits for a request to begin, or for a closed client to go away.
    bool idle() const { return idle_; }
    bool late(Clock::time_point now) const { return now >= deadline_; }
    /// Ends the wait that the session is in, as a time-out.
    void expire();
    /// Closes the socket under it, whatever it is doing.
    void abandon();

  private:
    using Progress = Intake::Progress;

    Task<bool> request_begins();
    void move_to(bool resting);
    Task<> one_request();
    Progress receive_at_once();
    Task<Progress> receive_rest();
    Task<Progress> receive_head();
    Task<Progress> receive_body();
    Task<std::size_t> fill();
    Outgoing outgoing(const Reply& reply);
    Task<bool> send(Outgoing& out);
    Task<bool> ready(Socket::wait_type direction);
    Task<> linger();

    Request request() const;
    Reply answer_at_once(Progress progress) const;
    Task<Reply> answer_apart();
    Reply refusal_reply() const;
    bool hold_body(std::size_t bytes, std::size_t spooled);
    void release_body();
    void note(const Reply& reply, std::size_t bytes, Clock::time_point began) const;
    void number_request();
    void start_clock(std::chrono::seconds time);
    /// Moves the deadline on for bytes that moved, at most to a whole time-out from now.
    void grant_time_for(std::size_t bytes);
    bool input_left();
    std::string_view id() const { return {id_.data(), id_.size()}; }
    Shared& shared() const { return sessions_.shared; }
    const ServerSettings& settings() const { return sessions_.shared.settings; }

    Sessions& sessions_;
    Socket socket_;
    std::string client_;
    std::list<Session*>::iterator place_;
    std::size_t held_{0};    ///< bytes of the body that are counted with the others'
    std::size_t spooled_{0}; ///< the same on the disk
    std::chrono::seconds clock_time_{0};
    Clock::time_point deadline_{Clock::time_point::max()};
    std::unique_ptr<Intake> intake_{};  ///< null while idle
    std::array<char, 512> first_bytes_; ///< of a request that begins: most requests are no longer
    std::array<char, 16> id_{};
    bool idle_{false};
    bool resting_{false}; ///< which list it is in
    bool fresh_{true};
    bool expired_{false};
    bool keep_{true};
};

} // namespace arrimage::http
