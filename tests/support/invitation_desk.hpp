#pragma once

#include "actions/record_answer.hpp"
#include "actions/send_invitations.hpp"
#include "store/invitations.hpp"
#include "store/letters.hpp"
#include "support/circle.hpp"
#include "support/eml.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace arrimage::support {

/// The circle, and a meeting of its committee on the evening of 9 September 2003; links end by "jeton-1", "jeton-2" …
struct InvitationDesk : Circle {
    domain::MeetingId id = of_committee().id;
    std::function<std::string()> tokens = numbered_uids("jeton-");

    InvitationDesk() { settle(id, day(2003, 9, 9)); }

    actions::Correspondence mail() {
        return {.publisher = {"Comité", "coordination@exemple.invalid", "America/Toronto"},
                .base_url = "https://arrimage.invalid",
                .asked_by = "Odile Tremblay",
                .new_token = [this] { return tokens(); },
                .plus_addresses = true};
    }

    actions::SentInvitations invite() { return actions::send_invitations(env(), mail(), {.meeting = id}); }

    std::vector<domain::Invitation> list() {
        store::Session session{database};
        return store::list_invitations(session, id, /*withdrawn*/ false);
    }

    domain::Invitation invitation_of(domain::PersonId person) {
        store::Session session{database};
        const auto all = store::list_invitations(session, id);
        return *std::ranges::find(all, person, &domain::Invitation::person);
    }

    void answer(const std::string& token, domain::Answer answer, const std::string& note = "") {
        actions::answer_invitation(env(), {token, answer, note});
    }

    std::vector<domain::AnswerRecord> answers() {
        store::Session session{database};
        return store::list_answers(session, id);
    }

    /// All that wait, in the order in which they were written.
    std::vector<domain::Letter> letters() {
        store::Session session{database};
        return store::list_waiting_letters(session, {}, 1'000);
    }

    domain::Letter last_letter() { return letters().back(); }
};

} // namespace arrimage::support
