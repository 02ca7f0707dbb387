#include "app/office.hpp"
#include "store/letters.hpp"
#include "support/catch.hpp"
#include "support/folder.hpp"

using namespace arrimage;
using namespace arrimage::support;

namespace {

/// How many letters that left long ago are there once the daemon had its turn.
int letters_left(bool automatic) {
    TemporaryFolder folder;
    settings::Settings settings;
    settings.data = folder.path() / "data";
    settings.retention.automatic = automatic;
    app::Office office{settings};
    {
        store::Transaction transaction{office.database(), store::Purpose::bookkeeping};
        const auto id = store::save_letter(transaction, {.recipient = "a@exemple.invalid", .message = "m"});
        store::mark_letter_left(transaction, id, domain::Instant{});
        transaction.commit();
    }
    office.apply_retention();
    store::Session session{office.database()};
    return store::count_letters(session).left;
}

} // namespace

TEST_CASE("the daemon lets nothing go by itself, unless the settings say so") {
    CHECK(letters_left(false) == 1);
    CHECK(letters_left(true) == 0);
}
