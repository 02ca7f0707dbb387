#include "domain/coverage_words.hpp"

#include "domain/count_words.hpp"

namespace arrimage::domain {

namespace {

struct StateWord {
    SlotState state{};
    std::string_view one{};
    std::string_view many{};
};

constexpr StateWord state_words[] = {
    {SlotState::held, "tenue", "tenues"},          {SlotState::dated, "fixée", "fixées"},
    {SlotState::promised, "à venir", "à venir"},   {SlotState::late, "en retard", "en retard"},
    {SlotState::cancelled, "annulée", "annulées"}, {SlotState::missing, "manquante", "manquantes"},
};

std::string met(int count, MeetingKind kind) {
    const bool press = kind == MeetingKind::press_conference;
    if (count == 0)
        return press ? "Aucune conférence de presse tenue ni fixée" : "Aucune rencontre tenue ni fixée";
    return press ? counted(count, "conférence de presse tenue ou fixée",
                           "conférences de presse tenues ou fixées")
                 : counted(count, "rencontre tenue ou fixée", "rencontres tenues ou fixées");
}

} // namespace

std::string_view french_name(SlotState state, int count) {
    for (const auto& word : state_words)
        if (word.state == state) return count < 2 ? word.one : word.many;
    return {};
}

std::string counts_in_words(const SlotCounts& counts) {
    std::string text;
    for (const auto& [state, one, many] : state_words)
        if (const auto count = counts[state]) text += (text.empty() ? "" : ", ") + counted(count, one, many);
    return text.empty() ? "aucune" : text;
}

std::string coverage_sentence(const ObligationCoverage& obligation) {
    const auto beyond = obligation.beyond.held + obligation.beyond.dated;
    const auto slots = slots_in(obligation.counts);
    if (slots == 0) return met(beyond, obligation.kind) + " (nombre non précisé)";
    auto text = met(obligation.counts.held + obligation.counts.dated, obligation.kind) + " sur " +
                std::to_string(slots);
    for (const auto state : {SlotState::late, SlotState::missing, SlotState::cancelled})
        if (const auto count = obligation.counts[state])
            text += ", " + std::to_string(count) + " " + std::string{french_name(state, count)};
    if (beyond > 0) text += ", " + std::to_string(beyond) + " en plus";
    return text;
}

} // namespace arrimage::domain
