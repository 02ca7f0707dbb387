#include "actions/ready_feeds.hpp"
#include "actions/withdraw_invitation.hpp"
#include "domain/calendar_name.hpp"
#include "store/roles.hpp"
#include "support/catch.hpp"
#include "support/invitation_desk.hpp"

using namespace arrimage;
using domain::Answer;
using support::day;
using support::InvitationDesk;

namespace {

/// Aline coordinates, and her meetings and Benoît's have calendars.
struct OrganizerDesk : InvitationDesk {
    OrganizerDesk() {
        store::Transaction transaction{database};
        store::save_role(transaction, {.person = aline,
                                       .role = domain::Role::coordonnatrice,
                                       .tenure = {day(2003, 1, 1), day(2003, 12, 31)}});
        store::save_person_calendar(transaction, aline, "aline-roy", "Aline Roy", uids, now);
        store::save_person_calendar(transaction, benoit, "benoit-cote", "Benoît Côté", uids, now);
        transaction.commit();
    }

    std::string feed(const char* name) {
        actions::ReadyFeeds feeds{database, mail().publisher, {}};
        const auto file = feeds.make(*domain::calendar_name(name), {}, now);
        auto text = actions::text_of(file->identity().body);
        for (auto at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ")) text.erase(at, 3);
        return text;
    }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}

} // namespace

TEST_CASE("The organizer's own calendar says who comes, and nobody else's does") {
    OrganizerDesk desk;
    CHECK_FALSE(has(desk.feed("personne-aline-roy"), "Sans réponse"));
    desk.invite();
    CHECK(has(desk.feed("personne-aline-roy"), "Sans réponse\u00a0: Aline Roy\\, Benoît Côté"));
    CHECK_FALSE(has(desk.feed("personne-benoit-cote"), "Sans réponse"));
    const auto before = desk.feed("personne-aline-roy");
    desk.now += std::chrono::hours{1};
    desk.answer("jeton-2", Answer::accepted);
    const auto after = desk.feed("personne-aline-roy");
    CHECK(has(after, "Seront là\u00a0: Benoît Côté"));
    CHECK(has(after, "LAST-MODIFIED:20030415T"));
    CHECK(after != before);
}
