#include "cli/period_options.hpp"

#include "cli/arguments.hpp"
#include "domain/refusal.hpp"

#include <charconv>

namespace arrimage::cli {

namespace {

using domain::Refusal;
using domain::RefusalKind;

std::optional<int> year_of(std::string_view text) {
    int year = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (text.size() != 4 || error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
    return year;
}

std::optional<plan::Period> days(std::string_view text) {
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    const auto start = plan::from_iso(text.substr(0, dots)), end = plan::from_iso(text.substr(dots + 2));
    if (!start || !end || *end < *start) return std::nullopt;
    return plan::Period{*start, *end};
}

std::optional<plan::Period> years(std::string_view text, plan::MonthDay fiscal_start) {
    const auto first = year_of(text.substr(0, 4));
    if (!first) return std::nullopt;
    if (text.size() == 4) return plan::fiscal_year(*first, {1, 1});
    const auto last = text.size() == 9 && text[4] == '-' ? year_of(text.substr(5)) : std::nullopt;
    if (!last || *last <= *first) return std::nullopt;
    return plan::Period{plan::fiscal_year(*first, fiscal_start).start,
                        plan::fiscal_year(*last - 1, fiscal_start).end};
}

plan::Period period_of(std::string_view text, plan::MonthDay fiscal_start) {
    if (const auto period = days(text)) return *period;
    if (const auto period = years(text, fiscal_start)) return *period;
    throw Refusal{RefusalKind::invalid,
                  "La période s’écrit « 2003-2004 », « 2003 » ou « 2003-04-01..2004-03-31 »."};
}

plan::MonthDay month_day_of(const std::string& text) {
    const auto date = plan::from_iso("2001-" + text);
    if (!date)
        throw Refusal{RefusalKind::invalid, "Le début de l’exercice s’écrit « MM-JJ », par exemple 04-01."};
    return {static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day())};
}

} // namespace

void period_option(Arguments& arguments) {
    arguments.text("--period", "Période du plan : 2003-2004, 2003 ou 2003-04-01..2004-03-31");
}

void fiscal_start_option(Arguments& arguments) {
    arguments.text("--fiscal-start", "Premier jour de l’exercice, MM-JJ");
}

plan::ReadOptions read_options(const Invocation& invocation, const settings::Settings& settings) {
    plan::ReadOptions options{.fiscal_start = settings.planning.fiscal_start};
    if (const auto start = invocation.text("fiscal-start"); !start.empty())
        options.fiscal_start = month_day_of(start);
    if (const auto period = invocation.text("period"); !period.empty())
        options.period = period_of(period, options.fiscal_start);
    return options;
}

} // namespace arrimage::cli
