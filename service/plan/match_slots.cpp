#include "plan/difference.hpp"
#include "plan/pairing.hpp"
#include "plan/text.hpp"

namespace arrimage::plan {

namespace {

/// "Haut-St-Maurice" and "Haut Saint-Maurice" are one territory.
std::string territory_key(const Slot& slot) {
    std::string key;
    const auto folded = slot.territory ? text::fold(*slot.territory) : std::string{};
    std::string word;
    const auto end_word = [&] {
        key += word == "saint" ? "st" : word == "sainte" ? "ste" : word;
        word.clear();
    };
    for (const char c : folded)
        if (text::is_lower(c) || text::is_digit(c))
            word += c;
        else
            end_word();
    end_word();
    return key;
}

std::string end_key(const std::optional<Date>& end) {
    return end ? to_iso(*end) : "..";
}

/// The days meant, or the wording where it means none.
std::string deadline_key(const Slot& slot) {
    if (!slot.deadline) return {};
    const auto& [text, kind, start, end, inferred, ambiguous, alternatives, subject] = *slot.deadline;
    if (!start && !end) return "\x1f" + text::fold(text);
    return end_key(start) + "/" + end_key(end);
}

enum class Who { everyone, with_territory, without_territory };

using KeyOf = std::string (*)(const Slot&);

PairKeys keys(const Obligation& obligation, Who who, KeyOf key_of) {
    PairKeys keys;
    for (const auto& slot : obligation.slots) {
        const bool has_territory = !territory_key(slot).empty();
        const bool takes_part = who == Who::everyone || (who == Who::with_territory) == has_territory;
        keys.push_back(takes_part ? std::optional{key_of(slot)} : std::nullopt);
    }
    return keys;
}

std::string both_keys(const Slot& slot) {
    return territory_key(slot) + "\x1e" + deadline_key(slot);
}

std::string no_key(const Slot&) {
    return {};
}

struct Round {
    Who before{};
    Who after{};
    KeyOf key{};
};

/// Two different territories never meet; a slot without one can get one or lose it.
constexpr Round rounds[] = {
    {Who::everyone, Who::everyone, both_keys},
    {Who::with_territory, Who::with_territory, territory_key},
    {Who::without_territory, Who::without_territory, no_key},
    {Who::without_territory, Who::with_territory, deadline_key},
    {Who::with_territory, Who::without_territory, deadline_key},
    {Who::without_territory, Who::with_territory, no_key},
    {Who::with_territory, Who::without_territory, no_key},
};

} // namespace

std::vector<std::optional<std::size_t>> match_slots(const Obligation& before, const Obligation& after) {
    Pairing pairing{before.slots.size(), after.slots.size()};
    for (const auto& round : rounds)
        pairing.pair_equal(keys(before, round.before, round.key), keys(after, round.after, round.key));
    return pairing.partners();
}

} // namespace arrimage::plan
