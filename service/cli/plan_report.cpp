#include "cli/plan_report.hpp"

#include "domain/plan_words.hpp"
#include "plan/french_date.hpp"

namespace arrimage::cli {

namespace {

std::string word(std::string_view text) {
    return std::string{text};
}

std::string numbered(std::string_view number, std::string_view title) {
    if (number.empty()) return word(title);
    return word(number) + " " + word(title);
}

std::string slots_report(const plan::Obligation& obligation) {
    if (obligation.slots.empty()) return "nombre non précisé";
    std::string text = std::to_string(obligation.slots.size());
    text += obligation.slots.size() == 1 ? " case à remplir" : " cases à remplir";
    for (const auto& slot : obligation.slots) {
        text += "\n          – ";
        if (slot.territory) text += *slot.territory + " ";
        text += slot.deadline ? "(" + plan::french_interval({slot.deadline->start, slot.deadline->end}) + ")"
                              : "(sans échéance)";
    }
    return text;
}

void add_activity(std::string& text, const plan::Activity& activity) {
    text += "    " + numbered(activity.number, activity.title) + "\n";
    for (const auto& resource : activity.resources)
        text += "        " + word(domain::french_name(resource.kind)) + " : " + resource.text + "\n";
    for (const auto& deadline : activity.deadlines)
        text += "        échéance : " + domain::deadline_sentence(deadline) + "\n";
    if (const auto& promised = activity.obligation)
        text += "        engagement : " + word(domain::french_name(promised->kind)) + ", " +
                slots_report(*promised) + "\n";
}

} // namespace

std::string plan_report(const plan::Plan& plan) {
    auto text = plan.title + "\n";
    if (plan.period.start.ok())
        text += "Période : " + plan::french_interval({plan.period.start, plan.period.end}) + "\n";
    for (const auto& objective : plan.objectives) {
        text += "\n" + numbered(objective.number, objective.title) + "\n";
        for (const auto& means : objective.means) {
            if (!means.title.empty()) text += "  " + numbered(means.number, means.title) + "\n";
            for (const auto& activity : means.activities) add_activity(text, activity);
        }
    }
    return text;
}

std::string reading_report(const plan::Reading& reading) {
    auto text = plan_report(reading.plan);
    if (!reading.findings.empty()) text += "\n" + findings_report(reading.findings);
    return text + "\nLignes du fichier : " + domain::line_counts(reading) + "\n";
}

std::string findings_report(const std::vector<plan::Finding>& findings) {
    std::string text;
    for (const auto& finding : findings)
        text += "  ligne " + std::to_string(finding.line) + " : " + finding.message + "\n";
    return text.empty() ? text : "À vérifier\n" + text;
}

std::string changes_report(const std::vector<plan::Change>& changes) {
    std::string text;
    for (const auto& change : changes) text += "  " + domain::change_sentence(change) + "\n";
    return text.empty() ? text : "Changements\n" + text;
}

} // namespace arrimage::cli
