#include "http/server.hpp"

#include "http/listener.hpp"
#include "http/log_text.hpp"
#include "http/session.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <csignal>
#include <thread>
#include <vector>

namespace arrimage::http {
namespace {

using boost::system::error_code;
using tcp = asio::ip::tcp;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

constexpr std::chrono::milliseconds watch_period{250};
constexpr std::chrono::milliseconds no_pause{0};
constexpr std::chrono::milliseconds pause_without_descriptors{100};
constexpr std::chrono::milliseconds pause_when_full{20};
constexpr std::chrono::milliseconds pause_for_one_to_close{1};

void nothing() {}

/// One thread's share: its acceptor, its sessions, and the watch over their deadlines.
class Worker {
  public:
    Worker(Shared& shared, actions::Descriptor listening, bool v6);
    ~Worker() { sessions_.last_ended = nothing; } // the io_context takes the sessions that are left with it
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void run() { io_.run(); }
    template <class Act>
    void post(Act act) {
        asio::post(io_, std::move(act));
    }

    /// On the worker's own thread: takes in what the system has already accepted, then refuses new connections.
    void stop_listening();
    /// On the worker's own thread: idle connections close now, others after their answer or at the stop's deadline.
    void finish();

  private:
    Task<> accept();
    std::chrono::milliseconds accept_waiting();
    error_code accept_one();
    Task<> watch();
    Task<> pause(std::chrono::milliseconds time);
    void welcome(Socket socket, const tcp::endpoint& peer);
    bool full() const { return shared_.open >= shared_.settings.max_connections; }
    bool close_longest_idle();
    void expire_late(Clock::time_point now);
    void leave_pages_unfinished();
    void last_ended();

    Shared& shared_;
    Sessions sessions_;
    Clock::time_point stop_deadline_{Clock::time_point::max()};
    // The coroutines of the sessions live in the io_context, so it goes before what they use.
    asio::io_context io_{1};
    Acceptor acceptor_;
    Timer watch_timer_;
    Timer pause_timer_;
};

void log_broken(const std::exception_ptr& error) {
    try {
        if (error) std::rethrow_exception(error);
    } catch (const std::exception& cause) {
        spdlog::error("connection broke cause={}", log_text(cause.what()));
    }
}

Task<> serve(std::unique_ptr<Session> session) {
    co_await session->run();
}

Worker::Worker(Shared& shared, actions::Descriptor listening, bool v6)
    : shared_(shared), sessions_{.shared = shared, .last_ended = [this] { last_ended(); }},
      acceptor_(io_.get_executor()), watch_timer_(io_.get_executor()), pause_timer_(io_.get_executor()) {
    acceptor_.assign(v6 ? tcp::v6() : tcp::v4(), listening.get());
    listening.release();
    acceptor_.non_blocking(true);
    asio::co_spawn(io_.get_executor(), accept(), &log_broken);
    asio::co_spawn(io_.get_executor(), watch(), &log_broken);
}

Task<> Worker::pause(std::chrono::milliseconds time) {
    error_code ignored;
    pause_timer_.expires_after(time);
    co_await pause_timer_.async_wait(asio::redirect_error(awaited, ignored));
}

Task<> Worker::accept() {
    while (acceptor_.is_open()) {
        error_code ec;
        co_await acceptor_.async_wait(Acceptor::wait_read, asio::redirect_error(awaited, ec));
        if (ec == asio::error::operation_aborted) continue;
        const auto rest = ec ? pause_without_descriptors : accept_waiting();
        if (rest > no_pause) co_await pause(rest);
    }
}

/// Takes in a connection that waits; tells how long to pause before the next.
std::chrono::milliseconds Worker::accept_waiting() {
    if (full()) return close_longest_idle() ? pause_for_one_to_close : pause_when_full;
    const error_code ec = accept_one();
    if (!ec || ec == asio::error::would_block || ec == asio::error::connection_aborted) return no_pause;
    spdlog::warn("cannot accept cause={}", ec.message());
    return pause_without_descriptors;
}

error_code Worker::accept_one() {
    tcp::endpoint peer;
    error_code ec;
    Socket socket = acceptor_.accept(peer, ec);
    if (!ec) welcome(std::move(socket), peer);
    return ec;
}

void Worker::welcome(Socket socket, const tcp::endpoint& peer) {
    try {
        auto session = std::make_unique<Session>(sessions_, std::move(socket), peer.address().to_string());
        asio::co_spawn(io_.get_executor(), serve(std::move(session)), &log_broken);
    } catch (const std::exception& cause) { // no memory for one connection must not end the accepting
        spdlog::error("connection not served cause={}", log_text(cause.what()));
    }
}

bool Worker::close_longest_idle() {
    const auto fresh = std::ranges::find_if(sessions_.busy, &Session::idle);
    if (sessions_.resting.empty() && fresh == sessions_.busy.end()) return false;
    (sessions_.resting.empty() ? *fresh : sessions_.resting.front())->expire();
    return true;
}

Task<> Worker::watch() {
    while (!sessions_.stopping || !sessions_.empty()) {
        error_code ignored;
        watch_timer_.expires_after(watch_period);
        co_await watch_timer_.async_wait(asio::redirect_error(awaited, ignored));
        expire_late(Clock::now());
    }
}

/// Looks at those that rest only as far as they are late: there may be thousands.
void Worker::expire_late(Clock::time_point now) {
    for (Session* session : sessions_.busy)
        if (session->late(now)) session->expire();
    for (Session* session : sessions_.resting) {
        if (!session->late(now)) break;
        session->expire();
    }
    if (now < stop_deadline_) return;
    for (const auto* list : {&sessions_.busy, &sessions_.resting})
        for (Session* session : *list) session->abandon();
    if (now >= stop_deadline_ + watch_period) leave_pages_unfinished();
}

/// What is left by now waits for a handler that runs apart, and nothing ends that.
void Worker::leave_pages_unfinished() {
    spdlog::warn("stopped with unfinished pages count={}", sessions_.busy.size());
    io_.stop();
}

void Worker::last_ended() {
    if (sessions_.stopping) watch_timer_.cancel();
}

void Worker::stop_listening() {
    error_code ignored;
    while (!full() && !accept_one()) {
    }
    acceptor_.close(ignored);
    pause_timer_.cancel();
}

void Worker::finish() {
    sessions_.stopping = true;
    stop_deadline_ = Clock::now() + shared_.settings.stop_timeout;
    for (const auto* list : {&sessions_.busy, &sessions_.resting})
        for (Session* session : *list)
            if (session->idle()) session->expire();
    watch_timer_.cancel();
}

} // namespace

struct Server::State {
    State(const ServerSettings& settings, Handler handler, Observer observer, ReceptionRule rule);
    void finish();

    Shared shared{};
    std::vector<std::unique_ptr<Worker>> workers{};
    std::uint16_t port{0};
    std::atomic<bool> stop_asked{false};
    std::atomic<std::size_t> listening{0};
    PageThreads pages; // goes first: its work reads what sessions hold
};

Server::State::State(const ServerSettings& settings, Handler handler, Observer observer, ReceptionRule rule)
    : pages(settings.page_threads, settings.max_waiting_pages) {
    shared.settings = settings;
    shared.handler = std::move(handler);
    shared.observer = std::move(observer);
    shared.rule =
        rule ? std::move(rule) : [most = settings.max_body_bytes](std::string_view, std::string_view) {
            return Reception{.max_body_bytes = most};
        };
    shared.pages = &pages;
    shared.next_id = settings.first_request_id;
    Listeners listeners = listen_on(settings.address, settings.port, std::max(settings.threads, 1u));
    port = listeners.port;
    listening = listeners.sockets.size();
    for (auto& socket : listeners.sockets)
        workers.push_back(std::make_unique<Worker>(shared, std::move(socket), listeners.v6));
}

void Server::State::finish() {
    for (auto& worker : workers) worker->post([&worker = *worker] { worker.finish(); });
}

Server::Server(const ServerSettings& settings, Handler handler, Observer observer, ReceptionRule rule)
    : state_(std::make_unique<State>(settings, std::move(handler), std::move(observer), std::move(rule))) {
    std::signal(SIGPIPE, SIG_IGN); // sendfile(2) to a client that left has no flag against it
}

Server::~Server() = default;

std::uint16_t Server::port() const {
    return state_->port;
}

void Server::run() {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < state_->workers.size(); ++i)
        others.emplace_back([&worker = *state_->workers[i]] { worker.run(); });
    state_->workers.front()->run();
}

void Server::stop() {
    if (state_->stop_asked.exchange(true)) return;
    for (auto& worker : state_->workers)
        worker->post([state = state_.get(), &worker = *worker] {
            worker.stop_listening();
            if (--state->listening == 0) state->finish();
        });
}

Server::Counters Server::counters() const {
    const Shared& shared = state_->shared;
    return {.connections = shared.connections,
            .open_connections = shared.open,
            .requests = shared.requests,
            .bytes_out = shared.bytes_out,
            .refused_framings = shared.refused,
            .timeouts = shared.timeouts};
}

} // namespace arrimage::http
