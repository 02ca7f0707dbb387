#include "actions/add_meeting.hpp"
#include "actions/agenda_mail.hpp"
#include "actions/edit_agenda.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/import_persons.hpp"
#include "actions/move_meeting.hpp"
#include "actions/print_pdf.hpp"
#include "actions/read_plan_file.hpp"
#include "actions/show_agenda.hpp"
#include "domain/agenda_text.hpp"
#include "domain/meeting_details.hpp"
#include "html/agenda_document.hpp"
#include "store/agendas.hpp"
#include "support/catch.hpp"
#include "support/invitation_desk.hpp"
#include "support/refused.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <random>

// The expected texts are in tests/golden/agenda. ARRIMAGE_WRITE_GOLDEN=1 writes them anew, to be read before they are
// committed.

using namespace arrimage;
using namespace std::chrono_literals;
using actions::AgendaMove;
using domain::MeetingKind;
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

/// The sample plan and ten persons, as things stood on 2 February 2004. Of the Comité de coordination the first and third
/// meetings were held, the fourth is on 12 February and another was added for 25 March. Maskinongé had its meeting in
/// June and Shawinigan has a date; the press conference, promised for October, took place in December.
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
        hold(meeting("Maskinongé – juin 2003", MeetingKind::territorial), day(2003, 6, 18));
        hold(meeting("novembre 2003"), day(2003, 11, 20));
        hold(meeting("octobre", MeetingKind::press_conference), day(2003, 12, 10));
        now = std::chrono::sys_days{day(2004, 2, 2)} + 15h;
        settle(meeting("février 2004"), day(2004, 2, 12));
        settle(meeting("Shawinigan – hiver", MeetingKind::territorial), day(2004, 2, 24));
        add_committee_meeting(day(2004, 3, 25));
    }

    actions::Env env() {
        return {database, now, [this] { return uids(); }, "Odile Tremblay"};
    }

    /// The meeting of that kind promised under that wording.
    domain::MeetingId meeting(const std::string& wording, MeetingKind kind = MeetingKind::committee) {
        store::Session session{database};
        for (const auto& [meeting, reference] : store::list_meetings(session))
            if (meeting.kind == kind && meeting.wording == wording) return meeting.id;
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

    void add_committee_meeting(plan::Date on) {
        const auto details = domain::details_of(fourth().meeting);
        actions::add_meeting(
            env(), {.details = details, .sitting = {{{on, 13h + 30min}, {on, 16h}, "America/Toronto"}}});
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
                                       actions::DocumentFiles{{}}, coordonnatrice,
                                       year.meeting("février 2004")));
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

TEST_CASE("What a meeting did not come to and took out since does not come back") {
    AgendaDesk desk;
    actions::mark_not_reached(desk.env(), desk.aim(), "adoption", true);
    actions::suppress_agenda_item(desk.env(), desk.aim(), "adoption", true);
    store::Session session{desk.database};
    CHECK(store::list_unreached(session, desk.id).empty());
}

namespace {

unsigned seed() {
    const char* asked = std::getenv("ARRIMAGE_SEED");
    const auto value = asked != nullptr ? static_cast<unsigned>(std::stoul(asked)) : std::random_device{}();
    std::cerr << "ARRIMAGE_SEED=" << value << '\n';
    return value;
}

/// A year in which meetings come, move and fall while a person works on an agenda, and what she made of each item.
struct RandomYear : AgendaDesk {
    struct Made {
        std::optional<actions::AgendaWords> words{};
        bool suppressed{false};
    };

    explicit RandomYear(unsigned from) : random(from) {}

    std::size_t below(std::size_t count) { return random() % count; }

    domain::MeetingId any_meeting() {
        store::Session session{database};
        const auto all = store::list_meetings(session);
        return all[below(all.size())].meeting.id;
    }

    /// Something happens in the year; what the rules refuse does not.
    void change_facts() {
        const auto other = any_meeting();
        const auto on = plan::Date{std::chrono::sys_days{day(2003, 4, 1)} +
                                   std::chrono::days{static_cast<int>(below(366))}};
        const actions::Settlement to{.meeting = other, .sitting = support::evening(on)};
        now = std::max(now, domain::Instant{std::chrono::sys_days{on} + 30h});
        try {
            switch (below(4)) {
            case 0: actions::settle_date(env(), to); break;
            case 1: actions::move_meeting(env(), to); break;
            case 2: actions::hold_meeting(env(), other, {}); break;
            default: actions::mark_not_reached(env(), {other, {}}, "varia", true);
            }
        } catch (const domain::Refusal&) {
        }
    }

    void edit(int step) {
        const auto all = keys();
        const auto key = all[below(all.size())];
        const auto number = std::to_string(step);
        switch (below(4)) {
        case 0: {
            const actions::AgendaWords words{"Titre " + number,
                                             below(2) == 0 ? domain::AgendaSection::know
                                                           : domain::AgendaSection::discuss,
                                             100 + step, "Personne " + number, "Note " + number};
            actions::change_agenda_item(env(), aim(), key, words);
            made[key].words = words;
            break;
        }
        case 1: actions::move_agenda_item(env(), aim(), key, AgendaMove::up); break;
        case 2: actions::move_agenda_item(env(), aim(), key, AgendaMove::down); break;
        default:
            if (key.starts_with("added:")) break;
            made[key].suppressed = !made[key].suppressed;
            actions::suppress_agenda_item(env(), aim(), key, made[key].suppressed);
        }
    }

    void add(int step) {
        const actions::AgendaWords words{.title = "Ajout " + std::to_string(step)};
        const auto before = keys();
        actions::add_agenda_item(env(), aim(), words);
        for (const auto& key : keys())
            if (std::ranges::find(before, key) == before.end()) made[key].words = words;
    }

    std::mt19937 random;
    std::map<std::string, Made> made{};
};

void check_kept(const domain::Agenda& agenda, const std::string& key, const RandomYear::Made& made) {
    const auto item = std::ranges::find_if(
        agenda.items, [&](const domain::AgendaItem& each) { return each.derived.key == key; });
    if (!made.words && !made.suppressed) return;
    REQUIRE(item != agenda.items.end());
    REQUIRE(item->suppressed == made.suppressed);
    if (!made.words) return;
    REQUIRE(domain::title_of(*item) == made.words->title);
    REQUIRE(domain::minutes_of(*item) == made.words->minutes);
    REQUIRE(item->presenter == made.words->presenter);
    REQUIRE(item->note == made.words->note);
}

} // namespace

TEST_CASE(
    "Whatever happens in the year and however often the agenda is derived, what a person made of it stays") {
    const auto first = seed();
    for (unsigned year_number = 0; year_number < 8; ++year_number) {
        RandomYear year{first + year_number};
        for (int step = 1; step < 60; ++step) {
            CAPTURE(year_number, step);
            const auto before = year.shown();
            const auto act = year.below(4);
            if (act == 0) year.change_facts();
            if (act == 1) year.edit(step);
            if (act == 2) year.add(step);
            if (act == 3) actions::derive_agenda(year.env(), year.aim());
            const auto after = year.shown();
            for (const auto& [key, made] : year.made) check_kept(after, key, made);
            if (act != 3 || before.version == 0) continue;
            auto stayed = before.items, order = after.items;
            const auto missing_in = [](const auto& others) {
                return [&](const domain::AgendaItem& item) {
                    return std::ranges::none_of(others, [&](const auto& each) { return each.id == item.id; });
                };
            };
            std::erase_if(stayed, missing_in(after.items));
            std::erase_if(order, missing_in(before.items));
            REQUIRE(std::ranges::equal(stayed, order, {}, &domain::AgendaItem::id, &domain::AgendaItem::id));
            const auto again = actions::derive_agenda(year.env(), year.aim());
            REQUIRE(again.items == after.items);
        }
    }
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
