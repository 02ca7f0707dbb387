#include "http/poll_table.hpp"

#include "domain/french_time.hpp"

namespace arrimage::http {
namespace {

using html::MeetingDatePage;
using Kind = html::Field::Kind;

std::string answers_in_words(const domain::DateTotals& totals) {
    return std::to_string(totals.yes) + " oui, " + std::to_string(totals.if_needed) + " si nécessaire, " +
           std::to_string(totals.no) + " non, " + std::to_string(totals.unanswered) + " sans réponse";
}

html::Form settle_form(const domain::PollDate& date, const domain::Meeting& meeting) {
    return {.action = "/rencontres/" + std::to_string(meeting.id.value) + "/sondage/retenir",
            .submit = "Retenir",
            .fields = {{.kind = Kind::hidden, .name = "date", .value = std::to_string(date.id.value)},
                       {.kind = Kind::hidden, .name = "version", .value = std::to_string(meeting.version)}},
            .weight = html::Form::Weight::secondary,
            .about = domain::french_sitting(date.sitting),
            .key = std::to_string(date.id.value)};
}

} // namespace

std::vector<MeetingDatePage::PolledDate> polled_dates(const actions::ShownPoll& shown,
                                                      const domain::Meeting& meeting) {
    std::vector<MeetingDatePage::PolledDate> dates;
    for (std::size_t i = 0; i < shown.poll.dates.size(); ++i) {
        const auto& date = shown.poll.dates[i];
        const bool answered = shown.totals[i].yes + shown.totals[i].if_needed > 0;
        dates.push_back({.when = domain::french_sitting(date.sitting),
                         .answers = answers_in_words(shown.totals[i]),
                         .best = answered && !shown.best.empty() && shown.best.front() == date.id,
                         .settle = settle_form(date, meeting)});
    }
    return dates;
}

std::vector<MeetingDatePage::PolledDate> polled_dates(const Site& site, const domain::Meeting& meeting) {
    const auto shown = actions::show_poll(site.database, meeting.id);
    return shown ? polled_dates(*shown, meeting) : std::vector<MeetingDatePage::PolledDate>{};
}

} // namespace arrimage::http
