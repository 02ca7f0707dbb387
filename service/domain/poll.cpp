#include "domain/poll.hpp"

#include "domain/names.hpp"
#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"

#include <algorithm>
#include <tuple>

namespace arrimage::domain {

namespace {

constexpr Name<Choice> choice_names[] = {
    {Choice::yes, "yes"}, {Choice::if_needed, "if-needed"}, {Choice::no, "no"}};

constexpr Name<Choice> french_names[] = {
    {Choice::yes, "oui"}, {Choice::if_needed, "si nécessaire"}, {Choice::no, "non"}};

void count(DateTotals& totals, const Invitee& invitee) {
    if (!invitee.awaited.contains(totals.date)) return;
    const auto answer = invitee.answers.find(totals.date);
    if (answer == invitee.answers.end()) return void(++totals.unanswered);
    switch (answer->second) {
    case Choice::yes: ++totals.yes; break;
    case Choice::if_needed: ++totals.if_needed; break;
    case Choice::no: ++totals.no; break;
    }
}

auto instants_of(const Sitting& sitting) {
    return std::pair{instant_of(sitting.start, sitting.zone), instant_of(sitting.end, sitting.zone)};
}

[[noreturn]] void refuse(const std::string& sentence) {
    throw Refusal{RefusalKind::invalid, sentence};
}

} // namespace

std::string_view to_string(Choice value) {
    return name_of(choice_names, value);
}
std::optional<Choice> choice(std::string_view name) {
    return value_of(choice_names, name);
}
std::string_view french_name(Choice value) {
    return name_of(french_names, value);
}

std::vector<DateTotals> poll_totals(const Poll& poll) {
    std::vector<DateTotals> all;
    for (const auto& date : poll.dates) {
        auto& totals = all.emplace_back(DateTotals{.date = date.id});
        for (const auto& invitee : poll.invitees) count(totals, invitee);
    }
    return all;
}

std::vector<PollDateId> best_dates(const Poll& poll) {
    auto totals = poll_totals(poll);
    std::ranges::stable_sort(totals, {}, [](const DateTotals& one) {
        return std::tuple{-one.yes, one.no, -one.if_needed};
    });
    std::vector<PollDateId> dates;
    dates.reserve(totals.size());
    for (const auto& one : totals) dates.push_back(one.date);
    return dates;
}

bool lacks_answer(const Invitee& invitee) {
    return std::ranges::any_of(invitee.awaited,
                               [&](PollDateId date) { return !invitee.answers.contains(date); });
}

void check_poll_dates(std::span<const Sitting> dates) {
    if (dates.size() < fewest_poll_dates)
        refuse("Un sondage propose au moins deux dates. Ajoutez-en, ou fixez la date directement.");
    if (dates.size() > most_poll_dates)
        refuse("Un sondage propose au plus vingt dates. Gardez les meilleures.");
    std::set<std::pair<Instant, Instant>> seen;
    for (const auto& sitting : dates) {
        check_sitting(sitting);
        if (!seen.insert(instants_of(sitting)).second)
            refuse("Deux dates du sondage sont la même. Retirez-en une.");
    }
}

void check_answers(const Poll& poll, const PollAnswers& answers, const std::string& note) {
    if (answers.empty()) refuse("Répondez à au moins une date.");
    for (const auto& [date, choice] : answers)
        if (std::ranges::find(poll.dates, date, &PollDate::id) == poll.dates.end())
            refuse("Une des dates n’est pas de ce sondage. Rouvrez la page et répondez de nouveau.");
    check_text("La note", note, longest_poll_note);
}

} // namespace arrimage::domain
