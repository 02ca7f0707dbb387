#include "plan/deadline_phrase_reader.hpp"
#include "plan/deadline_subject.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

/// A word of a noun group: "assemblée générale annuelle".
bool is_nominal(const Term& term) {
    return term.is(Tag::other) || term.is(Tag::document) || term.is(Tag::event) || term.is(Tag::of) ||
           term.is(Tag::article) || term.is(Tag::repeated) || term.is(Tag::unit) || term.is(Tag::qualifier) ||
           term.is(Tag::apostrophe) || (term.is(Tag::dash) && !term.space_before);
}

} // namespace

bool is_filler(const Term& term) {
    return term.is(Tag::of) || term.is(Tag::article) || term.is(Tag::within) || term.is(Tag::to);
}

bool PhraseReader::read_separator() {
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
        if (document_size_ == 1) document_ = false;
        ++cursor_.at;
        if (bracket_ && connected_) take_trailing_subject(Tag::close_bracket);
        return true;
    }
    return false;
}

bool PhraseReader::pass_tie(Tie tie) {
    close_blank();
    tie_ = std::max(tie_, tie);
    document_ = false;
    ++cursor_.at;
    return true;
}

bool PhraseReader::pass_boundary() {
    close_adjective();
    close_subject();
    document_ = connected_ = limit_ = false;
    label_ = Label::none;
    ++group_;
    start_clause();
    ++cursor_.at;
    return true;
}

bool PhraseReader::read_subject_sign() {
    const Term sign = cursor_.peek();
    const Term& next = cursor_.peek(1);
    document_ = false;
    ++cursor_.at;
    const bool apart = sign.is(Tag::colon) || sign.space_before || next.space_before;
    if (apart && dated_since_clause_ && connected_) take_trailing_subject(Tag::end);
    explained_ = sign.is(Tag::colon) && dated_since_clause_ && connected_;
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

void PhraseReader::take_trailing_subject(Tag close) {
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

void PhraseReader::give_subject(const std::string& subject, std::size_t to) {
    auto& all = phrase_.expressions;
    if (all.back().subject || all.back().form != Form::dated) return;
    all.back().to = to;
    for (std::size_t i = all.size(); i-- > 0;) {
        if (all[i].subject || all[i].form != Form::dated) return;
        all[i].subject = subject;
        if (all[i].tie == Tie::none || (bracket_ && all[i].first.shape != Shape::day)) return;
    }
}

void PhraseReader::close_blank() {
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

void PhraseReader::close_subject() {
    close_blank();
    subject_.reset();
    subject_from_ = std::string_view::npos;
}

void PhraseReader::start_clause() {
    clause_from_ = std::string_view::npos;
    clause_words_ = 0;
    dated_since_clause_ = false;
    limit_ = false;
    if (!connected_) label_ = Label::none;
}

void PhraseReader::pass_word() {
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

void PhraseReader::note_word(const Term& term) {
    if (term.is(Tag::document)) document_ = true, document_size_ = term.size;
    if (term.is(Tag::within) || term.is(Tag::to)) document_ = false;
    if (term.is(Tag::moved)) note_move();
    if (term.is(Tag::and_after)) open_last();
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

void PhraseReader::note_move() {
    moved_ = true;
    const bool dated = !phrase_.expressions.empty() && phrase_.expressions.back().form == Form::dated;
    superseded_ = dated && phrase_.expressions.back().group == group_;
}

void PhraseReader::open_last() {
    auto& all = phrase_.expressions;
    constexpr std::ptrdiff_t near = 4;
    const auto far = all.rbegin() + std::min<std::ptrdiff_t>(near, std::ssize(all));
    const auto dated =
        std::find_if(all.rbegin(), far, [](const Expression& e) { return e.form == Form::dated; });
    if (dated == far || dated->group != group_ || dated->last) return;
    if (dated->operation == Operation::at) dated->operation = Operation::from;
}

bool PhraseReader::rule_last_by_limit() {
    const Term& next = cursor_.peek(1);
    const bool closes = next.is(Tag::end) || next.is(Tag::close_bracket) || next.is(Tag::semicolon);
    if (!closes || !connected_ || phrase_.expressions.back().operation != Operation::at) return false;
    phrase_.expressions.back().operation = Operation::until;
    return true;
}

bool PhraseReader::is_sign(const Term& term) {
    return term.tag >= Tag::comma || term.is(Tag::money);
}

} // namespace arrimage::plan
