#include "http/pages/mail_room.hpp"

#include "actions/retry_letter.hpp"
#include "actions/show_mail_room.hpp"
#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "domain/plain_text.hpp"
#include "domain/retry.hpp"
#include "html/mail_room_page.hpp"
#include "http/form_act.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using actions::HeldMail;
using actions::MailRoom;
using domain::counted;
using html::MailRoomPage;
using Kind = html::Field::Kind;
using Weight = html::Form::Weight;

std::string lead_of(const store::LetterCounts& counts) {
    auto lead = counted(counts.left, "lettre partie", "lettres parties") + ", " +
                counted(counts.waiting, "en attente", "en attente") + ", " +
                counted(counts.failed, "refusée", "refusées") + ".";
    if (counts.interruptions > 0)
        lead += " " + counted(counts.interruptions, "envoi a été interrompu", "envois ont été interrompus") +
                " par un arrêt du programme\u00a0: leurs lettres sont peut-être arrivées deux fois.";
    return lead;
}

std::string path_of(domain::ReceivedMailId id, const char* verb) {
    return "/courrier/" + std::to_string(id.value) + "/" + verb;
}

/// What it answers, when it gives one answer; a guess would be noted by whoever presses the button unread.
std::string answer_in(const HeldMail& held) {
    const auto& reply = held.read.reply;
    if (!reply || reply->method != domain::ReplyMethod::reply || reply->attendees.size() != 1) return {};
    const auto answer = reply->attendees.front().answer;
    return answer == domain::Answer::needs_action ? "" : std::string{domain::to_string(answer)};
}

std::vector<std::string> says(const HeldMail& held) {
    constexpr std::size_t most_named = 5;
    std::vector<std::string> lines;
    if (!held.read.reply || held.read.reply->method == domain::ReplyMethod::other) return lines;
    const auto& reply = *held.read.reply;
    const auto named = std::min(reply.attendees.size(), most_named);
    for (std::size_t i = 0; i < named; ++i)
        lines.push_back(reply.attendees[i].address +
                        "\u00a0: " + std::string{domain::french_name(reply.attendees[i].answer)});
    if (const auto more = reply.attendees.size() - named; more > 0)
        lines.push_back("Et " + counted(more, "autre personne", "autres personnes"));
    if (reply.sitting)
        lines.push_back("Autre moment proposé\u00a0: " + domain::french_sitting(*reply.sitting));
    if (!reply.comment.empty()) lines.push_back("«\u00a0" + reply.comment + "\u00a0»");
    return lines;
}

/// Whose answer it is and which, as far as the mail says it; the person decides.
html::Form accept_form(const MailRoom& room, const HeldMail& held) {
    if (!held.meeting || !room.invitees.contains(held.meeting->id) ||
        held.mail.reason == domain::MailReason::unknown_bounce)
        return {};
    const auto& invitees = room.invitees.at(held.meeting->id);
    if (invitees.empty()) return {};
    html::Field who{
        .kind = Kind::select, .name = "invitation", .label = "Réponse de", .options = {{"", "Choisir"}}};
    for (const auto& invitation : invitees)
        who.options.push_back({std::to_string(invitation.id.value), invitation.name});
    if (held.invitation) who.value = std::to_string(held.invitation->id.value);
    return {.action = path_of(held.mail.id, "noter"),
            .submit = "Noter cette réponse",
            .fields = {std::move(who),
                       {.kind = Kind::select,
                        .name = "reponse",
                        .label = "Elle dit",
                        .value = answer_in(held),
                        .options = {{"", "Choisir"},
                                    {"accepted", "sera là"},
                                    {"tentative", "incertain"},
                                    {"declined", "ne viendra pas"},
                                    {"delegated", "se fait remplacer"}}}}};
}

std::vector<std::string> first_lines(const std::string& text) {
    constexpr std::size_t most = 12;
    auto lines = domain::lines_in(text);
    if (lines.size() > most) lines.resize(most);
    return lines;
}

MailRoomPage::Held held_of(const Site& site, const MailRoom& room, const HeldMail& held) {
    MailRoomPage::Held shown{.subject = held.mail.subject.empty() ? "Sans objet" : held.mail.subject,
                             .from = held.mail.sender.empty() ? "expéditeur inconnu" : held.mail.sender,
                             .when = domain::french_instant(held.mail.came_at, site.zone),
                             .reason = std::string{domain::french_reason(held.mail.reason)},
                             .says = says(held),
                             .lines = first_lines(held.read.text),
                             .accept = accept_form(room, held),
                             .aside = {.action = path_of(held.mail.id, "ecarter"),
                                       .submit = "Mettre de côté",
                                       .weight = Weight::secondary,
                                       .about = held.mail.subject}};
    if (held.meeting)
        shown.meeting = {"/rencontres/" + std::to_string(held.meeting->id.value) + "/invitations",
                         held.meeting->title};
    return shown;
}

MailRoomPage::Letter letter_of(const Site& site, const domain::Letter& letter) {
    MailRoomPage::Letter shown{.recipient = letter.recipient,
                               .subject = letter.subject,
                               .since = "écrite " + domain::french_instant(letter.written_at, site.zone),
                               .trouble = domain::delivery_trouble(letter.trouble),
                               .words = letter.trouble};
    if (letter.failed_at)
        shown.retry = {.action = "/lettres/" + std::to_string(letter.id.value) + "/essayer",
                       .submit = "Essayer de nouveau",
                       .weight = Weight::secondary,
                       .about = "la lettre à " + letter.recipient};
    return shown;
}

} // namespace

Reply show_mail_room(const Site& site, const Request& request, const Captures&) {
    const auto room = actions::show_mail_room(site.database, site.zone);
    MailRoomPage page{.lead = lead_of(room.counts)};
    for (const auto& held : room.held) page.held.push_back(held_of(site, room, held));
    if (const auto more = room.all_held - static_cast<int>(room.held.size()); more > 0)
        page.rest = counted(more, "autre message attend", "autres messages attendent") +
                    "\u00a0; ils viendront ici quand ceux-ci seront traités.";
    for (const auto& letter : room.failed) page.failed.push_back(letter_of(site, letter));
    for (const auto& letter : room.waiting) page.waiting.push_back(letter_of(site, letter));
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply accept_held_mail(const Site& site, const Request& request, const Captures& captures) {
    FormReader read{*request.form};
    const auto invitation = read.id<domain::InvitationId>("invitation");
    const auto answer = domain::answer((*request.form)["reponse"]);
    if (!invitation || !answer)
        throw domain::Refusal{domain::RefusalKind::invalid,
                              "Choisissez une personne et une réponse dans les listes."};
    actions::accept_held_mail(env_of(site, request), id_of<domain::ReceivedMailId>(captures), *invitation,
                              *answer);
    return done(site, request, "/courrier", "La réponse est notée.");
}

Reply set_held_mail_aside(const Site& site, const Request& request, const Captures& captures) {
    actions::set_held_mail_aside(env_of(site, request), id_of<domain::ReceivedMailId>(captures));
    return done(site, request, "/courrier", "Le message est mis de côté.");
}

Reply retry_letter(const Site& site, const Request& request, const Captures& captures) {
    actions::retry_letter(env_of(site, request), id_of<domain::LetterId>(captures));
    return done(site, request, "/courrier", "La lettre part de nouveau.");
}

} // namespace arrimage::http
