#include "http/session.hpp"

#include "http/error_reply.hpp"
#include "http/http_date.hpp"
#include "http/log_text.hpp"
#include "http/response_head.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <new>
#include <thread>
#include <utility>

namespace arrimage::http {
namespace {

using boost::system::error_code;

constexpr std::chrono::seconds linger_time{5};
constexpr std::chrono::milliseconds pause_without_memory{10};
constexpr std::size_t slowest_bytes_per_second = 16'384;
constexpr auto refused_label = "refused";
constexpr auto busy_label = "busy";
constexpr auto seconds_until_retry = "5";
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

/// On any thread.
Reply handled(const Shared& shared, const Request& request) {
    try {
        return shared.handler(request);
    } catch (const std::exception& error) {
        spdlog::error("handler threw id={} cause={}", request.id, log_text(error.what()));
    } catch (...) {
        spdlog::error("handler threw id={} cause=not a std::exception", request.id);
    }
    return Reply{.status = 500};
}

/// From a page thread: lets the session go on, when there is memory to say so.
void end_wait(const Executor& executor, Timer& wait) {
    for (;;) {
        try {
            return asio::post(executor, [&wait] { wait.cancel(); });
        } catch (const std::bad_alloc&) {
            std::this_thread::sleep_for(pause_without_memory);
        }
    }
}

Reply busy_reply(const Request& request) {
    Reply reply =
        error_reply(request, 503, "Trop de demandes attendent leur tour. Réessayez dans un instant.");
    reply.headers.emplace_back("Retry-After", seconds_until_retry);
    reply.label = busy_label;
    return reply;
}

} // namespace

std::string_view Sessions::date() {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (now != second_of_date) {
        second_of_date = now;
        text_of_date = http_date(now);
    }
    return text_of_date;
}

std::unique_ptr<Intake> Sessions::take_intake() {
    if (spare_intake) return std::move(spare_intake);
    return std::make_unique<Intake>(shared.settings.max_header_bytes, shared.rule,
                                    shared.settings.spool_folder);
}

Session::Session(Sessions& sessions, Socket socket, std::string client)
    : sessions_(sessions), socket_(std::move(socket)), client_(std::move(client)),
      place_(sessions.busy.insert(sessions.busy.end(), this)) {
    error_code ignored;
    socket_.non_blocking(true, ignored);
    ++shared().connections;
    ++shared().open;
}

Session::~Session() {
    hold_body(0, 0);
    move_to(false);
    sessions_.busy.erase(place_);
    --shared().open;
    if (sessions_.empty()) sessions_.last_ended();
}

void Session::expire() {
    if (!idle_) ++shared().timeouts;
    expired_ = true;
    deadline_ = Clock::time_point::max();
    error_code ignored;
    socket_.cancel(ignored);
}

void Session::abandon() {
    error_code ignored;
    socket_.close(ignored);
}

void Session::start_clock(std::chrono::seconds time) {
    expired_ = false;
    clock_time_ = time;
    deadline_ = Clock::now() + time;
}

void Session::grant_time_for(std::size_t bytes) {
    const std::chrono::microseconds granted(bytes * 1'000'000 / slowest_bytes_per_second);
    deadline_ = std::min(deadline_ + granted, Clock::now() + clock_time_);
}

bool Session::input_left() {
    error_code ec;
    return (intake_ && !intake_->inbox().unparsed().empty()) || socket_.available(ec) > 0;
}

Task<> Session::run() {
    while (keep_) {
        const bool begun = co_await request_begins();
        if (!begun) break;
        co_await one_request();
        while (keep_ && !intake_->inbox().unparsed().empty()) {
            // A client that sends requests ahead takes its turn like the others.
            co_await asio::post(socket_.get_executor(), awaited);
            co_await one_request();
        }
        if (keep_)
            sessions_.give_back(std::move(intake_));
        else if (!sessions_.stopping && input_left())
            co_await linger();
    }
}

Task<bool> Session::ready(Socket::wait_type direction) {
    if (expired_) co_return false;
    error_code ec;
    co_await socket_.async_wait(direction, asio::redirect_error(awaited, ec));
    co_return !ec && !expired_;
}

void Session::move_to(bool resting) {
    auto& here = resting_ ? sessions_.resting : sessions_.busy;
    auto& there = resting ? sessions_.resting : sessions_.busy;
    there.splice(there.end(), here, place_);
    resting_ = resting;
}

Task<bool> Session::request_begins() {
    move_to(!fresh_);
    start_clock(std::exchange(fresh_, false) ? settings().header_timeout : settings().idle_timeout);
    idle_ = true;
    std::size_t count = 0;
    if (!sessions_.stopping) {
        error_code ec;
        count =
            co_await socket_.async_read_some(asio::buffer(first_bytes_), asio::redirect_error(awaited, ec));
    }
    idle_ = false;
    move_to(false);
    const bool woken = expired_ || sessions_.stopping;
    if (count == 0 && !(woken && input_left())) co_return false;
    intake_ = sessions_.take_intake();
    std::copy_n(first_bytes_.data(), count, intake_->inbox().space());
    intake_->inbox().added(count);
    co_return true;
}

Task<> Session::one_request() {
    Progress progress = receive_at_once();
    if (progress == Progress::more) progress = co_await receive_rest();
    if (progress == Progress::more) { // the client went away or never began
        keep_ = false;
        co_return;
    }
    ++shared().requests;
    const auto began = Clock::now();
    number_request();
    const bool apart = progress == Progress::done && intake_->reception().apart;
    Reply reply = apart ? Reply{} : answer_at_once(progress);
    if (apart) reply = co_await answer_apart();
    keep_ = progress == Progress::done && intake_->keep_alive() && !sessions_.stopping;
    Outgoing out = outgoing(reply);
    bool sent = out.send(socket_.native_handle()) == Outgoing::Progress::done;
    if (!sent) sent = co_await send(out);
    shared().bytes_out += out.sent();
    note(reply, out.sent(), began);
    if (held_ + spooled_ > 0 || intake_->spooled().file >= 0) release_body();
    if (!sent) keep_ = false;
}

/// What has come already; most requests are there whole.
Session::Progress Session::receive_at_once() {
    intake_->begin_request();
    Progress progress = intake_->read_head();
    if (progress == Progress::done)
        progress = intake_->expects_continue() ? Progress::more : intake_->read_body();
    if (progress == Progress::refused) ++shared().refused;
    return progress;
}

Task<Session::Progress> Session::receive_rest() {
    Progress progress = Progress::done;
    if (!intake_->head_is_done()) progress = co_await receive_head();
    if (progress == Progress::done) progress = co_await receive_body();
    if (progress == Progress::more && expired_ && intake_->begun()) {
        progress = intake_->refuse_late();
    } else if (progress == Progress::refused) {
        ++shared().refused;
    }
    co_return progress;
}

Task<Session::Progress> Session::receive_head() {
    start_clock(settings().header_timeout);
    Progress progress = intake_->read_head();
    while (progress == Progress::more) {
        const std::size_t count = co_await fill();
        if (count == 0) break;
        progress = intake_->read_head();
    }
    co_return progress;
}

Task<Session::Progress> Session::receive_body() {
    if (intake_->expects_continue()) {
        Outgoing out({}, go_on);
        const bool sent = co_await send(out);
        if (!sent) co_return Progress::more;
    }
    start_clock(settings().body_timeout);
    Progress progress = intake_->read_body();
    while (progress == Progress::more) {
        const std::size_t count = co_await fill();
        if (count == 0) break;
        grant_time_for(count);
        progress = intake_->read_body();
        const bool room = hold_body(intake_->body().size(), intake_->spooled().size);
        if (!room && progress == Progress::more) progress = intake_->refuse_crowded();
    }
    co_return progress;
}

/// Counts the body with those of the other sessions; false when they are too much together.
bool Session::hold_body(std::size_t bytes, std::size_t spooled) {
    const std::size_t all = shared().body_bytes += bytes - held_; // may wrap around on its way
    const std::size_t on_disk = shared().spooled_bytes += spooled - spooled_;
    held_ = bytes;
    spooled_ = spooled;
    return all <= settings().max_bodies_bytes && on_disk <= settings().max_spools_bytes;
}

void Session::release_body() {
    intake_->release_body();
    hold_body(0, 0);
}

/// Reads what there is, at least one byte; 0 when the client closed, failed or was too slow.
Task<std::size_t> Session::fill() {
    Inbox& inbox = intake_->inbox();
    for (;;) {
        error_code ec;
        const std::size_t count = socket_.read_some(asio::buffer(inbox.space(), inbox.space_size()), ec);
        inbox.added(count);
        if (count > 0) co_return count;
        if (ec != asio::error::would_block) co_return 0;
        const bool readable = co_await ready(Socket::wait_read);
        if (!readable) co_return 0;
    }
}

void Session::number_request() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t number = shared().next_id++;
    for (auto digit = id_.rbegin(); digit != id_.rend(); ++digit, number >>= 4) *digit = digits[number & 0xf];
}

Request Session::request() const {
    const Head& head = intake_->head();
    const Target& target = intake_->target();
    return {.method = head.method,
            .path = target.path,
            .query = target.query,
            .headers = head.fields,
            .body = intake_->body(),
            .body_file = intake_->spooled(),
            .client = client_,
            .id = id()};
}

Reply Session::answer_at_once(Progress progress) const {
    return progress == Progress::done ? handled(shared(), request()) : refusal_reply();
}

/// The session rests until a page thread is done, and all that the request views stays where it is. That thread touches
/// nothing of the session's but the request and the place for the reply.
Task<Reply> Session::answer_apart() {
    const Request asked = request();
    const Executor executor = socket_.get_executor();
    Reply reply;
    Timer done(executor, Clock::time_point::max());
    const bool taken = shared().pages->offer([&, &shared = shared()] {
        reply = handled(shared, asked);
        end_wait(executor, done);
    });
    if (!taken) co_return busy_reply(asked);
    deadline_ = Clock::time_point::max();
    error_code ignored;
    co_await done.async_wait(asio::redirect_error(awaited, ignored));
    co_return reply;
}

Reply Session::refusal_reply() const {
    Reply reply = text_reply(intake_->refusal()->status, intake_->refusal()->sentence + "\n");
    if (reply.status == 503) reply.headers.emplace_back("Retry-After", seconds_until_retry);
    reply.label = refused_label;
    return reply;
}

Outgoing Session::outgoing(const Reply& reply) {
    const Head& asked = intake_->head();
    std::string head = response_head(
        reply,
        {.date = sessions_.date(), .id = id(), .keep_alive = keep_, .to_http_1_0 = asked.version < 11});
    const bool with_body = asked.method != "HEAD" && has_body(reply.status);
    if (with_body && reply.ready) return {std::move(head), reply.ready->body};
    if (with_body && reply.file) return {std::move(head), reply.file->bytes};
    return {std::move(head), with_body && reply.body ? std::string_view(*reply.body) : std::string_view{}};
}

void Session::note(const Reply& reply, std::size_t bytes, Clock::time_point began) const {
    const Served served{.id = id(),
                        .client = client_,
                        .method = reply.label == refused_label ? "-" : intake_->head().method,
                        .label = reply.label,
                        .status = reply.status,
                        .bytes = bytes,
                        .took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began)};
    if (spdlog::should_log(spdlog::level::info)) spdlog::info(access_line(served));
    if (shared().observer) shared().observer(served);
}

/// The rest of an answer that the socket did not take at once.
Task<bool> Session::send(Outgoing& out) {
    start_clock(settings().write_timeout);
    for (;;) {
        const std::size_t before = out.sent();
        const auto progress = out.send(socket_.native_handle());
        if (progress != Outgoing::Progress::blocked) co_return progress == Outgoing::Progress::done;
        grant_time_for(out.sent() - before);
        const bool writable = co_await ready(Socket::wait_write);
        if (!writable) co_return false;
    }
}

/// Closing on bytes that nobody read resets the connection, and the client may lose the answer before reading it: so
/// the answer's end is announced first, and what still comes is thrown away for a while.
Task<> Session::linger() {
    error_code ec;
    socket_.shutdown(Socket::shutdown_send, ec);
    idle_ = true;
    start_clock(linger_time);
    std::array<char, 2048> waste;
    for (;;) {
        const std::size_t count = socket_.read_some(asio::buffer(waste), ec);
        if (count == 0 && ec != asio::error::would_block) co_return;
        const bool readable = co_await ready(Socket::wait_read);
        if (!readable) co_return;
    }
}

} // namespace arrimage::http
