#include "domain/minutes_text.hpp"

#include "domain/french_time.hpp"
#include "domain/plain_text.hpp"
#include "domain/wrapped.hpp"
#include "plan/french_date.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

std::string quoted(const std::string& text) {
    return "«\u00a0" + text + "\u00a0»";
}

std::string title_of(const MinutesDocument& document, const std::string& key) {
    const auto item = std::ranges::find(document.items, key, &ItemTitle::key);
    return item == document.items.end() ? key : item->title;
}

std::string label_of(Attendance status) {
    switch (status) {
    case Attendance::present: return "Présences";
    case Attendance::replaced: return "Remplacements";
    case Attendance::excused: return "Absences motivées";
    case Attendance::absent: return "Absences";
    case Attendance::guest: return "Personnes invitées";
    }
    return {};
}

std::string whence(const Attendee& attendee) {
    if (attendee.seat_name.empty() || attendee.seat_name == attendee.body)
        return attendee.body.empty() ? attendee.territory : attendee.body;
    return attendee.seat_name;
}

std::string words_of(const MinutesDocument& document, const Attendee& attendee) {
    auto words = attendee.name;
    if (const auto place = whence(attendee); !place.empty()) words += " (" + place + ")";
    if (attendee.status == Attendance::replaced) words += ", par " + attendee.detail;
    if (attendee.status == Attendance::excused && !attendee.detail.empty())
        words += "\u00a0: " + attendee.detail;
    if (!attendee.arrived_item.empty())
        words += ", arrivée au point " + quoted(title_of(document, attendee.arrived_item));
    if (!attendee.left_item.empty())
        words += ", départ au point " + quoted(title_of(document, attendee.left_item));
    return words;
}

std::string heading(const MinutesDocument& document) {
    const auto& meeting = document.meeting;
    auto text = "COMPTE-RENDU\n\n" + wrapped(meeting.title);
    if (meeting.sitting) text += wrapped(french_sitting(*meeting.sitting));
    if (!meeting.place.empty()) text += wrapped("Lieu\u00a0: " + meeting.place);
    return text + wrapped(standing_of(document));
}

std::string attendance_text(const MinutesDocument& document) {
    std::string text;
    for (const auto& [label, names] : attendance_by_status(document)) {
        text += "\n" + label + "\u00a0:\n";
        for (const auto& name : names) text += wrapped(name, "  - ");
    }
    if (const auto quorum = quorum_sentence(document); !quorum.empty()) text += "\n" + wrapped(quorum);
    return text;
}

/// How far the mark of a list begins its line: "- ", "2. ", with the spaces before it.
std::size_t mark_length(std::string_view line) {
    const auto begin = std::min(line.find_first_not_of(' '), line.size());
    const auto mark = line.substr(begin);
    if (mark.starts_with("- ") || mark.starts_with("* ") || mark.starts_with("+ ")) return begin + 2;
    const auto digits = std::min(mark.find_first_not_of("0123456789"), mark.size());
    return digits > 0 && digits < 4 && mark.substr(digits).starts_with(". ") ? begin + digits + 2 : begin;
}

std::string body_text(const std::string& body) {
    std::string text;
    for (std::string_view rest = body; !rest.empty();) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        const auto mark = mark_length(line);
        text += plan::text::trim(line).empty()
                    ? "\n"
                    : wrapped(line.substr(mark), "   " + std::string{line.substr(0, mark)});
    }
    return text;
}

std::string list_text(const char* label, const std::string& lines) {
    const auto each = lines_in(lines);
    if (each.empty()) return {};
    auto text = "   " + std::string{label} + "\u00a0:\n";
    for (const auto& line : each) text += wrapped(line, "   - ");
    return text;
}

std::string section_text(const MinutesSection& section, std::size_t number) {
    auto text = wrapped(section.title, std::to_string(number) + ". ");
    text += body_text(section.body);
    const bool one_decision = lines_in(section.decisions).size() == 1;
    const bool one_follow_up = lines_in(section.follow_ups).size() == 1;
    text += list_text(one_decision ? "Décision" : "Décisions", section.decisions);
    return text + list_text(one_follow_up ? "Suivi" : "Suivis", section.follow_ups);
}

} // namespace

std::string standing_of(const MinutesDocument& document) {
    switch (document.state) {
    case MinutesState::draft: return "Brouillon, pas encore diffusé";
    case MinutesState::circulated: return "Projet de compte-rendu, diffusé pour approbation";
    default: break;
    }
    if (!document.approved_in || !document.approved_in->sitting) return "Approuvé";
    return "Approuvé le " + plan::french_day(document.approved_in->sitting->start.date) + " à la rencontre " +
           quoted(document.approved_in->title);
}

std::vector<NamedAttendance> attendance_by_status(const MinutesDocument& document) {
    using enum Attendance;
    std::vector<NamedAttendance> groups;
    for (const auto status : {present, replaced, excused, absent, guest}) {
        NamedAttendance group{.label = label_of(status)};
        for (const auto& attendee : document.sheet.attendees)
            if (attendee.status == status) group.names.push_back(words_of(document, attendee));
        if (document.sheet.version > 0 && !group.names.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

std::string quorum_sentence(const MinutesDocument& document) {
    if (!document.quorum) return {};
    auto sentence = in_words(*document.quorum);
    if (!document.quorum->reached() || document.quorum->lost.empty()) return sentence;
    sentence += " Il manque à ces points\u00a0: ";
    for (std::size_t i = 0; i < document.quorum->lost.size(); ++i)
        sentence += (i == 0 ? "" : ", ") + quoted(title_of(document, document.quorum->lost[i]));
    return sentence + ".";
}

bool is_blank(const MinutesSection& section) {
    return plan::text::trim(section.body).empty() && section.decisions.empty() && section.follow_ups.empty();
}

std::string minutes_text(const MinutesDocument& document) {
    auto text = heading(document) + attendance_text(document);
    std::size_t number = 0;
    for (const auto& section : document.sections) text += "\n" + section_text(section, ++number);
    if (document.documents.empty()) return text;
    text += "\nDocuments\u00a0:\n";
    for (const auto& title : document.documents) text += wrapped(title, "  - ");
    return text;
}

} // namespace arrimage::domain
