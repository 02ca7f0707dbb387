#include "http/pages/answer.hpp"

#include "actions/answer_poll.hpp"
#include "actions/show_invitation.hpp"
#include "actions/show_poll.hpp"
#include "domain/french_time.hpp"
#include "html/answer_page.hpp"
#include "http/form_reader.hpp"
#include "http/pages/invitation_answer.hpp"
#include "http/refill.hpp"

namespace arrimage::http {
namespace {

using domain::Choice;
using domain::Refusal;
using domain::RefusalKind;
using Kind = html::Field::Kind;

std::string field_of(const domain::PollDate& date) {
    return "date-" + std::to_string(date.id.value);
}

std::string answer_to(const actions::AskedPoll& shown, const domain::PollDate& date) {
    const auto answer = shown.answers.find(date.id);
    return answer == shown.answers.end() ? "" : std::string{domain::to_string(answer->second)};
}

html::Form answer_form(const actions::AskedPoll& shown, std::string_view path) {
    html::Form form{.action = std::string{path},
                    .submit = shown.answered_at ? "Changer mes réponses" : "Envoyer mes réponses"};
    for (const auto& date : shown.dates)
        form.fields.push_back({.kind = Kind::radio,
                               .name = field_of(date),
                               .label = domain::french_sitting(date.sitting),
                               .value = answer_to(shown, date),
                               .options = {{"yes", "Oui"}, {"if-needed", "Si nécessaire"}, {"no", "Non"}}});
    form.fields.push_back({.kind = Kind::textarea,
                           .name = "note",
                           .label = "Un mot pour la coordination",
                           .value = shown.note});
    return form;
}

std::string lead_of(const actions::AskedPoll& shown, const std::string& zone) {
    if (!shown.open)
        return shown.meeting.sitting ? "Le sondage est fermé\u00a0: la rencontre est fixée " +
                                           domain::french_sitting(*shown.meeting.sitting) + "."
                                     : "Le sondage est fermé. Merci d’y avoir pris part.";
    if (shown.answered_at)
        return "Vos réponses sont notées depuis " + domain::french_instant(*shown.answered_at, zone) +
               ". Vous pouvez les changer tant que le sondage est ouvert.";
    return "Dites pour chaque date si vous y serez. Aucun compte n’est nécessaire.";
}

html::AnswerPage page_of(const Site& site, const actions::AskedPoll& shown, std::string_view path) {
    html::AnswerPage page{.title = "Quelle date vous convient\u00a0?",
                          .meeting = shown.meeting.title,
                          .name = shown.name,
                          .lead = lead_of(shown, site.zone)};
    if (shown.open) {
        page.form = answer_form(shown, path);
        return page;
    }
    for (const auto& date : shown.dates) {
        const auto answer = shown.answers.find(date.id);
        page.answers.push_back(
            {domain::french_sitting(date.sitting), answer == shown.answers.end()
                                                       ? "sans réponse"
                                                       : std::string{domain::french_name(answer->second)}});
    }
    return page;
}

domain::PollAnswers read_choices(const actions::AskedPoll& shown, const Form& form) {
    domain::PollAnswers choices;
    for (const auto& date : shown.dates)
        if (const auto choice = domain::choice(form[field_of(date)])) choices[date.id] = *choice;
    return choices;
}

} // namespace

Reply show_answer(const Site& site, const Request& request, const Captures& captures) {
    if (const auto invitation = actions::show_invitation(site.database, captures["token"], site.now()))
        return show_invitation_answer(site, request, *invitation);
    const auto shown = actions::show_asked_poll(site.database, captures["token"]);
    auto page = page_of(site, shown, request.path);
    if (query_value(request.query, "note") == "1" && shown.answered_at)
        page.thanks = "Merci. Vos réponses sont notées.";
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply record_answer(const Site& site, const Request& request, const Captures& captures) {
    if (const auto invitation = actions::show_invitation(site.database, captures["token"], site.now()))
        return record_invitation_answer(site, request, *invitation, captures["token"]);
    const auto shown = actions::show_asked_poll(site.database, captures["token"]);
    try {
        actions::Env env = env_of(site, request);
        env.by = shown.name;
        actions::answer_poll(env, {.token = std::string{captures["token"]},
                                   .choices = read_choices(shown, *request.form),
                                   .note = std::string{(*request.form)["note"]}});
        return see_other(std::string{request.path} + "?note=1");
    } catch (const Refusal& refusal) {
        if (refusal.kind() != RefusalKind::invalid) throw;
        auto page = page_of(site, shown, request.path);
        refill(page.form, *request.form, {{"", refusal.what()}});
        return html_reply(422, html::render(frame_of(site, request), page));
    }
}

} // namespace arrimage::http
