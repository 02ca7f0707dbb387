#include "app/daemon.hpp"

#include "app/courier.hpp"
#include "app/front_desk.hpp"
#include "app/listen_address.hpp"
#include "app/mail_servers.hpp"
#include "app/postman.hpp"
#include "http/client_address.hpp"
#include "http/dispatch.hpp"

#include <csignal>
#include <pthread.h>
#include <random>
#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <thread>

namespace arrimage::app {

namespace {

http::ServerSettings server_settings(const settings::Http& http, const Office& office) {
    const auto [address, port] = listen_address(http.listen);
    http::check_trusted_proxy(http.trusted_proxy);
    return {.address = address,
            .port = port,
            .threads = static_cast<unsigned>(http.threads),
            .page_threads = static_cast<unsigned>(http.page_threads),
            .max_header_bytes = static_cast<std::size_t>(http.max_header_bytes),
            .max_body_bytes = static_cast<std::size_t>(http.max_body_bytes),
            .spool_folder = office.documents().folder(),
            .max_spools_bytes = 4 * office.max_document_bytes(),
            .max_connections = static_cast<std::size_t>(http.max_connections),
            .header_timeout = http.header_timeout,
            .body_timeout = http.body_timeout,
            .idle_timeout = http.idle_timeout,
            .stop_timeout = http.stop_timeout,
            .first_request_id = std::random_device{}()};
}

/// Each connection is a descriptor, and the usual limit of 1,024 is far below the connections that are allowed.
void raise_descriptor_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

/// Waits for the signals that end the daemon on a thread of its own, so that no handler runs in the middle of things.
/// Made before any other thread, so that none takes the signals.
class StopSignals {
  public:
    StopSignals() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGTERM);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGUSR1);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }

    void on_stop(std::function<void()> stop) {
        waiting_ = std::thread{[this, stop = std::move(stop)] {
            int received = 0;
            sigwait(&signals_, &received);
            stop();
        }};
    }

    ~StopSignals() {
        if (!waiting_.joinable()) return;
        pthread_kill(waiting_.native_handle(), SIGUSR1);
        waiting_.join();
    }

  private:
    sigset_t signals_{};
    std::thread waiting_{};
};

} // namespace

void run_daemon(Office& office, ControlSocket::Answer answer,
                const std::function<void(const std::string&)>& ready) {
    StopSignals signals;
    raise_descriptor_limit();
    actions::note_publisher(office.database(), office.feeds().publisher(), office.now());
    http::Metrics metrics;
    FrontDesk desk{office, metrics};
    const auto& limits = office.settings().http;
    if (!office.settings().mail.imap.empty()) imap_server(office.settings().mail);
    http::Server server{
        server_settings(limits, office),
        [&desk](const http::Request& request) { return http::dispatch(desk.routes(), request); },
        [&metrics](const http::Served& served) { metrics.count(served); },
        [&desk, usual = static_cast<std::size_t>(limits.max_body_bytes)](auto method, auto path) {
            return http::reception_of(desk.routes(), method, path, usual);
        }};
    office.listens_at("http://" + with_port(limits.listen, server.port()));
    desk.open(server);
    const Courier courier{office.database(), [&office](const auto& stop) {
                              office.cut_former_accesses();
                              office.apply_retention();
                              office.send_reminders();
                              return office.send_letters(stop);
                          }};
    const Postman postman{office};
    ControlSocket control{office.settings().data, std::move(answer)};
    signals.on_stop([&server] {
        spdlog::info("stopping");
        server.stop();
    });
    ready("http://" + with_port(limits.listen, server.port()));
    server.run();
}

} // namespace arrimage::app
