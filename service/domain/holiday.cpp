#include "domain/holiday.hpp"

#include "plan/deadline_calendar.hpp"

#include <algorithm>
#include <iterator>

namespace arrimage::domain {

namespace {

using plan::Date;
using plan::Feast;

/// The Monday before 25 May took its name in November 2002 (décret 1322-2002).
const char* may_monday(int year) {
    return year < 2003 ? "fête de Dollard" : "Journée nationale des patriotes";
}

/// 25 June after a Sunday. L.Q. 2007, c. 4, assented to on 8 June 2007, left the Sunday to those who work on it.
const char* national_monday(int year) {
    return year < 2007 ? "congé de la Fête nationale du Québec"
                       : "congé de la Fête nationale du Québec (pour qui ne travaille pas le dimanche)";
}

/// From 24 June to 2 July: the two feasts, a week apart, fall on the same weekday.
std::vector<Holiday> early_summer(int year) {
    const Date national = plan::day_of(Feast::national_day, year);
    const Date canada = plan::day_of(Feast::canada_day, year);
    const Holiday feast{national, "Fête nationale du Québec"};
    if (plan::weekday_of(national) != 0) return {feast, {canada, "fête du Canada"}};
    return {feast,
            {plan::add_days(national, 1), national_monday(year)},
            {plan::add_days(canada, 1), "congé de la fête du Canada"}};
}

} // namespace

std::vector<Holiday> holidays(int year) {
    const auto day = [&](Feast feast) { return plan::day_of(feast, year); };
    std::vector<Holiday> found{
        {day(Feast::new_year), "jour de l’An"},
        {day(Feast::good_friday), "Vendredi saint (ou lundi de Pâques, au choix de l’employeur)"},
        {day(Feast::easter_monday), "lundi de Pâques (ou Vendredi saint, au choix de l’employeur)"},
        {day(Feast::patriots), may_monday(year)},
    };
    std::ranges::move(early_summer(year), std::back_inserter(found));
    found.push_back({day(Feast::labour_day), "fête du Travail"});
    found.push_back({day(Feast::thanksgiving), "Action de grâces"});
    found.push_back({day(Feast::christmas), "Noël"});
    return found;
}

std::vector<Holiday> holidays_between(Date first, Date last) {
    std::vector<Holiday> found;
    for (auto year = first.year(); year <= last.year(); ++year)
        std::ranges::copy_if(holidays(static_cast<int>(year)), std::back_inserter(found),
                             [&](const Holiday& one) { return first <= one.day && one.day <= last; });
    return found;
}

} // namespace arrimage::domain
