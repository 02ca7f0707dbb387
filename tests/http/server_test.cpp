#include "http/server.hpp"

#include "support/catch.hpp"

#include "captured_log.hpp"
#include "dialogue.hpp"

#include <atomic>
#include <mutex>
#include <set>
#include <vector>

using namespace arrimage::http;
using namespace arrimage::http::testing;
using namespace std::chrono_literals;

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
