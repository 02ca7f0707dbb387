#include "domain/minutes.hpp"

#include "domain/names.hpp"
#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"

#include <algorithm>
#include <array>

namespace arrimage::domain {

namespace {

using enum MinutesState;

constexpr Name<MinutesState> states[] = {
    {draft, "draft"}, {circulated, "circulated"}, {approved, "approved"}, {published, "public"}};
constexpr Name<MinutesState> french_states[] = {
    {draft, "brouillon"}, {circulated, "diffusé"}, {approved, "approuvé"}, {published, "public"}};

constexpr Name<MinutesCause> causes[] = {{MinutesCause::begun, "begun"},
                                         {MinutesCause::written, "written"},
                                         {MinutesCause::taken_on, "taken-on"},
                                         {MinutesCause::restored, "restored"},
                                         {MinutesCause::agenda, "agenda"}};
constexpr Name<MinutesCause> french_causes[] = {{MinutesCause::begun, "commencé"},
                                                {MinutesCause::written, "rédigé"},
                                                {MinutesCause::taken_on, "suivi"},
                                                {MinutesCause::restored, "version reprise"},
                                                {MinutesCause::agenda, "points de l’ordre du jour"}};

constexpr std::string_view withheld = "[passage retiré]";
constexpr std::string_view opening = "[[";
constexpr std::string_view closing = "]]";
constexpr std::size_t longest_body = 60'000;
constexpr std::size_t longest_decisions = 8'000;

struct Outcome {
    std::optional<MinutesState> state{};
    const char* refusal{""};
};

struct Row {
    MinutesAct act{};
    std::array<Outcome, 4> outcomes{}; ///< draft, circulated, approved, published
};

constexpr auto closed = "Ce compte-rendu est approuvé\u00a0: son texte ne change plus. Pour le corriger, "
                        "revenez d’abord sur l’approbation.";

constexpr Row rows[] = {
    {MinutesAct::write, {{{draft}, {circulated}, {{}, closed}, {{}, closed}}}},
    {MinutesAct::circulate, {{{circulated}, {circulated}, {approved}, {published}}}},
    {MinutesAct::approve,
     {{{{}, "Ce compte-rendu n’a pas été diffusé. Diffusez-le avant de noter son approbation."},
       {approved},
       {approved},
       {published}}}},
    {MinutesAct::publish,
     {{{{}, "Ce compte-rendu est un brouillon. Seul un compte-rendu approuvé devient public."},
       {{}, "Ce compte-rendu n’est pas encore approuvé. Notez son approbation avant de le rendre public."},
       {published},
       {published}}}},
    {MinutesAct::reopen,
     {{{{}, "Ce compte-rendu est déjà un brouillon."}, {draft}, {circulated}, {approved}}}},
};

template <class Replace>
std::string without_marks(std::string_view text, Replace replace) {
    std::string out;
    while (!text.empty()) {
        const auto begin = text.find(opening);
        out += text.substr(0, begin);
        if (begin == text.npos) break;
        text.remove_prefix(begin + opening.size());
        const auto end = text.find(closing);
        out += replace(text.substr(0, end));
        text.remove_prefix(end == text.npos ? text.size() : end + closing.size());
    }
    return out;
}

} // namespace

std::string_view to_string(MinutesState state) {
    return name_of(states, state);
}
std::optional<MinutesState> minutes_state(std::string_view name) {
    return value_of(states, name);
}
std::string_view french_name(MinutesState state) {
    return name_of(french_states, state);
}

std::string_view to_string(MinutesCause cause) {
    return name_of(causes, cause);
}
std::optional<MinutesCause> minutes_cause(std::string_view name) {
    return value_of(causes, name);
}
std::string_view french_name(MinutesCause cause) {
    return name_of(french_causes, cause);
}

MinutesState state_after(MinutesAct act, MinutesState state) {
    const auto& row = *std::ranges::find(rows, act, &Row::act);
    const auto& outcome = row.outcomes[static_cast<std::size_t>(state)];
    if (!outcome.state) throw Refusal{RefusalKind::conflict, outcome.refusal};
    return *outcome.state;
}

bool is_circulated(MinutesState state) {
    return state != draft;
}

void check_writing(const std::string& body, const std::string& decisions) {
    check_text("La rédaction", body, longest_body);
    check_text("La liste des décisions", decisions, longest_decisions);
}

const MinutesSection* find_section(const std::vector<MinutesSection>& sections, std::string_view key) {
    const auto found = std::ranges::find(sections, key, &MinutesSection::key);
    return found == sections.end() ? nullptr : &*found;
}

std::string public_text(std::string_view text) {
    return without_marks(text, [](std::string_view) { return withheld; });
}

std::vector<MinutesSection> public_sections(std::vector<MinutesSection> sections) {
    for (auto& section : sections)
        for (auto* text : {&section.title, &section.body, &section.decisions, &section.follow_ups})
            *text = public_text(*text);
    return sections;
}

std::string whole_text(std::string_view text) {
    return without_marks(text, [](std::string_view passage) { return passage; });
}

} // namespace arrimage::domain
