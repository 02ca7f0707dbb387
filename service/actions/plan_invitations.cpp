#include "actions/plan_invitations.hpp"

#include "domain/meeting_life.hpp"
#include "store/invitations.hpp"
#include "store/meetings.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"

#include <algorithm>
#include <map>

namespace arrimage::actions {

using domain::Invitation;
using domain::PersonId;

namespace {

bool is_listed(const std::vector<Invitation>& list, PersonId person) {
    return std::ranges::find(list, person, &Invitation::person) != list.end();
}

void add_new(store::Session& session, InvitationPlan& plan, const std::vector<Invitation>& list,
             const std::vector<PersonId>& concerned, std::string_view mailbox) {
    for (const auto id : concerned) {
        if (is_listed(list, id)) continue;
        auto person = store::load_person(session, id);
        if (person.addresses.empty())
            plan.without_address.push_back(std::move(person));
        else if (person.addresses.front() != mailbox)
            plan.to_invite.push_back(std::move(person));
    }
    std::ranges::sort(plan.to_invite, {}, &domain::Person::slug);
    std::ranges::sort(plan.without_address, {}, &domain::Person::slug);
}

void add_outdated(store::Session& session, InvitationPlan& plan, const std::vector<Invitation>& list) {
    std::map<domain::AnnouncementId, domain::Announcement> told;
    for (const auto& invitation : list) {
        auto found = told.find(invitation.announcement);
        if (found == told.end())
            found = told.emplace(invitation.announcement,
                                 store::load_announcement(session, invitation.announcement))
                        .first;
        const auto outdated = domain::outdated(found->second, plan.meeting);
        if (domain::any(outdated)) plan.to_tell.push_back({invitation, found->second, outdated});
    }
}

std::vector<std::string> changes_of(const InvitationPlan& plan) {
    const auto told_last = [](const OutdatedInvitation& known) { return known.told.id; };
    const auto latest = std::ranges::max_element(plan.to_tell, {}, told_last);
    if (latest == plan.to_tell.end()) return {};
    return domain::in_words(latest->outdated, latest->told, plan.meeting);
}

} // namespace

InvitationPlan plan_invitations(store::Session& session, domain::MeetingId meeting,
                                std::string_view mailbox) {
    InvitationPlan plan{.meeting = store::load_meeting(session, meeting),
                        .last = store::find_last_announcement(session, meeting)};
    domain::check_invitable(plan.meeting);
    const auto list = store::list_invitations(session, meeting, /*withdrawn*/ false);
    const auto concerned = store::list_concerned(session, meeting);
    if (plan.meeting.state != domain::MeetingState::cancelled) {
        add_new(session, plan, list, concerned, mailbox);
        for (const auto& invitation : list)
            if (!std::ranges::binary_search(concerned, invitation.person))
                plan.strangers.push_back(invitation);
    }
    add_outdated(session, plan, list);
    plan.changes = changes_of(plan);
    return plan;
}

} // namespace arrimage::actions
