#include "plan/items.hpp"
#include "plan/text.hpp"
#include "plan/word_set.hpp"

#include <string>
#include <string_view>

namespace arrimage::plan {
namespace {

/// First parts of compound words: the hyphen after them is the word's own.
constexpr WordSet compound_starts{"inter", "socio",  "sous",    "mi",     "demi", "vice",   "ex",     "co",
                                  "non",   "avant",  "apres",   "contre", "peut", "rendez", "celui",  "celle",
                                  "ceux",  "celles", "grand",   "grands", "auto", "multi",  "intra",  "extra",
                                  "porte", "compte", "comptes", "au",     "ci",   "la",     "du",     "de",
                                  "des",   "le",     "les",     "en",     "sur",  "saint",  "sainte", "st",
                                  "ste",   "bien",   "savoir",  "mot",    "mots", "cle",    "garde",  "main",
                                  "mini",  "pre",    "post",    "franco"};

/// Words after which a phrase goes on.
constexpr WordSet open_words{"de",   "des",  "du",    "d'",   "la",   "le",   "les",  "l'",    "et",
                             "a",    "au",   "aux",   "en",   "pour", "sur",  "par",  "avec",  "dans",
                             "un",   "une",  "ou",    "chez", "sans", "sous", "vers", "que",   "qui",
                             "dont", "leur", "leurs", "son",  "sa",   "ses",  "ce",   "cette", "notre"};

std::string last_word(std::string_view text) {
    const std::size_t space = text.find_last_of(" '\xA0-");
    std::string_view word = space == std::string_view::npos ? text : text.substr(space + 1);
    if (word.size() > 24) word = word.substr(word.size() - 24);
    return text::fold(word);
}

bool ends_with_cut(std::string_view text) {
    if (text.size() < 3 || text.back() != '-') return false;
    const char before = text[text.size() - 2];
    return before != ' ' && before != '-' && !text::is_digit(before);
}

bool keeps_hyphen(std::string_view text, std::string_view next) {
    const text::Point first = text::point_at(next, 0);
    if (text::is_upper_point(first.value) || !text::is_letter_point(first.value)) return true;
    const std::string_view before = text.substr(0, text.size() - 1);
    if (before.back() == 't' && next.starts_with("il")) return true;
    const std::string word = last_word(before);
    if (word.ends_with('o') && word.size() >= 4) return true; // socio-, économico-, psycho-
    // A word that already has a hyphen ("Centre-du-") is a compound.
    if (before.size() > word.size() && before.substr(0, before.size() - word.size()).ends_with('-'))
        return true;
    return compound_starts.contains(word);
}

} // namespace

void join(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (text.empty()) {
        text = line;
    } else if (text.ends_with("\u00AD")) {
        text.resize(text.size() - 2);
        text += line;
    } else if (ends_with_cut(text)) {
        if (!keeps_hyphen(text, line)) text.pop_back();
        text += line;
    } else {
        text += ' ';
        text += line;
    }
}

namespace {

/// A parenthesis is still open at the end.
bool in_parenthesis(std::string_view text) {
    const std::size_t open = text.rfind('(');
    return open != std::string_view::npos && text.size() - open < 120 &&
           text.find(')', open) == std::string_view::npos;
}

} // namespace

bool ends_open(std::string_view text) {
    if (text.empty()) return false;
    if (in_parenthesis(text)) return true;
    if (ends_with_cut(text) || text.back() == ',' || text.ends_with("\u00AD")) return true;
    if (text.ends_with("’") || text.back() == '\'') return true;
    const char last = text.back();
    if (!(last >= 'a' && last <= 'z') && static_cast<unsigned char>(last) < 0x80) return false;
    const std::string word = last_word(text);
    return open_words.contains(word);
}

std::string_view without_marks(std::string_view text) {
    while (!text.empty() && (text.front() == '#' || text.front() == '*' || text.front() == '>')) {
        if (text.front() == '*' && text.substr(0, 2) != "**" && text.size() > 1 && text[1] == ' ') break;
        text = text::trim(text.substr(1));
    }
    while (text.ends_with("**") || text.ends_with("\\"))
        text = text::trim(text.substr(0, text.size() - (text.back() == '*' ? 2 : 1)));
    return text;
}

} // namespace arrimage::plan
