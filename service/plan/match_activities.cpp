#include "plan/difference.hpp"
#include "plan/pairing.hpp"
#include "plan/text.hpp"
#include "plan/title_words.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace arrimage::plan {

namespace {

/// An activity with all that it is recognised by.
struct Placed {
    const Activity* activity{nullptr};
    std::string title{};   ///< folded
    std::string place{};   ///< its objective and means, folded
    std::string content{}; ///< its resources and deadlines
    TitleWords words{};
};

std::string content_of(const Activity& activity) {
    std::string content;
    for (const auto& resource : activity.resources) content.append("\n").append(resource.text);
    for (const auto& deadline : activity.deadlines) content.append("\t").append(deadline.text);
    return content;
}

std::vector<Placed> placed_activities(const Plan& plan, Vocabulary& vocabulary) {
    std::vector<Placed> all;
    for (const auto& objective : plan.objectives)
        for (const auto& means : objective.means) {
            const auto place = text::fold(objective.title) + "\n" + text::fold(means.title);
            for (const auto& activity : means.activities)
                all.push_back({&activity, text::fold(activity.title), place, content_of(activity),
                               vocabulary.add(activity.title)});
        }
    return all;
}

/// What must be the same in one round, beside the title.
struct Round {
    bool place{false};
    bool number{false};
    bool content{false};
};

/// From the surest to the boldest.
constexpr Round rounds[] = {
    {.place = true, .number = true, .content = true},
    {.place = true, .content = true},
    {.place = true, .number = true},
    {.number = true, .content = true},
    {.content = true},
    {.place = true},
    {.number = true},
    {},
};

std::optional<std::string> key_in(const Round& round, const Placed& placed) {
    const bool tells = !placed.title.empty() || round.number;
    const bool has_content = !placed.content.empty() || round.number;
    if (!tells || (round.content && !has_content)) return std::nullopt;
    std::string key = placed.title;
    if (round.place) key += "\x1f" + placed.place;
    if (round.number) key += "\x1e" + placed.activity->number;
    if (round.content) key += "\x1d" + placed.content;
    return key;
}

PairKeys keys_in(const Round& round, const std::vector<Placed>& all) {
    PairKeys keys;
    for (const auto& placed : all) keys.push_back(key_in(round, placed));
    return keys;
}

struct Candidate {
    double score{0};
    std::size_t before{0};
    std::size_t after{0};
};

/// A word that more of the free activities have tells too little to look at them all.
constexpr std::size_t few = 256, common_word_few = 256, common_word_many = 32;

using Index = std::unordered_map<std::size_t, std::vector<std::size_t>>;

Index index_free(const std::vector<Placed>& before, const Pairing& pairing) {
    Index index;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (pairing.is_free_before(i))
            for (const auto word : before[i].words) index[word].push_back(i);
    return index;
}

/// How alike they are, absent when they are two things: mostly the same words, or at the same place under the same
/// number with some words in common.
std::optional<double> score_of(const Vocabulary& vocabulary, const Placed& before, const Placed& after) {
    constexpr double alike = 0.55, alike_in_place = 0.3, bonus = 0.1;
    const bool same_place = before.place == after.place;
    const bool same_number = before.activity->number == after.activity->number;
    const double likeness = vocabulary.likeness(before.words, after.words);
    if (likeness < (same_place && same_number ? alike_in_place : alike)) return std::nullopt;
    const bool same_content = !before.content.empty() && before.content == after.content;
    return likeness + bonus * (int{same_place} + int{same_number} + int{same_content});
}

std::vector<std::size_t> possible(const Index& index, const TitleWords& words, std::size_t common_word) {
    std::vector<std::size_t> found;
    for (const auto word : words) {
        const auto entry = index.find(word);
        if (entry == index.end() || entry->second.size() > common_word) continue;
        found.insert(found.end(), entry->second.begin(), entry->second.end());
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void pair_alike(Pairing& pairing, const Vocabulary& vocabulary, const std::vector<Placed>& before,
                const std::vector<Placed>& after) {
    const auto index = index_free(before, pairing);
    const auto common_word = before.size() <= few ? common_word_few : common_word_many;
    std::vector<Candidate> candidates;
    for (std::size_t a = 0; a < after.size(); ++a) {
        if (!pairing.is_free_after(a)) continue;
        for (const auto b : possible(index, after[a].words, common_word))
            if (const auto score = score_of(vocabulary, before[b], after[a]))
                candidates.push_back({*score, b, a});
    }
    std::ranges::sort(candidates, [](const Candidate& x, const Candidate& y) {
        return std::tuple{-x.score, x.after, x.before} < std::tuple{-y.score, y.after, y.before};
    });
    for (const auto& candidate : candidates) pairing.pair(candidate.before, candidate.after);
}

} // namespace

std::vector<Match> match_activities(const Plan& before, const Plan& after) {
    Vocabulary vocabulary;
    const auto olds = placed_activities(before, vocabulary);
    const auto news = placed_activities(after, vocabulary);
    Pairing pairing{olds.size(), news.size()};
    for (const auto& round : rounds) pairing.pair_equal(keys_in(round, olds), keys_in(round, news));
    pair_alike(pairing, vocabulary, olds, news);
    std::vector<Match> matches;
    for (std::size_t i = 0; i < news.size(); ++i)
        if (const auto partner = pairing.partners()[i])
            matches.push_back({olds[*partner].activity->key, news[i].activity->key});
    return matches;
}

} // namespace arrimage::plan
