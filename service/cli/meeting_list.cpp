#include "actions/find_body.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_meeting.hpp"
#include "cli/meeting_report.hpp"
#include "domain/meeting_life.hpp"
#include "domain/refusal.hpp"
#include "store/meetings.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <vector>

namespace arrimage::cli {

namespace {

using domain::Meeting;

void declare(Arguments& arguments) {
    arguments.texts("--state", "to-schedule, proposed, confirmed, held ou cancelled\u00a0; à répéter");
    arguments.text("--committee", "Comité dont ce sont les rencontres");
    arguments.text("--territory", "Territoire où elles appartiennent");
    arguments.flag("--late", "Sans date, l’échéance passée");
    arguments.flag("--undated", "Sans date");
    arguments.json();
}

/// What the options keep.
struct Choice {
    std::vector<domain::MeetingState> states{}; ///< none: any
    bool late{false};
    bool undated{false};
    plan::Date today{};

    bool keeps(const Meeting& meeting) const {
        return (states.empty() || std::ranges::count(states, meeting.state) > 0) &&
               (!late || domain::days_late(meeting, today)) && (!undated || domain::is_undated(meeting));
    }
};

domain::MeetingState state_of(const std::string& name) {
    if (const auto state = domain::meeting_state(name)) return *state;
    throw domain::Refusal{domain::RefusalKind::invalid,
                          "L’état est to-schedule, proposed, confirmed, held ou cancelled."};
}

std::vector<domain::MeetingState> states_of(const Invocation& invocation) {
    std::vector<domain::MeetingState> states;
    for (const auto& name : invocation.texts("state")) states.push_back(state_of(name));
    return states;
}

/// What to do when there is nothing to list.
std::string nothing(const Invocation& invocation) {
    for (const auto* filter : {"state", "committee", "territory", "late", "undated"})
        if (invocation.flag(filter))
            return "Aucune rencontre de ce choix. Retirez une option pour en voir plus.\n";
    return "Aucune rencontre. Importez un plan avec « arrimage plan import ».\n";
}

store::MeetingFilter filter_of(const Invocation& invocation, store::Database& database) {
    store::MeetingFilter filter;
    if (const auto name = invocation.text("committee"); !name.empty())
        filter.committee = actions::find_committee(database, name).id;
    if (const auto name = invocation.text("territory"); !name.empty())
        filter.territory = actions::find_territory(database, name).id;
    return filter;
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const Choice choice{states_of(invocation), invocation.flag("late"), invocation.flag("undated"),
                        office->today()};
    const auto filter = filter_of(invocation, office->database());
    store::Session session{office->database()};
    boost::json::array array;
    std::string report;
    for (const auto& [meeting, reference] : store::list_meetings(session, filter)) {
        if (!choice.keeps(meeting)) continue;
        if (invocation.flag("json")) array.push_back(json_of(session, meeting));
        report += meeting_row(meeting);
    }
    if (report.empty()) report = nothing(invocation);
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

} // namespace

const Command meeting_list{"meeting list", "Les rencontres, datées ou promises", Place::data_folder, declare,
                           run};

} // namespace arrimage::cli
