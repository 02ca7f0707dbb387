#include "http/server.hpp"

#include "domain/refusal.hpp"
#include "http/dispatch.hpp"
#include "support/catch.hpp"

#include "captured_log.hpp"
#include "dialogue.hpp"

#include <atomic>
#include <mutex>
#include <set>
#include <sys/resource.h>
#include <vector>

using namespace arrimage::http;
using namespace arrimage::http::testing;
using namespace std::chrono_literals;

namespace {

Reply echo(const Request& request) {
    Reply reply = text_reply(200, std::string(request.method) + " " + std::string(request.path) + "?" +
                                      std::string(request.query) + "\n" + std::string(request.body));
    reply.label = "echo";
    return reply;
}

std::string post_of(std::string_view fields, std::string_view body) {
    return std::string("POST /p HTTP/1.1\r\nHost: a\r\n").append(fields).append("\r\n").append(body);
}

} // namespace

TEST_CASE("A connection serves one request after the other") {
    RunningServer running(echo);
    Dialogue client = running.dial();
    for (int i = 0; i < 3; ++i) {
        const auto answer = client.say(get("/a?b=c")).hear();
        REQUIRE(answer);
        CHECK(answer->status == 200);
        CHECK(answer->body == "GET /a?b=c\n");
        CHECK(answer->header("Connection").empty());
    }
    CHECK(running.server().counters().connections == 1);
}

TEST_CASE("Each answer has a date, a length and an id of its own that starts where the caller said") {
    RunningServer running(echo, {.first_request_id = 0xabcdef});
    Dialogue client = running.dial();
    const auto first = client.say(get("/")).hear();
    const auto second = client.say(get("/")).hear();
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->header("X-Request-Id") == "0000000000abcdef");
    CHECK(second->header("X-Request-Id") == "0000000000abcdf0");
    CHECK(first->header("Date").size() == 29);
    CHECK(first->header("Server").empty());
}

TEST_CASE("Requests sent ahead are answered in order") {
    RunningServer running(echo);
    Dialogue client = running.dial();
    client.say(get("/1") + post_of("Content-Length: 3\r\n", "two") + get("/3"));
    CHECK(client.hear()->body == "GET /1?\n");
    CHECK(client.hear()->body == "POST /p?\ntwo");
    CHECK(client.hear()->body == "GET /3?\n");
    std::string many;
    for (int i = 0; i < 500; ++i) many += get("/" + std::to_string(i));
    client.say(many);
    for (int i = 0; i < 500; ++i) REQUIRE(client.hear()->body == "GET /" + std::to_string(i) + "?\n");
}

TEST_CASE("A request may come byte by byte") {
    RunningServer running(echo);
    Dialogue client = running.dial();
    for (char c : post_of("Transfer-Encoding: chunked\r\n", "2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nT: v\r\n\r\n")) {
        client.say(std::string_view(&c, 1));
        std::this_thread::sleep_for(100us);
    }
    CHECK(client.hear()->body == "POST /p?\nhello");
    CHECK(client.say(get("/next")).hear()->body == "GET /next?\n");
}

TEST_CASE("HEAD has the head of GET and no body") {
    RunningServer running(echo);
    Dialogue client = running.dial();
    const auto head = client.say("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n").hear(true);
    REQUIRE(head);
    CHECK(head->status == 200);
    CHECK(head->header("Content-Length") == "9");
    CHECK(client.say(get("/b")).hear()->body == "GET /b?\n");
}

TEST_CASE("Connection and version decide what follows an answer") {
    struct Case {
        const char* bytes;
        bool kept;
        const char* connection;
    };
    RunningServer running(echo);
    for (const Case& row :
         std::vector<Case>{{"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false, "close"},
                           {"GET / HTTP/1.1\r\nHost: a\r\nConnection: x, CLOSE\r\n\r\n", false, "close"},
                           {"GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n", true, ""},
                           {"GET / HTTP/1.0\r\n\r\n", false, "close"},
                           {"GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true, "keep-alive"}}) {
        CAPTURE(row.bytes);
        Dialogue client = running.dial();
        const auto answer = client.say(row.bytes).hear();
        REQUIRE(answer);
        CHECK(answer->status == 200);
        CHECK(answer->header("Connection") == row.connection);
        if (row.kept)
            CHECK(client.say(get("/again")).hear()->body == "GET /again?\n");
        else
            CHECK(client.closed());
    }
}

TEST_CASE("What was sent after a closing request is not answered, and the answer is not lost") {
    RunningServer running(echo);
    Dialogue client = running.dial();
    client.say(get("/1", "Connection: close\r\n") + get("/2") + std::string(100'000, 'x'));
    CHECK(client.hear()->body == "GET /1?\n");
    CHECK(client.closed());
    CHECK_FALSE(client.was_reset());
}

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

TEST_CASE("A large body is read whole, in any pieces") {
    RunningServer running([](const Request& request) { return text_reply(200, std::string(request.body)); });
    std::string body(900'000, '\0');
    for (std::size_t i = 0; i < body.size(); ++i) body[i] = static_cast<char>('a' + i % 26);
    Dialogue client = running.dial();
    CHECK(client.say(post_of("Content-Length: 900000\r\n", body)).hear()->body == body);
    std::string chunked;
    for (std::size_t at = 0; at < body.size(); at += 10'000)
        chunked += "2710\r\n" + body.substr(at, 10'000) + "\r\n";
    CHECK(client.say(post_of("Transfer-Encoding: chunked\r\n", chunked + "0\r\n\r\n")).hear()->body == body);
}

TEST_CASE("A client that asks first is told to go on, unless its body is too long") {
    RunningServer running(echo, {.max_body_bytes = 10});
    Dialogue client = running.dial();
    const auto go_on = client.say(post_of("Expect: 100-continue\r\nContent-Length: 5\r\n", "")).hear();
    REQUIRE(go_on);
    CHECK(go_on->status == 100);
    CHECK(client.say("hello").hear()->body == "POST /p?\nhello");
    const auto at_once = client.say(post_of("Expect: 100-continue\r\nContent-Length: 5\r\n", "hello")).hear();
    CHECK(at_once->status == 200);
    CHECK(client.say(post_of("Expect: 100-continue\r\nContent-Length: 11\r\n", "")).hear()->status == 413);
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
        for (int i = 0; i < 8;
             ++i) { // each byte comes long before a time-out would, but the whole head does not
            std::this_thread::sleep_for(150ms);
            head.say("X");
        }
        CHECK(head.hear()->status == 408);
        CHECK(head.closed());
        CHECK(body.hear()->status == 408);
        CHECK(body.closed());
        CHECK(silent.closed());
        CHECK(idle.closed());
        CHECK(std::chrono::steady_clock::now() - began < 3s);
        CHECK(running.server().counters().timeouts == 2);
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

TEST_CASE("A client that leaves in the middle of a request or an answer disturbs nobody") {
    const auto large = std::make_shared<const std::string>(8'000'000, 'x');
    RunningServer running([&](const Request& request) {
        Reply reply = echo(request);
        if (request.path == "/large") reply.body = large;
        return reply;
    });
    for (int i = 0; i < 20; ++i) {
        running.dial().say(get("/large"));
        running.dial().say("GET / HT");
        running.dial().say(post_of("Content-Length: 10\r\n", "abc"));
        Dialogue half = running.dial();
        half.say(post_of("Content-Length: 10\r\n", "abc")).say_no_more();
        CHECK(half.closed());
    }
    CHECK(running.dial().say(get("/after")).hear()->body == "GET /after?\n");
    CHECK(soon([&] { return running.server().counters().open_connections == 0; }));
}

TEST_CASE("A client may end its sending and still hear the answer") {
    RunningServer running(echo);
    Dialogue client = running.dial();
    client.say(get("/a")).say_no_more();
    CHECK(client.hear()->body == "GET /a?\n");
    CHECK(client.closed());
}

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

TEST_CASE("A thousand requests from many threads are each answered with their own") {
    std::atomic<int> right{0};
    std::mutex mutex;
    std::set<std::string> ids;
    RunningServer running(echo);
    std::vector<std::jthread> threads;
    for (int t = 0; t < 20; ++t)
        threads.emplace_back([&, t] {
            Dialogue kept = running.dial();
            for (int i = 0; i < 50; ++i) {
                const std::string path = "/" + std::to_string(t) + "/" + std::to_string(i);
                const auto answer =
                    i % 10 == 0 ? running.dial().say(get(path)).hear() : kept.say(get(path)).hear();
                if (answer && answer->body == "GET " + path + "?\n") ++right;
                const std::lock_guard lock(mutex);
                if (answer) ids.insert(answer->header("X-Request-Id"));
            }
        });
    threads.clear();
    CHECK(right == 1000);
    CHECK(ids.size() == 1000);
    CHECK(running.server().counters().requests == 1000);
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

TEST_CASE("Each answer is told to the observer and logged on one line, without its path") {
    CapturedLog log;
    std::atomic<int> told{0};
    RunningServer running(echo, {.first_request_id = 1}, [&](const Served& served) {
        if (served.label == "echo" && served.status == 200 && served.bytes > 100) ++told;
        if (served.label == "refused" && served.status == 400 && served.method == "-") told += 10;
    });
    running.dial().say(get("/calendriers/s3cret/tout.ics")).hear();
    running.dial().say("bad \r\n\r\n").hear();
    running.stop();
    CHECK(told == 11);
    CHECK(log.text().find("info id=0000000000000001 client=127.0.0.1 method=GET route=echo status=200") !=
          std::string::npos);
    CHECK(log.text().find("s3cret") == std::string::npos);
}

TEST_CASE("A handler that breaks its promise costs one answer, not the server") {
    CapturedLog log;
    RunningServer running([](const Request& request) -> Reply {
        if (request.path == "/throw") throw std::runtime_error("oops");
        return echo(request);
    });
    Dialogue client = running.dial();
    CHECK(client.say(get("/throw")).hear()->status == 500);
    CHECK(client.say(get("/fine")).hear()->status == 200);
}
