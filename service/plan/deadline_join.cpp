#include "plan/deadline_expression.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

bool is_dated(const Expression& expression) {
    return expression.form == Form::dated;
}

bool begins(const Expression& expression) {
    return is_dated(expression) && expression.label == Label::beginning && !expression.last;
}

bool ends(const Expression& expression) {
    return is_dated(expression) && expression.label == Label::end && !expression.last;
}

/// "4 mai, 11 mai ou 18 mai": days before a comma belong to the choice; months may stand apart.
bool lists_days(const Expression& before, const Expression& chosen) {
    const auto is_day = [](const Expression& e) {
        return is_dated(e) && !e.last && e.first.shape == Shape::day && e.operation == Operation::at;
    };
    return chosen.tie == Tie::comma && is_day(before) && is_day(chosen);
}

/// How many expressions before `at`, itself excluded, are tied to each other.
std::size_t tied_before(const std::vector<Expression>& all, std::size_t at) {
    std::size_t first = at - 1;
    while (first > 0 && (all[first].tie == Tie::comma || all[first].tie == Tie::conjunction)) --first;
    return at - first;
}

std::size_t tied_from(const std::vector<Expression>& all, std::size_t at) {
    std::size_t next = at + 1;
    while (next < all.size() && all[next].tie == Tie::conjunction && is_dated(all[next])) ++next;
    return next - at;
}

/// Gives each of the `count` expressions before `at` the one that may stand for it.
void pair_choices(std::vector<Expression>& all, std::size_t at, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        Expression& first = all[at - count + i];
        first.doubtful = true;
        first.choices.push_back(std::move(all[at + i]));
        first.to = std::max(first.to, first.choices.back().to);
    }
}

void join_choice(std::vector<Expression>& all, std::size_t at) {
    if (!is_dated(all[at]) || !is_dated(all[at - 1])) return;
    const std::size_t before = tied_before(all, at);
    const std::size_t after = tied_from(all, at);
    const std::size_t paired = before == after ? before : 1;
    if (before != after && before != 1) {
        for (std::size_t i = at - before; i < at + after; ++i) all[i].doubtful = true;
        return;
    }
    pair_choices(all, at, paired);
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(at);
    all.erase(first, first + static_cast<std::ptrdiff_t>(paired));
}

/// Adds to the last of a list of days what stands before its commas.
void join_list(std::vector<Expression>& all, std::size_t at) {
    Expression& chosen = all[at];
    if (chosen.others.empty() && chosen.choices.empty()) return;
    if (chosen.others.empty() && chosen.choices.front().last) return;
    if (!lists_days(all[at - 1], chosen)) {
        for (std::size_t i = at; i > 0 && all[i].tie == Tie::comma; --i) all[i - 1].doubtful = true;
        return;
    }
    Expression& first = all[at - 1];
    first.doubtful = true;
    first.to = chosen.to;
    first.choices.push_back(std::move(chosen));
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
}

/// "Début septembre 2004, fin juin 2005": two times, or all that lies between them.
bool may_be_an_interval(const Expression& first, const Expression& last) {
    const auto plain = [](const Expression& e) {
        return is_dated(e) && !e.last && e.others.empty() && e.operation == Operation::at && e.first.year;
    };
    return plain(first) && plain(last) && last.tie == Tie::comma && first.first.part == Part::early &&
           last.first.part == Part::late && *first.first.year < *last.first.year;
}

void doubt_interval(Expression& first, Expression& last) {
    Expression interval = first;
    interval.last = last.first;
    first.choices.push_back(interval);
    last.choices.push_back(std::move(interval));
}

void note_order(const Point& point, int& order, bool& agreed) {
    if (point.order == 0 || !point.others.empty()) return;
    if (point.day == point.number) return;
    agreed = agreed && (order == 0 || order == point.order);
    order = point.order;
}

void keep_order(Point& point, int order) {
    if (point.order == 0 || point.others.empty()) return;
    std::vector<Point> readings{point};
    readings.insert(readings.end(), point.others.begin(), point.others.end());
    const auto kept = std::find_if(readings.begin(), readings.end(),
                                   [&](const Point& reading) { return reading.order == order; });
    if (kept == readings.end()) return;
    point.day = kept->day;
    point.number = kept->number;
    point.year = kept->year;
    point.order = order;
    point.others.clear();
    point.doubtful = false;
}

} // namespace

void agree_on_order(std::vector<Expression>& expressions) {
    int order = 0;
    bool agreed = true;
    for (const Expression& expression : expressions) {
        note_order(expression.first, order, agreed);
        if (expression.last) note_order(*expression.last, order, agreed);
    }
    if (order == 0 || !agreed) return;
    for (Expression& expression : expressions) {
        keep_order(expression.first, order);
        if (expression.last) keep_order(*expression.last, order);
    }
}

void join_beginnings(std::vector<Expression>& expressions) {
    std::vector<Expression> joined;
    joined.reserve(expressions.size());
    for (Expression& expression : expressions) {
        const bool interval = !joined.empty() && begins(joined.back()) && ends(expression);
        if (!joined.empty() && may_be_an_interval(joined.back(), expression))
            doubt_interval(joined.back(), expression);
        if (!interval) {
            joined.push_back(std::move(expression));
            continue;
        }
        joined.back().last = expression.first;
        joined.back().to = expression.to;
        joined.back().operation = Operation::at;
    }
    expressions = std::move(joined);
}

void join_choices(std::vector<Expression>& expressions) {
    const bool chosen = std::any_of(expressions.begin(), expressions.end(), [](const Expression& e) {
        return e.tie == Tie::choice || !e.others.empty();
    });
    constexpr std::size_t most = 200; // a longer list is no longer a choice that a person reads
    if (!chosen || expressions.size() > most) return;
    for (std::size_t i = 1; i < expressions.size();)
        if (expressions[i].tie == Tie::choice) {
            const std::size_t before = expressions.size();
            join_choice(expressions, i);
            if (expressions.size() == before) ++i;
        } else {
            ++i;
        }
    for (std::size_t i = expressions.size(); i-- > 1;) join_list(expressions, i);
}

} // namespace arrimage::plan
