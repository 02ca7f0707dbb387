#include "actions/calendar_head.hpp"

namespace arrimage::actions {

ical::CalendarHead calendar_head(const Publisher& publisher, std::string title,
                                 const domain::WholeDays& days) {
    return {.name = std::move(title),
            .description = "Rencontres publiées par " + publisher.organisation,
            .zone = publisher.zone,
            .organizer_name = publisher.organisation,
            .organizer_address = publisher.mailbox,
            .first_year = static_cast<int>(days.first.year()),
            .last_year = static_cast<int>(days.last.year())};
}

domain::Entry notice_of(const store::Calendar& calendar) {
    const auto made_on = plan::Date{std::chrono::floor<std::chrono::days>(calendar.created_at)};
    return {.uid = calendar.notice_uid,
            .created_at = calendar.created_at,
            .changed_at = calendar.changed_at,
            .when = domain::WholeDays{made_on, made_on},
            .summary = "Aucune rencontre à afficher",
            .description = "Les rencontres paraîtront ici dès que leur date sera connue.",
            .category = "Avis"};
}

} // namespace arrimage::actions
