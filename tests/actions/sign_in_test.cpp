#include "actions/find_visitor.hpp"
#include "actions/sign_in.hpp"
#include "actions/sign_out.hpp"
#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "store/sign_ins.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using domain::LinkState;

namespace {

const auto today = day(2003, 4, 15);

/// A database where Odile (1) is coordonnatrice until June and Marc (2) left the day before.
struct Door {
    store::Database database = store::Database::in_memory();

    Door() {
        store::Transaction transaction{database};
        transaction
            .query("INSERT INTO persons (id, name, slug, language, active_from, active_to, version) VALUES"
                   " (1, 'Odile Tremblay', 'odile-tremblay', 'fr', '2003-04-01', NULL, 1),"
                   " (2, 'Marc Roy', 'marc-roy', 'en', '2003-04-01', '2003-04-14', 1)")
            .run();
        transaction
            .query("INSERT INTO addresses (address, person, position) VALUES"
                   " ('autre@exemple.invalid', 1, 1), ('odile@exemple.invalid', 1, 0), "
                   "('marc@exemple.invalid', 2, 0)")
            .run();
        transaction
            .query("INSERT INTO roles (person, role, starts_on, ends_on) VALUES"
                   " (1, 'coordonnatrice', '2003-04-01', '2003-06-30')")
            .run();
        transaction.commit();
    }

    actions::Env env(domain::Instant now) { return {database, now, numbered_uids(), "essai"}; }

    void give_link(const char* token, std::int64_t person, domain::Instant now = noon()) {
        store::Transaction transaction{database, store::Purpose::bookkeeping};
        store::save_sign_in_link(transaction, actions::hash_token(token),
                                 {{person}, now, now + domain::sign_in_link_life, {}});
        transaction.commit();
    }

    domain::Identity sign_in(const char* link, const char* cookie, domain::Instant now = noon(),
                             std::optional<domain::SessionId> replacing = {}) {
        return actions::sign_in(env(now), {link, cookie, "Navigateur", replacing, today});
    }

    std::optional<actions::SignedIn> visitor(const char* cookie, domain::Instant now = noon()) {
        return actions::find_visitor(database, cookie, now, today);
    }
};

} // namespace

TEST_CASE("a link signs in once, within a quarter of an hour") {
    Door door;
    door.give_link("lien", 1);
    CHECK(actions::show_sign_in(door.database, "lien", noon(), today).state == LinkState::usable);
    CHECK(actions::show_sign_in(door.database, "lien", noon(), today).name == "Odile Tremblay");
    SECTION("once") {
        CHECK(door.sign_in("lien", "témoin").coordonnatrice);
        CHECK(actions::show_sign_in(door.database, "lien", noon(), today).state == LinkState::used);
        CHECK(actions::show_sign_in(door.database, "lien", noon(), today).name.empty());
        CHECK_THROWS_AS(door.sign_in("lien", "autre"), domain::Refusal);
    }
    SECTION("to the second") {
        CHECK_NOTHROW(door.sign_in("lien", "témoin", noon(15 * 60 - 1)));
        door.give_link("second", 1);
        CHECK(actions::show_sign_in(door.database, "second", noon(15 * 60), today).state ==
              LinkState::expired);
        CHECK_THROWS_AS(door.sign_in("second", "autre", noon(15 * 60)), domain::Refusal);
    }
    CHECK_FALSE(actions::show_sign_in(door.database, "inconnu", noon(), today).state);
    CHECK_THROWS_AS(door.sign_in("inconnu", "x"), domain::Refusal);
}

TEST_CASE("looking at a link any number of times leaves it good") {
    Door door;
    door.give_link("lien", 1);
    for (int look = 0; look < 50; ++look) actions::show_sign_in(door.database, "lien", noon(look), today);
    CHECK_NOTHROW(door.sign_in("lien", "témoin", noon(60)));
}

TEST_CASE("someone who has left does not sign in, nor stays signed in") {
    Door door;
    door.give_link("lien", 2);
    CHECK(actions::show_sign_in(door.database, "lien", noon(), today).state == LinkState::expired);
    CHECK_THROWS_AS(door.sign_in("lien", "témoin"), domain::Refusal);
    door.give_link("hier", 2);
    actions::sign_in(door.env(noon()), {"hier", "témoin", "", {}, day(2003, 4, 14)});
    CHECK(actions::find_visitor(door.database, "témoin", noon(), day(2003, 4, 14)));
    CHECK_FALSE(door.visitor("témoin"));
}

TEST_CASE("a browser stays signed in while it is used, for thirty days at most") {
    Door door;
    door.give_link("lien", 1);
    door.sign_in("lien", "témoin");
    CHECK(door.visitor("témoin")->identity.name == "Odile Tremblay");
    CHECK(door.visitor("témoin")->identity.address == "odile@exemple.invalid");
    CHECK_FALSE(door.visitor("autre"));
    SECTION("it rests at most twelve hours") {
        CHECK(door.visitor("témoin", noon() + 11h));
        CHECK(door.visitor("témoin", noon() + 22h));
        CHECK_FALSE(door.visitor("témoin", noon() + 34h));
    }
    SECTION("thirty days") {
        auto now = noon();
        while (now < noon() + domain::browser_life) {
            CHECK(door.visitor("témoin", now));
            now += 6h;
        }
        CHECK_FALSE(door.visitor("témoin", now));
    }
}

TEST_CASE("signing in again in a browser ends what it had") {
    Door door;
    door.give_link("lien", 1);
    door.sign_in("lien", "ancien");
    door.give_link("second", 1);
    door.sign_in("second", "nouveau", noon(), door.visitor("ancien")->browser);
    CHECK_FALSE(door.visitor("ancien"));
    CHECK(door.visitor("nouveau"));
}

TEST_CASE("a person sees where they are signed in and cuts one of them, not another's") {
    Door door;
    door.give_link("a", 1);
    door.give_link("b", 1);
    door.sign_in("a", "bureau");
    door.sign_in("b", "maison", noon(60));
    const auto browsers = actions::list_browsers(door.database, {1}, noon(60));
    REQUIRE(browsers.size() == 2);
    CHECK(browsers[0].id == door.visitor("maison", noon(60))->browser);
    CHECK_THROWS_AS(actions::sign_out(door.env(noon(61)), {2}, browsers[1].id), domain::Refusal);
    actions::sign_out(door.env(noon(61)), {1}, browsers[1].id);
    CHECK_FALSE(door.visitor("bureau", noon(61)));
    CHECK(door.visitor("maison", noon(61)));
}

TEST_CASE("a person's sign-ins and links are all cut in one act") {
    Door door;
    door.give_link("a", 1);
    door.give_link("b", 1);
    door.sign_in("a", "bureau");
    {
        store::Transaction transaction{door.database, store::Purpose::removal};
        store::end_sign_ins(transaction, {1}, noon(5));
        transaction.commit();
    }
    CHECK_FALSE(door.visitor("bureau", noon(5)));
    CHECK(actions::show_sign_in(door.database, "b", noon(5), today).state == LinkState::expired);
    CHECK(actions::show_sign_in(door.database, "a", noon(5), today).state == LinkState::used);
}

TEST_CASE("a role holds from its first day to its last") {
    Door door;
    store::Session session{door.database};
    CHECK(store::find_identity(session, {1}, day(2003, 6, 30))->coordonnatrice);
    CHECK_FALSE(store::find_identity(session, {1}, day(2003, 7, 1))->coordonnatrice);
    CHECK(store::find_identity(session, "autre@exemple.invalid", today)->person == domain::PersonId{1});
    CHECK_FALSE(store::find_identity(session, "personne@exemple.invalid", today));
    CHECK(store::has_coordonnatrice(session, today));
    CHECK_FALSE(store::has_coordonnatrice(session, day(2003, 3, 31)));
}

TEST_CASE(
    "what a form carries tells nothing of the secret it is made from, and differs from secret to secret") {
    CHECK(actions::form_token("secret") == actions::form_token("secret"));
    CHECK(actions::form_token("secret") != actions::form_token("secreu"));
    CHECK(actions::form_token("secret") != actions::hash_token("secret").substr(0, 32));
    CHECK(actions::same_secret("abc", "abc"));
    CHECK_FALSE(actions::same_secret("abc", "abd"));
    CHECK_FALSE(actions::same_secret("abc", "ab"));
}
