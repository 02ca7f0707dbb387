#include "http/framing.hpp"

#include "http/intake.hpp"
#include "support/catch.hpp"

#include "dialogue.hpp"
#include "framings.hpp"

#include <atomic>
#include <cstring>
#include <mutex>

using namespace arrimage::http;
using namespace arrimage::http::testing;

namespace {

using Progress = Intake::Progress;

const ReceptionRule short_bodies = [](std::string_view, std::string_view) {
    return Reception{.max_body_bytes = 10};
};
const ReceptionRule long_bodies = [](std::string_view, std::string_view) {
    return Reception{.max_body_bytes = 1'048'576};
};

void add(Intake& intake, std::string_view bytes) {
    REQUIRE(intake.inbox().space_size() >= bytes.size());
    std::memcpy(intake.inbox().space(), bytes.data(), bytes.size());
    intake.inbox().added(bytes.size());
}

Progress read(Intake& intake) {
    const Progress head = intake.read_head();
    return head == Progress::done ? intake.read_body() : head;
}

/// Feeds the bytes in pieces until the request is whole or refused.
Progress feed(Intake& intake, std::string_view bytes, std::size_t piece) {
    intake.begin_request();
    Progress progress = Progress::more;
    bool head_done = false;
    while (progress == Progress::more && !bytes.empty()) {
        const std::size_t count = std::min({piece, bytes.size(), intake.inbox().space_size()});
        REQUIRE(count > 0);
        add(intake, bytes.substr(0, count));
        bytes.remove_prefix(count);
        if (!head_done) {
            progress = intake.read_head();
            head_done = progress == Progress::done;
        }
        if (head_done) progress = intake.read_body();
    }
    return progress;
}

} // namespace

TEST_CASE("A framing that could be read two ways is refused, however its bytes are cut") {
    for (const Framing& framing : framings()) {
        for (std::size_t piece : {1u, 2u, 3u, 7u, 64u, 8192u}) {
            CAPTURE(framing.name, piece);
            Intake intake(8192, long_bodies);
            const Progress progress = feed(intake, framing.bytes + get("/smuggled"), piece);
            if (framing.status < 400) {
                CHECK(progress == Progress::done);
                CHECK(intake.body() == framing.body);
            } else {
                REQUIRE(progress == Progress::refused);
                CHECK(intake.refusal()->status == framing.status);
                CHECK_FALSE(intake.refusal()->sentence.empty());
            }
        }
    }
}

TEST_CASE("What follows a refused framing is never read as a request") {
    CHECK(framings().size() >= 60);
    std::atomic<int> smuggled{0};
    std::mutex mutex;
    std::string last_body;
    RunningServer running([&](const Request& request) {
        if (request.path == "/smuggled") ++smuggled;
        const std::lock_guard lock(mutex);
        if (request.path != "/smuggled") last_body = request.body;
        return text_reply(200, std::string(request.path) + "\n");
    });
    for (const Framing& framing : framings()) {
        CAPTURE(framing.name);
        smuggled = 0;
        Dialogue client = running.dial();
        client.say(framing.bytes + get("/smuggled"));
        const auto answer = client.hear();
        REQUIRE(answer);
        CHECK(answer->status == framing.status);
        if (framing.status >= 400) {
            CHECK(answer->header("Connection") == "close");
            CHECK(client.closed());
            CHECK_FALSE(client.was_reset());
            CHECK(smuggled == 0);
        } else {
            const auto second = client.hear();
            REQUIRE(second);
            CHECK(second->body == "/smuggled\n");
            const std::lock_guard lock(mutex);
            CHECK(last_body == framing.body);
        }
    }
}

TEST_CASE("The framing rules hold without a parser before them") {
    const Head plain{.method = "GET", .target = "/", .version = 11, .fields = {{"Host", "a"}}};
    CHECK_FALSE(refused_framing(plain));
    struct Case {
        const char* name;
        Head head;
        unsigned status;
    };
    const std::vector<Case> cases{
        {"folded", {.method = "GET", .target = "/", .fields = {{"Host", "a"}}, .folded = true}, 400},
        {"no method", {.method = "", .target = "/", .fields = {{"Host", "a"}}}, 501},
        {"length with letters",
         {.method = "GET", .target = "/", .fields = {{"Host", "a"}, {"content-length", "5a"}}},
         400},
        {"length and coding",
         {.method = "GET",
          .target = "/",
          .fields = {{"Host", "a"}, {"Content-Length", "5"}, {"Transfer-Encoding", "chunked"}}},
         400},
        {"two expectations",
         {.method = "GET",
          .target = "/",
          .fields = {{"Host", "a"}, {"Expect", "100-continue"}, {"Expect", "x"}}},
         417},
        {"two hosts in HTTP/1.0",
         {.method = "GET", .target = "/", .version = 10, .fields = {{"Host", "a"}, {"Host", "b"}}},
         400},
    };
    for (const Case& row : cases) {
        CAPTURE(row.name);
        const auto refusal = refused_framing(row.head);
        REQUIRE(refusal);
        CHECK(refusal->status == row.status);
    }
    CHECK_FALSE(refused_framing({.method = "GET", .target = "/", .version = 10, .fields = {}}));
    CHECK_FALSE(refused_framing({.method = "PROPFIND", .target = "/", .fields = {{"Host", "[::1]:8080"}}}));
}

TEST_CASE("The limits of head and body are kept to the byte") {
    const std::string line = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    const auto head_of = [&](std::size_t size) {
        return line + std::string(size - line.size() - 4, 'x') + "\r\n\r\n";
    };
    for (std::size_t piece : {1u, 1000u, 8192u}) {
        CAPTURE(piece);
        Intake whole(1024, short_bodies);
        CHECK(feed(whole, head_of(1024), piece) == Progress::done);
        Intake over(1024, short_bodies);
        REQUIRE(feed(over, head_of(1025), piece) == Progress::refused);
        CHECK(over.refusal()->status == 431);
        Intake body(1024, short_bodies);
        CHECK(feed(body, post("Content-Length: 10\r\n", "0123456789"), piece) == Progress::done);
        Intake long_body(1024, short_bodies);
        REQUIRE(feed(long_body, post("Content-Length: 11\r\n", "0"), piece) == Progress::refused);
        CHECK(long_body.refusal()->status == 413);
        Intake chunks(1024, short_bodies);
        REQUIRE(feed(chunks, post("Transfer-Encoding: chunked\r\n", "8\r\n01234567\r\n3\r\n012\r\n0\r\n\r\n"),
                     piece) == Progress::refused);
        CHECK(chunks.refusal()->status == 413);
    }
}

TEST_CASE("Requests sent ahead are read one after the other from the same inbox") {
    Intake intake(8192, long_bodies);
    const std::string three = get("/1") + post("Content-Length: 3\r\n", "two") + "\r\n" + get("/3");
    intake.begin_request();
    add(intake, three);
    REQUIRE(read(intake) == Progress::done);
    CHECK(intake.head().target == "/1");
    intake.begin_request();
    REQUIRE(read(intake) == Progress::done);
    CHECK(intake.body() == "two");
    intake.begin_request();
    REQUIRE(read(intake) == Progress::done);
    CHECK(intake.head().target == "/3");
    CHECK(intake.inbox().unparsed().empty());
}
