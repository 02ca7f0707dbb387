#include "http/sitting_fields.hpp"

#include "domain/wall_clock.hpp"

namespace arrimage::http {
namespace {

using Kind = html::Field::Kind;

std::string clock_text(std::chrono::minutes time) {
    return domain::to_iso(domain::LocalTime{plan::Date{std::chrono::sys_days{}}, time}).substr(11);
}

bool all_empty(const Form& form) {
    return form["date"].empty() && form["debut"].empty() && form["fin"].empty();
}

} // namespace

void add_sitting_fields(std::vector<html::Field>& fields, const std::optional<domain::Sitting>& given,
                        SittingNeed need) {
    const bool required = need == SittingNeed::required;
    const auto start = given ? clock_text(given->start.time_of_day) : "";
    const auto end = given ? clock_text(given->end.time_of_day) : "";
    fields.push_back({.kind = Kind::date,
                      .name = "date",
                      .label = "Date",
                      .value = given ? plan::to_iso(given->start.date) : "",
                      .required = required});
    fields.push_back(
        {.kind = Kind::time, .name = "debut", .label = "Début", .value = start, .required = required});
    fields.push_back({.kind = Kind::time, .name = "fin", .label = "Fin", .value = end, .required = required});
}

std::optional<domain::Sitting> read_sitting(FormReader& read, const Form& form, const std::string& zone,
                                            SittingNeed need) {
    if (need == SittingNeed::optional && all_empty(form)) return std::nullopt;
    const auto date = read.needed_day("date");
    const auto start = read.needed_time("debut");
    const auto end = read.needed_time("fin");
    if (!date || !start || !end) return std::nullopt;
    const domain::Sitting sitting{{*date, *start}, {*date, *end}, zone};
    if (*end <= *start) read.note("fin", "La fin vient après le début.");
    return read.take("debut", [&](std::string_view) {
        if (*end > *start) domain::check_sitting(sitting);
        return sitting;
    });
}

} // namespace arrimage::http
