#include "cli/plan_report.hpp"

#include "domain/plan_words.hpp"
#include "plan/french_date.hpp"

namespace arrimage::cli {

namespace {

struct RoleName {
    plan::LineRole role{};
    std::string_view one{};
    std::string_view many{};
};

constexpr RoleName role_names[] = {
    {plan::LineRole::objective, "objectif", "objectifs"},
    {plan::LineRole::means, "moyen", "moyens"},
    {plan::LineRole::activity, "activité", "activités"},
    {plan::LineRole::resource, "ressource", "ressources"},
    {plan::LineRole::deadline, "échéance", "échéances"},
    {plan::LineRole::continuation, "suite", "suites"},
    {plan::LineRole::heading, "titre", "titres"},
    {plan::LineRole::page, "pagination", "paginations"},
    {plan::LineRole::outside, "hors plan", "hors plan"},
    {plan::LineRole::flagged, "à vérifier", "à vérifier"},
};

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

void add_line_counts(std::string& text, const plan::Reading& reading) {
    text += "\nLignes du fichier : ";
    std::string_view separator;
    for (const auto& [role, one, many] : role_names) {
        int lines = 0;
        for (const auto& range : reading.lines)
            if (range.as == role) lines += range.to - range.from + 1;
        if (lines == 0) continue;
        text.append(separator).append(std::to_string(lines)).append(" ").append(lines == 1 ? one : many);
        separator = ", ";
    }
    text += ".\n";
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
    add_line_counts(text, reading);
    return text;
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
