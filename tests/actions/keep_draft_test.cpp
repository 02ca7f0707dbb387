#include "actions/keep_draft.hpp"

#include "domain/refusal.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;

TEST_CASE("a file that waits for a yes is its sender's alone, and goes after a day") {
    auto database = store::Database::in_memory();
    {
        store::Transaction transaction{database};
        transaction
            .query("INSERT INTO persons (id, name, slug, language, active_from, version) VALUES"
                   " (1, 'Odile Tremblay', 'odile-tremblay', 'fr', '2003-04-01', 1),"
                   " (2, 'Marc Roy', 'marc-roy', 'fr', '2003-04-01', 1)")
            .run();
        transaction.commit();
    }
    const auto env = [&](domain::Instant now) {
        return actions::Env{database, now, numbered_uids(), "essai"};
    };
    const std::string bytes{"a\0b\xff", 4};
    const auto id = actions::keep_draft(env(noon()), "plan", {1}, {"plan.pdf", bytes});
    const auto loaded = actions::load_draft(database, "plan", {1}, id);
    CHECK(loaded.name == "plan.pdf");
    CHECK(loaded.content == bytes);
    CHECK_THROWS_AS(actions::load_draft(database, "plan", {2}, id), domain::Refusal);
    CHECK_THROWS_AS(actions::load_draft(database, "persons", {1}, id), domain::Refusal);
    SECTION("after a day") {
        actions::keep_draft(env(noon() + 24h), "plan", {1}, {"autre", "x"});
        CHECK_NOTHROW(actions::load_draft(database, "plan", {1}, id));
        actions::keep_draft(env(noon(1) + 24h), "plan", {1}, {"autre", "x"});
        CHECK_THROWS_AS(actions::load_draft(database, "plan", {1}, id), domain::Refusal);
    }
    SECTION("once it has served") {
        actions::drop_draft(env(noon()), id);
        CHECK_THROWS_AS(actions::load_draft(database, "plan", {1}, id), domain::Refusal);
    }
}
