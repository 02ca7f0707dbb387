#include "http/pages/home.hpp"

#include "actions/show_mail_room.hpp"
#include "domain/count_words.hpp"
#include "domain/coverage_words.hpp"
#include "domain/french_time.hpp"
#include "html/desk_page.hpp"
#include "html/index_page.hpp"
#include "http/paths.hpp"
#include "http/state_labels.hpp"
#include "http/year_picture.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using domain::counted;
using html::DeskPage;

std::string rest_of(std::size_t total, std::size_t shown) {
    return total > shown ? "Et " + counted(total - shown, "autre", "autres") + "." : "";
}

DeskPage::Line line_of(const domain::ToDate& waiting) {
    DeskPage::Line line{.when = waiting.due ? waiting.due->text : "Sans échéance",
                        .state = state_label(waiting.proposed ? domain::MeetingState::proposed
                                                              : domain::MeetingState::to_schedule)};
    const auto title = waiting.territory && waiting.title.find(*waiting.territory) == std::string::npos
                           ? waiting.title + " – " + *waiting.territory
                           : waiting.title;
    if (waiting.meeting) {
        line.what = {path_of(*waiting.meeting), title};
        line.act = {path_of(*waiting.meeting) + (waiting.proposed ? "/sondage" : "/date"),
                    waiting.proposed ? "Voir le sondage" : "Fixer la date"};
    } else {
        line.what = {"", title};
        if (waiting.slot)
            line.act = {"/rencontres/ajouter?case=" + std::to_string(waiting.slot->value), "Reprendre"};
    }
    if (waiting.days_late > 0) {
        line.state = state_label(domain::SlotState::late);
        line.more = counted(waiting.days_late, "jour", "jours");
    }
    return line;
}

DeskPage::Line line_of(const domain::DatedMeeting& meeting) {
    return {.what = {path_of(meeting.id), meeting.title},
            .when = domain::french_sitting(meeting.sitting),
            .more = meeting.place};
}

DeskPage::Line line_of(const domain::WaitingInvitations& waiting) {
    return {.what = {path_of(waiting.meeting), waiting.title},
            .when = domain::french_sitting(waiting.sitting),
            .more =
                counted(waiting.answered, "réponse", "réponses") + " sur " + std::to_string(waiting.asked),
            .act = {path_of(waiting.meeting) + "/invitations", "Voir les réponses"}};
}

DeskPage::Line line_of(const domain::WaitingPoll& poll) {
    return {.what = {path_of(poll.meeting), poll.title},
            .when = counted(poll.answered, "réponse", "réponses") + " sur " + std::to_string(poll.asked),
            .act = {path_of(poll.meeting) + "/sondage", "Voir le sondage"}};
}

DeskPage::Line line_of(const domain::FollowUp& follow_up) {
    return {.what = {"/suivis#suivi-" + std::to_string(follow_up.id.value), follow_up.what},
            .when = follow_up.due_on ? "d’ici le " + plan::french_date(*follow_up.due_on) : ""};
}

template <class Line>
DeskPage::List list_of(std::string title, std::string empty, const domain::Shortlist<Line>& list,
                       html::Link all) {
    DeskPage::List shown{.title = std::move(title),
                         .empty = std::move(empty),
                         .rest = rest_of(list.total, list.lines.size()),
                         .all = std::move(all)};
    for (const auto& line : list.lines) shown.lines.push_back(line_of(line));
    return shown;
}

std::string sentence_of(const actions::Desk& desk) {
    const auto late = desk.waiting.late.total, to_date = desk.waiting.to_date.total;
    return counted(late, "rencontre est en retard", "rencontres sont en retard") + ", " +
           counted(to_date, "est à dater", "sont à dater") + ", " +
           counted(desk.polls.total, "sondage attend des réponses", "sondages attendent des réponses") + ".";
}

/// What to do first on a new installation.
DeskPage::List beginning() {
    return {
        .title = "Pour commencer",
        .empty =
            "Aucun plan n’est encore importé. Importez celui de l’année\u00a0: ses promesses deviennent des "
            "rencontres à suivre.",
        .all = {"/plan/importer", "Importer un plan"}};
}

DeskPage desk_page(const actions::Desk& desk, const Visitor& visitor) {
    DeskPage page{.greeting = "Bonjour, " + visitor.name, .sentence = sentence_of(desk)};
    if (!desk.plan) page.lists.push_back(beginning());
    if (desk.plan) page.plan = desk.plan->title;
    if (desk.plan) page.picture = draw_year(desk.plan->year, desk.as_of);
    page.lists.push_back(list_of("En retard", "Rien n’est en retard.", desk.waiting.late,
                                 {"/rencontres?etat=late", "Toutes les rencontres en retard"}));
    auto to_confirm = list_of("À confirmer", "Aucune rencontre passée n’attend d’être notée comme tenue.",
                              desk.to_confirm, {});
    for (auto& line : to_confirm.lines) line.act = {line.what.path, "Confirmer la tenue"};
    page.lists.push_back(std::move(to_confirm));
    auto minutes = list_of("Comptes-rendus à diffuser", "Chaque rencontre tenue a son compte-rendu diffusé.",
                           desk.minutes, {"/comptes-rendus", "Tous les comptes-rendus"});
    for (auto& line : minutes.lines) line.act = {line.what.path, "Rédiger"};
    page.lists.push_back(std::move(minutes));
    page.lists.push_back(list_of("À dater", "Chaque rencontre promise a sa date.", desk.waiting.to_date,
                                 {"/rencontres?etat=undated", "Toutes les rencontres à dater"}));
    page.lists.push_back(
        list_of("En attente de réponses", "Aucun sondage n’attend de réponses.", desk.polls, {}));
    page.lists.push_back(
        list_of("Invitations sans réponse", "Chaque personne invitée a répondu.", desk.invitations, {}));
    page.lists.push_back(list_of("À venir", "Aucune rencontre n’est fixée.", desk.next,
                                 {"/rencontres?etat=confirmed", "Toutes les rencontres fixées"}));
    return page;
}

/// What asks for a person in the mail; nothing while nothing does.
void add_mail_room(DeskPage& page, const actions::MailRoomCounts& counts) {
    if (counts.held == 0 && counts.failed == 0) return;
    page.lists.insert(page.lists.begin(),
                      {.title = "Courrier",
                       .empty = counted(counts.held, "message à regarder", "messages à regarder") + ", " +
                                counted(counts.failed, "lettre refusée", "lettres refusées") + ".",
                       .all = {"/courrier", "Voir le courrier"}});
}

DeskPage member_page(const actions::MemberDesk& desk, const Visitor& visitor) {
    DeskPage page{.greeting = "Bonjour, " + visitor.name};
    page.lists.push_back(list_of("Vos prochaines rencontres",
                                 "Aucune rencontre fixée ne vous concerne pour le moment.", desk.next,
                                 {"/rencontres", "Toutes vos rencontres"}));
    auto minutes = list_of("Comptes-rendus récents", "Aucun compte-rendu n’est encore diffusé.", desk.minutes,
                           {"/comptes-rendus", "Tous les comptes-rendus"});
    for (auto& line : minutes.lines) line.what.path += "/compte-rendu";
    minutes.rest.clear();
    page.lists.push_back(std::move(minutes));
    page.lists.push_back(
        list_of("Vos suivis", "Rien ne vous est confié.", desk.follow_ups, {"/suivis", "Tous les suivis"}));
    page.lists.push_back(
        {.title = "Dans votre agenda",
         .empty = "Abonnez votre agenda une fois\u00a0: les rencontres y suivent d’elles-mêmes.",
         .all = {"/abonnements", "S’abonner"}});
    return page;
}

} // namespace

Reply show_home(const Site& site, const Request& request, const Captures&) {
    const auto& visitor = *request.visitor;
    const auto frame = frame_of(site, request);
    if (visitor.access == Access::coordonnatrice) {
        auto page = desk_page(*site.desk.find(today(site)), visitor);
        add_mail_room(page, actions::count_mail_room(site.database));
        return html_reply(200, html::render(frame, page));
    }
    if (visitor.access == Access::member)
        return html_reply(
            200, html::render(frame, member_page(actions::show_member_desk(
                                                     site.database, *visitor.viewer.person, today(site)),
                                                 visitor)));
    return html_reply(200, html::render(frame, html::IndexPage{.organisation = site.organisation,
                                                               .mailbox = site.mailbox}));
}

} // namespace arrimage::http
