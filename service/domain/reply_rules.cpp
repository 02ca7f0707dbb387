#include "domain/reply_rules.hpp"

#include "domain/announcing.hpp"
#include "domain/names.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr Name<MailOutcome> outcomes[] = {
    {MailOutcome::answer, "answer"}, {MailOutcome::stale, "stale"},     {MailOutcome::proposal, "proposal"},
    {MailOutcome::bounce, "bounce"}, {MailOutcome::ignored, "ignored"}, {MailOutcome::held, "held"},
};

struct ReasonRow {
    MailReason value;
    std::string_view name;
    std::string_view sentence;
};

constexpr ReasonRow reasons[] = {
    {MailReason::none, "", ""},
    {MailReason::message, "message", "C’est un message d’une personne\u00a0: lisez-le et répondez-lui."},
    {MailReason::not_an_answer, "not-an-answer",
     "Ce message porte un calendrier qui n’est pas une réponse. Si c’est une invitation, ajoutez la "
     "rencontre."},
    {MailReason::unknown_meeting, "unknown-meeting",
     "Cette réponse parle d’une rencontre qui n’est pas ici. Mettez-la de côté, ou demandez de quoi il "
     "s’agit."},
    {MailReason::other_meeting, "other-meeting",
     "Cette réponse porte le secret d’une rencontre et parle d’une autre. Demandez à la personne ce qu’elle "
     "répond."},
    {MailReason::no_attendee, "no-attendee",
     "Cette réponse ne dit pas qui répond. Notez-la pour la bonne personne si vous la reconnaissez."},
    {MailReason::several_attendees, "several-attendees",
     "Cette réponse nomme plusieurs personnes. Notez-la pour celle qui répond."},
    {MailReason::not_invited, "not-invited",
     "Cette personne n’est pas sur la liste de la rencontre. Invitez-la d’abord si elle doit y être."},
    {MailReason::other_invitee, "other-invitee",
     "Cette réponse est au nom d’une autre personne que celle à qui l’invitation est allée. Vérifiez avant "
     "de la "
     "noter."},
    {MailReason::delegate, "delegate",
     "Quelqu’un viendrait à la place d’une personne invitée. Demandez-le à celle-ci avant de le noter."},
    {MailReason::other_sender, "other-sender",
     "Cette réponse vient d’une adresse qui n’est pas celle de la personne. Vérifiez avant de la noter, ou "
     "ajoutez "
     "l’adresse à sa fiche."},
    {MailReason::not_proven, "not-proven",
     "Rien ne prouve que cette réponse vient bien de la personne. Notez-la si elle vous paraît juste."},
    {MailReason::withdrawn, "withdrawn",
     "Cette personne n’est plus sur la liste de la rencontre. Invitez-la de nouveau si elle doit y être."},
    {MailReason::unreadable_time, "unreadable-time",
     "Cette personne propose un autre moment, qui ne se lit pas avec certitude. Demandez-lui lequel."},
    {MailReason::sealed, "sealed",
     "Ce message est fermé dans un fichier winmail.dat qu’Outlook seul ouvre. Demandez à la personne de "
     "répondre "
     "par le lien de son invitation."},
    {MailReason::too_large, "too-large",
     "Ce message est trop gros ou trop compliqué pour être lu ici. Ouvrez-le dans votre logiciel de "
     "courriel."},
    {MailReason::unreadable, "unreadable",
     "Ce message porte un calendrier qui ne se lit pas. Demandez à la personne de répondre par le lien de "
     "son "
     "invitation."},
    {MailReason::unknown_bounce, "unknown-bounce",
     "Une lettre n’est pas arrivée, et on ne sait pas laquelle. Voyez l’adresse que donne ce message."},
    {MailReason::automatic, "automatic", "C’est un message automatique."},
    {MailReason::delayed, "delayed", "Une lettre est retardée\u00a0: le serveur essaie encore."},
    {MailReason::no_answer, "no-answer", "La personne n’a pas décidé."},
    {MailReason::again, "again", "Ce message a déjà été reçu."},
};

const ReasonRow& row_of(MailReason reason) {
    return *std::ranges::find(reasons, reason, &ReasonRow::value);
}

Verdict held(MailReason reason, std::optional<InvitationId> invitation = {},
             Answer answer = Answer::needs_action) {
    return {MailOutcome::held, reason, invitation, answer};
}

class Judge {
  public:
    explicit Judge(const ReplyContext& context) : context_(context), reply_(context.reply) {}

    Verdict verdict() const {
        if (reply_.method == ReplyMethod::other && context_.meeting) return held(MailReason::message);
        if (reply_.method == ReplyMethod::other || reply_.method == ReplyMethod::refresh)
            return held(MailReason::not_an_answer);
        if (!context_.meeting) return held(MailReason::unknown_meeting);
        if (context_.bound && context_.bound->meeting != context_.meeting->id)
            return held(MailReason::other_meeting, context_.bound->id);
        if (reply_.attendees.empty())
            return held(MailReason::no_attendee,
                        context_.bound ? std::optional{context_.bound->id} : std::nullopt);
        return context_.bound ? with_secret(*context_.bound) : without_secret();
    }

  private:
    bool has(const Invitation& invitation, const std::string& address) const {
        if (invitation.address == address) return true;
        const auto known = context_.addresses.find(invitation.id);
        return known != context_.addresses.end() &&
               std::ranges::find(known->second, address) != known->second.end();
    }

    const Invitation* invited_as(const std::string& address) const {
        const auto found = std::ranges::find_if(context_.invitations,
                                                [&](const Invitation& each) { return has(each, address); });
        return found == context_.invitations.end() ? nullptr : &*found;
    }

    Verdict with_secret(const Invitation& invitation) const {
        const auto& all = reply_.attendees;
        const auto own = std::ranges::find_if(
            all, [&](const ReplyAttendee& each) { return has(invitation, each.address); });
        if (own != all.end()) return counted(invitation, own->answer);
        if (all.size() > 1) return held(MailReason::several_attendees, invitation.id);
        const auto& only = all.front();
        if (only.delegate) return held(MailReason::delegate, invitation.id, only.answer);
        if (invited_as(only.address) != nullptr)
            return held(MailReason::other_invitee, invitation.id, only.answer);
        return counted(invitation, only.answer);
    }

    Verdict without_secret() const {
        const Invitation* invitation = nullptr;
        const ReplyAttendee* attendee = nullptr;
        for (const auto& each : reply_.attendees) {
            const auto* found = invited_as(each.address);
            if (found == nullptr) continue;
            if (invitation != nullptr && invitation != found) return held(MailReason::several_attendees);
            invitation = found;
            attendee = &each;
        }
        if (invitation == nullptr) {
            const bool sent = std::ranges::any_of(reply_.attendees, &ReplyAttendee::delegate);
            return held(sent ? MailReason::delegate : MailReason::not_invited);
        }
        if (!has(*invitation, context_.from))
            return held(MailReason::other_sender, invitation->id, attendee->answer);
        if (!context_.vouched) return held(MailReason::not_proven, invitation->id, attendee->answer);
        return counted(*invitation, attendee->answer);
    }

    Verdict counted(const Invitation& invitation, Answer answer) const {
        if (invitation.withdrawn_at) return held(MailReason::withdrawn, invitation.id, answer);
        if (is_stale(invitation)) return {MailOutcome::stale, MailReason::none, invitation.id, answer};
        if (reply_.method == ReplyMethod::counter) return proposed(invitation);
        if (answer == Answer::needs_action)
            return {MailOutcome::ignored, MailReason::no_answer, invitation.id, answer};
        return {MailOutcome::answer, MailReason::none, invitation.id, answer};
    }

    Verdict proposed(const Invitation& invitation) const {
        if (!reply_.sitting || !stands(*reply_.sitting))
            return held(MailReason::unreadable_time, invitation.id);
        return {MailOutcome::proposal, MailReason::none, invitation.id, Answer::needs_action};
    }

    static bool stands(const Sitting& sitting) {
        try {
            check_sitting(sitting);
            return true;
        } catch (const Refusal&) {
            return false;
        }
    }

    bool is_stale(const Invitation& invitation) const {
        if (reply_.sequence < invitation.asked_sequence || is_over()) return true;
        if (!invitation.reply_sequence) return false;
        if (reply_.sequence != *invitation.reply_sequence)
            return reply_.sequence < *invitation.reply_sequence;
        return reply_.stamp && invitation.reply_stamp && *reply_.stamp < *invitation.reply_stamp;
    }

    bool is_over() const {
        try {
            check_answerable(*context_.meeting, context_.now);
            return false;
        } catch (const Refusal&) {
            return true;
        }
    }

    const ReplyContext& context_;
    const Reply& reply_;
};

} // namespace

std::string_view to_string(MailOutcome outcome) {
    return name_of(outcomes, outcome);
}
std::optional<MailOutcome> mail_outcome(std::string_view name) {
    return value_of(outcomes, name);
}

std::string_view to_string(MailReason reason) {
    return row_of(reason).name;
}
std::optional<MailReason> mail_reason(std::string_view name) {
    const auto* found = std::ranges::find(reasons, name, &ReasonRow::name);
    return found == std::ranges::end(reasons) ? std::nullopt : std::optional{found->value};
}
std::string_view french_reason(MailReason reason) {
    return row_of(reason).sentence;
}

Verdict judge(const ReplyContext& context) {
    return Judge{context}.verdict();
}

} // namespace arrimage::domain
