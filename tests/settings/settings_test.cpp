#include "settings/settings.hpp"

#include "domain/refusal.hpp"
#include "settings/keys.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <sstream>

using namespace arrimage;

namespace {

std::string refusal_of(std::string_view toml) {
    try {
        settings::parse(toml, "essai.toml");
        return "";
    } catch (const domain::Refusal& refusal) {
        CHECK(refusal.kind() == domain::RefusalKind::invalid);
        return refusal.what();
    }
}

std::string describe(const settings::Target& target) {
    const auto text = [](auto* value) -> std::string {
        using Value = std::remove_pointer_t<decltype(value)>;
        std::ostringstream out;
        if constexpr (std::is_same_v<Value, plan::MonthDay>)
            out << value->month << '-' << value->day;
        else if constexpr (std::is_same_v<Value, std::chrono::seconds>)
            out << value->count();
        else
            out << *value;
        return out.str();
    };
    return std::visit(text, target);
}

} // namespace

TEST_CASE("an empty settings file gives the defaults") {
    CHECK(settings::parse("", "vide").http.listen == "127.0.0.1:8080");
}

TEST_CASE("the settings file of config holds every key with its default") {
    std::ifstream in{ARRIMAGE_SOURCE_DIR "/config/arrimage.toml"};
    std::ostringstream text;
    text << in.rdbuf();
    auto from_file = settings::load(ARRIMAGE_SOURCE_DIR "/config/arrimage.toml");
    settings::Settings defaults;
    for (const auto& key : settings::keys()) {
        CAPTURE(key.name);
        CHECK(describe(key.target(from_file)) == describe(key.target(defaults)));
        const auto name = std::string{key.name.substr(key.name.rfind('.') + 1)};
        CHECK(text.str().find("\n" + name + " = ") != std::string::npos);
    }
}

TEST_CASE("a setting of the file replaces its default and no other") {
    const auto read = settings::parse(
        "[http]\nlisten = \"[::1]:90\"\nidle_timeout = 5\n[planning]\nfiscal_start = \"07-01\"", "f");
    CHECK(read.http.listen == "[::1]:90");
    CHECK(read.http.idle_timeout == std::chrono::seconds{5});
    CHECK(read.planning.fiscal_start == plan::MonthDay{7, 1});
    CHECK(read.http.threads == settings::Settings{}.http.threads);
}

TEST_CASE("an unknown key is refused with its line and the nearest known name") {
    const auto sentence = refusal_of("[http]\nlissten = \"127.0.0.1:80\"\n");
    CHECK(sentence.find("ligne 2") != std::string::npos);
    CHECK(sentence.find("http.listen") != std::string::npos);
    CHECK(refusal_of("[organization]\nzone = \"UTC\"").find("organisation") != std::string::npos);
    CHECK(refusal_of("liste = 3").find("n’existe pas") != std::string::npos);
}

TEST_CASE("a value of the wrong kind, out of bounds or with a control character is refused") {
    CHECK(refusal_of("[http]\nthreads = \"deux\"").find("nombre entier") != std::string::npos);
    CHECK(refusal_of("[http]\nthreads = 0").find("entre 1 et 256") != std::string::npos);
    CHECK(refusal_of("[organisation]\nname = \"a\\nb\"").find("contrôle") != std::string::npos);
    CHECK(refusal_of("[planning]\nfiscal_start = \"13-01\"").find("MM-JJ") != std::string::npos);
    CHECK(refusal_of("[http\n").find("TOML") != std::string::npos);
}

TEST_CASE("a settings file that is not there is refused with its name") {
    CHECK_THROWS_AS(settings::load("/nulle/part.toml"), domain::Refusal);
}
