#include "plan/deadline_expression.hpp"
#include "plan/deadline_gather.hpp"
#include "plan/deadline_manner.hpp"
#include "plan/deadline_subject.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

bool is_filler(const Term& term) {
    return term.is(Tag::of) || term.is(Tag::article) || term.is(Tag::within) || term.is(Tag::to);
}

bool is_introduction(const Term& term) {
    return term.is(Tag::article) || term.is(Tag::within) || term.is(Tag::to) || term.is(Tag::operation);
}

/// A word of a noun group: "assemblée générale annuelle".
bool is_nominal(const Term& term) {
    return term.is(Tag::other) || term.is(Tag::document) || term.is(Tag::event) || term.is(Tag::of) ||
           term.is(Tag::article) || term.is(Tag::repeated) || term.is(Tag::unit) || term.is(Tag::qualifier) ||
           term.is(Tag::apostrophe) || (term.is(Tag::dash) && !term.space_before);
}

/// Walks over the terms once and keeps what they say.
class PhraseReader {
  public:
    PhraseReader(std::string_view text, const std::vector<Term>& terms) : text_{text}, cursor_{&terms, 0} {}

    Phrase read() && {
        while (!cursor_.done()) step();
        close_adjective();
        close_subject();
        return std::move(phrase_);
    }

  private:
    void step() {
        const std::size_t at = cursor_.at;
        const bool read = read_separator() || read_hour() || read_manner() || read_between() ||
                          read_operation() || read_dated(Operation::at, cursor_.peek().from) ||
                          read_question();
        if (!read && cursor_.at == at) pass_word();
    }

    // Separators and subjects.

    bool read_separator() {
        const Term& term = cursor_.peek();
        if (term.is(Tag::colon) || term.is(Tag::dash)) return read_subject_sign();
        if (term.is(Tag::conjunction_or) && connected_) {
            phrase_.expressions.back().doubtful = true;
            return pass_tie(Tie::choice);
        }
        if (term.is(Tag::comma)) return pass_tie(Tie::comma);
        if (term.is(Tag::conjunction_and) || term.is(Tag::plus)) return pass_tie(Tie::conjunction);
        if (term.is(Tag::semicolon) || term.is(Tag::bullet)) return pass_boundary();
        if (term.is(Tag::open_bracket) || term.is(Tag::close_bracket)) {
            bracket_ = term.is(Tag::open_bracket);
            ++cursor_.at;
            if (bracket_ && connected_) take_trailing_subject(Tag::close_bracket);
            return true;
        }
        return false;
    }

    bool pass_tie(Tie tie) {
        close_blank();
        tie_ = std::max(tie_, tie);
        document_ = false;
        ++cursor_.at;
        return true;
    }

    bool pass_boundary() {
        close_adjective();
        close_subject();
        document_ = connected_ = limit_ = false;
        label_ = Label::none;
        ++group_;
        start_clause();
        ++cursor_.at;
        return true;
    }

    bool read_subject_sign() {
        const Term sign = cursor_.peek();
        const Term& next = cursor_.peek(1);
        document_ = false;
        ++cursor_.at;
        const bool apart = sign.is(Tag::colon) || sign.space_before || next.space_before;
        if (apart && dated_since_clause_ && connected_) take_trailing_subject(Tag::end);
        if (!apart || !clause_words_ || dated_since_clause_) return true;
        const std::string_view heading = text_.substr(clause_from_, sign.from - clause_from_);
        const auto subject = subject_of(heading);
        label_ = sign.is(Tag::colon) ? label_of(heading) : Label::none;
        if (label_ == Label::limit) limit_ = true;
        adjective_.reset();
        close_blank();
        ++group_;
        connected_ = false;
        subject_ = subject;
        subject_from_ = clause_from_;
        subject_to_ = sign.to;
        blank_ = subject.has_value();
        phrase_.noise -= clause_words_;
        if (phrase_.expressions.empty()) phrase_.leading_noise -= clause_words_;
        clause_words_ = 0;
        return true;
    }

    /// "juin 2003 – Maskinongé", "octobre 2003 (Mékinac)": up to the sign that ends it.
    void take_trailing_subject(Tag close) {
        constexpr std::size_t most = 9;
        std::size_t count = 0;
        while (count < most && is_nominal(cursor_.peek(count))) ++count;
        const Term& after = cursor_.peek(count);
        const bool ended = after.is(Tag::end) || after.is(Tag::semicolon) || after.is(Tag::bullet) ||
                           (after.is(Tag::comma) && close == Tag::end);
        if (count == 0 || (close == Tag::end ? !ended : !after.is(close))) return;
        const std::size_t from = cursor_.peek().from, to = cursor_.peek(count - 1).to;
        const auto subject = trailing_subject(text_.substr(from, to - from), close != Tag::end);
        if (!subject) return;
        const bool is_date_next = after.is(Tag::comma) && cursor_.peek(count + 1).is(Tag::number);
        if (is_date_next && close == Tag::end && cursor_.peek(count + 2).is(Tag::hour)) return;
        give_subject(*subject, close == Tag::end ? to : after.to);
    }

    /// To the last expression and to those that are tied to it; what has its own keeps it.
    void give_subject(const std::string& subject, std::size_t to) {
        auto& all = phrase_.expressions;
        if (all.back().subject || all.back().form != Form::dated) return;
        all.back().to = to;
        for (std::size_t i = all.size(); i-- > 0;) {
            if (all[i].subject || all[i].form != Form::dated) return;
            all[i].subject = subject;
            if (all[i].tie == Tie::none || (bracket_ && all[i].first.shape != Shape::day)) return;
        }
    }

    /// A subject with nothing after its dash: one deadline that is not decided.
    void close_blank() {
        if (!blank_ || cursor_.at == 0) return;
        if (clause_words_ == 0) {
            Expression expression;
            expression.form = Form::blank;
            expression.from = subject_from_;
            expression.to = subject_to_;
            add(std::move(expression));
            start_clause();
        }
        blank_ = false;
    }

    void close_subject() {
        close_blank();
        subject_.reset();
        subject_from_ = std::string_view::npos;
    }

    void start_clause() {
        clause_from_ = std::string_view::npos;
        clause_words_ = 0;
        dated_since_clause_ = false;
        limit_ = false;
        if (!connected_) label_ = Label::none;
    }

    void pass_word() {
        const Term& term = cursor_.peek();
        if (is_sign(term)) {
            ++cursor_.at;
            return;
        }
        if (dated_since_clause_ && !is_filler(term)) start_clause();
        if (clause_from_ == std::string_view::npos) clause_from_ = term.from;
        note_word(term);
        ++cursor_.at;
    }

    void note_word(const Term& term) {
        if (term.is(Tag::document)) document_ = true, document_size_ = term.size;
        if (term.is(Tag::within) || term.is(Tag::to)) document_ = false;
        if (term.is(Tag::moved)) note_move();
        if (term.is(Tag::limit) && term.size == 0 && !rule_last_by_limit()) limit_ = true;
        if (is_filler(term)) return;
        connected_ = false;
        tie_ = Tie::none;
        const Term& next = cursor_.peek(1);
        const bool numbering = term.is(Tag::number) && (next.is(Tag::close_bracket) || next.is(Tag::dot));
        if (numbering) return;
        ++clause_words_;
        ++phrase_.noise;
        if (phrase_.expressions.empty()) ++phrase_.leading_noise;
    }

    /// "la réunion du 12 mai est reportée au 26 mai": the first date no longer counts.
    void note_move() {
        moved_ = true;
        const bool dated = !phrase_.expressions.empty() && phrase_.expressions.back().form == Form::dated;
        superseded_ = dated && phrase_.expressions.back().group == group_;
    }

    /// "15 mai 2010 (date limite)".
    bool rule_last_by_limit() {
        const Term& next = cursor_.peek(1);
        const bool closes = next.is(Tag::end) || next.is(Tag::close_bracket) || next.is(Tag::semicolon);
        if (!closes || !connected_ || phrase_.expressions.back().operation != Operation::at) return false;
        phrase_.expressions.back().operation = Operation::until;
        return true;
    }

    static bool is_sign(const Term& term) { return term.tag >= Tag::comma || term.is(Tag::money); }

    // Expressions.

    void add(Expression expression) {
        if (superseded_ && (expression.form == Form::dated || expression.form == Form::undecided))
            phrase_.expressions.pop_back();
        superseded_ = false;
        expression.group = group_;
        expression.subject = subject_;
        if (subject_ && blank_ && subject_from_ < expression.from) expression.from = subject_from_;
        blank_ = false;
        phrase_.expressions.push_back(std::move(expression));
        dated_since_clause_ = true;
        if (clause_from_ == std::string_view::npos) clause_from_ = expression.from;
    }

    void add_dated(Expression expression) {
        expression.form = Form::dated;
        expression.connected = connected_;
        if (expression.tie == Tie::none && connected_) expression.tie = tie_;
        expression.label = label_;
        if (limit_ && expression.operation == Operation::at) expression.operation = Operation::until;
        connected_ = true;
        tie_ = Tie::none;
        add(std::move(expression));
    }

    bool read_hour() {
        const Term lead = cursor_.peek();
        if (!skip_hours(cursor_)) return false;
        if (lead.is(Tag::operation) && read_date_of_hour(static_cast<Operation>(lead.value), lead.from))
            return true;
        if (!phrase_.expressions.empty() && connected_) note_hour(lead);
        return true;
    }

    /// "le 15 mars avant 16 h": the day is the last one.
    void note_hour(const Term& lead) {
        Expression& last = phrase_.expressions.back();
        last.with_hour = true;
        const bool before = lead.is(Tag::operation, static_cast<int>(Operation::before));
        if (before && last.form == Form::dated && last.operation == Operation::at)
            last.operation = Operation::until;
    }

    /// "avant 16 h le 15 octobre": the day itself is the last one.
    bool read_date_of_hour(Operation operation, std::size_t from) {
        if (connected_ || (operation != Operation::before && operation != Operation::until)) return false;
        Cursor next = cursor_;
        next.take(Tag::comma);
        next.skip_fillers();
        cursor_ = next;
        return read_dated(Operation::until, from);
    }

    bool read_manner() {
        Cursor next = cursor_;
        auto manner = plan::read_manner(next);
        if (!manner) return false;
        if (describes_a_noun(*manner)) {
            manner->weak = true;
            if (!document_) adjective_ = *manner;
            pass_figures(next);
            return true;
        }
        if (manner->form == Form::condition) connected_ = document_ = false;
        cursor_ = next;
        add(std::move(*manner));
        return true;
    }

    /// "assemblée annuelle": a part of a name, unless the phrase says nothing else.
    bool describes_a_noun(const Expression& manner) const {
        const Term& term = cursor_.peek();
        const Term& noun = cursor_.before();
        const bool named =
            noun.is(Tag::other) || noun.is(Tag::document) || noun.is(Tag::unit) || noun.is(Tag::event);
        return manner.form == Form::repeated && term.is(Tag::repeated) && term.size == 1 && named;
    }

    void close_adjective() {
        if (adjective_) add(std::move(*adjective_));
        adjective_.reset();
    }

    bool read_between() {
        Cursor next = cursor_;
        if (!next.take(Tag::between)) return false;
        next.skip_fillers();
        auto first = read_points(next);
        if (!first || first->points.empty()) return false;
        Expression expression;
        expression.from = cursor_.peek().from;
        if (first->points.size() == 1) {
            if (!next.take(Tag::conjunction_and) && !next.take(Tag::to)) return false;
            next.skip_fillers();
            auto last = read_points(next);
            if (!last) return false;
            first->add(last->points.front(), Link::range);
        }
        expression.first = first->points.front();
        expression.last = first->points.back();
        expression.to = next.before().to;
        cursor_ = next;
        add_dated(std::move(expression));
        return true;
    }

    bool read_operation() {
        const Term term = cursor_.peek();
        const bool from = is_from(term);
        if (!term.is(Tag::operation) && !from) return false;
        Operation operation = from ? Operation::from : static_cast<Operation>(term.value);
        const bool trailing = !from && term.size == 1;
        if (trailing && qualify_last(operation, term.to)) return true;
        const std::size_t start = term.from;
        ++cursor_.at;
        if (skip_hours(cursor_)) {
            read_date_of_hour(operation, start);
            return true;
        }
        while (cursor_.peek().is(Tag::operation))
            operation = static_cast<Operation>(cursor_.peek().value), ++cursor_.at;
        cursor_.skip_fillers();
        document_ = false;
        if (read_dated(operation, start) || trailing) return true;
        add_without_point(operation, start, cursor_.before().to);
        return true;
    }

    /// "dès septembre", "DES SEPTEMBRE"; not "des Chenaux", "des 3 et 4 mai".
    bool is_from(const Term& term) const {
        if (!term.is(Tag::of) || term.size != 1) return false;
        const Term& next = cursor_.peek(cursor_.peek(1).is(Tag::article) ? 2 : 1);
        const bool time = next.is(Tag::month) || next.is(Tag::season) || is_full_year(next) ||
                          next.is(Tag::part) || next.is(Tag::rentree) || next.is(Tag::feast);
        return term.accented || time;
    }

    /// "le 15 mai au plus tard": the words that follow a date and rule it.
    bool qualify_last(Operation operation, std::size_t to) {
        if (!connected_ || phrase_.expressions.empty() || phrase_.expressions.back().form != Form::dated)
            return false;
        Cursor next = cursor_;
        ++next.at;
        next.skip_fillers();
        if (read_points(next)) return false;
        phrase_.expressions.back().operation = operation;
        phrase_.expressions.back().to = to;
        ++cursor_.at;
        return true;
    }

    /// "après l'adoption", "d'ici trois ans": the operation bears on no date.
    void add_without_point(Operation operation, std::size_t from, std::size_t to) {
        Expression expression;
        const bool waits =
            operation == Operation::after || operation == Operation::before || operation == Operation::from;
        expression.form = waits ? Form::condition : Form::ongoing;
        expression.from = from;
        expression.to = to;
        if (operation == Operation::around) return;
        add(std::move(expression));
    }

    bool read_question() {
        if (!cursor_.peek().is(Tag::question)) return false;
        const std::size_t to = cursor_.peek().to;
        if (connected_ && !phrase_.expressions.empty()) {
            phrase_.expressions.back().doubtful = true;
            phrase_.expressions.back().to = to;
        }
        ++cursor_.at;
        return true;
    }

    bool read_dated(Operation operation, std::size_t from) {
        Cursor next = cursor_;
        auto group = read_points(next);
        if (!group) {
            if (next.at != cursor_.at) pass_figures(next);
            return false;
        }
        if (belongs_to_document(*group, operation) || is_adjective(*group, operation)) {
            while (cursor_.at < next.at) pass_word();
            return true;
        }
        const bool introduced = operation != Operation::at || is_introduction(cursor_.before());
        const std::size_t before = phrase_.expressions.size();
        const bool after_comma = cursor_.before().is(Tag::comma);
        cursor_ = next;
        add_gathered(*group, operation, from);
        auto& first = phrase_.expressions[before];
        first.introduced = introduced;
        first.after_comma = after_comma;
        return true;
    }

    void pass_figures(const Cursor& next) {
        while (cursor_.at < next.at) pass_word();
    }

    /// "Rapport 2001", "Plan d'action sept. 2002".
    bool belongs_to_document(const PointGroup& group, Operation operation) const {
        if (!document_ || operation != Operation::at) return false;
        const Shape shape = group.points.front().shape;
        const bool bare_year = shape == Shape::year || shape == Shape::fiscal_year || shape == Shape::years;
        if (bare_year) return true;
        return document_size_ == 0 && !bracket_ && !is_introduction(cursor_.before());
    }

    /// "camp d'été", "carnaval d'hiver": what sort of thing, not when.
    bool is_adjective(const PointGroup& group, Operation operation) const {
        if (operation != Operation::at || cursor_.at < 2 || !cursor_.before().is(Tag::of)) return false;
        const Term& noun = (*cursor_.terms)[cursor_.at - 2];
        const Point& point = group.points.front();
        const bool named = noun.is(Tag::other) || noun.is(Tag::document) || noun.is(Tag::event);
        return named && point.shape == Shape::season && point.part == Part::whole && !point.year;
    }

    void add_gathered(const PointGroup& group, Operation operation, std::size_t from) {
        auto found = gather(cursor_, group, operation, from);
        if (moved_ && found.back().last) keep_new_date(found.back());
        moved_ = false;
        if (bracket_) found.front().bracketed = true;
        for (Expression& expression : found) add_dated(std::move(expression));
    }

    std::string_view text_;
    Cursor cursor_;
    Phrase phrase_{};
    int group_{0};
    bool connected_{false};
    bool document_{false};
    bool bracket_{false};
    bool limit_{false};
    bool superseded_{false};
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

} // namespace

Phrase read_phrase(std::string_view text) {
    const std::vector<Term> terms = read_terms(cut_words(text));
    return PhraseReader{text, terms}.read();
}

} // namespace arrimage::plan
