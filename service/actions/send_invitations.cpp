#include "actions/send_invitations.hpp"

#include "actions/invitation_mail.hpp"
#include "actions/plan_invitations.hpp"
#include "domain/refusal.hpp"
#include "store/invitations.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::Announcement;
using domain::AnnouncementKind;
using domain::Invitation;
using domain::InvitationTurn;
using domain::Person;

namespace {

/// Keeps those who were chosen.
void choose(std::vector<Person>& persons, const std::vector<domain::PersonId>& chosen) {
    for (const auto id : chosen)
        if (std::ranges::find(persons, id, &Person::id) == persons.end())
            throw domain::Refusal{
                domain::RefusalKind::conflict,
                "Cette rencontre ne concerne pas l’une des personnes choisies, ou elle n’a pas "
                "d’adresse de courriel, ou elle est déjà invitée. Revoyez la liste."};
    std::erase_if(persons,
                  [&](const Person& person) { return std::ranges::find(chosen, person.id) == chosen.end(); });
}

Announcement announcement_of(store::Transaction& transaction, const Env& env, const InvitationPlan& plan) {
    const auto kind = plan.meeting.state == domain::MeetingState::cancelled ? AnnouncementKind::cancellation
                      : plan.to_tell.empty()                                ? AnnouncementKind::invitation
                                                                            : AnnouncementKind::update;
    auto told = domain::announce(plan.meeting, kind, plan.last, env.now, env.by);
    told.id = store::insert_announcement(transaction, told);
    return told;
}

Invitation invitation_of(const Person& person, const Announcement& told) {
    return {.meeting = told.meeting,
            .person = person.id,
            .name = person.name,
            .address = person.addresses.front(),
            .language = person.language,
            .announcement = told.id,
            .asked_sequence = told.sequence};
}

void ask_again(Invitation& invitation, const Announcement& told) {
    invitation.asked_sequence = told.sequence;
    invitation.answer = domain::Answer::needs_action;
    invitation.note.clear();
    invitation.answered_at.reset();
    invitation.answered_by.reset();
    invitation.reminded_at.reset();
    invitation.day_before_at.reset();
}

void tell(store::Transaction& transaction, InvitationWriter& writer, const InvitationPlan& plan,
          const Announcement& told, const OutdatedInvitation& known) {
    auto invitation = known.invitation;
    const bool cancels = told.kind == AnnouncementKind::cancellation;
    invitation.announcement = told.id;
    if (!cancels && domain::asks_again(known.outdated)) ask_again(invitation, told);
    store::save_invitation(transaction, invitation);
    InvitationNews news{.turn = cancels ? InvitationTurn::cancellation : InvitationTurn::update,
                        .scheduling = cancels ? ical::Method::cancel : ical::Method::request};
    if (!cancels)
        news.changes = domain::in_words(known.outdated, known.told, plan.meeting, invitation.language);
    writer.write(invitation, told, news);
}

} // namespace

SentInvitations send_invitations(store::Transaction& transaction, const Env& env,
                                 const Correspondence& correspondence, const Convocation& convocation) {
    auto plan = plan_invitations(transaction, convocation.meeting, correspondence.publisher.mailbox);
    if (convocation.only) choose(plan.to_invite, *convocation.only);
    if (plan.to_invite.empty() && plan.to_tell.empty()) return {};
    const auto told = announcement_of(transaction, env, plan);
    store::touch_organizers(transaction, env.now);
    InvitationWriter writer{transaction, env, correspondence, convocation.meeting};
    for (const auto& known : plan.to_tell) tell(transaction, writer, plan, told, known);
    for (const auto& person : plan.to_invite) {
        auto invitation = invitation_of(person, told);
        invitation.id = store::save_invitation(transaction, invitation);
        writer.write(invitation, told,
                     {.turn = InvitationTurn::invitation, .scheduling = ical::Method::request});
    }
    const bool cancels = told.kind == AnnouncementKind::cancellation;
    const auto retold = static_cast<int>(plan.to_tell.size());
    return {.invited = static_cast<int>(plan.to_invite.size()),
            .updated = cancels ? 0 : retold,
            .cancelled = cancels ? retold : 0,
            .announcement = told.id};
}

SentInvitations send_invitations(const Env& env, const Correspondence& correspondence,
                                 const Convocation& convocation) {
    store::Transaction transaction{env.database};
    const auto sent = send_invitations(transaction, env, correspondence, convocation);
    transaction.commit();
    return sent;
}

SentInvitations invite_also(store::Transaction& transaction, const Env& env,
                            const Correspondence& correspondence, const ParticipantChange& added) {
    change_participants(transaction, env, added);
    auto wanted = list_people(transaction, added);
    wanted.insert(wanted.end(), added.add.begin(), added.add.end());
    const auto plan = plan_invitations(transaction, added.meeting, correspondence.publisher.mailbox);
    Convocation convocation{added.meeting, std::vector<domain::PersonId>{}};
    for (const auto& person : plan.to_invite)
        if (std::ranges::find(wanted, person.id) != wanted.end()) convocation.only->push_back(person.id);
    return send_invitations(transaction, env, correspondence, convocation);
}

} // namespace arrimage::actions
