#include "plan/builder.hpp"
#include "plan/obligation.hpp"
#include "plan/text.hpp"
#include "plan/word_set.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {
namespace {

/// The last part of a number as a count; 0 when it is no digit.
int last_part(std::string_view number) {
    int value = 0, weight = 1;
    for (auto at = number.rbegin(); at != number.rend() && text::is_digit(*at) && weight <= 1000;
         ++at, weight *= 10) {
        value += (*at - '0') * weight;
    }
    return value;
}

std::string_view parent_part(std::string_view number) {
    const std::size_t end = number.find_last_not_of("0123456789");
    return end == std::string_view::npos ? std::string_view{} : number.substr(0, end + 1);
}

/// Words after which the end of a title can be its deadline.
constexpr std::array<std::string_view, 9> before_dates{
    " avant ", " d'ici ", " d’ici ", " en ", " au plus tard ", " dès ", " à l’", " au ", ", "};

std::string_view without_stop(std::string_view text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ';'))
        text = text::trim(text.substr(0, text.size() - 1));
    return text;
}

/// Words that a date can end with.
constexpr WordSet date_endings{"janvier",   "fevrier",  "mars",      "avril",   "mai",      "juin",
                               "juillet",   "aout",     "septembre", "octobre", "novembre", "decembre",
                               "printemps", "ete",      "automne",   "hiver",   "annee",    "rentree",
                               "trimestre", "semestre", "noel",      "paques"};

/// Most titles end on no date: their last word tells at once.
bool may_end_on_date(std::string_view title) {
    if (title.empty() || text::is_digit(title.back()) || title.back() == ')') return !title.empty();
    const text::FirstWord last{title.substr(std::min(title.find_last_of(" '\x99") + 1, title.size()))};
    return date_endings.contains(last.view());
}

/// The deadline that closes a title: "(mai 2004)", "avant le 31 mars 2004".
std::string_view closing_deadline(std::string_view title) {
    title = without_stop(title);
    if (!may_end_on_date(title)) return {};
    if (title.ends_with(')')) {
        const std::size_t open = title.rfind('(');
        if (open == std::string_view::npos) return {};
        const std::string_view inner = title.substr(open + 1, title.size() - open - 2);
        return looks_like_deadline(inner) ? inner : std::string_view{};
    }
    const std::size_t from = title.size() > 60 ? title.size() - 60 : 0;
    for (const std::string_view word : before_dates) {
        const std::size_t at = title.substr(from).rfind(word);
        if (at == std::string_view::npos) continue;
        const std::string_view tail = text::trim(title.substr(from + at + (word == ", " ? 1 : 0)));
        if (looks_like_deadline(tail)) return tail;
    }
    return {};
}

std::vector<Deadline> deadlines_closing(std::string_view title, const DeadlineContext& context) {
    const std::string_view phrase = closing_deadline(title);
    if (phrase.empty()) return {};
    std::vector<Deadline> deadlines = read_deadlines(phrase, context).deadlines;
    std::erase_if(deadlines, [](const Deadline& deadline) { return !deadline.start && !deadline.end; });
    return deadlines;
}

} // namespace

void Builder::finish() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
        Draft& draft = drafts_[i];
        settle_key(activity_of(draft), container_of(reading_.plan, draft.objective, draft.means), draft.line);
        settle_title_deadline(draft);
        settle_obligation(draft);
        if (i > 0) report_numbers(drafts_[i - 1], draft);
    }
    report_empty_levels();
    if (drafts_.empty()) note(0, "no-activity", "Aucune activité n’a été trouvée.");
    std::stable_sort(reading_.findings.begin(), reading_.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.line < b.line; });
}

void Builder::settle_key(Activity& activity, const std::string& container, int line) {
    KeyChoice choice = keys_.choose(activity.number, container);
    if (choice.repeated)
        note(line, "duplicate-number", "Le numéro " + activity.number + " est imprimé plus d’une fois.");
    activity.key = std::move(choice.key);
}

void Builder::settle_title_deadline(Draft& draft) {
    Activity& activity = activity_of(draft);
    if (!activity.deadlines.empty() || !draft.named.empty()) return;
    for (Deadline& deadline : deadlines_closing(activity.title, context_)) {
        note(draft.line, "deadline-in-title",
             "L’échéance est tirée du titre : «\u00A0" + deadline.text + "\u00A0».");
        keep(draft, std::move(deadline), true);
    }
}

void Builder::settle_obligation(Draft& draft) {
    Activity& activity = activity_of(draft);
    auto promise = promise_of(activity.title, reading_.plan.period);
    if (!promise) return;
    for (const Deadline& deadline : activity.deadlines) {
        const bool rhythm = deadline.kind == DeadlineKind::recurrence && !promise->each_territory;
        if (rhythm && (!promise->count || *promise->count == 1)) {
            if (const auto count = rhythm_count(deadline.text, reading_.plan.period)) promise->count = count;
        }
    }
    if (promise->count && static_cast<std::size_t>(*promise->count) < draft.dates.size() &&
        draft.named.empty()) {
        note(draft.line, "more-dates-than-meetings",
             "L’activité annonce " + std::to_string(*promise->count) + " rencontre(s) et en date " +
                 std::to_string(draft.dates.size()) + ".");
    }
    activity.obligation = obligation_of(*promise, draft.named, draft.dates);
}

void Builder::report_numbers(const Draft& before, const Draft& draft) {
    const std::string &first = activity_of(before).number, &second = activity_of(draft).number;
    const bool siblings = before.objective == draft.objective && before.means == draft.means &&
                          parent_part(first) == parent_part(second);
    const int from = last_part(first), to = last_part(second);
    if (!siblings || from == 0 || to <= from + 1) return;
    const std::string missing = std::string{parent_part(first)} + std::to_string(from + 1);
    note(draft.line, "missing-number",
         "Il n’y a pas de numéro " + missing + " entre " + first + " et " + second + ".");
}

void Builder::report_empty_levels() {
    for (std::size_t i = 0; i < reading_.plan.objectives.size(); ++i) {
        const auto& means = reading_.plan.objectives[i].means;
        const bool empty = std::all_of(means.begin(), means.end(),
                                       [](const Means& each) { return each.activities.empty(); });
        if (!empty) continue;
        const std::string& number = reading_.plan.objectives[i].number;
        note(objective_lines_[i], "no-activity",
             "L’objectif " + number + (number.empty() ? "" : " ") + "n’a aucune activité.");
    }
}

} // namespace arrimage::plan
