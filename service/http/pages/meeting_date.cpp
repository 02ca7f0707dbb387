#include "http/pages/meeting_date.hpp"

#include "actions/find_conflicts.hpp"
#include "actions/settle_date.hpp"
#include "actions/show_meeting.hpp"
#include "domain/french_time.hpp"
#include "domain/holiday.hpp"
#include "html/meeting_date_page.hpp"
#include "http/form_reader.hpp"
#include "http/paths.hpp"
#include "http/poll_table.hpp"
#include "http/refill.hpp"
#include "http/sitting_fields.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using domain::Meeting;
using domain::Refusal;
using domain::RefusalKind;
using html::MeetingDatePage;
using Kind = html::Field::Kind;

constexpr int days_around = 14;
constexpr int most_days = 400;
constexpr std::size_t most_conflicts = 40;

Meeting meeting_at(const Site& site, const Request& request, const Captures& captures) {
    return actions::show_meeting(site.database, request.visitor->viewer, id_of<domain::MeetingId>(captures),
                                 today(site))
        .meeting;
}

/// The days that the page looks at: the window, or those around the date it has.
plan::Interval looked_at(const Meeting& meeting) {
    if (!meeting.sitting) return meeting.window;
    const auto day = meeting.sitting->start.date;
    return {plan::add_days(day, -days_around), plan::add_days(day, days_around)};
}

void add_holidays(MeetingDatePage& page, const plan::Interval& days) {
    if (!days.start || !days.end) return;
    const auto last = std::min(*days.end, plan::add_days(*days.start, most_days));
    for (const auto& holiday : domain::holidays_between(*days.start, last))
        page.holidays.push_back({plan::french_day(holiday.day), {"", holiday.name}, {}});
}

std::string names_of(const std::vector<actions::NamedPerson>& persons) {
    std::string names;
    for (const auto& person : persons) names += (names.empty() ? "" : ", ") + person.name;
    return names;
}

MeetingDatePage::Obstacle obstacle_of(const actions::Conflict& conflict) {
    return {domain::french_sitting(conflict.sitting) + (conflict.polled ? " (date d’un sondage)" : ""),
            {path_of(conflict.other), conflict.title},
            names_of(conflict.persons)};
}

void add_conflicts(MeetingDatePage& page, const std::vector<actions::Conflict>& conflicts) {
    for (const auto& conflict : conflicts)
        if (page.conflicts.size() < most_conflicts) page.conflicts.push_back(obstacle_of(conflict));
}

html::Form date_form(const Meeting& meeting) {
    html::Form form{.action = path_of(meeting.id) + "/date",
                    .submit = meeting.sitting ? "Déplacer la rencontre" : "Fixer la date"};
    add_sitting_fields(form.fields, meeting.sitting, SittingNeed::required);
    form.fields.push_back({.name = "lieu", .label = "Lieu", .value = meeting.place});
    form.fields.push_back({.name = "lien",
                           .label = "Lien de la rencontre à distance",
                           .value = meeting.link,
                           .hint = "Il commence par https://."});
    form.fields.push_back(
        {.kind = Kind::hidden, .name = "version", .value = std::to_string(meeting.version)});
    return form;
}

std::string lead_of(const Meeting& meeting) {
    const auto days = plan::french_interval(meeting.window);
    if (meeting.sitting) return "Elle est fixée " + domain::french_sitting(*meeting.sitting) + ".";
    if (meeting.wording.empty()) return "À tenir " + days + ".";
    return "Le plan dit «\u00a0" + meeting.wording + "\u00a0»\u00a0: " + days + ".";
}

MeetingDatePage page_of(const Site& site, const Meeting& meeting) {
    MeetingDatePage page{.title = meeting.sitting ? "Déplacer la rencontre" : "Fixer la date",
                         .meeting = meeting.title,
                         .lead = lead_of(meeting),
                         .form = date_form(meeting),
                         .polled = polled_dates(site, meeting),
                         .back = {path_of(meeting.id), "Retourner à la rencontre"}};
    add_holidays(page, looked_at(meeting));
    add_conflicts(page, actions::find_conflicts(site.database, {meeting.id, meeting.sitting, site.zone}));
    return page;
}

/// What stands in the way of a date, in sentences.
std::vector<std::string> warnings_for(const std::vector<actions::Conflict>& conflicts,
                                      const domain::Sitting& sitting) {
    std::vector<std::string> warnings;
    for (const auto& holiday : domain::holidays_between(sitting.start.date, sitting.end.date))
        warnings.push_back("Le " + plan::french_day(holiday.day) + " est férié\u00a0: " + holiday.name + ".");
    for (const auto& conflict : conflicts)
        if (conflict.clash == domain::Clash::same_hours && !conflict.polled)
            warnings.push_back("À ces heures, «\u00a0" + conflict.title + "\u00a0» réunit aussi " +
                               names_of(conflict.persons) + ".");
    return warnings;
}

Reply again(const Site& site, const Request& request, MeetingDatePage page, const FormErrors& errors,
            unsigned status) {
    refill(page.form, *request.form, errors);
    return html_reply(status, html::render(frame_of(site, request), page));
}

/// The form with a date filled in, and the place and link that were sent, if any.
html::Form filled_form(const Meeting& meeting, const domain::Sitting& sitting, const Form& sent) {
    auto proposed = meeting;
    proposed.sitting = sitting;
    if (!sent["lieu"].empty()) proposed.place = sent["lieu"];
    if (!sent["lien"].empty()) proposed.link = sent["lien"];
    auto form = date_form(proposed);
    form.submit = date_form(meeting).submit;
    form.fields.push_back(
        {.kind = Kind::checkbox, .name = "malgre", .label = "Fixer cette date malgré tout"});
    return form;
}

} // namespace

std::optional<Reply> ask_before_settling(const Site& site, const Request& request, const Meeting& meeting,
                                         const domain::Sitting& sitting) {
    const auto conflicts = actions::find_conflicts(site.database, {meeting.id, sitting, site.zone});
    auto warnings = warnings_for(conflicts, sitting);
    if (warnings.empty()) return std::nullopt;
    auto page = page_of(site, meeting);
    page.warnings = std::move(warnings);
    page.form = filled_form(meeting, sitting, *request.form);
    page.conflicts.clear();
    add_conflicts(page, conflicts);
    return html_reply(409, html::render(frame_of(site, request), page));
}

Reply show_meeting_date(const Site& site, const Request& request, const Captures& captures) {
    return html_reply(
        200, html::render(frame_of(site, request), page_of(site, meeting_at(site, request, captures))));
}

Reply settle_meeting_date(const Site& site, const Request& request, const Captures& captures) {
    const auto meeting = meeting_at(site, request, captures);
    FormReader read{*request.form};
    const auto sitting = read_sitting(read, *request.form, site.zone, SittingNeed::required);
    const auto place = read.line("lieu", "Le lieu", 500), link = read.line("lien", "Le lien", 1'000);
    const auto version = read.number("version");
    if (!link.empty() && !link.starts_with("https://")) read.note("lien", "Le lien commence par https://.");
    if (!read.good()) return again(site, request, page_of(site, meeting), read.errors(), 422);
    try {
        if (!read.ticked("malgre"))
            if (auto warned = ask_before_settling(site, request, meeting, *sitting))
                return *std::move(warned);
        actions::settle_date(env_of(site, request),
                             {meeting.id, *sitting, place, link, static_cast<int>(version.value_or(0))});
        return done(site, request, path_of(meeting.id),
                    "La rencontre est fixée " + domain::french_sitting(*sitting) + ".");
    } catch (const Refusal& refusal) {
        if (refusal.kind() != RefusalKind::invalid && refusal.kind() != RefusalKind::conflict) throw;
        return again(site, request, page_of(site, meeting_at(site, request, captures)),
                     {{"", refusal.what()}}, refusal.kind() == RefusalKind::invalid ? 422 : 409);
    }
}

} // namespace arrimage::http
