#include "http/server.hpp"

#include "support/catch.hpp"

#include "captured_log.hpp"
#include "dialogue.hpp"

#include <sys/resource.h>

#include <ctime>
#include <vector>

using namespace arrimage::http;
using namespace arrimage::http::testing;
using namespace std::chrono_literals;

TEST_CASE("A body that is too long is refused before it is sent") {
    RunningServer running(echo, {.max_body_bytes = 1000});
    Dialogue client = running.dial();
    const auto answer = client.say(post_of("Content-Length: 1001\r\n", "")).hear();
    REQUIRE(answer);
    CHECK(answer->status == 413);
    CHECK(answer->header("Connection") == "close");
    CHECK(client.closed());
    Dialogue eager = running.dial();
    eager.say(post_of("Content-Length: 3000000\r\n", std::string(3'000'000, 'x')));
    CHECK(eager.hear()->status == 413);
    CHECK_FALSE(eager.was_reset());
    Dialogue chunks = running.dial();
    CHECK(chunks.say(post_of("Transfer-Encoding: chunked\r\n", "3e9\r\n")).hear()->status == 413);
    Dialogue just = running.dial();
    CHECK(just.say(post_of("Content-Length: 1000\r\n", std::string(1000, 'x'))).hear()->body.size() == 1009);
}

TEST_CASE("A head that is too long is refused while it comes") {
    RunningServer running(echo, {.max_header_bytes = 2048});
    Dialogue client = running.dial();
    const auto answer = client.say("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'x')).hear();
    REQUIRE(answer);
    CHECK(answer->status == 431);
    CHECK(client.closed());
    CHECK(running.server().counters().refused_framings == 1);
}

TEST_CASE("Slow clients are cut: the head once for all, the body and silence each in its time") {
    RunningServer running(echo, {.header_timeout = 1s, .body_timeout = 1s, .idle_timeout = 1s});
    {
        Dialogue head = running.dial();
        Dialogue body = running.dial();
        Dialogue silent = running.dial();
        Dialogue idle = running.dial();
        REQUIRE(idle.say(get("/")).hear());
        body.say(post_of("Content-Length: 100\r\n", "some"));
        const auto began = std::chrono::steady_clock::now();
        head.say("GET / HTTP/1.1\r\nHost: a\r\n");
        for (int i = 0; i < 12; ++i) { // each byte comes in time, the whole head does not
            std::this_thread::sleep_for(150ms);
            head.say("X");
        }
        CHECK(running.server().counters().timeouts == 2); // head and body, while bytes of the head still come
        CHECK(head.hear()->status == 408);
        CHECK(head.closed());
        CHECK(body.hear()->status == 408);
        CHECK(body.closed());
        CHECK(silent.closed());
        CHECK(idle.closed());
        CHECK(std::chrono::steady_clock::now() - began < 3s);
    }
    CHECK(soon([&] { return running.server().counters().open_connections == 0; }));
}

TEST_CASE("A client that does not read its answer is cut, and holds up nobody") {
    const auto large = std::make_shared<const std::string>(64'000'000, 'x');
    RunningServer running(
        [&](const Request& request) {
            Reply reply = echo(request);
            if (request.path == "/large") reply.body = large;
            return reply;
        },
        {.threads = 1, .write_timeout = 1s});
    Dialogue deaf = running.dial();
    deaf.say(get("/large"));
    CHECK(running.dial().say(get("/quick")).hear()->body == "GET /quick?\n");
    CHECK(soon([&] { return running.server().counters().timeouts == 1; }));
}

TEST_CASE("At the limit of connections the longest idle one makes room") {
    RunningServer running(echo, {.threads = 1, .max_connections = 3});
    std::vector<Dialogue> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(running.dial());
        REQUIRE(clients.back().say(get("/")).hear());
    }
    REQUIRE(clients[0].say(get("/")).hear()); // so the second one is idle for longest
    CHECK(running.dial().say(get("/new")).hear()->body == "GET /new?\n");
    CHECK(clients[1].closed());
    CHECK(clients[0].say(get("/still")).hear()->status == 200);
}

TEST_CASE("Many idle connections are kept and served") {
    RunningServer running(echo);
    std::vector<Dialogue> clients;
    for (int i = 0; i < 400; ++i) {
        clients.push_back(running.dial());
        REQUIRE(clients.back().error() == 0);
    }
    for (Dialogue& client : clients) client.say(get("/x"));
    for (Dialogue& client : clients) REQUIRE(client.hear()->status == 200);
    CHECK(running.server().counters().open_connections == 400);
    clients.clear();
    CHECK(soon([&] { return running.server().counters().open_connections == 0; }));
}

TEST_CASE("Without free descriptors accepting pauses, says so and recovers") {
    CapturedLog log;
    RunningServer running(echo, {.threads = 1});
    Dialogue waiting(running.port());
    REQUIRE(waiting.say(get("/before")).hear());
    rlimit before{};
    getrlimit(RLIMIT_NOFILE, &before);
    std::vector<int> hoard(64);
    for (int& fd : hoard) fd = dup(0);
    const rlimit tight{.rlim_cur = static_cast<rlim_t>(hoard.back() + 2), .rlim_max = before.rlim_max};
    setrlimit(RLIMIT_NOFILE, &tight); // room for the client's end, none for ours
    Dialogue client(running.port());
    REQUIRE(client.error() == 0);
    std::this_thread::sleep_for(250ms);
    const auto cpu_before = std::clock();
    std::this_thread::sleep_for(250ms);
    const double busy = static_cast<double>(std::clock() - cpu_before) / CLOCKS_PER_SEC;
    setrlimit(RLIMIT_NOFILE, &before);
    for (int fd : hoard) close(fd);
    CHECK(client.say(get("/after")).hear()->body == "GET /after?\n");
    CHECK(busy < 0.1);
    running.stop();
    CHECK(log.text().find("warning cannot accept") != std::string::npos);
}
