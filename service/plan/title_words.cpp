#include "plan/title_words.hpp"

#include "plan/text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

namespace arrimage::plan {

namespace {

constexpr std::string_view small_words[] = {
    "a",  "au",  "aux",  "avec", "ce",  "ces",  "d",   "dans", "de", "des", "du",  "en",  "et", "l",  "la",
    "le", "les", "leur", "ou",   "par", "pour", "qui", "s",    "se", "ses", "son", "sur", "un", "une"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_small(std::string_view word) {
    return std::ranges::find(small_words, word) != std::end(small_words);
}

std::string_view without_plural(std::string_view word) {
    if (word.size() > 3 && (word.back() == 's' || word.back() == 'x')) word.remove_suffix(1);
    return word;
}

/// All words where every one is small.
std::vector<std::string> words_of(std::string_view title) {
    const auto folded = text::fold(title);
    std::vector<std::string> all, telling;
    for (auto begin = folded.begin(); begin != folded.end();) {
        begin = std::find_if(begin, folded.end(), is_letter);
        const auto end = std::find_if_not(begin, folded.end(), is_letter);
        if (begin == end) break;
        const std::string_view word{begin, end};
        (is_small(word) ? all : telling).emplace_back(without_plural(word));
        begin = end;
    }
    return telling.empty() ? all : telling;
}

} // namespace

TitleWords Vocabulary::add(std::string_view title) {
    TitleWords words;
    for (const auto& word : words_of(title)) {
        const auto [entry, is_new] = numbers_.try_emplace(word, uses_.size());
        if (is_new) uses_.push_back(0);
        words.push_back(entry->second);
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const auto word : words) ++uses_[word];
    ++titles_;
    return words;
}

double Vocabulary::weight(std::size_t word) const {
    return std::log(1.0 + static_cast<double>(titles_) / static_cast<double>(uses_[word]));
}

double Vocabulary::weight(const TitleWords& words) const {
    double sum = 0;
    for (const auto word : words) sum += weight(word);
    return sum;
}

double Vocabulary::likeness(const TitleWords& a, const TitleWords& b) const {
    TitleWords common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    if (common.empty()) return 0;
    const double shared = weight(common), in_a = weight(a), in_b = weight(b);
    const double dice = 2 * shared / (in_a + in_b);
    const double held = shared / std::min(in_a, in_b);
    return std::min(a.size(), b.size()) < 2 ? dice : (dice + std::max(dice, held)) / 2;
}

} // namespace arrimage::plan
