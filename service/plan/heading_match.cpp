#include "plan/heading_match.hpp"

#include "plan/pairing.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace arrimage::plan {

namespace {

/// How many activities went from an earlier heading (first) to a later one (second).
using Votes = std::map<std::pair<std::size_t, std::size_t>, int>;

void elect(Pairing& pairing, const Votes& votes) {
    std::vector<std::tuple<int, std::size_t, std::size_t>> ranked;
    for (const auto& [headings, count] : votes) ranked.emplace_back(-count, headings.second, headings.first);
    std::ranges::sort(ranked);
    for (const auto& [count, after, before] : ranked) pairing.pair(before, after);
}

template <class Heading, class TextOf>
PairKeys keys(const std::vector<const Heading*>& headings, TextOf text_of) {
    PairKeys keys;
    for (const auto* heading : headings) {
        auto text = text_of(*heading);
        keys.push_back(text.empty() ? std::nullopt : std::optional{std::move(text)});
    }
    return keys;
}

template <class Heading>
std::vector<std::optional<std::size_t>> match(const std::vector<const Heading*>& before,
                                              const std::vector<const Heading*>& after, const Votes& votes) {
    const auto title = [](const Heading& heading) { return text::fold(heading.title); };
    const auto number = [](const Heading& heading) { return heading.number; };
    const auto nothing = [](const Heading&) { return std::string{"-"}; };
    Pairing pairing{before.size(), after.size()};
    elect(pairing, votes);
    pairing.pair_equal(keys(before, title), keys(after, title));
    pairing.pair_equal(keys(before, number), keys(after, number));
    if (before.size() == 1 && after.size() == 1)
        pairing.pair_equal(keys(before, nothing), keys(after, nothing));
    return pairing.partners();
}

} // namespace

FlatPlan::FlatPlan(const Plan& plan) {
    for (const auto& objective : plan.objectives) {
        objectives.push_back(&objective);
        for (const auto& one : objective.means) {
            means.push_back(&one);
            objective_of.push_back(objectives.size() - 1);
            for (std::size_t rank = 0; rank < one.activities.size(); ++rank) {
                by_key[one.activities[rank].key] = activities.size();
                activities.push_back({&one.activities[rank], means.size() - 1, rank});
            }
        }
    }
}

HeadingMatches match_headings(const FlatPlan& before, const FlatPlan& after,
                              const std::vector<Match>& matches) {
    Votes for_means, for_objectives;
    for (const auto& [old_key, new_key] : matches) {
        const auto from = before.activities[before.by_key.at(old_key)].means;
        const auto to = after.activities[after.by_key.at(new_key)].means;
        ++for_means[{from, to}];
        ++for_objectives[{before.objective_of[from], after.objective_of[to]}];
    }
    return {match(before.objectives, after.objectives, for_objectives),
            match(before.means, after.means, for_means)};
}

} // namespace arrimage::plan
