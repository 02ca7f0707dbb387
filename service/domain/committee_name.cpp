#include "domain/committee_name.hpp"

#include "domain/words.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace arrimage::domain {

namespace {

/// What a committee's name begins with.
struct Head {
    std::string_view folded{};
    std::string_view of{}; ///< "du ", "de la " …
};

constexpr Head heads[] = {
    {"comite", "du "},        {"sous-comite", "du "}, {"table", "de la "},   {"conseil", "du "},
    {"commission", "de la "}, {"consortium", "du "},  {"bureau", "du "},     {"regroupement", "du "},
    {"assemblee", "de l’"},   {"cellule", "de la "},  {"instance", "de l’"}, {"chantier", "du "},
};

constexpr std::string_view stop_words[] = {
    "dans",    "pour",  "afin",   "par",           "durant",
    "pendant", "avant", "apres",  "entre",         "depuis",
    "lors",    "selon", "avec",   "qui",           "que",
    "dont",    "ou",    "si",     "tous",          "toutes",
    "se",      "s",     "est",    "sont",          "doit",
    "tient",   "jusqu", "dès",    "annuellement",  "regulierement",
    "ainsi",   "puis",  "comme",  "sous",          "chez",
    "vers",    "sans",  "contre", "mensuellement", "trimestriellement",
};
constexpr std::string_view prepositions[] = {"de", "du", "des", "d", "en", "a", "au", "aux", "sur", "et"};
constexpr std::string_view articles[] = {"le", "la", "les", "l"};
constexpr std::size_t longest_name = 14;

bool among(std::string_view word, auto& list) {
    return std::ranges::find(list, word) != std::end(list);
}

const Head* find_head(std::string_view folded) {
    const auto found = std::ranges::find(heads, folded, &Head::folded);
    return found == std::end(heads) ? nullptr : &*found;
}

bool is_verb(const Word& word) {
    constexpr std::size_t shortest = 5;
    return word.folded.size() >= shortest && (word.folded.ends_with("ra") || word.folded.ends_with("ront"));
}

/// "de la", "à l’", "et du": a preposition, and the article after it.
std::size_t after_preposition(std::span<const Word> words, std::size_t at) {
    ++at;
    while (at < words.size() && (among(words[at].folded, articles) || among(words[at].folded, prepositions)))
        ++at;
    return at;
}

/// True when the name goes on with the preposition at `at`: what follows is no time, no verb, no other committee.
bool goes_on(std::span<const Word> words, std::size_t at, std::string_view last) {
    const auto next = after_preposition(words, at);
    if (next >= words.size() || is_time_word(words[next].folded) || find_head(words[next].folded))
        return false;
    const auto& word = words[at].folded;
    if (word == "et") return !among(words[at + 1].folded, articles) && !is_infinitive(words[next].folded);
    if (word == "sur") return last == "travail" || find_head(last) != nullptr;
    if (word == "a" || word == "au") return next > at + 1 || word == "au";
    return true;
}

/// The index after the last word of the name that begins at `head`.
std::size_t name_end(std::string_view text, std::span<const Word> words, std::size_t head) {
    std::size_t end = head + 1;
    while (end < words.size() && end < head + longest_name && !words[end - 1].closes) {
        const auto& word = words[end];
        const auto printed = text.substr(word.begin, word.end - word.begin);
        if (among(printed, stop_words) || among(word.folded, stop_words) || among(word.folded, articles))
            break;
        if (is_time_word(word.folded) || is_verb(word)) break;
        if (!among(word.folded, prepositions)) {
            ++end;
        } else if (goes_on(words, end, words[end - 1].folded)) {
            end = after_preposition(words, end) + 1;
        } else {
            break;
        }
    }
    return std::min(end, words.size());
}

/// How many of the words a known name takes, 0 when they do not begin with it.
std::size_t length_if_begins(std::span<const Word> words, std::string_view known) {
    const auto name = words_of(known);
    if (name.size() > words.size()) return 0;
    const auto same = [](const Word& a, const Word& b) { return a.folded == b.folded; };
    return std::equal(name.begin(), name.end(), words.begin(), same) ? name.size() : 0;
}

/// Where the name goes on after a known one with a preposition, the known one is meant.
std::size_t known_length(std::span<const Word> name, std::span<const std::string> known) {
    std::size_t longest = 0;
    for (const auto& candidate : known)
        if (const auto length = length_if_begins(name, candidate); length > longest && length < name.size())
            if (among(name[length].folded, prepositions)) longest = length;
    return longest;
}

std::string with_capital(std::string name) {
    if (!name.empty() && plan::text::is_lower(name.front()))
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::optional<std::string> name_in(std::string_view text, std::span<const std::string> known) {
    const auto words = words_of(text);
    const auto head = std::ranges::find_if(words, [](const Word& word) { return find_head(word.folded); });
    if (head == words.end()) return std::nullopt;
    const auto first = static_cast<std::size_t>(head - words.begin());
    const auto end = name_end(text, words, first);
    const std::span name{words.data() + first, end - first};
    const auto shorter = known_length(name, known);
    const auto& last = shorter ? name[shorter - 1] : name.back();
    if (name.size() < 2) return std::nullopt;
    return with_capital(plan::text::clean(text.substr(head->begin, last.end - head->begin)));
}

} // namespace

std::optional<std::string> committee_name(const plan::Activity& activity,
                                          std::span<const std::string> known) {
    if (auto name = name_in(activity.title, known)) return name;
    for (const auto& resource : activity.resources)
        if (resource.kind == plan::ResourceKind::committee)
            if (auto name = name_in(resource.text, known)) return name;
    return std::nullopt;
}

std::vector<std::string> known_committees(const plan::Plan& plan) {
    std::set<std::string> names;
    for (const auto& objective : plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities)
                for (const auto& resource : activity.resources)
                    if (resource.kind == plan::ResourceKind::committee) names.insert(resource.text);
    return {names.begin(), names.end()};
}

std::string of_committee(const std::string& name) {
    const auto words = words_of(name);
    const auto* head = words.empty() ? nullptr : find_head(words.front().folded);
    return std::string{head ? head->of : "de "} + name;
}

} // namespace arrimage::domain
