#include "domain/meeting_details.hpp"

#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"

namespace arrimage::domain {

namespace {

constexpr std::size_t longest_title = 500;
constexpr std::size_t longest_place = 500;
constexpr std::size_t longest_link = 1'000;
constexpr int longest_window_days = 5 * 366;

} // namespace

MeetingDetails details_of(const Meeting& meeting) {
    return {.title = meeting.title,
            .kind = meeting.kind,
            .convener = meeting.convener,
            .committee = meeting.committee,
            .territory = meeting.territory,
            .place = meeting.place,
            .link = meeting.link};
}

void set_details(Meeting& meeting, const MeetingDetails& details) {
    meeting.title = details.title;
    meeting.kind = details.kind;
    meeting.convener = details.convener;
    meeting.committee = details.committee;
    meeting.territory = details.territory;
    meeting.place = details.place;
    meeting.link = details.link;
}

void check_details(const MeetingDetails& details) {
    if (details.title.empty()) throw Refusal{RefusalKind::invalid, "Donnez un titre à la rencontre."};
    check_line("Le titre", details.title, longest_title);
    check_whereabouts(details.place, details.link);
}

void check_whereabouts(const std::string& place, const std::string& link) {
    check_line("Le lieu", place, longest_place);
    check_line("Le lien", link, longest_link);
    if (!link.empty() && !link.starts_with("https://"))
        throw Refusal{RefusalKind::invalid, "Le lien commence par https://."};
}

void check_window(const plan::Interval& window) {
    if (!window.start || !window.end)
        throw Refusal{RefusalKind::invalid,
                      "Donnez la date de la rencontre, ou le premier et le dernier jour possibles."};
    if (*window.end < *window.start)
        throw Refusal{RefusalKind::invalid, "Le dernier jour possible vient avant le premier. Inversez-les."};
    if (plan::add_days(*window.start, longest_window_days) < *window.end)
        throw Refusal{RefusalKind::invalid,
                      "Les jours possibles s’étendent sur plus de cinq ans. Rapprochez-les."};
}

} // namespace arrimage::domain
