#include "cli/json_invitation.hpp"

#include "cli/instants.hpp"

namespace arrimage::cli {

namespace {

boost::json::array names(const std::vector<domain::Person>& persons) {
    boost::json::array array;
    for (const auto& person : persons) array.push_back({{"person", person.id.value}, {"name", person.name}});
    return array;
}

boost::json::value word(const std::optional<domain::Channel>& channel) {
    if (!channel) return nullptr;
    return {domain::to_string(*channel)};
}

} // namespace

boost::json::object json_of(const domain::Invitation& invitation) {
    return {{"id", invitation.id.value},
            {"person", invitation.person.value},
            {"name", invitation.name},
            {"address", invitation.address},
            {"answer", domain::to_string(invitation.answer)},
            {"answered", json_instant(invitation.answered_at)},
            {"by", word(invitation.answered_by)},
            {"note", invitation.note},
            {"undeliverable", json_instant(invitation.undeliverable_at)}};
}

boost::json::object json_of(const actions::InvitationList& list) {
    boost::json::array invitations;
    for (const auto& invitation : list.invitations) invitations.push_back(json_of(invitation));
    const auto& totals = list.totals;
    return {{"invitations", std::move(invitations)},
            {"totals",
             {{"accepted", totals.accepted},
              {"declined", totals.declined},
              {"tentative", totals.tentative},
              {"delegated", totals.delegated},
              {"needs-action", totals.unanswered}}}};
}

boost::json::object json_of(const actions::InvitationPlan& plan, const actions::SentInvitations& sent,
                            const actions::InvitationList& list, bool dry_run) {
    auto object = json_of(list);
    object["meeting"] = plan.meeting.id.value;
    object["dry_run"] = dry_run;
    object["invited"] = sent.invited;
    object["updated"] = sent.updated;
    object["cancelled"] = sent.cancelled;
    object["changes"] = boost::json::value_from(plan.changes);
    object["without_address"] = names(plan.without_address);
    return object;
}

} // namespace arrimage::cli
