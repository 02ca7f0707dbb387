#include "http/pages/invitation_answer.hpp"

#include "actions/record_answer.hpp"
#include "domain/french_time.hpp"
#include "html/answer_page.hpp"
#include "http/form_act.hpp"

namespace arrimage::http {
namespace {

using actions::ShownInvitation;
using domain::Answer;
using Kind = html::Field::Kind;

std::string chosen(const domain::Invitation& invitation) {
    return invitation.answer == Answer::needs_action ? "" : std::string{domain::to_string(invitation.answer)};
}

html::Form answer_form(const domain::Invitation& invitation, std::string_view path) {
    return {.action = std::string{path},
            .submit = invitation.answered_at ? "Changer ma réponse" : "Envoyer ma réponse",
            .fields = {{.kind = Kind::radio,
                        .name = "reponse",
                        .label = "Serez-vous là\u00a0?",
                        .value = chosen(invitation),
                        .required = true,
                        .options = {{"accepted", "Oui, je serai là"},
                                    {"tentative", "Peut-être"},
                                    {"declined", "Non, je ne pourrai pas y être"}}},
                       {.kind = Kind::textarea,
                        .name = "note",
                        .label = "Un mot pour la coordination",
                        .value = invitation.note}},
            .key = "réponse"};
}

html::Form silence_form(std::string_view path) {
    return {.action = std::string{path},
            .submit = "Ne plus me rappeler cette rencontre",
            .fields = {{.kind = Kind::hidden, .name = "rappels", .value = "non"}},
            .weight = html::Form::Weight::secondary,
            .key = "rappels"};
}

std::string lead_of(const ShownInvitation& shown, const std::string& zone) {
    const auto& invitation = shown.invitation;
    std::string known;
    if (invitation.answered_at)
        known = "Votre réponse est notée depuis " + domain::french_instant(*invitation.answered_at, zone) +
                "\u00a0: " + std::string{domain::french_name(invitation.answer)} + ". ";
    if (!shown.closed.empty()) return known + shown.closed;
    return known + (known.empty() ? "Dites si vous y serez. Aucun compte n’est nécessaire."
                                  : "Vous pouvez la changer jusqu’à la rencontre.");
}

std::string where_of(const domain::Meeting& meeting) {
    if (meeting.place.empty() || meeting.link.empty()) return meeting.place + meeting.link;
    return meeting.place + " (" + meeting.link + ")";
}

html::AnswerPage page_of(const Site& site, const ShownInvitation& shown, std::string_view path) {
    const auto& meeting = shown.meeting;
    html::AnswerPage page{.title = "Serez-vous à cette rencontre\u00a0?",
                          .meeting = meeting.title,
                          .when = meeting.sitting ? domain::french_sitting(*meeting.sitting) : "",
                          .where = where_of(meeting),
                          .name = shown.invitation.name,
                          .lead = lead_of(shown, site.zone)};
    if (!shown.closed.empty()) return page;
    page.form = answer_form(shown.invitation, path);
    if (!shown.invitation.silenced_at) page.silence = silence_form(path);
    return page;
}

std::string thanks_of(std::string_view query, const domain::Invitation& invitation) {
    const auto noted = query_value(query, "note");
    if (noted == "1" && invitation.answered_at) return "Merci. Votre réponse est notée.";
    if (noted == "rappels" && invitation.silenced_at)
        return "C’est noté\u00a0: aucun rappel de cette rencontre ne vous sera envoyé.";
    return {};
}

} // namespace

Reply show_invitation_answer(const Site& site, const Request& request, const ShownInvitation& shown) {
    auto page = page_of(site, shown, request.path);
    page.thanks = thanks_of(request.query, shown.invitation);
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply record_invitation_answer(const Site& site, const Request& request, const ShownInvitation& shown,
                               std::string_view token) {
    auto env = env_of(site, request);
    env.by = shown.invitation.name;
    const auto& form = *request.form;
    if (form["rappels"] == "non") {
        actions::silence_reminders(env, token);
        return see_other(std::string{request.path} + "?note=rappels");
    }
    FormReader read{form};
    const auto answer = domain::answer(form["reponse"]);
    if (!answer || *answer == Answer::needs_action || *answer == Answer::delegated)
        read.note("reponse", "Choisissez une réponse.");
    return act_or_show_again(
        read,
        [&] {
            actions::answer_invitation(env, {std::string{token}, *answer, std::string{form["note"]}});
            return see_other(std::string{request.path} + "?note=1");
        },
        [&](unsigned status) {
            return page_again(site, request, status, read, page_of(site, shown, request.path),
                              &html::AnswerPage::form);
        },
        {.invalid = "note"});
}

} // namespace arrimage::http
