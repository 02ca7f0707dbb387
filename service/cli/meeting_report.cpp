#include "cli/meeting_report.hpp"

#include "cli/columns.hpp"
#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "domain/meeting_words.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::cli {

namespace {

using domain::counted;

constexpr auto colon = "\u00a0: ";

std::string line_if(const std::string& heading, const std::string& text) {
    return text.empty() ? "" : heading + colon + text + "\n";
}

std::string joined_names(const std::vector<actions::NamedPerson>& persons) {
    std::string text;
    for (const auto& person : persons) text += (text.empty() ? "" : ", ") + person.name;
    return text;
}

std::string slippage(const actions::ShownMeeting& shown) {
    if (shown.days_late)
        return "en retard de " + counted(*shown.days_late, "jour", "jours") + " sur sa promesse";
    if (!shown.slippage_days) return {};
    const int days = *shown.slippage_days;
    if (days == 0) return "le dernier jour promis";
    return counted(std::abs(days), "jour", "jours") + (days > 0 ? " après" : " avant") +
           " le dernier jour promis";
}

std::string reference(const actions::ShownMeeting& shown) {
    if (!shown.reference) return {};
    const auto& [plan, number, title] = *shown.reference;
    return plan + ", " + (number.empty() ? "" : number + " ") + title;
}

std::string answer_word(const domain::Invitee& invitee, domain::PollDateId date) {
    const auto answer = invitee.answers.find(date);
    return answer == invitee.answers.end() ? "–" : std::string{domain::french_name(answer->second)};
}

std::string totals_words(const domain::DateTotals& totals) {
    return std::to_string(totals.yes) + " oui, " + std::to_string(totals.if_needed) + " si nécessaire, " +
           std::to_string(totals.no) + " non, " + std::to_string(totals.unanswered) + " sans réponse";
}

std::string invitee_line(const domain::Invitee& invitee, const domain::Poll& poll) {
    std::string answers;
    for (const auto& [date, sitting] : poll.dates)
        answers += (answers.empty() ? "" : ", ") + answer_word(invitee, date);
    auto note = invitee.note;
    std::ranges::replace(note, '\n', ' ');
    return "  " + invitee.name + colon + answers + (note.empty() ? "" : " («\u00a0" + note + "\u00a0»)") +
           "\n";
}

} // namespace

std::string meeting_row(const domain::Meeting& meeting) {
    return std::to_string(meeting.id.value) + "  " + std::string{domain::french_name(meeting.state)} + "  " +
           meeting.title + "  (" + domain::french_when(meeting) + ")\n";
}

std::string meeting_report(const actions::ShownMeeting& shown, const std::string& zone) {
    const auto& meeting = shown.meeting;
    auto report = meeting_row(meeting);
    if (meeting.archived_at) report += "Archivée, sa case ayant quitté le plan.\n";
    report += line_if("Genre", std::string{domain::french_kind(meeting.kind)});
    report += line_if("Convoquée par", std::string{domain::french_name(meeting.convener)});
    report += line_if("Plan", reference(shown));
    report += line_if("Échéance au plan", meeting.wording);
    report += line_if("Écart", slippage(shown));
    report += line_if("Comité", shown.committee) + line_if("Territoire", shown.territory);
    report += line_if("Lieu", meeting.place) + line_if("Lien", meeting.link);
    report += people_line(shown.concerned);
    report += "Version" + std::string{colon} + std::to_string(meeting.version) + "\n";
    if (shown.poll) report += "\n" + poll_report(*shown.poll, zone);
    report += "\nHistorique\n";
    for (const auto& line : shown.history) report += "  " + domain::french_line(line, zone) + "\n";
    return report;
}

std::string poll_report(const actions::ShownPoll& shown, const std::string& zone) {
    const auto& poll = shown.poll;
    auto report = "Sondage ouvert " + domain::french_instant(poll.opened_at, zone) +
                  (poll.closed_at ? ", fermé " + domain::french_instant(*poll.closed_at, zone) : "") + "\n";
    Columns dates{2};
    for (std::size_t i = 0; i < poll.dates.size(); ++i) {
        const bool best = shown.best.front() == poll.dates[i].id;
        dates.add({std::to_string(poll.dates[i].id.value), domain::french_sitting(poll.dates[i].sitting),
                   totals_words(shown.totals[i]), best ? "la meilleure" : ""});
    }
    report += dates.text() + "Réponses, dans l’ordre des dates\n";
    for (const auto& invitee : poll.invitees) report += invitee_line(invitee, poll);
    return report;
}

std::string conflicts_report(const std::vector<actions::Conflict>& conflicts) {
    if (conflicts.empty()) return "Aucun conflit.\n";
    std::string report;
    for (const auto& conflict : conflicts) {
        const auto how = conflict.clash == domain::Clash::same_hours ? "mêmes heures" : "même jour";
        report += domain::french_sitting(conflict.sitting) + colon + conflict.title + ", " + how +
                  (conflict.polled ? ", au sondage" : "") + " (" + joined_names(conflict.persons) + ")\n";
    }
    return report;
}

std::string people_line(const std::vector<actions::NamedPerson>& persons) {
    return "Concerne" + std::string{colon} + (persons.empty() ? "personne" : joined_names(persons)) + "\n";
}

std::string reminders_line(const actions::Reminders& reminders) {
    auto line = counted(reminders.reminded, "rappel", "rappels") + ", " +
                counted(reminders.invited, "première demande", "premières demandes");
    if (reminders.spared > 0)
        line += "\u00a0; " + counted(reminders.spared, "personne a reçu", "personnes ont reçu") +
                " une lettre il y a moins d’une heure";
    return line + ".\n";
}

} // namespace arrimage::cli
