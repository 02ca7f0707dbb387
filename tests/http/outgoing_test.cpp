#include "http/outgoing.hpp"

#include "support/catch.hpp"

#include "dialogue.hpp"

using namespace arrimage::http;
using namespace arrimage::http::testing;
using arrimage::actions::Body;
using arrimage::actions::ReadyBytes;

namespace {

std::shared_ptr<const ReadyBytes> piece(std::size_t size, char letter) {
    return std::make_shared<const ReadyBytes>(std::string(size, letter));
}

/// Pieces in memory and in files, one after the other, each of its own letter.
Body body_of(const std::vector<std::size_t>& sizes) {
    Body body;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        body.push_back(piece(sizes[i], static_cast<char>('a' + i % 26)));
    return body;
}

Handler sends(const Body& body) {
    const arrimage::actions::ReadyForm form{
        .fields = "X-Form: full\r\n", .unchanged_fields = "X-Form: 304\r\n", .body = body};
    return [form = std::make_shared<const arrimage::actions::ReadyForm>(form)](const Request& request) {
        return Reply{.status = request.path == "/304" ? 304u : 200u, .ready = form};
    };
}

} // namespace

TEST_CASE("A body of pieces arrives whole, wherever its pieces lie") {
    const std::vector<std::vector<std::size_t>> cases{{1},
                                                      {20'000},
                                                      {10, 20'000, 10},
                                                      {20'000, 30'000},
                                                      {300'000, 1, 2'000'000, 16'384, 16'385},
                                                      std::vector<std::size_t>(50, 100),
                                                      std::vector<std::size_t>(40, 20'000)};
    for (const auto& sizes : cases) {
        const Body body = body_of(sizes);
        RunningServer running(sends(body));
        Dialogue client = running.dial();
        for (int round = 0; round < 2; ++round) {
            const auto answer = client.say(get("/")).hear();
            REQUIRE(answer);
            CHECK(answer->body == arrimage::actions::text_of(body));
            CHECK(answer->header("X-Form") == "full");
        }
    }
}

TEST_CASE("A part of a file arrives as it lies there, between other answers of the connection") {
    std::string bytes(3'000'000, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7 >> 3);
    const auto file =
        std::make_shared<const arrimage::actions::Descriptor>(arrimage::actions::memory_file(bytes));
    RunningServer running([&](const Request&) {
        return Reply{.status = 206, .file = FileBody{file, {file->get(), 1'000, 2'000'000}}};
    });
    Dialogue client = running.dial();
    for (int round = 0; round < 2; ++round) {
        const auto answer = client.say(get("/")).hear();
        REQUIRE(answer);
        CHECK(answer->body == bytes.substr(1'000, 2'000'000));
        CHECK(answer->header("Content-Length") == "2000000");
    }
}

TEST_CASE("A ready form answers 304 with its own fields and no body") {
    RunningServer running(sends(body_of({20'000})));
    Dialogue client = running.dial();
    client.say("GET /304 HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto answer = client.hear(true);
    REQUIRE(answer);
    CHECK(answer->status == 304);
    CHECK(answer->header("X-Form") == "304");
    CHECK(answer->header("Content-Length").empty());
    CHECK(client.say(get("/304")).hear(true)->status == 304);
}

TEST_CASE("A client that goes away in the middle of a file harms nobody") {
    RunningServer running(sends(body_of({8'000'000})));
    for (int round = 0; round < 20; ++round) {
        Dialogue gone = running.dial();
        gone.say(get("/") + get("/"));
    }
    Dialogue client = running.dial();
    CHECK(client.say(get("/")).hear()->body.size() == 8'000'000);
}
