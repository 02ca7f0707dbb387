#include "html/qr_code.hpp"

#include "support/catch.hpp"
#include "support/store.hpp"

#include <cstdio>
#include <fstream>
#include <optional>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

using namespace arrimage;

namespace {

using Matrix = std::vector<std::vector<bool>>;

/// The dark modules that the path draws: nothing but runs one module high.
Matrix drawn(const html::QrCode& code) {
    const auto size = static_cast<std::size_t>(code.size);
    Matrix dark(size, std::vector<bool>(size, false));
    static const std::regex run{R"(M(\d+) (\d+)h(\d+)v1h-(\d+)z)"};
    std::size_t read = 0;
    for (std::sregex_iterator at{code.path.begin(), code.path.end(), run}, end; at != end; ++at) {
        read += static_cast<std::size_t>(at->length());
        CHECK(at->str(3) == at->str(4));
        for (int x = std::stoi(at->str(1)), left = std::stoi(at->str(3)); left > 0; ++x, --left)
            dark.at(std::stoul(at->str(2))).at(static_cast<std::size_t>(x)) = true;
    }
    CHECK(read == code.path.size());
    return dark;
}

/// A grey picture with eight points a module.
void write_picture(const std::filesystem::path& file, const Matrix& dark) {
    constexpr std::size_t scale = 8;
    std::ofstream out{file, std::ios::binary};
    out << "P5\n" << dark.size() * scale << " " << dark.size() * scale << "\n255\n";
    for (std::size_t y = 0; y < dark.size() * scale; ++y)
        for (std::size_t x = 0; x < dark.size() * scale; ++x)
            out.put(dark[y / scale][x / scale] ? '\0' : '\xff');
}

/// What a command prints; absent when it fails.
std::optional<std::string> output_of(const std::string& command) {
    FILE* pipe = ::popen(command.c_str(), "r");
    std::string text;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
    return ::pclose(pipe) == 0 ? std::optional{text} : std::nullopt;
}

const std::string address = "https://arrimage.exemple.ca/calendriers/"
                            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG/personne-odile-tremblay.ics";

} // namespace

TEST_CASE("A reader of QR codes reads the link that was drawn") {
    if (!output_of("command -v zbarimg")) {
        WARN("left out: it needs zbarimg, of the Debian package zbar-tools");
        return;
    }
    const support::TemporaryFolder folder;
    for (const auto& text : {address, std::string{"x"}, address + std::string(200, 'z')}) {
        const auto file = folder.path() / "code.pgm";
        write_picture(file, drawn(html::qr_code(text)));
        CHECK(output_of("zbarimg --raw --quiet " + file.string() + " 2>/dev/null") == text + "\n");
    }
}

TEST_CASE("A QR code has its three corners, and a light margin of four modules") {
    const auto code = html::qr_code(address);
    const auto dark = drawn(code);
    const auto size = static_cast<std::size_t>(code.size);
    for (std::size_t at = 0; at < size; ++at)
        for (std::size_t edge = 0; edge < 4; ++edge) {
            CHECK_FALSE((dark[edge][at] || dark[at][edge]));
            CHECK_FALSE((dark[size - 1 - edge][at] || dark[at][size - 1 - edge]));
        }
    const std::size_t near = 4, far = size - 4 - 7;
    for (const auto& [x, y] : {std::pair{near, near}, {far, near}, {near, far}})
        for (std::size_t at = 0; at < 7; ++at) {
            CHECK((dark[y][x + at] && dark[y + 6][x + at] && dark[y + at][x] && dark[y + at][x + 6]));
            CHECK((at == 0 || at == 6 || dark[y + 3][x + at] == (at >= 2 && at <= 4)));
        }
}

TEST_CASE("The same link always gives the same code, another link another") {
    CHECK(html::qr_code(address).path == html::qr_code(address).path);
    CHECK(html::qr_code(address).path != html::qr_code(address + "x").path);
}

TEST_CASE("What no QR code holds is refused before it is drawn") {
    CHECK_THROWS_AS(html::qr_code(""), std::invalid_argument);
    CHECK_THROWS_AS(html::qr_code(std::string(2'332, 'x')), std::invalid_argument);
    CHECK(html::qr_code(std::string(2'331, 'x')).size == 177 + 8);
}
