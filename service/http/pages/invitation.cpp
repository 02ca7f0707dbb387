#include "http/pages/invitation.hpp"

#include "actions/find_invitation.hpp"
#include "actions/record_answer.hpp"
#include "actions/remind_invitees.hpp"
#include "actions/send_invitations.hpp"
#include "actions/settle_proposal.hpp"
#include "actions/show_invitations.hpp"
#include "actions/withdraw_invitation.hpp"
#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "domain/retry.hpp"
#include "html/invitation_page.hpp"
#include "http/correspondence.hpp"
#include "http/form_act.hpp"
#include "http/participants_form.hpp"
#include "http/paths.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using actions::ShownInvitations;
using domain::Answer;
using domain::counted;
using html::InvitationPage;
using Kind = html::Field::Kind;
using Weight = html::Form::Weight;

constexpr std::string_view person_field = "personne-";

std::string list_path(domain::MeetingId meeting) {
    return path_of(meeting) + "/invitations";
}

std::string invitation_path(domain::InvitationId invitation, const char* verb) {
    return "/invitations/" + std::to_string(invitation.value) + "/" + verb;
}

std::string names_of(const auto& persons) {
    std::string names;
    for (const auto& person : persons) names += (names.empty() ? "" : ", ") + person.name;
    return names;
}

/// How far the last sending is; empty once every letter has left.
std::string progress_of(const store::LetterCounts& sending) {
    if (sending.waiting == 0) return {};
    return " Envoi en cours\u00a0: " + counted(sending.left, "lettre partie", "lettres parties") + ", " +
           counted(sending.waiting, "en attente", "en attente") + ".";
}

std::string lead_of(const ShownInvitations& shown) {
    if (!shown.list.invitations.empty())
        return domain::in_words(shown.list.totals) + progress_of(shown.sending);
    return shown.refusal.empty() ? "Personne n’est encore invité." : shown.refusal;
}

bool is_cancelled(const ShownInvitations& shown) {
    return shown.meeting.state == domain::MeetingState::cancelled;
}

void add_outdated(InvitationPage& page, const ShownInvitations& shown) {
    const auto& plan = *shown.plan;
    if (plan.to_tell.empty()) return;
    const auto many = counted(plan.to_tell.size(), "personne", "personnes");
    const bool cancelled = is_cancelled(shown);
    page.warning = cancelled ? "La rencontre est annulée, et " + many + " ne le savent pas encore par lettre."
                             : "Depuis le dernier envoi, ceci a changé\u00a0:";
    if (plan.to_tell.size() == 1 && cancelled)
        page.warning = "La rencontre est annulée, et une personne ne le sait pas encore par lettre.";
    if (!cancelled) page.changes = plan.changes;
    page.tell = {.action = list_path(shown.meeting.id),
                 .submit = (cancelled ? "Envoyer l’annulation à " : "Envoyer la mise à jour à ") + many,
                 .fields = {{.kind = Kind::hidden, .name = "qui", .value = "liste"}},
                 .key = "mise à jour"};
}

void add_new(InvitationPage& page, const ShownInvitations& shown) {
    const auto& plan = *shown.plan;
    if (!plan.to_invite.empty()) {
        page.invite = {.action = list_path(shown.meeting.id),
                       .submit = "Envoyer l’invitation",
                       .fields = {{.kind = Kind::hidden, .name = "qui", .value = "choix"}},
                       .key = "invitation"};
        for (const auto& person : plan.to_invite)
            page.invite.fields.push_back({.kind = Kind::checkbox,
                                          .name = std::string{person_field} + std::to_string(person.id.value),
                                          .label = person.name + " (" + person.addresses.front() + ")",
                                          .value = "1"});
    }
    if (!plan.without_address.empty())
        page.without_address =
            "Sans adresse de courriel, à prévenir autrement\u00a0: " + names_of(plan.without_address) + ".";
    if (!plan.strangers.empty())
        page.strangers = "Sur la liste, mais la rencontre ne les concerne plus d’après leurs sièges et vos "
                         "ajouts\u00a0: " +
                         names_of(plan.strangers) + ". Retirez-les s’il y a lieu.";
}

std::string channel_in_words(domain::Channel channel) {
    switch (channel) {
    case domain::Channel::link: return "par la page";
    case domain::Channel::mail: return "par courriel";
    case domain::Channel::hand: return "notée à la main";
    }
    return {};
}

html::Form enter_form(const domain::Invitation& invitation) {
    return {.action = invitation_path(invitation.id, "reponse"),
            .submit = "Noter",
            .fields = {{.kind = Kind::select,
                        .name = "reponse",
                        .label = "Réponse",
                        .value = std::string{domain::to_string(invitation.answer)},
                        .options = {{"needs-action", "sans réponse"},
                                    {"accepted", "sera là"},
                                    {"tentative", "incertain"},
                                    {"declined", "ne viendra pas"},
                                    {"delegated", "se fait remplacer"}}}},
            .weight = Weight::secondary,
            .about = "la réponse de " + invitation.name};
}

/// Why the last letter to someone did not leave, with the server's words; empty when it did.
std::string trouble_of(const ShownInvitations& shown, domain::InvitationId invitation) {
    const auto found =
        std::ranges::find(shown.troubled, std::optional{invitation}, &domain::Letter::invitation);
    if (found == shown.troubled.end()) return {};
    return (found->failed_at ? "Lettre refusée. " : "Lettre en attente. ") +
           domain::delivery_trouble(found->trouble) + " (" + found->trouble + ")";
}

InvitationPage::Invitee invitee_of(const Site& site, const ShownInvitations& shown,
                                   const domain::Invitation& invitation, bool open) {
    InvitationPage::Invitee invitee{.name = invitation.name,
                                    .address = invitation.address,
                                    .answer = std::string{domain::french_name(invitation.answer)},
                                    .note = invitation.note,
                                    .trouble = trouble_of(shown, invitation.id)};
    if (invitation.answered_at && invitation.answered_by)
        invitee.since = channel_in_words(*invitation.answered_by) + ", " +
                        domain::french_instant(*invitation.answered_at, site.zone);
    if (invitation.undeliverable_at)
        invitee.trouble = "Ses lettres reviennent\u00a0: " + invitation.undeliverable_why;
    if (!open) return invitee;
    invitee.enter = enter_form(invitation);
    invitee.take_off = {.action = invitation_path(invitation.id, "retirer"),
                        .submit = "Retirer",
                        .weight = Weight::secondary,
                        .about = invitation.name + " de la liste"};
    return invitee;
}

html::Form proposal_form(const domain::Proposal& proposal, const char* verb, const char* words,
                         Weight weight) {
    return {.action = "/propositions/" + std::to_string(proposal.id.value) + "/" + verb,
            .submit = words,
            .weight = weight,
            .about = domain::french_sitting(proposal.sitting)};
}

void add_proposals(InvitationPage& page, const ShownInvitations& shown) {
    for (const auto& proposal : shown.proposals) {
        const auto whose =
            std::ranges::find(shown.list.invitations, proposal.invitation, &domain::Invitation::id);
        page.proposals.push_back(
            {.who = whose == shown.list.invitations.end() ? "une personne retirée de la liste" : whose->name,
             .when = domain::french_sitting(proposal.sitting),
             .note = proposal.note,
             .take = proposal_form(proposal, "retenir", "Retenir", Weight::main),
             .decline = proposal_form(proposal, "refuser", "Garder la date", Weight::secondary)});
    }
}

InvitationPage page_of(const Site& site, domain::MeetingId meeting) {
    const auto shown = actions::show_invitations(site.database, meeting, site.mailbox);
    const bool open = shown.plan && !is_cancelled(shown);
    InvitationPage page{.meeting = shown.meeting.title,
                        .lead = lead_of(shown),
                        .back = {path_of(meeting), "Retourner à la rencontre"}};
    if (shown.plan) {
        add_outdated(page, shown);
        add_new(page, shown);
    }
    for (const auto& invitation : shown.list.invitations)
        page.invitees.push_back(invitee_of(site, shown, invitation, open));
    if (!open) return page;
    add_proposals(page, shown);
    if (shown.list.totals.unanswered > 0)
        page.remind = {.action = list_path(meeting) + "/rappel",
                       .submit = "Rappeler à qui n’a pas répondu",
                       .weight = Weight::secondary};
    page.add = participants_form(site, list_path(meeting) + "/ajouter");
    return page;
}

std::optional<std::vector<domain::PersonId>> chosen(const Form& form) {
    std::vector<domain::PersonId> persons;
    if (form["qui"] != "choix") return persons;
    for (const auto& [name, value] : form.fields()) {
        if (!name.starts_with(person_field) || value.empty()) continue;
        if (const auto id = whole_number(std::string_view{name}.substr(person_field.size())))
            persons.push_back({*id});
    }
    return persons;
}

std::string sent_in_words(const actions::SentInvitations& sent) {
    std::string words;
    const auto add = [&](int count, std::string_view one, std::string_view many) {
        if (count > 0) words += (words.empty() ? "" : " ") + counted(count, one, many);
    };
    add(sent.invited, "invitation part.", "invitations partent.");
    add(sent.updated, "mise à jour part.", "mises à jour partent.");
    add(sent.cancelled, "annulation part.", "annulations partent.");
    return words.empty() ? "Rien n’est parti\u00a0: chacun a déjà ce qui vaut." : words;
}

/// The page again, above it why the act was refused.
template <class Act>
Reply act_on_list(const Site& site, const Request& request, domain::MeetingId meeting, Act act) {
    try {
        return act();
    } catch (const domain::Refusal& refusal) {
        using enum domain::RefusalKind;
        if (refusal.kind() != conflict && refusal.kind() != invalid) throw;
        auto page = page_of(site, meeting);
        page.warning = refusal.what();
        page.changes.clear();
        return html_reply(refusal.kind() == conflict ? 409 : 422,
                          html::render(frame_of(site, request), page));
    }
}

domain::MeetingId meeting_of(const Site& site, domain::InvitationId invitation) {
    return actions::find_invitation(site.database, invitation).meeting;
}

} // namespace

Reply show_invitations(const Site& site, const Request& request, const Captures& captures) {
    const auto page = page_of(site, id_of<domain::MeetingId>(captures));
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply send_invitations(const Site& site, const Request& request, const Captures& captures) {
    const auto meeting = id_of<domain::MeetingId>(captures);
    return act_on_list(site, request, meeting, [&] {
        const auto sent = actions::send_invitations(env_of(site, request), correspondence_of(site, request),
                                                    {meeting, chosen(*request.form)});
        return done(site, request, list_path(meeting), sent_in_words(sent));
    });
}

Reply add_invitees(const Site& site, const Request& request, const Captures& captures) {
    const auto meeting = id_of<domain::MeetingId>(captures);
    FormReader read{*request.form};
    const auto change = read_participants(site, read, *request.form, meeting);
    return act_or_show_again(
        read,
        [&] {
            actions::change_participants(env_of(site, request), change);
            return done(site, request, list_path(meeting),
                        "Ces personnes sont ajoutées. Il reste à leur envoyer l’invitation.");
        },
        [&](unsigned status) {
            return page_again(site, request, status, read, page_of(site, meeting), &InvitationPage::add);
        },
        {.invalid = "personne", .conflict = "personne"});
}

Reply remind_invitees(const Site& site, const Request& request, const Captures& captures) {
    const auto meeting = id_of<domain::MeetingId>(captures);
    return act_on_list(site, request, meeting, [&] {
        const auto reminded =
            actions::remind_invitees(env_of(site, request), correspondence_of(site, request), meeting);
        return done(site, request, list_path(meeting),
                    reminded == 0 ? "Aucun rappel n’est parti\u00a0: chacun a répondu, ou a reçu une lettre "
                                    "il y a moins d’une heure."
                                  : counted(reminded, "rappel part.", "rappels partent."));
    });
}

Reply enter_answer(const Site& site, const Request& request, const Captures& captures) {
    const auto invitation = id_of<domain::InvitationId>(captures);
    const auto answer = domain::answer((*request.form)["reponse"]);
    if (!answer)
        throw domain::Refusal{domain::RefusalKind::invalid,
                              "Choisissez une réponse dans la liste, puis notez-la."};
    actions::enter_answer(env_of(site, request), invitation, *answer,
                          actions::find_invitation(site.database, invitation).note);
    return done(site, request, list_path(meeting_of(site, invitation)), "La réponse est notée.");
}

Reply withdraw_invitation(const Site& site, const Request& request, const Captures& captures) {
    const auto invitation = id_of<domain::InvitationId>(captures);
    const auto meeting = meeting_of(site, invitation);
    return act_on_list(site, request, meeting, [&] {
        actions::withdraw_invitation(env_of(site, request), correspondence_of(site, request), invitation);
        return done(site, request, list_path(meeting),
                    "Cette personne n’est plus sur la liste. Une lettre le lui dit.");
    });
}

Reply take_proposal(const Site& site, const Request& request, const Captures& captures) {
    const auto meeting = actions::take_proposal(env_of(site, request), id_of<domain::ProposalId>(captures));
    return done(site, request, list_path(meeting.id),
                "La rencontre a ce nouveau moment. Il reste à envoyer la mise à jour.");
}

Reply decline_proposal(const Site& site, const Request& request, const Captures& captures) {
    const auto meeting = actions::decline_proposal(env_of(site, request), correspondence_of(site, request),
                                                   id_of<domain::ProposalId>(captures));
    return done(site, request, list_path(meeting),
                "La date est gardée. Une lettre le dit à qui l’a proposée.");
}

} // namespace arrimage::http
