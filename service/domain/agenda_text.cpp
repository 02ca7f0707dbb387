#include "domain/agenda_text.hpp"

#include "domain/french_time.hpp"
#include "domain/wrapped.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr std::string_view nbsp = "\u00a0";

std::string numbered(std::size_t number) {
    auto text = std::to_string(number);
    if (text.size() < 2) text.insert(0, " ");
    return text + ". ";
}

std::string item_text(const AgendaItem& item, const std::string& first) {
    const auto details = details_of(item);
    auto text = wrapped(title_of(item) + (details.empty() ? "" : " (" + details + ")"), first);
    for (const auto& line : lines_under(item)) text += wrapped(line, std::string(first.size(), ' '));
    return text;
}

std::string heading(const Meeting& meeting) {
    auto text = "ORDRE DU JOUR\n\n" + wrapped(meeting.title);
    text += wrapped(meeting.sitting ? french_sitting(*meeting.sitting)
                                    : "Date à fixer, " + plan::french_interval(meeting.window));
    if (!meeting.place.empty()) text += wrapped(std::string{"Lieu"}.append(nbsp) + ": " + meeting.place);
    if (!meeting.link.empty()) text += std::string{"À distance"}.append(nbsp) + ": " + meeting.link + "\n";
    return text;
}

std::string planned_time(const Agenda& agenda) {
    return std::string{"Durée prévue"}.append(nbsp) + ": " + french_duration(minutes_planned(agenda));
}

} // namespace

std::string french_duration(int minutes) {
    const auto unit = [](int number, std::string_view word) {
        return std::to_string(number).append(nbsp).append(word);
    };
    if (minutes < 60) return unit(minutes, "min");
    const auto hours = unit(minutes / 60, "h");
    return minutes % 60 == 0 ? hours : hours + std::string{nbsp} + std::to_string(minutes % 60);
}

std::string time_sentence(const Agenda& agenda) {
    return planned_time(agenda) + ".";
}

std::string time_sentence(const Agenda& agenda, const Meeting& meeting) {
    const auto planned = minutes_planned(agenda);
    const auto available = minutes_available(meeting);
    if (!available) return time_sentence(agenda);
    auto sentence = planned_time(agenda);
    sentence += ", sur " + french_duration(*available);
    if (planned <= *available) return sentence + ".";
    return sentence.append(nbsp) + ": " + french_duration(planned - *available) + " de trop.";
}

std::string details_of(const AgendaItem& item) {
    auto details = minutes_of(item) > 0 ? french_duration(minutes_of(item)) : std::string{};
    if (item.presenter.empty()) return details;
    return details + (details.empty() ? "" : ", ") + "présenté par " + item.presenter;
}

std::string agenda_items_text(const Agenda& agenda) {
    std::string text;
    const auto discuss = shown_items(agenda, AgendaSection::discuss);
    if (!discuss.empty()) text += "À DISCUTER\n\n";
    for (std::size_t i = 0; i < discuss.size(); ++i) text += item_text(discuss[i], numbered(i + 1));
    const auto know = shown_items(agenda, AgendaSection::know);
    if (!know.empty()) text += (text.empty() ? "" : "\n") + std::string{"POUR INFORMATION\n\n"};
    for (const auto& item : know) text += item_text(item, "  - ");
    return text;
}

std::string agenda_text(const Agenda& agenda, const Meeting& meeting) {
    return heading(meeting) + "\n" + agenda_items_text(agenda) + "\n" + wrapped(time_sentence(agenda));
}

} // namespace arrimage::domain
