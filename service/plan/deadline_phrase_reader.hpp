#pragma once

#include "plan/deadline_expression.hpp"
#include "plan/deadline_grammar.hpp"

#include <string_view>

namespace arrimage::plan {

/// True for the words that only lead to a date: "de", "le", "en", "à".
bool is_filler(const Term& term);

/// Walks over the terms once and keeps what they say.
class PhraseReader {
  public:
    PhraseReader(std::string_view text, const std::vector<Term>& terms) : text_{text}, cursor_{&terms, 0} {}
    Phrase read() &&;

  private:
    void step();

    // Separators and subjects.
    bool read_separator();
    bool pass_tie(Tie tie);
    bool pass_boundary();
    bool read_subject_sign();
    /// "juin 2003 – Maskinongé", "octobre 2003 (Mékinac)": up to the sign that ends it.
    void take_trailing_subject(Tag close);
    /// To the last expression and to those that are tied to it; what has its own keeps it.
    void give_subject(const std::string& subject, std::size_t to);
    /// A subject with nothing after its dash: one deadline that is not decided.
    void close_blank();
    void close_subject();
    void start_clause();
    void pass_word();
    void note_word(const Term& term);
    /// "la réunion du 12 mai est reportée au 26 mai": the first date no longer counts.
    void note_move();
    /// "printemps 2011, annuellement par la suite": from that time on.
    void open_last();
    /// "15 mai 2010 (date limite)".
    bool rule_last_by_limit();
    static bool is_sign(const Term& term);

    // Expressions.
    void add(Expression expression);
    void add_dated(Expression expression);
    bool read_hour();
    /// "le 15 mars avant 16 h": the day is the last one.
    void note_hour(const Term& lead);
    /// "avant 16 h le 15 octobre": the day itself is the last one.
    bool read_date_of_hour(Operation operation, std::size_t from);
    bool read_manner();
    /// "assemblée annuelle": a part of a name, unless the phrase says nothing else.
    bool describes_a_noun(const Expression& manner) const;
    void close_adjective();
    bool read_between();
    bool read_operation();
    /// "dès septembre", "DES SEPTEMBRE"; not "des Chenaux", "des 3 et 4 mai".
    bool is_from(const Term& term) const;
    /// "le 15 mai au plus tard": the words that follow a date and rule it.
    bool qualify_last(Operation operation, std::size_t to);
    /// "après l'adoption", "d'ici trois ans": the operation bears on no date.
    void add_without_point(Operation operation, std::size_t from, std::size_t to);
    bool read_question();
    bool read_dated(Operation operation, std::size_t from);
    void pass_figures(const Cursor& next);
    /// "Rapport 2001", "Plan d'action sept. 2002".
    bool belongs_to_document(const PointGroup& group, Operation operation) const;
    /// "camp d'été", "carnaval d'hiver": what sort of thing, not when.
    bool is_adjective(const PointGroup& group, Operation operation) const;
    void add_gathered(std::vector<Expression> found);

    std::string_view text_;
    Cursor cursor_;
    Phrase phrase_{};
    int group_{0};
    bool connected_{false};
    bool document_{false};
    bool bracket_{false};
    bool limit_{false};
    bool superseded_{false};
    bool explained_{false}; ///< a colon follows a time that what comes next may define
    Label label_{Label::none};
    Tie tie_{Tie::none};
    bool moved_{false};
    int document_size_{0};
    std::optional<Expression> adjective_{};
    bool blank_{false};
    bool dated_since_clause_{false};
    std::size_t clause_from_{std::string_view::npos};
    std::size_t clause_words_{0};
    std::optional<std::string> subject_{};
    std::size_t subject_from_{std::string_view::npos};
    std::size_t subject_to_{0};
};

} // namespace arrimage::plan
