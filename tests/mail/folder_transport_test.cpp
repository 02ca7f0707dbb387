#include "mail/folder_transport.hpp"

#include "support/catch.hpp"
#include "support/folder.hpp"

#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

using namespace arrimage;
using support::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

domain::Letter letter(std::int64_t id = 12) {
    return {
        .id = {id}, .recipient = "odile@exemple.ca", .message = std::string{"Subject: a\r\n\r\n\0b\r\n", 18}};
}

std::string contents(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder}) names.push_back(entry.path().filename());
    return names;
}

} // namespace

TEST_CASE("A letter becomes a file, byte for byte, named after its number and its reader") {
    TemporaryFolder folder;
    const auto outbox = folder.path() / "outbox";
    mail::write_letter(outbox, letter());
    CHECK(names_in(outbox) == std::vector<std::string>{"00000012-odile-exemple-ca.eml"});
    CHECK(contents(outbox / "00000012-odile-exemple-ca.eml") == letter().message);
}

TEST_CASE("Only the owner may see letters") {
    TemporaryFolder folder;
    const auto outbox = folder.path() / "outbox";
    mail::write_letter(outbox, letter());
    CHECK(fs::status(outbox).permissions() == fs::perms::owner_all);
    CHECK(fs::status(outbox / names_in(outbox).at(0)).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("A letter that comes twice, or after an attempt that was cut short, is one whole file") {
    TemporaryFolder folder;
    std::ofstream{folder.path() / "00000012-odile-exemple-ca.eml.part"} << std::string(1'000, 'x');
    mail::write_letter(folder.path(), letter());
    mail::write_letter(folder.path(), letter());
    CHECK(names_in(folder.path()) == std::vector<std::string>{"00000012-odile-exemple-ca.eml"});
    CHECK(contents(folder.path() / "00000012-odile-exemple-ca.eml") == letter().message);
}

TEST_CASE("The longest address and the largest number have a file name too") {
    TemporaryFolder folder;
    auto longest = letter(9'223'372'036'854'775'807);
    longest.recipient = std::string(64, 'a') + "@" + std::string(185, 'b') + ".ca";
    mail::write_letter(folder.path(), longest);
    CHECK(names_in(folder.path()).at(0).starts_with("9223372036854775807-aaaa"));
}

TEST_CASE("No address writes outside the folder") {
    TemporaryFolder folder;
    auto hostile = letter();
    hostile.recipient = "../../a/b@exemple.ca";
    mail::write_letter(folder.path(), hostile);
    CHECK(names_in(folder.path()) == std::vector<std::string>{"00000012-a-b-exemple-ca.eml"});
}

TEST_CASE("A folder that cannot be written in is said, with its name") {
    TemporaryFolder folder;
    const auto in_the_way = folder.path() / "outbox";
    std::ofstream{in_the_way} << "a file";
    try {
        mail::write_letter(in_the_way, letter());
        FAIL("written");
    } catch (const std::system_error& error) {
        CHECK(std::string{error.what()}.find("outbox") != std::string::npos);
    }
    CHECK_THROWS_AS(mail::write_letter(folder.path() / "absent" / "outbox", letter()), std::system_error);
}

TEST_CASE("A link in the place of the unfinished file is not followed") {
    TemporaryFolder folder;
    const auto elsewhere = folder.path() / "elsewhere";
    std::ofstream{elsewhere} << "kept";
    fs::create_directory(folder.path() / "outbox");
    fs::create_symlink(elsewhere, folder.path() / "outbox" / "00000012-odile-exemple-ca.eml.part");
    CHECK_THROWS_AS(mail::write_letter(folder.path() / "outbox", letter()), std::system_error);
    CHECK(contents(elsewhere) == "kept");
}

TEST_CASE("A letter that cannot be written now is to be tried later, with the reason") {
    TemporaryFolder folder;
    std::ofstream{folder.path() / "outbox"} << "a file";
    std::vector<mail::Delivery> deliveries;
    const std::vector letters{letter()};
    mail::folder_transport(folder.path() / "outbox")(
        letters, [&](const mail::Delivery& delivery) { deliveries.push_back(delivery); }, {});
    REQUIRE(deliveries.size() == 1);
    CHECK(deliveries[0].fate == mail::Delivery::Fate::later);
    CHECK(deliveries[0].words.find("outbox") != std::string::npos);
}
