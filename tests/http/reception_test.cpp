#include "http/reception.hpp"

#include "http/server.hpp"
#include "support/catch.hpp"

#include "captured_log.hpp"
#include "dialogue.hpp"

#include <atomic>
#include <thread>
#include <vector>

using namespace arrimage::http;
using namespace arrimage::http::testing;
using namespace std::chrono_literals;

namespace {

/// Requests under /long run apart; those for /envoi may have a large body, others 100 bytes.
Reception by_path(std::string_view, std::string_view path) {
    return {.max_body_bytes = path.ends_with("/envoi") ? 1'000'000u : 100u,
            .apart = path.starts_with("/long")};
}

/// Holds handlers until it is opened, or five seconds have passed.
class Gate {
  public:
    void pass() {
        ++inside_;
        soon([&] { return open_.load(); });
    }
    void open() { open_ = true; }
    bool holds(int count) {
        return soon([&] { return inside_ == count; });
    }

  private:
    std::atomic<int> inside_{0};
    std::atomic<bool> open_{false};
};

Handler echo_after(Gate& gate) {
    return [&](const Request& request) {
        if (request.path.starts_with("/long")) gate.pass();
        return echo(request);
    };
}

std::string post_to(std::string_view path, std::string_view fields, std::string_view body = "") {
    return std::string("POST ")
        .append(path)
        .append(" HTTP/1.1\r\nHost: a\r\n")
        .append(fields)
        .append("\r\n")
        .append(body);
}

std::string length_of(std::string_view body) {
    return "Content-Length: " + std::to_string(body.size()) + "\r\n";
}

} // namespace

TEST_CASE("While a handler runs apart its thread answers others") {
    Gate gate;
    RunningServer running(echo_after(gate), {.threads = 1}, {}, by_path);
    Dialogue slow = running.dial();
    slow.say(get("/long/import"));
    REQUIRE(gate.holds(1));
    Dialogue feed = running.dial();
    for (int i = 0; i < 10; ++i) REQUIRE(feed.say(get("/tout.ics")).hear()->body == "GET /tout.ics?\n");
    gate.open();
    CHECK(slow.hear()->body == "GET /long/import?\n");
    CHECK(slow.say(get("/after")).hear()->body == "GET /after?\n");
}

TEST_CASE("Requests sent ahead are answered in order, apart or not") {
    RunningServer running(echo, {.threads = 1}, {}, by_path);
    Dialogue client = running.dial();
    std::string many;
    for (int i = 0; i < 60; ++i) many += get((i % 3 == 0 ? "/long/" : "/") + std::to_string(i));
    client.say(many);
    for (int i = 0; i < 60; ++i) {
        const auto path = (i % 3 == 0 ? "/long/" : "/") + std::to_string(i);
        REQUIRE(client.hear()->body == "GET " + path + "?\n");
    }
}

TEST_CASE("The request of a handler that runs apart stays whole while others come and go") {
    Gate gate;
    const auto all_of = [](const Request& request) {
        return std::string(request.method) + std::string(request.header("X-Nom")) +
               std::string(request.path) + std::string(request.query) + std::string(request.client) +
               std::string(request.body);
    };
    RunningServer running(
        [&](const Request& request) {
            const bool is_long = request.path.starts_with("/long");
            const std::string before = is_long ? all_of(request) : "";
            if (is_long) gate.pass();
            return text_reply(!is_long || all_of(request) == before ? 200 : 500, std::string(request.body));
        },
        {.threads = 1}, {}, by_path);
    const std::string body(300'000, 'b');
    Dialogue slow = running.dial();
    slow.say(post_to("/long/envoi?a=b", "X-Nom: valeur\r\n" + length_of(body), body));
    REQUIRE(gate.holds(1));
    const std::string other(200'000, 'o');
    for (int i = 0; i < 20; ++i)
        REQUIRE(running.dial().say(post_to("/envoi", length_of(other), other)).hear()->body == other);
    gate.open();
    const auto answer = slow.hear();
    CHECK(answer->status == 200);
    CHECK(answer->body == body);
}

TEST_CASE("A route decides how long a body may be, before any of it is read") {
    std::atomic<int> handled{0};
    RunningServer running(
        [&](const Request& request) {
            ++handled;
            return echo(request);
        },
        {.max_body_bytes = 5}, {}, by_path);
    struct Case {
        const char* path;
        std::string fields, body;
        unsigned status;
    };
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    for (const Case& row : std::vector<Case>{
             {"/court", "Content-Length: 100\r\n", std::string(100, 'x'), 200},
             {"/court", "Content-Length: 101\r\n", "", 413},
             {"/court", "Content-Length: 101\r\nExpect: 100-continue\r\n", "", 413},
             {"/court", chunked, "64\r\n" + std::string(100, 'x') + "\r\n0\r\n\r\n", 200},
             {"/court", chunked, "64\r\n" + std::string(100, 'x') + "\r\n1\r\n", 413},
             {"/court", chunked, "65\r\nx", 413},
             {"/court", chunked, "ffffffffffffffff\r\nx", 413},
             {"/env%6fi", "Content-Length: 101\r\n", std::string(101, 'x'), 200},
             {"/envoi", "Content-Length: 1000001\r\n", "", 413},
             {"/envoi", chunked, "F4240\r\n" + std::string(1'000'000, 'x') + "\r\n0\r\n\r\n", 200},
             {"/long/envoi", "Content-Length: 1000001\r\n", "", 413},
             {"/long", "Content-Length: 101\r\n", "", 413}}) {
        CAPTURE(row.path, row.fields);
        handled = 0;
        Dialogue client = running.dial();
        const auto answer = client.say(post_to(row.path, row.fields, row.body)).hear();
        REQUIRE(answer);
        CHECK(answer->status == row.status);
        CHECK(handled == (row.status == 200 ? 1 : 0));
        if (row.status == 200) continue;
        CHECK(answer->body.find("L’envoi dépasse la taille permise.") != std::string::npos);
        CHECK(client.closed());
    }
}

TEST_CASE("The rule is asked with the method as sent and the path decoded, once for each request") {
    std::vector<std::string> asked;
    RunningServer running(echo, {.threads = 1}, {}, [&](std::string_view method, std::string_view path) {
        asked.push_back(std::string(method) + " " + std::string(path));
        return Reception{.max_body_bytes = 10};
    });
    Dialogue client = running.dial();
    for (char c : post_to("/r%C3%A9ponse?x=y", "Content-Length: 2\r\n", "ab"))
        client.say(std::string_view(&c, 1));
    REQUIRE(client.hear());
    client.say("HEAD http://a/plan HTTP/1.1\r\nHost: a\r\n\r\n").hear(true);
    client.say("get / HTTP/1.1\r\nHost: a\r\n\r\n").hear();
    running.stop();
    CHECK(asked == std::vector<std::string>{"POST /réponse", "HEAD /plan"});
}

TEST_CASE("Without a rule every body has the limit of the settings") {
    RunningServer running(echo, {.max_body_bytes = 5});
    CHECK(running.dial().say(post_of("Content-Length: 5\r\n", "12345")).hear()->status == 200);
    CHECK(running.dial().say(post_of("Content-Length: 6\r\n", "")).hear()->status == 413);
}

TEST_CASE("A client that leaves while its page is made disturbs nobody") {
    Gate gate;
    RunningServer running(echo_after(gate), {.threads = 1, .page_threads = 4}, {}, by_path);
    for (int i = 0; i < 4; ++i) running.dial().say(post_to("/long/envoi", "Content-Length: 5\r\n", "hello"));
    REQUIRE(gate.holds(4));
    CHECK(running.dial().say(get("/other")).hear()->status == 200);
    gate.open();
    CHECK(soon([&] { return running.server().counters().open_connections == 0; }));
    CHECK(running.dial().say(get("/long/again")).hear()->status == 200);
}

TEST_CASE("A page may take longer than any time-out of its client") {
    RunningServer running(
        [](const Request& request) {
            std::this_thread::sleep_for(1600ms);
            return echo(request);
        },
        {.threads = 1, .header_timeout = 1s, .body_timeout = 1s, .write_timeout = 1s, .idle_timeout = 1s}, {},
        by_path);
    Dialogue client = running.dial();
    CHECK(client.say(get("/long")).hear()->status == 200);
    CHECK(running.server().counters().timeouts == 0);
    CHECK(client.closed()); // idle for longer than its time
}

TEST_CASE("A page that finds too many before it is refused at once, and may be asked for again") {
    Gate gate;
    RunningServer running(echo_after(gate), {.threads = 1, .page_threads = 1, .max_waiting_pages = 1}, {},
                          by_path);
    Dialogue first = running.dial();
    first.say(get("/long/1"));
    REQUIRE(gate.holds(1));
    Dialogue second = running.dial();
    second.say(get("/long/2"));
    REQUIRE(soon([&] { return running.server().counters().requests == 2; }));
    Dialogue third = running.dial();
    const auto refused = third.say(get("/long/3", "Accept: text/html\r\n")).hear();
    REQUIRE(refused);
    CHECK(refused->status == 503);
    CHECK(refused->header("Retry-After") == "5");
    CHECK(refused->header("Content-Type") == "text/html; charset=utf-8");
    CHECK(refused->body.find("Trop de demandes attendent leur tour.") != std::string::npos);
    CHECK(third.say(get("/feed")).hear()->status == 200);
    gate.open();
    CHECK(first.hear()->body == "GET /long/1?\n");
    CHECK(second.hear()->body == "GET /long/2?\n");
    CHECK(third.say(get("/long/3")).hear()->status == 200);
}

TEST_CASE("A handler that throws apart gives a 500 and the next page is made") {
    CapturedLog log;
    RunningServer running(
        [](const Request& request) -> Reply {
            if (request.path == "/long/std") throw std::runtime_error("disk\nforged");
            if (request.path == "/long/int") throw 3;
            return echo(request);
        },
        {.page_threads = 1, .first_request_id = 1}, {}, by_path);
    CHECK(running.dial().say(get("/long/std")).hear()->status == 500);
    CHECK(running.dial().say(get("/long/int")).hear()->status == 500);
    CHECK(running.dial().say(get("/long")).hear()->status == 200);
    running.stop();
    CHECK(log.text().find("handler threw id=0000000000000001 cause=disk\\x0aforged") != std::string::npos);
    CHECK(log.text().find("handler threw id=0000000000000002 cause=not a std::exception") !=
          std::string::npos);
}

TEST_CASE("Bodies on their way are bounded all together, and their room is given back") {
    RunningServer running(echo, {.threads = 1, .max_bodies_bytes = 200'000}, {}, by_path);
    const std::string half(150'000, 'x');
    const auto bytes = post_to("/envoi", "Content-Length: 300000\r\n", half);
    {
        const auto sent_whole = [&](const char* path, std::size_t size) {
            const std::string body(size, 'y');
            return running.dial().say(post_to(path, length_of(body), body)).hear()->status;
        };
        Dialogue left = running.dial();
        left.say(bytes);
        REQUIRE(soon([&] { return sent_whole("/envoi", 100'000) == 503; }));
        CHECK(sent_whole("/court", 100) == 200);
        const auto refused = running.dial().say(bytes).hear();
        CHECK(refused->header("Retry-After") == "5");
        CHECK(refused->body.find("Trop d’envois arrivent en même temps.") != std::string::npos);
    }
    const auto passes = [&] { // the one that left gave its room back, and so does each that is answered
        return running.dial().say(post_to("/envoi", length_of(half), half)).hear()->status == 200;
    };
    REQUIRE(soon(passes));
    for (int i = 0; i < 5; ++i) REQUIRE(passes());
}

TEST_CASE("A stop lets the page under way and those that wait be answered") {
    Gate gate;
    RunningServer running(echo_after(gate), {.threads = 2, .page_threads = 1}, {}, by_path);
    std::vector<Dialogue> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(running.dial());
        clients.back().say(get("/long/" + std::to_string(i)));
    }
    REQUIRE(gate.holds(1));
    REQUIRE(soon([&] { return running.server().counters().requests == 5; }));
    running.server().stop();
    std::this_thread::sleep_for(50ms);
    gate.open();
    for (int i = 0; i < 5; ++i) {
        const auto answer = clients[static_cast<std::size_t>(i)].hear();
        REQUIRE(answer);
        CHECK(answer->body == "GET /long/" + std::to_string(i) + "?\n");
        CHECK(answer->header("Connection") == "close");
        CHECK(clients[static_cast<std::size_t>(i)].closed());
    }
    const auto began = std::chrono::steady_clock::now();
    running.stop();
    CHECK(std::chrono::steady_clock::now() - began < 1s);
}

TEST_CASE("A stop waits for a page no longer than its time, and the end of the server until it is done") {
    CapturedLog log;
    Gate gate;
    std::atomic<int> whole{0};
    auto server = std::make_unique<Server>(
        ServerSettings{.port = 0, .threads = 1, .page_threads = 1, .stop_timeout = 1s},
        [&](const Request& request) {
            gate.pass();
            if (request.body == "hello" && request.header("Host") == "a") ++whole;
            return echo(request);
        },
        Observer{}, by_path);
    std::thread runner([&] { server->run(); });
    Dialogue first(server->port());
    first.say(post_to("/long/1", "Content-Length: 5\r\n", "hello"));
    REQUIRE(gate.holds(1));
    Dialogue waiting(server->port());
    waiting.say(post_to("/long/2", "Content-Length: 5\r\n", "hello"));
    REQUIRE(soon([&] { return server->counters().requests == 2; }));
    const auto began = std::chrono::steady_clock::now();
    server->stop();
    runner.join();
    const auto stopped = std::chrono::steady_clock::now() - began;
    CHECK(stopped >= 1s);
    CHECK(stopped < 2500ms);
    CHECK(whole == 0);
    CHECK(first.closed());
    std::thread opener([&] {
        std::this_thread::sleep_for(100ms);
        gate.open();
    });
    server.reset();
    opener.join();
    CHECK(whole == 1); // its request stayed whole, and the one that waited was dropped
    CHECK(waiting.closed());
    CHECK(log.text().find("warning stopped with unfinished pages count=2") != std::string::npos);
}

TEST_CASE("A thousand requests from many threads, apart and not, are each answered with their own") {
    std::atomic<int> right{0};
    RunningServer running(echo, {.threads = 2, .page_threads = 3}, {}, by_path);
    std::vector<std::jthread> threads;
    for (int t = 0; t < 20; ++t)
        threads.emplace_back([&, t] {
            Dialogue kept = running.dial();
            for (int i = 0; i < 50; ++i) {
                const std::string path = (i % 2 == 0 ? "/long/" : "/") + std::to_string(t * 50 + i);
                const auto answer = kept.say(get(path)).hear();
                if (answer && answer->body == "GET " + path + "?\n") ++right;
            }
        });
    threads.clear();
    CHECK(right == 1000);
}
