#include "plan/plan_outline.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

using namespace arrimage::plan;

namespace {

std::vector<std::string> golden_plans() {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator{std::string{ARRIMAGE_SOURCE_DIR} + "/tests/golden/plan"}) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".outline")) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

// ARRIMAGE_WRITE_GOLDEN=1 writes the outlines anew; read the difference before it is committed.
TEST_CASE("a plan of another form is read as its outline says") {
    const std::vector<std::string> names = golden_plans();
    REQUIRE(names.size() >= 12);
    for (const std::string& name : names) {
        CAPTURE(name);
        const auto text = decode_text(file_at("tests/golden/plan/" + name));
        REQUIRE(text);
        const std::string outline = outline_of(read_plan(*text));
        const std::string path = "tests/golden/plan/" + name + ".outline";
        if (std::getenv("ARRIMAGE_WRITE_GOLDEN"))
            std::ofstream{std::string{ARRIMAGE_SOURCE_DIR} + "/" + path} << outline;
        CHECK(outline == file_at(path));
    }
}

TEST_CASE("the sample plan as text and as TOML are the same plan") {
    const Reading text = read_plan(file_at("config/plan-exemple.txt"));
    const Reading toml = read_plan(file_at("config/plan-exemple.toml"));
    CHECK(text.has_plan());
    CHECK(outline_of(Reading{.plan = text.plan}) == outline_of(Reading{.plan = toml.plan}));
    CHECK(text.plan == toml.plan);
}
