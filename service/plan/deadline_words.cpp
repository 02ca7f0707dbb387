#include "plan/deadline_words.hpp"

#include "plan/deadline_fold.hpp"

namespace arrimage::plan {

namespace {

bool is_letter(std::string_view ascii) {
    return !ascii.empty() && ((ascii[0] >= 'a' && ascii[0] <= 'z') || ascii[0] == '~');
}

bool is_digit(std::string_view ascii) {
    return ascii.size() == 1 && ascii[0] >= '0' && ascii[0] <= '9';
}

WordKind kind_of(std::string_view ascii) {
    if (is_letter(ascii)) return WordKind::letters;
    return is_digit(ascii) ? WordKind::digits : WordKind::sign;
}

/// Gathers characters into words.
class Cutter {
  public:
    explicit Cutter(std::size_t bytes) { words_.reserve(bytes / 4 + 1); }

    void take(std::string_view ascii, std::size_t from, std::size_t size, bool capital) {
        if (ascii.empty()) return;
        if (ascii == " " || ascii == "\n") return gap(ascii == "\n");
        const WordKind kind = kind_of(ascii);
        if (open_ && kind != WordKind::sign && words_.back().kind == kind) {
            words_.back().text += ascii;
            words_.back().to = from + size;
            words_.back().capitals = words_.back().capitals && capital;
            return;
        }
        words_.push_back({kind, std::string{ascii}, from, from + size, space_, line_, capital, capital});
        open_ = kind != WordKind::sign;
        space_ = line_ = false;
    }

    std::vector<Word> words() && { return std::move(words_); }

  private:
    void gap(bool line) {
        open_ = false;
        space_ = true;
        line_ = line_ || line;
    }

    std::vector<Word> words_{};
    bool open_{false};
    bool space_{false};
    bool line_{false};
};

bool elides(const std::vector<Word>& words, std::size_t at) {
    return words[at].is('\'') && at > 0 && words[at - 1].kind == WordKind::letters && at + 1 < words.size() &&
           words[at + 1].kind == WordKind::letters;
}

void drop_elisions(std::vector<Word>& words) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (elides(words, i)) continue;
        if (kept != i) words[kept] = std::move(words[i]);
        ++kept;
    }
    words.resize(kept);
}

/// The figure that a scanner read as this letter: "l5", "2O10".
char misread_figure(const Word& word) {
    if (word.kind != WordKind::letters || word.text.size() != 1 || word.to - word.from != 1) return 0;
    if (word.text == "o" && word.capital) return '0';
    if ((word.text == "l" && !word.capital) || (word.text == "i" && word.capital)) return '1';
    return 0;
}

void append(Word& word, const Word& next, std::string_view text) {
    word.text += text;
    word.to = next.to;
}

/// True when figures that are not words of their own stand at this index.
bool is_glued_figure(const std::vector<Word>& words, std::size_t at) {
    return at < words.size() && words[at].kind == WordKind::digits && !words[at].space_before;
}

void mend_misread_figures(std::vector<Word>& words) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word& word = words[i];
        const bool after = kept > 0 && words[kept - 1].kind == WordKind::digits && !word.space_before;
        const bool ahead = is_glued_figure(words, i + 1) && (after || word.space_before || kept == 0);
        const char figure = after || ahead ? misread_figure(word) : char{0};
        if (figure != 0) word.kind = WordKind::digits, word.text = figure;
        if (word.text == "~") word.kind = WordKind::sign, word.text = '"';
        if (after && word.kind == WordKind::digits) {
            append(words[kept - 1], word, word.text);
            continue;
        }
        if (kept != i) words[kept] = std::move(word);
        ++kept;
    }
    words.resize(kept);
}

bool is_capital(char32_t code) {
    return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7) || code == 0x152;
}

} // namespace

std::vector<Word> cut_words(std::string_view phrase) {
    Cutter cutter{phrase.size()};
    for (std::size_t at = 0; at < phrase.size();) {
        const text::Point character = character_at(phrase, at);
        cutter.take(folded(character.value), at, character.length, is_capital(character.value));
        at += character.length;
    }
    std::vector<Word> words = std::move(cutter).words();
    drop_elisions(words);
    mend_misread_figures(words);
    return words;
}

} // namespace arrimage::plan
