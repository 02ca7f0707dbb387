#include "plan/deadline_terms.hpp"

#include "plan/deadline_lexicon.hpp"
#include "plan/deadline_terms_settle.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace arrimage::plan {

namespace {

using Entries = std::vector<const Lexeme*>;
using Index = std::unordered_map<std::string_view, Entries>;

std::string_view first_word(std::string_view words) {
    return words.substr(0, words.find(' '));
}

Index build_index() {
    Index index;
    for (const auto lexemes : {calendar_lexemes(), relation_lexemes(), manner_lexemes()})
        for (const Lexeme& lexeme : lexemes) index[first_word(lexeme.words)].push_back(&lexeme);
    for (auto& [word, entries] : index)
        std::sort(entries.begin(), entries.end(),
                  [](const Lexeme* a, const Lexeme* b) { return a->words.size() > b->words.size(); });
    return index;
}

/// The entries by their first word, the longest first.
const Index& lexicon() {
    static const Index index = build_index();
    return index;
}

bool joins(const Word& word) {
    return word.is('-') || word.is('.') || word.is('/');
}

/// One past the last word when `key` is found at `at`; `at` itself when it is not.
std::size_t match(const std::vector<Word>& words, std::size_t at, std::string_view key) {
    std::size_t next = at;
    while (!key.empty()) {
        if (next != at && next < words.size() && joins(words[next])) ++next;
        const std::string_view wanted = first_word(key);
        if (next >= words.size() || words[next].text != wanted) return at;
        ++next;
        key.remove_prefix(std::min(key.size(), wanted.size() + 1));
    }
    return next;
}

struct Found {
    const Lexeme* lexeme{nullptr};
    std::size_t next{0};
};

Found find(const std::vector<Word>& words, std::size_t at) {
    const auto entries = lexicon().find(words[at].text);
    if (entries == lexicon().end()) return {};
    for (const Lexeme* lexeme : entries->second)
        if (const std::size_t next = match(words, at, lexeme->words); next != at) return {lexeme, next};
    return {};
}

const Lexeme* single(std::string_view text) {
    const auto entries = lexicon().find(text);
    if (entries == lexicon().end()) return nullptr;
    const Lexeme* shortest = entries->second.back();
    return shortest->words == text ? shortest : nullptr;
}

bool names_time(const Lexeme* lexeme) {
    if (lexeme == nullptr || lexeme->words.size() < 3) return false;
    constexpr std::array time{Tag::month, Tag::season, Tag::unit, Tag::feast, Tag::qualifier};
    return std::find(time.begin(), time.end(), lexeme->tag) != time.end();
}

/// "lautomne", "daout": an article whose apostrophe was lost.
const Lexeme* behind_lost_apostrophe(std::string_view text) {
    if (text.size() < 4 || (text[0] != 'l' && text[0] != 'd')) return nullptr;
    const Lexeme* lexeme = single(text.substr(1));
    const bool elided = std::string_view{"aeiouh"}.find(text[1]) != std::string_view::npos;
    return elided && names_time(lexeme) && text != "dans" ? lexeme : nullptr;
}

/// "~" stands for a letter that was lost.
bool is_same_letter(char a, char b) {
    return a == b || a == '~';
}

/// True when one letter added, left out or changed makes the two words equal.
bool is_one_letter_away(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    if (a.size() > b.size() + 1) return false;
    std::size_t same = 0;
    while (same < b.size() && a[same] == b[same]) ++same;
    if (same == a.size()) return true;
    const std::size_t skipped = a.size() == b.size() ? same + 1 : same;
    return a.substr(same + 1) == b.substr(std::min(skipped, b.size()));
}

bool has_lost_letters(std::string_view text, std::string_view name) {
    return text.size() == name.size() && std::equal(text.begin(), text.end(), name.begin(), is_same_letter);
}

/// "rnai", "septernbre": an m that a scanner read as two letters.
const Lexeme* with_misread_m(std::string_view text) {
    const std::size_t at = text.find("rn");
    if (at == std::string_view::npos || text.size() > 10) return nullptr;
    const Lexeme* lexeme = single(std::string{text.substr(0, at)} + "m" + std::string{text.substr(at + 2)});
    return lexeme != nullptr && lexeme->tag == Tag::month ? lexeme : nullptr;
}

/// A name of a month or a season with one letter wrong, "févier", or with letters lost, "ao�t".
const Lexeme* misspelt(std::string_view text) {
    constexpr std::array<std::string_view, 9> names{"janvier",  "fevrier",  "juillet", "septembre", "octobre",
                                                    "novembre", "decembre", "automne", "printemps"};
    constexpr std::array<std::string_view, 10> accented{"fevrier", "fevr", "fev",  "aout", "decembre",
                                                        "dec",     "ete",  "etes", "noel", "debut"};
    if (text.find('~') != std::string_view::npos)
        for (const std::string_view name : accented)
            if (has_lost_letters(text, name)) return single(name);
    if (const Lexeme* lexeme = with_misread_m(text)) return lexeme;
    if (text.size() < 6 || text.size() > 10) return nullptr;
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](std::string_view name) { return is_one_letter_away(text, name); });
    return found == names.end() ? nullptr : single(*found);
}

/// "sep-" at a line end and "tembre" on the next; "sep tembre".
Found across_a_cut(const std::vector<Word>& words, std::size_t at) {
    const bool hyphen = at + 2 < words.size() && words[at + 1].is('-') && words[at + 2].space_before;
    const std::size_t rest = at + (hyphen ? 2 : 1);
    if (rest >= words.size() || words[rest].kind != WordKind::letters || words[at].text.size() > 9) return {};
    if (words[rest].text.size() < 2 || words[rest].text.size() > 9) return {};
    const std::string joined = words[at].text + words[rest].text;
    const Lexeme* lexeme = single(joined);
    if (lexeme == nullptr && !hyphen && words[at].text.size() == 1) lexeme = misspelt(joined);
    if (!names_time(lexeme) || lexeme->words.size() < 5) return {};
    if (!hyphen && single(words[rest].text) != nullptr) return {};
    return {lexeme, rest + 1};
}

Term term_of(const std::vector<Word>& words, std::size_t first, std::size_t next) {
    Term term;
    term.from = words[first].from;
    term.to = words[next - 1].to;
    term.word = first;
    term.space_before = words[first].space_before;
    term.line_before = words[first].line_before;
    term.capital = words[first].capital;
    term.capitals = words[first].capitals;
    term.accented = words[first].to - words[first].from > words[first].text.size();
    return term;
}

struct Step {
    Term term{};
    std::size_t next{0};
};

Step tagged(const std::vector<Word>& words, std::size_t at, Found found) {
    Step step{term_of(words, at, found.next), found.next};
    step.term.tag = found.lexeme->tag;
    step.term.value = found.lexeme->value;
    step.term.size = found.lexeme->size;
    return step;
}

Step read_letters(const std::vector<Word>& words, std::size_t at) {
    Found found = find(words, at);
    if (!found.lexeme || found.lexeme->words.size() <= 4) {
        const Found joined = across_a_cut(words, at);
        if (joined.lexeme) found = joined;
    }
    if (!found.lexeme) found = {behind_lost_apostrophe(words[at].text), at + 1};
    if (!found.lexeme) found = {misspelt(words[at].text), at + 1};
    if (!found.lexeme) return {term_of(words, at, at + 1), at + 1};
    return tagged(words, at, found);
}

int number_of(std::string_view digits) {
    if (digits.size() > 9) return -1;
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

bool is_ordinal_ending(const Word& word) {
    constexpr std::array<std::string_view, 16> endings{"er",  "re", "ere",   "e",   "eme", "ieme",
                                                       "iem", "nd", "nde",   "ers", "ier", "iere",
                                                       "o",   "ie", "ieres", "em"};
    constexpr std::size_t apart = 6;
    const auto found = std::find(endings.begin(), endings.end(), word.text);
    if (word.kind != WordKind::letters || found == endings.end()) return false;
    return !word.space_before || static_cast<std::size_t>(found - endings.begin()) < apart;
}

Step read_digits(const std::vector<Word>& words, std::size_t at) {
    const bool ordinal =
        at + 1 < words.size() && words[at].text.size() < 3 && is_ordinal_ending(words[at + 1]);
    Step step{term_of(words, at, at + (ordinal ? 2 : 1)), at + (ordinal ? 2 : 1)};
    step.term.tag = ordinal ? Tag::ordinal : Tag::number;
    step.term.value = number_of(words[at].text);
    step.term.size = static_cast<int>(std::min<std::size_t>(words[at].text.size(), 99));
    return step;
}

Tag sign_tag(char sign) {
    switch (sign) {
    case ',': return Tag::comma;
    case ';': return Tag::semicolon;
    case ':': return Tag::colon;
    case '-': return Tag::dash;
    case '_': return Tag::dot;
    case '.': return Tag::dot;
    case '/': return Tag::slash;
    case '>': return Tag::arrow;
    case '*': return Tag::bullet;
    case '(': return Tag::open_bracket;
    case '[': return Tag::open_bracket;
    case ')': return Tag::close_bracket;
    case ']': return Tag::close_bracket;
    case '?': return Tag::question;
    case '\'': return Tag::apostrophe;
    case '&': return Tag::conjunction_and;
    case '+': return Tag::plus;
    case '$': return Tag::money;
    case '%': return Tag::money;
    default: return Tag::mark;
    }
}

/// A sign and the equal ones that follow it: "…", "--", "????".
Step read_sign(const std::vector<Word>& words, std::size_t at) {
    std::size_t next = at + 1;
    const char sign = words[at].text[0];
    while (next < words.size() && words[next].is(sign)) ++next;
    Step step{term_of(words, at, next), next};
    step.term.tag = sign_tag(sign);
    step.term.size = static_cast<int>(std::min<std::size_t>(next - at, 99));
    return step;
}

Step read_term(const std::vector<Word>& words, std::size_t at) {
    if (words[at].kind == WordKind::letters) return read_letters(words, at);
    return words[at].kind == WordKind::digits ? read_digits(words, at) : read_sign(words, at);
}

bool ends_abbreviation(const std::vector<Term>& terms) {
    if (terms.empty()) return false;
    const Term& last = terms.back();
    constexpr std::array short_forms{Tag::month, Tag::weekday, Tag::unit, Tag::hour, Tag::season};
    return std::find(short_forms.begin(), short_forms.end(), last.tag) != short_forms.end();
}

} // namespace

std::vector<Term> read_terms(const std::vector<Word>& words) {
    std::vector<Term> terms;
    terms.reserve(words.size());
    for (std::size_t at = 0; at < words.size();) {
        Step step = read_term(words, at);
        at = step.next;
        const bool leader = step.term.is(Tag::dot) && step.term.size > 1;
        if (leader || (step.term.is(Tag::dot) && ends_abbreviation(terms))) {
            if (!terms.empty() && !leader) terms.back().dotted = true;
            continue;
        }
        terms.push_back(step.term);
    }
    settle_terms(terms, words);
    return terms;
}

} // namespace arrimage::plan
