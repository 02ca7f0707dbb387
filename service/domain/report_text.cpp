#include "domain/report_text.hpp"

#include "domain/count_words.hpp"
#include "domain/report_words.hpp"
#include "domain/wrapped.hpp"
#include "plan/french_date.hpp"

#include <string_view>

namespace arrimage::domain {

namespace {

constexpr std::string_view colon = "\u00a0: ";
constexpr const char* under = "      ";
constexpr const char* dash = "      - ";

std::string heading(std::string_view words) {
    return "\n" + std::string{words} + "\n\n";
}

std::string activity_text(const ReportActivity& activity, const std::string& title, plan::Date today) {
    auto text = wrapped(title, "  ");
    for (const auto& sentence : figure_sentences(activity.figures)) text += wrapped(sentence, under);
    for (const auto& line : activity.lines) text += wrapped(line_sentence(line), dash);
    for (const auto& [meeting, document] : activity.documents)
        text += wrapped(std::string{"document"}.append(colon) + document, dash);
    for (const auto& follow_up : activity.follow_ups)
        text +=
            wrapped(std::string{"suivi ouvert"}.append(colon) + follow_up_in_words(follow_up, today), dash);
    return text;
}

std::string objective_text(const Report& report, std::size_t place) {
    const auto& objective = report.objectives[place];
    auto text = "\n" + wrapped("OBJECTIF " + numbered_title(objective.number, objective.title));
    for (const auto& sentence : figure_sentences(objective.figures)) text += wrapped(sentence, "  ");
    for (const auto& activity : report.activities)
        if (activity.objective == place)
            text +=
                "\n" + activity_text(activity, numbered_title(activity.number, activity.title), report.as_of);
    return text;
}

std::string outside_text(const Report& report) {
    if (report.outside == ReportActivity{}) return {};
    return heading("HORS DU PLAN") +
           activity_text(report.outside, "Rencontres d’aucune activité du plan", report.as_of);
}

std::string rows_text(std::string_view title, const std::vector<PresenceRow>& rows, const char* unnamed) {
    auto text = wrapped(title);
    for (const auto& [name, counts] : rows)
        text += wrapped(
            std::string{name.empty() ? unnamed : name}.append(colon) + presence_in_words(counts) + ".", "  ");
    return text;
}

std::string presences_text(const Report& report) {
    auto text = heading("PRÉSENCES");
    if (report.by_territory.empty()) {
        text += wrapped("Aucune présence n’a été notée.");
    } else {
        text += wrapped("En tout\u00a0: " + presence_in_words(report.presence) + ".") + "\n";
        text += rows_text("Par territoire", report.by_territory, no_territory) + "\n";
        text += rows_text("Par organisme", report.by_body, no_body);
    }
    if (report.without_sheet > 0)
        text +=
            "\n" + wrapped(counted(report.without_sheet, "rencontre tenue n’a pas de feuille de présence.",
                                   "rencontres tenues n’ont pas de feuille de présence."));
    return text;
}

std::string carried_text(const Report& report, bool ongoing, std::string_view title) {
    std::string text;
    for (const auto& activity : report.activities) {
        if (!activity.carried || (*activity.carried == Carried::ongoing) != ongoing) continue;
        auto line = numbered_title(activity.number, activity.title);
        if (!ongoing) line += " (" + carried_in_words(activity) + ")";
        text += wrapped(line, "  - ");
    }
    return text.empty() ? text : "\n" + wrapped(title) + text;
}

} // namespace

std::string report_text(const Report& report) {
    auto text =
        "BILAN\n\n" + wrapped(report.title) +
        wrapped("Du " + plan::french_date(report.period.start) + " au " +
                plan::french_date(report.period.end) + ". État au " + plan::french_date(report.as_of) + ".") +
        "\n";
    for (const auto& sentence : figure_sentences(report.totals)) text += wrapped(sentence);
    for (std::size_t place = 0; place < report.objectives.size(); ++place)
        text += objective_text(report, place);
    text += outside_text(report) + presences_text(report);
    const auto carried = carried_text(report, false, "À reprendre\u00a0:") +
                         carried_text(report, true, "Sans rencontre promise en nombre, à poursuivre\u00a0:");
    return text + "\nÀ REPORTER\n" + (carried.empty() ? "\nRien.\n" : carried);
}

} // namespace arrimage::domain
