#include "actions/agenda_mail.hpp"
#include "actions/edit_agenda.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/import_persons.hpp"
#include "actions/print_pdf.hpp"
#include "actions/read_plan_file.hpp"
#include "actions/show_agenda.hpp"
#include "domain/agenda_text.hpp"
#include "html/agenda_document.hpp"
#include "store/agendas.hpp"
#include "support/catch.hpp"
#include "support/invitation_desk.hpp"
#include "support/refused.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

// The expected texts are in tests/golden/agenda. ARRIMAGE_WRITE_GOLDEN=1 writes them anew, to be read before they are
// committed.

using namespace arrimage;
using namespace std::chrono_literals;
using actions::AgendaMove;
using domain::RefusalKind;
using support::day;

namespace {

constexpr domain::Viewer coordonnatrice{.coordonnatrice = true};

std::string contents(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void check_golden(const std::string& name, const std::string& text) {
    const auto path = ARRIMAGE_SOURCE_DIR "/tests/golden/agenda/" + name;
    if (std::getenv("ARRIMAGE_WRITE_GOLDEN") != nullptr) std::ofstream{path, std::ios::binary} << text;
    INFO(path);
    CHECK(text == contents(path));
}

/// The sample plan, ten persons, and the first and third meetings of its Comité de coordination held; the fourth is on
/// 12 February 2004.
struct SampleYear {
    store::Database database = store::Database::in_memory();
    std::function<std::string()> uids = support::numbered_uids();
    domain::Instant now = std::chrono::sys_days{day(2003, 4, 15)} + 16h;

    SampleYear() {
        const auto text = contents(ARRIMAGE_SOURCE_DIR "/config/plan-exemple.txt");
        const actions::ImportedFile file{"plan-exemple.txt", text, actions::read_plan_file(text).reading};
        actions::apply_import(env(), file, actions::preview_import(database, file.reading).basis);
        const auto persons = contents(ARRIMAGE_SOURCE_DIR "/config/personnes-exemple.csv");
        const auto preview = actions::preview_persons(env(), persons, day(2003, 4, 15));
        actions::import_persons(env(), persons, day(2003, 4, 15), preview.basis);
        hold(meeting("juin 2003"), day(2003, 6, 12));
        hold(meeting("novembre 2003"), day(2003, 11, 20));
        now = std::chrono::sys_days{day(2004, 2, 2)} + 15h;
        settle(meeting("février 2004"), day(2004, 2, 12));
    }

    actions::Env env() {
        return {database, now, [this] { return uids(); }, "Odile Tremblay"};
    }

    /// The committee's meeting promised under that wording.
    domain::MeetingId meeting(const std::string& wording) {
        store::Session session{database};
        for (const auto& [meeting, reference] : store::list_meetings(session))
            if (meeting.kind == domain::MeetingKind::committee && meeting.wording == wording)
                return meeting.id;
        throw std::out_of_range{wording};
    }

    void settle(domain::MeetingId id, plan::Date on) {
        actions::settle_date(env(), {.meeting = id,
                                     .sitting = {{on, 13h + 30min}, {on, 16h}, "America/Toronto"},
                                     .place = "Salle du conseil"});
    }

    void hold(domain::MeetingId id, plan::Date on) {
        settle(id, on);
        now = std::chrono::sys_days{on} + 23h;
        actions::hold_meeting(env(), id, {});
    }

    actions::ShownAgenda fourth() {
        return actions::show_agenda(database, coordonnatrice, meeting("février 2004"));
    }
};

/// An agenda of the circle's committee meeting.
struct AgendaDesk : support::InvitationDesk {
    domain::Agenda shown() { return actions::show_agenda(database, coordonnatrice, id).agenda; }
    actions::AgendaAim aim() { return {id, shown().version}; }

    /// The key of the item that a person added; empty for none.
    std::string added() {
        for (const auto& key : keys())
            if (key.starts_with("added:")) return key;
        return {};
    }

    std::vector<std::string> keys() {
        std::vector<std::string> all;
        for (const auto& item : shown().items) all.push_back(item.derived.key);
        return all;
    }
};

} // namespace

TEST_CASE(
    "The agenda of the fourth meeting of the sample year tells what is overdue, due and coming, and why") {
    SampleYear year;
    const auto shown = year.fourth();
    check_golden("comite-fevrier-2004.txt", domain::agenda_text(shown.agenda, shown.meeting));
    check_golden("comite-fevrier-2004.html", html::agenda_document(shown.agenda, shown.meeting));
}

TEST_CASE("The draft of an ordre du jour opens in one's own mailbox with everything in place") {
    SampleYear year;
    const auto env = year.env();
    check_golden("comite-fevrier-2004.eml",
                 actions::agenda_draft(env, {"Comité", "coordination@exemple.invalid", "America/Toronto"},
                                       coordonnatrice, year.meeting("février 2004")));
}

TEST_CASE("Looking at an agenda that nobody prepared keeps nothing, and a member does not see it yet") {
    AgendaDesk desk;
    const auto before = desk.contents();
    CHECK(desk.shown().version == 0);
    CHECK_FALSE(desk.shown().items.empty());
    CHECK(desk.contents() == before);
    const domain::Viewer member{.person = desk.aline};
    const auto look = [&] { actions::show_agenda(desk.database, member, desk.id); };
    CHECK(support::refused(look).kind == RefusalKind::not_found);
    actions::derive_agenda(desk.env(), desk.aim());
    CHECK_FALSE(support::refused(look).kind);
    const auto stranger = [&] { actions::show_agenda(desk.database, {.person = desk.denis}, desk.id); };
    CHECK(support::refused(stranger).kind == RefusalKind::not_found);
}

TEST_CASE("What a person words, times, moves, takes out and adds is there after the plan was read again") {
    AgendaDesk desk;
    auto words = actions::AgendaWords{.title = "Mot de bienvenue", .minutes = 15, .presenter = "Aline Roy"};
    actions::change_agenda_item(desk.env(), desk.aim(), "opening", words);
    actions::add_agenda_item(desk.env(), desk.aim(),
                             {.title = "Budget", .minutes = 20, .note = "Voir annexe."});
    actions::suppress_agenda_item(desk.env(), desk.aim(), "adoption", true);
    actions::move_agenda_item(desk.env(), desk.aim(), "varia", AgendaMove::up);
    const auto before = desk.shown();
    actions::derive_agenda(desk.env(), desk.aim());
    const auto after = desk.shown();
    CHECK(after.version == before.version + 1);
    CHECK(after.items == before.items);
    CHECK(domain::title_of(after.items.front()) == "Mot de bienvenue");
    CHECK(std::ranges::any_of(after.items, [](const auto& item) { return item.suppressed; }));
}

TEST_CASE("An item goes up and down among those that are shown beside it, and stops at the ends") {
    AgendaDesk desk;
    actions::derive_agenda(desk.env(), desk.aim());
    const auto before = desk.keys();
    actions::move_agenda_item(desk.env(), desk.aim(), "opening", AgendaMove::up);
    CHECK(desk.keys() == before);
    actions::move_agenda_item(desk.env(), desk.aim(), "opening", AgendaMove::down);
    CHECK(desk.keys()[1] == "opening");
    actions::move_agenda_item(desk.env(), desk.aim(), "opening", AgendaMove::up);
    CHECK(desk.keys() == before);
}

TEST_CASE("What is worded as derived is no edit, so that the plan's own words come through later") {
    AgendaDesk desk;
    const auto item = desk.shown().items.front();
    actions::change_agenda_item(desk.env(), desk.aim(), item.derived.key,
                                {.title = item.derived.title, .minutes = item.derived.minutes});
    CHECK_FALSE(desk.shown().items.front().title);
    CHECK_FALSE(domain::is_edited(desk.shown().items.front()));
}

TEST_CASE("An item that a person added and takes out is gone; one of the plan can be put back") {
    AgendaDesk desk;
    actions::add_agenda_item(desk.env(), desk.aim(), {.title = "Budget"});
    const auto key = desk.added();
    actions::suppress_agenda_item(desk.env(), desk.aim(), key, true);
    CHECK(desk.added().empty());
    actions::suppress_agenda_item(desk.env(), desk.aim(), "opening", true);
    actions::suppress_agenda_item(desk.env(), desk.aim(), "opening", false);
    CHECK_FALSE(desk.shown().items.front().suppressed);
}

TEST_CASE("Two who edit at once never overwrite each other") {
    AgendaDesk desk;
    const auto aim = desk.aim();
    actions::derive_agenda(desk.env(), aim);
    const auto refused =
        support::refused([&] { actions::add_agenda_item(desk.env(), aim, {.title = "Budget"}); });
    CHECK(refused.kind == RefusalKind::conflict);
}

TEST_CASE("No text that mail or a page could trip over enters an item") {
    AgendaDesk desk;
    const auto kind = [&](actions::AgendaWords words) {
        return support::refused([&] { actions::add_agenda_item(desk.env(), desk.aim(), words); }).kind;
    };
    CHECK(kind({.title = "  "}) == RefusalKind::invalid);
    CHECK(kind({.title = std::string(301, 'a')}) == RefusalKind::invalid);
    CHECK(kind({.title = "Budget", .minutes = -5}) == RefusalKind::invalid);
    CHECK(kind({.title = "Budget", .presenter = "a\nb"}) == RefusalKind::invalid);
    CHECK(kind({.title = "Budget", .note = std::string{"a\0b", 3}}) == RefusalKind::invalid);
}

TEST_CASE("What a meeting did not come to is on the next one's agenda") {
    AgendaDesk desk;
    actions::add_agenda_item(desk.env(), desk.aim(), {.title = "Budget", .minutes = 20});
    const auto key = desk.added();
    actions::mark_not_reached(desk.env(), desk.aim(), key, true);
    const auto next = desk.meeting("novembre 2003").id;
    desk.settle(next, day(2003, 11, 18));
    const auto lines = actions::show_agenda(desk.database, coordonnatrice, next).agenda.items;
    const auto found = std::ranges::find_if(
        lines, [](const auto& item) { return item.derived.reason == domain::AgendaReason::not_reached; });
    REQUIRE(found != lines.end());
    CHECK(domain::title_of(*found) == "Budget");
    CHECK(domain::minutes_of(*found) == 20);
}

TEST_CASE("An agenda changes no calendar and asks for no update") {
    AgendaDesk desk;
    desk.invite();
    const auto sequence = desk.meeting(desk.id).sequence;
    actions::derive_agenda(desk.env(), desk.aim());
    actions::add_agenda_item(desk.env(), desk.aim(), {.title = "Budget"});
    CHECK(desk.meeting(desk.id).sequence == sequence);
    CHECK(desk.invite() == actions::SentInvitations{});
}

TEST_CASE("An invitation carries the agenda that was prepared, and none that was not") {
    AgendaDesk desk;
    desk.invite();
    CHECK(desk.last_letter().message.find("DISCUTER") == std::string::npos);
    AgendaDesk prepared;
    actions::derive_agenda(prepared.env(), prepared.aim());
    prepared.invite();
    CHECK(prepared.last_letter().message.find("DISCUTER") != std::string::npos);
}

TEST_CASE("The PDF is tagged for who does not see it, or a sentence says what is missing") {
    SampleYear year;
    const auto shown = year.fourth();
    const auto print = [&] { return actions::print_pdf(html::agenda_document(shown.agenda, shown.meeting)); };
    if (std::system("command -v weasyprint >/dev/null") != 0) {
        CHECK(support::refused(print).names("WeasyPrint"));
        return;
    }
    const auto pdf = print();
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("/MarkInfo") != std::string::npos);
}
