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
    const Term& self() const { return terms_[at_]; }
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
    Term none_{Tag::end, 0, 0, 0, 0, 0, true};
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

/// "Sept municipalités".
bool is_plural_noun(const Neighbours& around) {
    const Term& next = around.next();
    if (!next.is(Tag::other) && !next.is(Tag::document)) return false;
    const char last = around.text(next).back();
    return next.space_before && !next.capital && (last == 's' || last == 'x');
}

bool is_title(const std::string& word) {
    constexpr std::array<std::string_view, 8> titles{"m", "mme", "mlle", "mr", "dr", "dre", "me", "monsieur"};
    return std::find(titles.begin(), titles.end(), word) != titles.end();
}

bool is_family_part(const Neighbours& around, const Term& term) {
    constexpr std::array<std::string_view, 6> places{"saint", "sainte", "st", "ste", "trois", "haut"};
    return term.is(Tag::other) && term.capital && !term.capitals && term.space_before &&
           std::find(places.begin(), places.end(), around.text(term)) == places.end();
}

/// "Claude Janvier", "Avril Tremblay-Test", "Mme Mai Modèle": a capitalised month beside a capitalised word, with
/// nothing that dates it.
bool is_a_name(const Neighbours& around) {
    const Term& self = around.self();
    if (!self.capital || self.capitals || self.dotted) return false;
    const Term &next = around.next(), &before = around.before();
    const bool title = before.is(Tag::other) && is_title(around.text(before));
    const bool titled = title || (before.is(Tag::dot) && around.before(2).is(Tag::other) &&
                                  is_title(around.text(around.before(2))));
    const auto closes = [](const Term& term) {
        return term.is(Tag::end) || term.is(Tag::comma) || term.is(Tag::open_bracket) ||
               term.is(Tag::close_bracket) || term.is(Tag::semicolon);
    };
    const auto opens = [&](const Term& term) { return closes(term) || term.is(Tag::bullet); };
    if (titled) return !next.is(Tag::number);
    const bool family = is_family_part(around, before) || (before.is(Tag::other) && before.capital &&
                                                           !before.capitals && opens(around.before(2)));
    if (family && self.space_before && opens(around.before(2)) && closes(next)) return true;
    const bool hyphened = around.next(2).is(Tag::dash) && !around.next(2).space_before &&
                          around.next(3).is(Tag::other) && !around.next(3).space_before;
    return opens(before) && is_family_part(around, next) && hyphened && closes(around.next(4));
}

void settle_month(Neighbours& around) {
    Term& self = around.self();
    const bool seven = around.text(self) == "sept" && !self.dotted && !around.before().is(Tag::number);
    const bool counted =
        is_counted(around.next()) || is_plural_noun(around) ||
        (around.before().is(Tag::article, 0) && around.before().size == 1 && around.next().is(Tag::other));
    if (seven && counted) {
        self.tag = Tag::number;
        self.value = 7;
        self.size = 0;
    } else if (is_a_name(around)) {
        self.tag = Tag::other;
    }
}

/// "rue de l'Été", "Maison des jeunes L'Été": the name of a place.
bool names_a_place(const Neighbours& around) {
    std::size_t back = 1;
    while (back < 4 && (around.before(back).is(Tag::of) || around.before(back).is(Tag::article))) ++back;
    if (around.before(back).is(Tag::address)) return true;
    const Term &article = around.before(), &noun = around.before(2);
    return article.is(Tag::article) && article.capital && around.text(article) == "l" &&
           noun.is(Tag::other) && !noun.capitals && article.space_before;
}

/// "819 379-2003": the figures of a telephone.
void settle_telephone(Neighbours& around) {
    Term& self = around.self();
    const Term &sign = around.before(), &first = around.before(2);
    const bool tied = sign.is(Tag::dash) && !sign.space_before && !self.space_before;
    if (tied && first.is(Tag::number) && first.size == 3) self.tag = Tag::other;
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

/// "aut. 2010", "étés 2010 et 2011": only before a year.
void settle_short_season(Neighbours& around) {
    const Term& next = around.next();
    const bool year = next.is(Tag::number) && (next.size == 4 || next.size == 2);
    if (!year && !(around.self().dotted && next.is(Tag::apostrophe))) around.self().tag = Tag::other;
}

/// "A2010", "H-2011": a session, named by its first letter.
void settle_session(Neighbours& around) {
    struct Letter {
        std::string_view text{};
        Season season{};
    };
    constexpr std::array<Letter, 4> letters{
        {{"a", Season::autumn}, {"h", Season::winter}, {"e", Season::summer}, {"p", Season::spring}}};
    Term& self = around.self();
    const std::size_t ahead = around.next().is(Tag::dash) && !around.next().space_before ? 2 : 1;
    const Term& year = around.next(ahead);
    const bool glued = year.is(Tag::number) && year.size == 4 && !year.space_before && year.value / 100 == 20;
    const bool inside = around.before().is(Tag::number) || around.before().is(Tag::dash);
    if (!self.capital || !glued || inside || around.next(ahead + 1).is(Tag::dash)) return;
    for (const Letter& letter : letters)
        if (around.text(self) == letter.text)
            self.tag = Tag::season, self.value = static_cast<int>(letter.season);
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
    if (nameable && (around.glued_to_a_name() || names_a_place(around))) self.tag = Tag::other;
    if (self.is(Tag::number) && self.size == 4) settle_telephone(around);
    if (self.is(Tag::season) && self.size == 2) settle_short_season(around);
    if (around.text(self).size() == 1) settle_session(around);
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
