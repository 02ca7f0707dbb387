#include "http/pages/follow_ups.hpp"

#include "actions/follow_up.hpp"
#include "html/follow_ups_page.hpp"
#include "http/form_act.hpp"
#include "http/paths.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using actions::ListedFollowUp;
using html::FollowUpsPage;
using Kind = html::Field::Kind;

constexpr std::size_t most_closed = 50;

std::string follow_up_path(domain::FollowUpId id) {
    return "/suivis/" + std::to_string(id.value);
}

std::string anchor_of(domain::FollowUpId id) {
    return "suivi-" + std::to_string(id.value);
}

html::StateLabel state_of(const domain::FollowUp& follow_up, plan::Date today) {
    if (follow_up.closed_at) return {"held", "Fermé"};
    return domain::is_overdue(follow_up, today) ? html::StateLabel{"late", "En retard"} : html::StateLabel{};
}

void add_act(FollowUpsPage::Line& line, const domain::FollowUp& follow_up) {
    const auto path = follow_up_path(follow_up.id);
    if (follow_up.closed_at)
        line.reopen = {.action = path + "/rouvrir",
                       .submit = "Rouvrir",
                       .weight = html::Form::Weight::secondary,
                       .about = follow_up.what};
    else
        line.close = {
            .action = path + "/fermer",
            .submit = "Fermer",
            .fields = {
                {.kind = Kind::text,
                 .name = "issue",
                 .label = "Ce qui en est sorti",
                 .hint = "Facultatif\u00a0: «\u00a0fait\u00a0», «\u00a0abandonné, faute de budget\u00a0»."}}};
}

FollowUpsPage::Line line_of(const ListedFollowUp& listed, plan::Date today) {
    const auto& follow_up = listed.follow_up;
    FollowUpsPage::Line line{.anchor = anchor_of(follow_up.id),
                             .what = follow_up.what,
                             .who = follow_up.owner_name,
                             .state = state_of(follow_up, today),
                             .meeting = {path_of(follow_up.meeting), listed.meeting},
                             .outcome = follow_up.outcome};
    if (follow_up.due_on) line.by = "d’ici le " + plan::french_date(*follow_up.due_on);
    if (listed.held_on) line.meeting.label += ", le " + plan::french_date(*listed.held_on);
    if (listed.may_close) add_act(line, follow_up);
    return line;
}

FollowUpsPage page_of(const Site& site, const Request& request) {
    FollowUpsPage page{.lists = {{.title = "À vous", .empty = "Rien ne vous est confié."},
                                 {.title = "À d’autres", .empty = "Aucun autre suivi n’est ouvert."},
                                 {.title = "Fermés", .empty = "Aucun suivi n’est fermé encore."}}};
    for (const auto& listed : actions::list_follow_ups(site.database, request.visitor->viewer)) {
        const std::size_t list = listed.follow_up.closed_at ? 2 : listed.mine ? 0 : 1;
        if (list == 2 && page.lists[2].lines.size() == most_closed) break;
        page.lists[list].lines.push_back(line_of(listed, today(site)));
    }
    return page;
}

domain::FollowUpId follow_up_of(const Captures& captures) {
    return id_of<domain::FollowUpId>(captures);
}

} // namespace

Reply list_follow_ups(const Site& site, const Request& request, const Captures&) {
    return html_reply(200, html::render(frame_of(site, request), page_of(site, request)));
}

Reply close_follow_up(const Site& site, const Request& request, const Captures& captures) {
    const auto id = follow_up_of(captures);
    actions::close_follow_up(env_of(site, request), request.visitor->viewer, id,
                             std::string{(*request.form)["issue"]});
    return done(site, request, "/suivis#" + anchor_of(id), "Le suivi est fermé.");
}

Reply reopen_follow_up(const Site& site, const Request& request, const Captures& captures) {
    const auto id = follow_up_of(captures);
    actions::reopen_follow_up(env_of(site, request), request.visitor->viewer, id);
    return done(site, request, "/suivis#" + anchor_of(id), "Le suivi est rouvert.");
}

Reply remove_follow_up(const Site& site, const Request& request, const Captures& captures) {
    const auto id = follow_up_of(captures);
    const auto follow_up = actions::find_follow_up(site.database, request.visitor->viewer, id);
    actions::remove_follow_up(env_of(site, request), request.visitor->viewer, id);
    return done(site, request, path_of(follow_up.meeting) + "/compte-rendu", "Le suivi est retiré.");
}

} // namespace arrimage::http
