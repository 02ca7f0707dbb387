#include "cli/days.hpp"

#include "domain/refusal.hpp"

namespace arrimage::cli {

std::optional<plan::Date> day_of(const Invocation& invocation, std::string_view option) {
    const auto text = invocation.text(option);
    if (text.empty()) return std::nullopt;
    if (const auto day = plan::from_iso(text)) return day;
    throw domain::Refusal{domain::RefusalKind::invalid,
                          "« " + text +
                              " » n’est pas un jour\u00a0: écrivez année-mois-jour, comme 2003-10-31."};
}

boost::json::value json_day(const std::optional<plan::Date>& day) {
    if (!day) return nullptr;
    return boost::json::string{plan::to_iso(*day)};
}

} // namespace arrimage::cli
