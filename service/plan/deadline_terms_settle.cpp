#include "plan/deadline_terms_settle.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {

namespace {

/// One term and its neighbours.
class Neighbours {
  public:
    Neighbours(std::vector<Term>& terms, const std::vector<Word>& words, std::size_t at)
        : terms_{terms}, words_{words}, at_{at} {}

    Term& self() { return terms_[at_]; }
    const Term& next(std::size_t ahead = 1) const {
        return at_ + ahead < terms_.size() ? terms_[at_ + ahead] : none_;
    }
    const Term& before(std::size_t back = 1) const { return at_ >= back ? terms_[at_ - back] : none_; }
    const std::string& text(const Term& term) const { return words_[term.word].text; }
    bool alone() const { return terms_.size() == 1; }

    /// Makes the next term a part of this one.
    void absorb_next() { terms_[at_ + 1].tag = Tag::absorbed; }

    /// A hyphen without spaces ties this term to an unknown word: part of a name.
    bool glued_to_a_name() const {
        const bool left = before().is(Tag::dash) && !before().space_before && !terms_[at_].space_before &&
                          before(2).is(Tag::other);
        const bool right =
            next().is(Tag::dash) && !next().space_before && !next(2).space_before && next(2).is(Tag::other);
        return left || right;
    }

  private:
    std::vector<Term>& terms_;
    const std::vector<Word>& words_;
    std::size_t at_;
    Term none_{Tag::end, 0, 0, 0, 0, 0, true, false, false, false};
};

bool is_having(const std::string& word) {
    constexpr std::array<std::string_view, 14> forms{
        "a",     "ai",   "as",     "ont",   "avons",   "avez",   "ayant",
        "avait", "aura", "auront", "avoir", "avaient", "aurait", "auraient",
    };
    return std::find(forms.begin(), forms.end(), word) != forms.end();
}

bool has_been(const Neighbours& around) {
    const Term& before = around.before();
    if (before.is(Tag::end)) return false;
    if (!before.accented && is_having(around.text(before))) return true;
    const Term& two = around.before(2);
    return before.is(Tag::other) && !two.is(Tag::end) && !two.accented && is_having(around.text(two));
}

bool is_counted(const Term& term) {
    return term.is(Tag::unit) || term.is(Tag::times) || term.is(Tag::event);
}

void settle_month(Neighbours& around) {
    Term& self = around.self();
    if (around.text(self) == "sept" && !self.dotted && is_counted(around.next())) {
        self.tag = Tag::number;
        self.value = 7;
    }
}

void settle_short_weekday(Neighbours& around) {
    Term& self = around.self();
    const Term& next = around.next();
    const bool day = next.is(Tag::ordinal) || (next.is(Tag::number) && next.value <= 31 && next.size <= 2);
    if (day) return;
    const bool month = around.text(self) == "mar" && (next.is(Tag::number) || self.dotted ||
                                                      around.before().is(Tag::number) || around.alone());
    self.tag = month ? Tag::month : Tag::other;
    if (month) self.value = 3;
}

/// "n.d.", "s.o." stand alone; "nd" and "so" inside a text are something else.
void settle_short_undecided(Neighbours& around) {
    const auto open = [](const Term& term) {
        return term.is(Tag::end) || term.tag >= Tag::comma || term.is(Tag::unit) || term.is(Tag::of);
    };
    if (!open(around.before()) || !open(around.next())) around.self().tag = Tag::other;
}

void settle_letter_of_quarter(Neighbours& around) {
    const Term& next = around.next();
    if (!next.is(Tag::number) || next.space_before || next.size != 1) around.self().tag = Tag::other;
}

/// "deux mille quatre".
void settle_thousands(Neighbours& around) {
    Term& self = around.self();
    const Term& next = around.next();
    if (!next.is(Tag::number) || next.size != 0 || next.value < 1 || next.value > 99) return;
    self.value += next.value;
    self.to = next.to;
    around.absorb_next();
}

void settle(Neighbours& around) {
    Term& self = around.self();
    if (self.is(Tag::month)) settle_month(around);
    if (self.is(Tag::season) && around.text(self) == "ete" && has_been(around)) self.tag = Tag::other;
    if (self.is(Tag::weekday) && self.size == 2) settle_short_weekday(around);
    if (self.is(Tag::undecided) && self.size == 1) settle_short_undecided(around);
    if (self.is(Tag::unit) && self.size == 2) settle_letter_of_quarter(around);
    if (self.is(Tag::number) && self.value == 2000 && self.size == 0) settle_thousands(around);
    const bool nameable = self.is(Tag::month) || self.is(Tag::season) || self.is(Tag::feast);
    if (nameable && around.glued_to_a_name()) self.tag = Tag::other;
}

} // namespace

void settle_terms(std::vector<Term>& terms, const std::vector<Word>& words) {
    for (std::size_t at = 0; at < terms.size(); ++at) {
        Neighbours around{terms, words, at};
        settle(around);
    }
    std::erase_if(terms, [](const Term& term) { return term.is(Tag::absorbed); });
}

} // namespace arrimage::plan
