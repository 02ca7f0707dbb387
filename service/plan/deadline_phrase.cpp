#include "plan/deadline_gather.hpp"
#include "plan/deadline_manner.hpp"
#include "plan/deadline_phrase_reader.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

bool is_introduction(const Term& term) {
    return term.is(Tag::article) || term.is(Tag::within) || term.is(Tag::to) || term.is(Tag::operation);
}

} // namespace

Phrase PhraseReader::read() && {
    while (!cursor_.done()) step();
    close_adjective();
    close_subject();
    return std::move(phrase_);
}

void PhraseReader::step() {
    // No time begins with a word that says none.
    if (cursor_.peek().is(Tag::other)) return pass_word();
    const std::size_t at = cursor_.at;
    const bool read = read_separator() || read_hour() || read_manner() || read_between() ||
                      read_operation() || read_dated(Operation::at, cursor_.peek().from) || read_question();
    if (!read && cursor_.at == at) pass_word();
}

void PhraseReader::add(Expression expression) {
    if (superseded_ && (expression.form == Form::dated || expression.form == Form::undecided))
        phrase_.expressions.pop_back();
    superseded_ = false;
    expression.group = group_;
    expression.subject = subject_;
    if (subject_ && blank_ && subject_from_ < expression.from) expression.from = subject_from_;
    blank_ = false;
    phrase_.expressions.push_back(std::move(expression));
    dated_since_clause_ = true;
    if (clause_from_ == std::string_view::npos) clause_from_ = phrase_.expressions.back().from;
}

void PhraseReader::add_dated(Expression expression) {
    expression.form = Form::dated;
    expression.connected = connected_;
    if (expression.tie == Tie::none && connected_) expression.tie = tie_;
    expression.label = label_;
    if (limit_ && expression.operation == Operation::at) expression.operation = Operation::until;
    connected_ = true;
    tie_ = Tie::none;
    add(std::move(expression));
}

bool PhraseReader::read_hour() {
    const Term lead = cursor_.peek();
    if (!skip_hours(cursor_)) return false;
    if (lead.is(Tag::operation) && read_date_of_hour(static_cast<Operation>(lead.value), lead.from))
        return true;
    if (!phrase_.expressions.empty() && connected_) note_hour(lead);
    return true;
}

void PhraseReader::note_hour(const Term& lead) {
    Expression& last = phrase_.expressions.back();
    last.with_hour = true;
    const bool before = lead.is(Tag::operation, static_cast<int>(Operation::before));
    if (before && last.form == Form::dated && last.operation == Operation::at)
        last.operation = Operation::until;
}

bool PhraseReader::read_date_of_hour(Operation operation, std::size_t from) {
    if (connected_ || (operation != Operation::before && operation != Operation::until)) return false;
    Cursor next = cursor_;
    next.take(Tag::comma);
    next.skip_fillers();
    cursor_ = next;
    return read_dated(Operation::until, from);
}

bool PhraseReader::read_manner() {
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

bool PhraseReader::describes_a_noun(const Expression& manner) const {
    const Term& term = cursor_.peek();
    const Term& noun = cursor_.before();
    const bool named =
        noun.is(Tag::other) || noun.is(Tag::document) || noun.is(Tag::unit) || noun.is(Tag::event);
    return manner.form == Form::repeated && term.is(Tag::repeated) && term.size == 1 && named;
}

void PhraseReader::close_adjective() {
    if (adjective_) add(std::move(*adjective_));
    adjective_.reset();
}

bool PhraseReader::read_between() {
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

bool PhraseReader::read_operation() {
    const Term term = cursor_.peek();
    const bool from = is_from(term);
    if (!term.is(Tag::operation) && !from) return false;
    Operation operation = from ? Operation::from : static_cast<Operation>(term.value);
    const bool trailing = !from && term.size == 1;
    if (trailing && qualify_last(operation, term.to)) return true;
    const std::size_t start = term.from;
    ++cursor_.at;
    cursor_.take(Tag::colon);
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

bool PhraseReader::is_from(const Term& term) const {
    if (!term.is(Tag::of) || term.size != 1) return false;
    const Term& next = cursor_.peek(cursor_.peek(1).is(Tag::article) ? 2 : 1);
    const bool time = next.is(Tag::month) || next.is(Tag::season) || is_full_year(next) ||
                      next.is(Tag::part) || next.is(Tag::rentree) || next.is(Tag::feast);
    return term.accented || time;
}

bool PhraseReader::qualify_last(Operation operation, std::size_t to) {
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

void PhraseReader::add_without_point(Operation operation, std::size_t from, std::size_t to) {
    Expression expression;
    const bool waits =
        operation == Operation::after || operation == Operation::before || operation == Operation::from;
    expression.form = waits ? Form::condition : Form::ongoing;
    expression.from = from;
    expression.to = to;
    if (operation == Operation::around) return;
    add(std::move(expression));
}

bool PhraseReader::read_question() {
    if (!cursor_.peek().is(Tag::question)) return false;
    const std::size_t to = cursor_.peek().to;
    if (connected_ && !phrase_.expressions.empty()) {
        phrase_.expressions.back().doubtful = true;
        phrase_.expressions.back().to = to;
    }
    ++cursor_.at;
    return true;
}

bool PhraseReader::read_dated(Operation operation, std::size_t from) {
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
    const bool after_comma = cursor_.before().is(Tag::comma);
    cursor_ = next;
    auto found = gather(cursor_, *group, operation, from);
    found.front().introduced = introduced;
    found.front().after_comma = after_comma;
    add_gathered(std::move(found));
    return true;
}

void PhraseReader::pass_figures(const Cursor& next) {
    while (cursor_.at < next.at) pass_word();
}

bool PhraseReader::belongs_to_document(const PointGroup& group, Operation operation) const {
    if (!document_ || operation != Operation::at) return false;
    const Shape shape = group.points.front().shape;
    const bool bare_year = shape == Shape::year || shape == Shape::fiscal_year || shape == Shape::years;
    if (bare_year) return true;
    return document_size_ == 0 && !bracket_ && !is_introduction(cursor_.before());
}

bool PhraseReader::is_adjective(const PointGroup& group, Operation operation) const {
    if (operation != Operation::at || cursor_.at < 2 || !cursor_.before().is(Tag::of)) return false;
    const Term& noun = (*cursor_.terms)[cursor_.at - 2];
    const Point& point = group.points.front();
    const bool named = noun.is(Tag::other) || noun.is(Tag::document) || noun.is(Tag::event);
    return named && point.shape == Shape::season && point.part == Part::whole && !point.year;
}

void PhraseReader::add_gathered(std::vector<Expression> found) {
    if (moved_ && found.back().last) keep_new_date(found.back());
    moved_ = false;
    if (bracket_ || explained_) found.front().bracketed = true;
    explained_ = false;
    for (Expression& expression : found) add_dated(std::move(expression));
}

Phrase read_phrase(std::string_view text) {
    const std::vector<Term> terms = read_terms(cut_words(text));
    return PhraseReader{text, terms}.read();
}

} // namespace arrimage::plan
