#pragma once

#include "actions/import_plan.hpp"
#include "actions/settle_date.hpp"
#include "domain/refusal.hpp"
#include "store/meetings.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

#include <functional>
#include <stdexcept>
#include <string>

namespace arrimage::support {

using namespace std::chrono_literals;

/// An evening in the zone of the organisation.
inline domain::Sitting evening(plan::Date day, std::chrono::minutes from = 19h,
                               std::chrono::minutes to = 21h) {
    return {{day, from}, {day, to}, "America/Toronto"};
}

/// The sample plan's meetings, and an hour at which acts happen: noon of 15 April 2003 unless the test moves it.
struct MeetingDesk {
    store::Database database = store::Database::in_memory();
    std::function<std::string()> uids = numbered_uids();
    domain::Instant now = noon();

    MeetingDesk() { import(sample_plan()); }

    void import(const plan::Plan& plan) {
        const actions::ImportedFile file{"plan.txt", "texte", {.plan = plan}};
        const auto basis = actions::preview_import(database, file.reading).basis;
        auto act = env();
        act.by = "import";
        actions::apply_import(act, file, basis);
    }

    actions::Env env() {
        return {database, now, [this] { return uids(); }, "Odile Tremblay"};
    }

    /// The first meeting, archived ones too, whose title or wording holds the words.
    domain::Meeting meeting(const std::string& words) {
        store::Session session{database};
        for (const auto& [meeting, reference] : store::list_meetings(session, {.archived = true}))
            if (meeting.title.find(words) != std::string::npos ||
                meeting.wording.find(words) != std::string::npos)
                return meeting;
        throw std::out_of_range{words};
    }

    domain::Meeting meeting(domain::MeetingId id) {
        store::Session session{database};
        return store::load_meeting(session, id);
    }

    domain::Meeting settle(domain::MeetingId id, plan::Date day) {
        return actions::settle_date(env(), {.meeting = id, .sitting = evening(day)});
    }

    std::string contents() {
        store::Session session{database};
        return dump(session);
    }

    /// The sentence that refuses the act; empty when it is done. A refused act must leave every row as it was.
    template <class Act>
    std::string refusal_of(const Act& act) {
        const auto before = contents();
        try {
            act();
        } catch (const domain::Refusal& refusal) {
            return contents() == before ? refusal.what() : "a refused act changed a row";
        }
        return {};
    }
};

} // namespace arrimage::support
