#pragma once

#include "actions/add_document.hpp"
#include "actions/edit_agenda.hpp"
#include "actions/follow_up.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/move_minutes.hpp"
#include "actions/record_attendance.hpp"
#include "actions/show_minutes.hpp"
#include "actions/write_minutes.hpp"
#include "domain/wall_clock.hpp"
#include "store/roles.hpp"
#include "support/folder.hpp"
#include "support/invitation_desk.hpp"

#include <algorithm>
#include <string>

namespace arrimage::support {

/// The circle on the morning after a meeting of its committee that was held on the evening of 9 September 2003. Carole is
/// secretary of the committee.
struct MinutesDesk : InvitationDesk {
    TemporaryFolder folder{};
    actions::DocumentFiles files{folder.path() / "documents"};
    domain::Viewer odile{.coordonnatrice = true, .today = day(2003, 9, 10)};
    domain::Viewer secretary{.person = carole, .today = day(2003, 9, 10)};
    domain::Viewer member{.person = aline, .today = day(2003, 9, 10)};
    domain::Viewer outsider{.person = denis, .today = day(2003, 9, 10)};

    MinutesDesk() {
        now = at(day(2003, 9, 10));
        make_secretary(carole);
        actions::hold_meeting(env(), id, {});
    }

    void make_secretary(domain::PersonId person) {
        store::Transaction transaction{database};
        store::save_role(transaction, {.person = person,
                                       .role = domain::Role::secretary,
                                       .committee = committee,
                                       .tenure = {day(2003, 4, 1), {}}});
        transaction.commit();
    }

    static domain::Instant at(plan::Date date) { return domain::instant_of({date, 9h}, "America/Toronto"); }

    domain::Minutes begin() { return actions::begin_minutes(env(), odile, id); }

    actions::ShownMinutes shown() { return actions::show_minutes(database, odile, id); }

    /// The key of the first section whose title holds the words.
    std::string key(const std::string& words) {
        for (const auto& section : shown().version.sections)
            if (section.title.find(words) != std::string::npos) return section.key;
        return {};
    }

    domain::Minutes write(const std::string& key, const std::string& body, const std::string& decisions = "",
                          std::optional<int> base = {}) {
        return actions::write_section(env(), odile, {id, key, base, body, decisions});
    }

    domain::FollowUp take_on(const std::string& key, const std::string& what, const std::string& who,
                             std::optional<plan::Date> by = {}, bool tell = false) {
        return actions::add_follow_up(
            env(), mail(), odile,
            {.meeting = id, .key = key, .what = what, .owner_name = who, .due_on = by, .tell_owner = tell});
    }

    domain::Document bring(const std::string& name, const std::string& bytes, const std::string& title = "") {
        const auto file = actions::memory_file(bytes);
        return actions::add_document(env(), files, odile, {.meeting = id, .title = title},
                                     {name, {file.get(), 0, bytes.size()}}, 1'000'000);
    }

    /// The next meeting of the committee, dated, and held once its evening is over.
    domain::MeetingId next_meeting(plan::Date date) {
        const auto next = meeting("novembre 2003").id;
        settle(next, date);
        return next;
    }
};

} // namespace arrimage::support
