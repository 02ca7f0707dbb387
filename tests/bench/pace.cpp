// Requests on a fixed schedule: each is due at its instant whatever became of those before it, and its latency counts
// from that instant, so that a server that stalls is seen to.
//
// pace PORT PATH RATE SECONDS CONNECTIONS prints one line of JSON: requests answered, requests that were still waiting
// at the end, answers per second, and latency in microseconds: median, 99 %, 99.9 %, greatest. One thread.

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Nanoseconds = std::chrono::nanoseconds;

[[noreturn]] void fail(const char* what) {
    throw std::runtime_error{std::string{what} + ": " + std::strerror(errno)};
}

int connect_to(int port) {
    const int link = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (link < 0 || ::connect(link, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        fail("connect");
    const int on = 1;
    ::setsockopt(link, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return link;
}

/// The length of the body that a head announces; an answer that is not 200 with a length is an error.
std::size_t body_length(const std::string& head) {
    if (head.compare(9, 3, "200") != 0)
        throw std::runtime_error{"answered: " + head.substr(0, head.find('\r'))};
    constexpr const char* name = "\r\ncontent-length:";
    const char* found = ::strcasestr(head.c_str(), name);
    if (!found) throw std::runtime_error{"an answer without a length"};
    return std::strtoull(found + std::strlen(name), nullptr, 10);
}

/// One kept connection, with at most one request under way.
class Connection {
  public:
    explicit Connection(int port) : link_(connect_to(port)) {}
    int descriptor() const { return link_; }

    void ask(const std::string& request, Clock::time_point due) {
        due_ = due;
        head_.clear();
        left_ = 0;
        in_body_ = false;
        if (::send(link_, request.data(), request.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(request.size()))
            fail("send");
    }

    /// Reads what is there; true once the answer is whole.
    bool read(std::vector<char>& buffer) {
        const auto got = ::recv(link_, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (got < 0 && errno == EAGAIN) return false;
        if (got <= 0) fail("recv");
        return take(buffer.data(), static_cast<std::size_t>(got));
    }

    Nanoseconds late(Clock::time_point now) const { return now - due_; }

  private:
    bool take(const char* bytes, std::size_t size) {
        if (in_body_) return (left_ -= std::min(left_, size)) == 0;
        head_.append(bytes, size);
        const auto end = head_.find("\r\n\r\n");
        if (end == std::string::npos) return false;
        const auto body = head_.size() - end - 4;
        head_.resize(end + 2);
        left_ = body_length(head_) - body;
        in_body_ = true;
        return left_ == 0;
    }

    int link_;
    std::string head_{};
    std::size_t left_{};
    bool in_body_{};
    Clock::time_point due_{};
};

/// When requests are due.
struct Schedule {
    double rate{}; ///< a second
    std::size_t count{};
    Clock::time_point start{};

    Clock::time_point due(std::size_t index) const {
        const auto after = std::chrono::duration<double>{static_cast<double>(index) / rate};
        return start + std::chrono::duration_cast<Nanoseconds>(after);
    }
};

class Pace {
  public:
    Pace(int port, const std::string& path, std::size_t connections)
        : request_("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), epoll_(::epoll_create1(0)) {
        for (std::size_t i = 0; i < connections; ++i) connections_.emplace_back(port);
        for (auto& connection : connections_) watch(connection);
    }

    /// Latencies, those of requests that were never sent too: it gives up a second after the schedule's end.
    std::vector<Nanoseconds> run(const Schedule& schedule) {
        schedule_ = schedule;
        const auto limit = schedule_.due(schedule_.count) + std::chrono::seconds{1};
        while (found_.size() < schedule_.count && Clock::now() < limit) {
            send_due();
            receive();
        }
        answered_ = found_.size();
        while (next_ < schedule_.count) found_.push_back(Clock::now() - schedule_.due(next_++));
        return std::move(found_);
    }

    std::size_t answered() const { return answered_; }

  private:
    void watch(Connection& connection) {
        epoll_event event{.events = EPOLLIN, .data = {.ptr = &connection}};
        if (::epoll_ctl(epoll_, EPOLL_CTL_ADD, connection.descriptor(), &event) != 0) fail("epoll_ctl");
        free_.push_back(&connection);
    }

    void send_due() {
        while (next_ < schedule_.count && !free_.empty() && schedule_.due(next_) <= Clock::now()) {
            free_.front()->ask(request_, schedule_.due(next_++));
            free_.pop_front();
        }
    }

    void receive() {
        epoll_event events[64];
        const auto wait = until_next();
        const int ready = ::epoll_pwait2(epoll_, events, 64, &wait, nullptr);
        if (ready < 0 && errno != EINTR) fail("epoll_pwait2");
        for (int i = 0; i < ready; ++i) finish(*static_cast<Connection*>(events[i].data.ptr));
    }

    void finish(Connection& connection) {
        if (!connection.read(buffer_)) return;
        found_.push_back(connection.late(Clock::now()));
        free_.push_back(&connection);
    }

    /// Until the next request may be sent; a tenth of a second where an answer must come first.
    timespec until_next() const {
        Nanoseconds wait = std::chrono::milliseconds{100};
        if (!free_.empty() && next_ < schedule_.count)
            wait = std::clamp<Nanoseconds>(schedule_.due(next_) - Clock::now(), Nanoseconds{0}, wait);
        return {.tv_sec = 0, .tv_nsec = wait.count()};
    }

    std::string request_;
    int epoll_;
    Schedule schedule_{};
    std::deque<Connection> connections_{};
    std::deque<Connection*> free_{};
    std::vector<char> buffer_ = std::vector<char>(1 << 18);
    std::vector<Nanoseconds> found_{};
    std::size_t next_{};
    std::size_t answered_{};
};

double microseconds(const std::vector<Nanoseconds>& sorted, double part) {
    if (sorted.empty()) return -1;
    const auto last = static_cast<double>(sorted.size() - 1);
    return static_cast<double>(sorted[static_cast<std::size_t>(last * part)].count()) / 1000;
}

void print(std::vector<Nanoseconds> found, std::size_t answered, const Schedule& schedule,
           Clock::time_point end) {
    std::sort(found.begin(), found.end());
    const std::chrono::duration<double> took = end - schedule.start;
    std::printf(
        "{\"answered\": %zu, \"missing\": %zu, \"rate\": %.1f, \"p50\": %.1f, \"p99\": %.1f, \"p999\": %.1f, "
        "\"most\": %.1f}\n",
        answered, schedule.count - answered, static_cast<double>(answered) / took.count(),
        microseconds(found, 0.5), microseconds(found, 0.99), microseconds(found, 0.999),
        microseconds(found, 1));
}

} // namespace

int main(int count, char** words) {
    if (count != 6) return std::fprintf(stderr, "pace PORT PATH RATE SECONDS CONNECTIONS\n"), 2;
    try {
        ::prctl(PR_SET_TIMERSLACK, 1);
        const double rate = std::atof(words[3]);
        Pace pace{std::atoi(words[1]), words[2], std::strtoul(words[5], nullptr, 10)};
        const Schedule schedule{rate, static_cast<std::size_t>(rate * std::atof(words[4])), Clock::now()};
        auto found = pace.run(schedule);
        print(std::move(found), pace.answered(), schedule, Clock::now());
        return 0;
    } catch (const std::exception& error) {
        return std::fprintf(stderr, "pace: %s\n", error.what()), 1;
    }
}
