#include "http/pages/minutes_versions.hpp"

#include "actions/compare_minutes.hpp"
#include "actions/write_minutes.hpp"
#include "domain/french_time.hpp"
#include "http/form_act.hpp"
#include "http/pages/minutes_view.hpp"

namespace arrimage::http {
namespace {

using html::MinutesVersionsPage;
using Kind = html::Field::Kind;

std::string version_path(domain::MeetingId meeting, int number) {
    return minutes_path(meeting) + "/versions/" + std::to_string(number);
}

MinutesVersionsPage::Version line_of(const Site& site, domain::MeetingId meeting,
                                     const domain::MinutesVersion& version, bool restorable) {
    const auto number = std::to_string(version.number);
    MinutesVersionsPage::Version line{.number = number,
                                      .when = domain::french_instant(version.made_at, site.zone),
                                      .who = version.made_by,
                                      .cause = std::string{domain::french_name(version.cause)},
                                      .show = {version_path(meeting, version.number), "Version " + number}};
    if (restorable)
        line.restore = {.action = version_path(meeting, version.number) + "/reprendre",
                        .submit = "Reprendre",
                        .weight = html::Form::Weight::secondary,
                        .about = "la version " + number};
    return line;
}

html::Form compare_form(domain::MeetingId meeting, const std::vector<domain::MinutesVersion>& versions,
                        const std::string& from, const std::string& to) {
    html::Field before{.kind = Kind::select, .name = "de", .label = "De", .value = from};
    for (const auto& version : versions)
        before.options.push_back(
            {std::to_string(version.number), "Version " + std::to_string(version.number)});
    auto after = before;
    after.name = "a";
    after.label = "À";
    after.value = to;
    return {.action = minutes_path(meeting) + "/versions",
            .submit = "Comparer",
            .fields = {std::move(before), std::move(after)},
            .weight = html::Form::Weight::secondary,
            .method = "get"};
}

void add_comparison(MinutesVersionsPage& page, const Site& site, const Request& request,
                    domain::MeetingId meeting, const std::string& from, const std::string& to) {
    const auto first = whole_number(from), second = whole_number(to);
    if (!first || !second) return;
    page.compared = "De la version " + from + " à la version " + to;
    for (auto& change : actions::compare_minutes(site.database, request.visitor->viewer, meeting,
                                                 static_cast<int>(*first), static_cast<int>(*second)))
        page.changes.push_back(
            {change.section + ", " + actions::french_name(change.part), std::move(change.lines)});
}

} // namespace

Reply show_minutes_versions(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::MeetingId>(captures);
    const auto shown = actions::show_minutes(site.database, request.visitor->viewer, id);
    const auto versions = actions::list_minutes_versions(site.database, request.visitor->viewer, id);
    const auto from = query_value(request.query, "de"), to = query_value(request.query, "a");
    const bool restorable = shown.minutes.state <= domain::MinutesState::circulated;
    MinutesVersionsPage page{.meeting = shown.meeting.title,
                             .back = {minutes_path(id), "Retourner au compte-rendu"}};
    for (const auto& version : versions)
        page.versions.push_back(
            line_of(site, id, version, restorable && version.number != shown.minutes.version));
    const auto latest = std::to_string(shown.minutes.version);
    const auto former = std::to_string(std::max(1, shown.minutes.version - 1));
    if (versions.size() > 1)
        page.compare = compare_form(id, versions, from.empty() ? former : from, to.empty() ? latest : to);
    add_comparison(page, site, request, id, from, to);
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply show_minutes_version(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::MeetingId>(captures);
    const auto shown = actions::show_minutes(site.database, request.visitor->viewer, id,
                                             static_cast<int>(number_of(captures, "number")));
    auto page = minutes_page(site, shown);
    page.back = {minutes_path(id) + "/versions", "Retourner aux versions"};
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply restore_minutes(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::MeetingId>(captures);
    actions::restore_minutes(env_of(site, request), request.visitor->viewer, id,
                             static_cast<int>(number_of(captures, "number")));
    return done(site, request, minutes_path(id),
                "La version est reprise. Celle d’avant reste dans la liste.");
}

} // namespace arrimage::http
