#include "domain/meeting_title.hpp"

#include "domain/committee_name.hpp"
#include "domain/words.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace arrimage::domain {

namespace {

using plan::ObligationKind;

struct Heading {
    ObligationKind kind{};
    std::string_view text{};
    bool enough{false}; ///< says what is meant without a subject
};

constexpr Heading headings[] = {
    {ObligationKind::committee, "Rencontre de comité", false},
    {ObligationKind::territorial, "Rencontre territoriale", true},
    {ObligationKind::regional, "Rencontre régionale", true},
    {ObligationKind::inter_regional, "Rencontre interrégionale", true},
    {ObligationKind::working_group, "Rencontre du groupe de travail", false},
    {ObligationKind::press_conference, "Conférence de presse", false},
    {ObligationKind::other, "Rencontre", false},
};

constexpr std::string_view meeting_nouns[] = {
    "rencontre", "rencontres", "reunion",   "reunions",   "conference", "conferences",
    "seance",    "seances",    "journee",   "journees",   "forum",      "colloque",
    "atelier",   "ateliers",   "assemblee", "assemblees", "groupe",     "groupes",
};
/// What only repeats the heading, after the noun.
constexpr std::string_view qualifiers[] = {"region",  "territorial", "inter",  "presse",
                                           "travail", "annuel",      "special"};
constexpr std::string_view genitives[] = {"de", "du", "des", "d", "avec", "entre"};
constexpr std::string_view topics[] = {"sur", "portant", "concernant", "touchant"};
constexpr std::string_view articles[] = {"le", "la", "les", "l", "un", "une"};
constexpr std::string_view phrase_ends[] = {"pour",   "afin",    "dans", "en",    "au",  "avant", "apres",
                                            "durant", "pendant", "lors", "selon", "qui", "et",    "a"};
constexpr std::size_t longest_subject = 90;

bool among(std::string_view word, auto& list) {
    return std::ranges::find(list, word) != std::end(list);
}

bool is_qualifier(const Word& word) {
    return std::ranges::any_of(qualifiers, [&](auto stem) { return word.folded.starts_with(stem); });
}

/// True where a purpose, a time or another act begins.
bool ends_phrase(const std::vector<Word>& words, std::size_t at) {
    const auto& word = words[at].folded;
    if (!among(word, phrase_ends)) return false;
    const auto next = at + 1 < words.size() ? std::string_view{words[at + 1].folded} : std::string_view{};
    if (word == "et") return is_infinitive(next);
    if (word == "en" || word == "au" || word == "a") return is_time_word(next);
    return true;
}

/// The index of the word after the meeting's noun and what qualifies it; absent when no noun is there.
std::optional<std::size_t> after_noun(const std::vector<Word>& words) {
    const auto noun =
        std::ranges::find_if(words, [](const Word& w) { return among(w.folded, meeting_nouns); });
    if (noun == words.end()) return std::nullopt;
    auto at = static_cast<std::size_t>(noun - words.begin()) + 1;
    while (at < words.size() && !words[at - 1].closes) {
        const bool linked = words[at].folded == "de" && at + 1 < words.size() && is_qualifier(words[at + 1]);
        if (!linked && !is_qualifier(words[at])) break;
        at += linked ? 2 : 1;
    }
    return at;
}

std::string shortened(std::string text) {
    if (text.size() <= longest_subject) return text;
    const auto space = text.rfind(' ', longest_subject);
    auto cut = space == std::string::npos ? longest_subject : space;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    return text.substr(0, cut) + "…";
}

std::string whole_title(std::string_view title) {
    auto text = plan::text::clean(title);
    while (text.ends_with('.') || text.ends_with(';')) text.pop_back();
    return text.empty() ? text : " – " + shortened(std::move(text));
}

/// " des répondants régionaux" or " – état de situation du logement social"; empty when the title says no more.
std::string subject_after(std::string_view title, const std::vector<Word>& words, std::size_t first) {
    if (first >= words.size() || words[first - 1].closes) return {};
    const bool topic = among(words[first].folded, topics);
    if (!topic && !among(words[first].folded, genitives)) return {};
    while (topic && first + 1 < words.size() &&
           (among(words[first].folded, topics) || among(words[first].folded, articles)))
        ++first;
    auto last = first;
    while (!words[last].closes && last + 1 < words.size() && !ends_phrase(words, last + 1)) ++last;
    if (!topic && last == first) return {};
    if (is_time_word(words[std::min(first + 1, last)].folded)) return {};
    auto phrase = plan::text::clean(title.substr(words[first].begin, words[last].end - words[first].begin));
    return (topic ? " – " : " ") + shortened(std::move(phrase));
}

std::string subject(const Heading& heading, std::string_view title) {
    const auto words = words_of(title);
    const auto first = after_noun(words);
    if (!first) return whole_title(title);
    auto found = subject_after(title, words, *first);
    return found.empty() && !heading.enough ? whole_title(title) : found;
}

} // namespace

std::string meeting_title(const plan::Activity& activity, const plan::Slot& slot,
                          const std::optional<std::string>& committee) {
    const auto kind = activity.obligation ? activity.obligation->kind : ObligationKind::other;
    const auto& heading = *std::ranges::find(headings, kind, &Heading::kind);
    std::string title{heading.text};
    if (kind == ObligationKind::committee && committee)
        title = "Rencontre " + of_committee(*committee);
    else if (kind != ObligationKind::territorial)
        title += subject(heading, activity.title);
    if (slot.territory) title += " – " + plan::text::clean(*slot.territory);
    return title;
}

} // namespace arrimage::domain
