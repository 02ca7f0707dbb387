#include "domain/plan_words.hpp"

#include "domain/count_words.hpp"
#include "domain/names.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr Name<plan::ResourceKind> resource_names[] = {
    {plan::ResourceKind::committee, "comité"},
    {plan::ResourceKind::organisation, "organisme"},
    {plan::ResourceKind::person, "personne"},
    {plan::ResourceKind::role, "fonction"},
    {plan::ResourceKind::place, "lieu"},
    {plan::ResourceKind::document, "document"},
    {plan::ResourceKind::channel, "voie de diffusion"},
    {plan::ResourceKind::amount, "quantité"},
    {plan::ResourceKind::other, "autre"},
};

constexpr Name<plan::ObligationKind> obligation_names[] = {
    {plan::ObligationKind::committee, "rencontres de comité"},
    {plan::ObligationKind::territorial, "rencontres territoriales"},
    {plan::ObligationKind::regional, "rencontres régionales"},
    {plan::ObligationKind::inter_regional, "rencontres interrégionales"},
    {plan::ObligationKind::working_group, "rencontres de groupe de travail"},
    {plan::ObligationKind::press_conference, "conférences de presse"},
    {plan::ObligationKind::other, "autres rencontres"},
};

constexpr Name<plan::ChangeKind> change_names[] = {
    {plan::ChangeKind::added, "ajoutée"},       {plan::ChangeKind::removed, "retirée"},
    {plan::ChangeKind::reworded, "reformulée"}, {plan::ChangeKind::renumbered, "renumérotée"},
    {plan::ChangeKind::moved, "déplacée"},      {plan::ChangeKind::resources, "ressources"},
    {plan::ChangeKind::deadline, "échéance"},   {plan::ChangeKind::obligation, "engagement"},
};

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

std::string in_guillemets(const std::string& text) {
    return "«\u00a0" + text + "\u00a0»";
}

std::string what_changed(const plan::Change& change) {
    if (change.before.empty() || change.after.empty()) return change.before + change.after;
    return in_guillemets(change.before) + " devient " + in_guillemets(change.after);
}

} // namespace

std::string_view french_name(plan::ResourceKind kind) {
    return name_of(resource_names, kind);
}

std::string_view french_name(plan::ObligationKind kind) {
    return name_of(obligation_names, kind);
}

std::string_view french_name(plan::LineRole role) {
    return std::ranges::find(role_names, role, &RoleName::role)->one;
}

std::string line_counts(const plan::Reading& reading) {
    std::string text;
    for (const auto& [role, one, many] : role_names) {
        int lines = 0;
        for (const auto& range : reading.lines)
            if (range.as == role) lines += range.to - range.from + 1;
        if (lines > 0) text += (text.empty() ? "" : ", ") + counted(lines, one, many);
    }
    return text + ".";
}

std::string deadline_sentence(const plan::Deadline& deadline) {
    auto text =
        in_guillemets(deadline.text) + "\u00a0: " + plan::french_interval({deadline.start, deadline.end});
    if (deadline.subject) text += ", pour " + *deadline.subject;
    if (!deadline.inferred.empty()) text += " (complété d’après la période)";
    if (!deadline.ambiguous) return text;
    text += " — à confirmer";
    for (const auto& other : deadline.alternatives) text += ", ou bien " + plan::french_interval(other);
    return text;
}

std::string change_sentence(const plan::Change& change) {
    const auto& key = change.new_key ? change.new_key : change.old_key;
    return key.value_or("") + " " + std::string{name_of(change_names, change.kind)} +
           "\u00a0: " + what_changed(change);
}

} // namespace arrimage::domain
