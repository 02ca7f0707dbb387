#include "http/server.hpp"

#include "domain/refusal.hpp"
#include "support/catch.hpp"

#include "dialogue.hpp"

#include <atomic>
#include <vector>

using namespace arrimage::http;
using namespace arrimage::http::testing;
using namespace std::chrono_literals;

TEST_CASE("A stop refuses new connections, closes idle ones and lets the answer in flight finish") {
    std::atomic<bool> inside{false}, let_go{false};
    RunningServer running([&](const Request& request) {
        if (request.path == "/slow") {
            inside = true;
            soon([&] { return let_go.load(); });
        }
        return echo(request);
    });
    Dialogue idle = running.dial();
    REQUIRE(idle.say(get("/")).hear());
    Dialogue busy = running.dial();
    busy.say(get("/slow"));
    REQUIRE(soon([&] { return inside.load(); }));
    running.server().stop();
    running.server().stop();
    std::this_thread::sleep_for(50ms);
    let_go = true;
    const auto answer = busy.hear();
    REQUIRE(answer);
    CHECK(answer->body == "GET /slow?\n");
    CHECK(busy.closed());
    CHECK(idle.closed());
    CHECK(soon([&] { return Dialogue(running.port()).error() == ECONNREFUSED; }));
    const auto began = std::chrono::steady_clock::now();
    running.stop();
    CHECK(std::chrono::steady_clock::now() - began < 1s);
    CHECK(running.server().counters().open_connections == 0);
}

TEST_CASE("No answer in flight is lost by a stop, and what was connected before is answered or closed") {
    RunningServer running([](const Request& request) {
        std::this_thread::sleep_for(1ms);
        return echo(request);
    });
    std::vector<Dialogue> clients;
    for (int i = 0; i < 100; ++i) clients.push_back(running.dial());
    for (Dialogue& client : clients) client.say(get("/x"));
    running.server().stop();
    for (Dialogue& client : clients) {
        const auto answer = client.hear();
        REQUIRE(answer);
        CHECK(answer->status == 200);
        CHECK(client.closed());
    }
}

TEST_CASE("A stop does not wait for a client that stalls") {
    RunningServer running(echo, {.stop_timeout = 1s});
    Dialogue stalled = running.dial();
    stalled.say("GET / HTTP/1.1\r\n");
    std::this_thread::sleep_for(50ms);
    const auto began = std::chrono::steady_clock::now();
    running.stop();
    CHECK(std::chrono::steady_clock::now() - began < 2s);
    CHECK(stalled.closed());
}

TEST_CASE("A server stopped before it runs returns at once") {
    Server server({.port = 0}, echo);
    server.stop();
    server.run();
    CHECK(Dialogue(server.port()).error() == ECONNREFUSED);
    Server never_run({.port = 0}, echo);
}

TEST_CASE("A port that another server listens on is refused in words, on every kind of address") {
    for (const char* address : {"127.0.0.1", "0.0.0.0", "::1", "::"}) {
        CAPTURE(address);
        Server first({.address = address, .port = 0}, echo);
        REQUIRE(first.port() != 0);
        try {
            Server second({.address = address, .port = first.port()}, echo);
            FAIL("the second server took the port too");
        } catch (const arrimage::domain::Refusal& refusal) {
            CHECK(refusal.kind() == arrimage::domain::RefusalKind::unavailable);
            CHECK(std::string(refusal.what())
                      .find("Le port " + std::to_string(first.port()) + " est déjà pris") == 0);
        }
        std::thread runner([&] { first.run(); });
        const bool v6 = std::string_view(address).find(':') != std::string_view::npos;
        CHECK(Dialogue(first.port(), v6 ? "::1" : "127.0.0.1").say(get("/")).hear()->status == 200);
        first.stop();
        runner.join();
        const Server again({.address = address, .port = first.port()}, echo);
        CHECK(again.port() == first.port());
    }
}

TEST_CASE("An address that is not one or not ours is refused in words") {
    using arrimage::domain::Refusal;
    CHECK_THROWS_AS(Server({.address = "localhost", .port = 0}, echo), Refusal);
    CHECK_THROWS_AS(Server({.address = "", .port = 0}, echo), Refusal);
    CHECK_THROWS_AS(Server({.address = "192.0.2.1", .port = 0}, echo), Refusal);
}
