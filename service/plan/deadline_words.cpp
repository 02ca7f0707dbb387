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
    void take(std::string_view ascii, std::size_t from, std::size_t size) {
        if (ascii.empty()) return;
        if (ascii == " " || ascii == "\n") return gap(ascii == "\n");
        const WordKind kind = kind_of(ascii);
        if (open_ && kind != WordKind::sign && words_.back().kind == kind) {
            words_.back().text += ascii;
            words_.back().to = from + size;
            return;
        }
        words_.push_back({kind, std::string{ascii}, from, from + size, space_, line_});
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

std::vector<Word> without_elisions(std::vector<Word> words) {
    std::vector<Word> kept;
    kept.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!elides(words, i)) kept.push_back(std::move(words[i]));
    return kept;
}

} // namespace

std::vector<Word> cut_words(std::string_view phrase) {
    Cutter cutter;
    for (std::size_t at = 0; at < phrase.size();) {
        const Character character = character_at(phrase, at);
        cutter.take(folded(character.code), at, character.size);
        at += character.size;
    }
    return without_elisions(std::move(cutter).words());
}

} // namespace arrimage::plan
