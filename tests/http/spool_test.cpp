#include "domain/refusal.hpp"
#include "http/form.hpp"
#include "http/intake.hpp"
#include "support/catch.hpp"
#include "support/folder.hpp"

#include <algorithm>
#include <random>

using namespace arrimage;
using namespace arrimage::support;
using http::Intake;

namespace {

const http::ReceptionRule spooled = [](std::string_view, std::string_view) {
    return http::Reception{.max_body_bytes = 300'000, .spooled = true};
};

/// Hands over the bytes as they would come, so many at a time.
Intake::Progress feed(Intake& intake, std::string_view bytes, std::size_t most) {
    intake.begin_request();
    auto progress = Intake::Progress::more;
    bool head = false;
    while (progress == Intake::Progress::more && !bytes.empty()) {
        const auto count = std::min({most, bytes.size(), intake.inbox().space_size()});
        std::copy_n(bytes.data(), count, intake.inbox().space());
        intake.inbox().added(count);
        bytes.remove_prefix(count);
        if (!head) progress = intake.read_head();
        head = head || progress == Intake::Progress::done;
        if (head) progress = intake.read_body();
    }
    return progress;
}

std::string post(const std::string& body) {
    return "POST /documents HTTP/1.1\r\nHost: exemple.invalid\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string multipart(const std::string& content) {
    return "--limite\r\nContent-Disposition: form-data; name=\"titre\"\r\n\r\nRapport\r\n"
           "--limite\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"a.txt\"\r\n\r\n" +
           content + "\r\n--limite--\r\n";
}

} // namespace

TEST_CASE("A long body waits on the disk, byte for byte, and none of it in memory") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance{seed};
    const TemporaryFolder folder;
    Intake intake{1'024, spooled, folder.path()};
    for (const std::size_t size : {std::size_t{1}, std::size_t{7'000}, std::size_t{250'000}}) {
        std::string body(size, '\0');
        std::ranges::generate(body, [&] { return static_cast<char>(chance()); });
        REQUIRE(feed(intake, post(body), 1 + chance() % 5'000) == Intake::Progress::done);
        CHECK(intake.body().empty());
        CHECK(intake.spooled().size == size);
        CHECK(intake.spooled().read(0, size) == body);
        CHECK(std::filesystem::is_empty(folder.path()));
    }
    intake.release_body();
    CHECK(intake.spooled().file < 0);
}

TEST_CASE("A long body has its limit too, and a folder that is not there refuses it") {
    const TemporaryFolder folder;
    Intake intake{1'024, spooled, folder.path()};
    CHECK(feed(intake, post(std::string(300'001, 'a')), 4'096) == Intake::Progress::refused);
    CHECK(intake.refusal()->status == 413);
    const auto chunked =
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n";
    Intake another{1'024, spooled, folder.path()};
    CHECK(feed(another, chunked, 4'096) == Intake::Progress::done);
    CHECK(another.spooled().read(0, 10) == "abcde");
    Intake nowhere{1'024, spooled, folder.path() / "absent"};
    CHECK(feed(nowhere, post("abc"), 4'096) == Intake::Progress::refused);
    CHECK(nowhere.refusal()->status == 503);
}

TEST_CASE("A form that waits on the disk is read as one in memory, wherever its file is cut") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance{seed};
    for (int round = 0; round < 40; ++round) {
        std::string content(chance() % 3'500'000, '\0');
        std::ranges::generate(content, [&] { return "\r\n-limte"[chance() % 8]; });
        const auto file = actions::memory_file(multipart(content));
        const auto form = http::Form::parse("multipart/form-data; boundary=limite",
                                            actions::FileRange{file.get(), 0, multipart(content).size()});
        CHECK(form["titre"] == "Rapport");
        const auto* upload = form.file("fichier");
        REQUIRE(upload);
        CHECK(upload->range.size == content.size());
        CHECK(upload->range.read(0, content.size()) == content);
    }
}

TEST_CASE("A field of a form on the disk is short") {
    const auto body = "--limite\r\nContent-Disposition: form-data; name=\"titre\"\r\n\r\n" +
                      std::string(2'000'000, 'a') + "\r\n--limite--\r\n";
    const auto file = actions::memory_file(body);
    CHECK_THROWS_AS(http::Form::parse("multipart/form-data; boundary=limite",
                                      actions::FileRange{file.get(), 0, body.size()}),
                    domain::Refusal);
}
