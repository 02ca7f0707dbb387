#include "plan/deadline_frame.hpp"
#include "plan/deadline_resolve.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

bool has_year(const Expression& expression) {
    return expression.first.year || (expression.last && expression.last->year);
}

bool takes_year(const Point& point) {
    return !point.year && point.shape != Shape::this_year && point.shape != Shape::project_year &&
           point.shape != Shape::holidays;
}

/// The year an expression ends or begins with, and its first day in it.
struct Anchor {
    int year{0};
    Date start{};
};

std::optional<Anchor> anchor_of(const Expression& expression, MonthDay fiscal_start) {
    const Point& point = expression.first.year || !expression.last ? expression.first : *expression.last;
    if (!point.year || point.last_year) return std::nullopt;
    const auto days = days_of(point, *point.year, fiscal_start);
    if (!days) return std::nullopt;
    return Anchor{*point.year, days->start};
}

void give_year(Expression& expression, int year, std::optional<int> other) {
    Point& point = expression.last ? *expression.last : expression.first;
    point.year = year;
    expression.first.inferred.emplace_back("year");
    if (other) expression.other_years.push_back(*other);
    for (Point& choice : expression.others)
        if (!choice.year) choice.year = year;
}

void lend_back(Expression& expression, const Anchor& next, MonthDay fiscal_start) {
    const Point& point = expression.last ? *expression.last : expression.first;
    const auto same = days_of(point, next.year, fiscal_start);
    if (!same) return give_year(expression, next.year, std::nullopt);
    if (same->start <= next.start) return give_year(expression, next.year, std::nullopt);
    give_year(expression, next.year - 1, next.year);
}

bool lies_in(const Point& point, int year, const DeadlineContext& context) {
    if (!context.period) return false;
    const auto years = years_within(point, *context.period, context.fiscal_start);
    return std::find(years.begin(), years.end(), year) != years.end();
}

void lend_forward(Expression& expression, const Anchor& before, const DeadlineContext& context) {
    const Point& point = expression.first;
    const auto same = days_of(point, before.year, context.fiscal_start);
    const bool wraps = same && same->start < before.start;
    Point& receiver = expression.first;
    receiver.inferred.emplace_back("year");
    const int year = before.year + (wraps ? 1 : 0);
    receiver.year = year;
    if (wraps && !lies_in(point, year, context)) expression.other_years.push_back(before.year);
    for (Point& choice : expression.others)
        if (!choice.year) choice.year = year;
}

/// "fin mars ou début avril 2004": the choices lend their year to the first.
void lend_within(Expression& expression) {
    if (expression.last || expression.others.empty()) return;
    for (const Point& choice : expression.others) {
        if (!choice.year || expression.first.year) continue;
        expression.first.year = choice.year;
        const bool wraps = choice.shape == expression.first.shape &&
                           choice.number < expression.first.number && choice.shape == Shape::month;
        if (wraps) expression.first.year = *choice.year - 1;
        expression.first.inferred.emplace_back("year");
    }
    for (Point& choice : expression.others)
        if (!choice.year && expression.first.year) {
            const bool wraps = choice.shape == expression.first.shape &&
                               choice.number < expression.first.number && choice.shape == Shape::month;
            choice.year = *expression.first.year + (wraps ? 1 : 0);
        }
}

/// "mai 2004 et 2005": May of both years.
bool lend_shape(Expression& expression, const Expression& before) {
    const bool bare = expression.connected && !expression.introduced && !expression.last &&
                      expression.operation == Operation::at && expression.first.shape == Shape::year &&
                      expression.first.part == Part::whole && !expression.first.qualifier;
    const Shape shape = before.first.shape;
    const bool lends = shape == Shape::month || shape == Shape::season || shape == Shape::day;
    if (!bare || !lends || before.last || !before.first.year || before.first.last_year) return false;
    const int year = *expression.first.year;
    Point point = before.first;
    point.year = year;
    point.from = expression.first.from;
    point.to = expression.first.to;
    expression.first = point;
    return true;
}

/// The year that the plan's period would give where a neighbour that lies in it lends another one.
void doubt_by_period(Expression& expression, const Anchor& lender, const DeadlineContext& context) {
    const Point& point = expression.last ? *expression.last : expression.first;
    const auto frame = frame_of(context);
    if (!frame || !point.year || point.last_year) return;
    if (lender.start < frame->start || lender.start > frame->end) return;
    Point bare = point;
    bare.year.reset();
    const auto years = years_within(bare, *frame, context.fiscal_start);
    if (years.empty() || std::find(years.begin(), years.end(), *point.year) != years.end()) return;
    expression.other_years.assign(1, years.front());
}

/// "septembre et avril 2010-2011": both in that year; what goes back before the one listed before it may also be
/// in the second of the two.
void lend_pair(std::vector<Expression>& all, std::size_t at, MonthDay fiscal_start) {
    const Point lender = all[at].first;
    const bool pair =
        lender.year && lender.last_year && lender.shape != Shape::years && lender.shape != Shape::fiscal_year;
    if (!pair || all[at].last) return;
    constexpr std::size_t most = 12;
    std::size_t first = at;
    while (first > 0 && at - first < most && all[first].connected && all[first - 1].form == Form::dated &&
           !has_year(all[first - 1]) && takes_year(all[first - 1].first) && !all[first - 1].last) {
        --first;
        all[first].first.year = lender.year;
        all[first].first.last_year = lender.last_year;
        all[first].first.inferred.emplace_back("year");
    }
    if (first == at || lender.shape != Shape::month || all[first].first.shape != Shape::month) return;
    const int begins = static_cast<int>(static_cast<unsigned>(fiscal_start.month));
    const bool wraps = lender.number >= begins && all[at - 1].first.number < begins;
    if (!wraps) return;
    all[at].first.year = lender.last_year;
    all[at].first.last_year.reset();
    all[at].other_years.push_back(*lender.year);
}

/// "juin et décembre 2010 et 2011": what shares the year before shares the next one.
void repeat_in_next_year(std::vector<Expression>& all, std::size_t at) {
    if (at < 2 || all[at].first.year == all[at - 1].first.year) return;
    constexpr std::size_t most = 12;
    std::size_t first = at - 1;
    while (first > 0 && at - first < most && all[first].connected && !has_year(all[first - 1]) &&
           all[first - 1].form == Form::dated && !all[first - 1].last &&
           all[first - 1].first.shape == all[at].first.shape)
        --first;
    std::vector<Expression> copies{all.begin() + static_cast<std::ptrdiff_t>(first),
                                   all.begin() + static_cast<std::ptrdiff_t>(at) - 1};
    for (Expression& copy : copies) {
        copy.first.year = all[at].first.year;
        copy.first.inferred.emplace_back("year");
        copy.connected = true;
        copy.tie = Tie::conjunction;
        copy.from = all[at].from;
        copy.to = all[at].to;
    }
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), copies.begin(), copies.end());
}

/// "2e jeudi de septembre, novembre et avril": the second Thursday of each.
void lend_rank(Expression& expression, const Expression& before) {
    const Shape shape = before.first.shape;
    const bool ranked = (shape == Shape::nth_weekday || shape == Shape::nth_week) && !before.last;
    const bool bare = expression.connected && !expression.introduced && !expression.last &&
                      expression.operation == Operation::at && expression.first.shape == Shape::month &&
                      expression.first.part == Part::whole;
    if (!ranked || !bare) return;
    expression.first.shape = shape;
    expression.first.ordinal = before.first.ordinal;
    expression.first.weekday = before.first.weekday;
    expression.first.doubtful = before.first.doubtful;
}

/// "suite au forum de mai 2001, rencontre en octobre": what is over before the plan lends nothing to another clause.
bool is_past(const Anchor& lender, const DeadlineContext& context) {
    const auto frame = frame_of(context);
    return frame && lender.start < frame->start;
}

bool needs_year(const Expression& expression) {
    return expression.form == Form::dated && !has_year(expression) && takes_year(expression.first);
}

} // namespace

void lend_years(std::vector<Expression>& expressions, const DeadlineContext& context) {
    for (std::size_t i = 1; i < expressions.size(); ++i) lend_rank(expressions[i], expressions[i - 1]);
    constexpr std::size_t most = 200; // of the times that a person lists
    for (std::size_t i = 1; i < expressions.size(); ++i) {
        const std::size_t before = expressions.size();
        if (lend_shape(expressions[i], expressions[i - 1]) && before < most)
            repeat_in_next_year(expressions, i);
        i += expressions.size() - before;
    }
    for (std::size_t i = 1; i < expressions.size(); ++i) lend_pair(expressions, i, context.fiscal_start);
    for (Expression& expression : expressions)
        if (expression.form == Form::dated) lend_within(expression);
    for (std::size_t i = expressions.size(); i-- > 1;) {
        if (!needs_year(expressions[i - 1]) || expressions[i].form != Form::dated) continue;
        const auto anchor = anchor_of(expressions[i], context.fiscal_start);
        if (!anchor || (!expressions[i].connected && is_past(*anchor, context))) continue;
        lend_back(expressions[i - 1], *anchor, context.fiscal_start);
        if (!expressions[i].connected) doubt_by_period(expressions[i - 1], *anchor, context);
    }
    for (std::size_t i = 1; i < expressions.size(); ++i) {
        if (!needs_year(expressions[i]) || expressions[i - 1].form != Form::dated) continue;
        const auto anchor = anchor_of(expressions[i - 1], context.fiscal_start);
        if (!anchor || (!expressions[i].connected && is_past(*anchor, context))) continue;
        lend_forward(expressions[i], *anchor, context);
        if (!expressions[i].connected) doubt_by_period(expressions[i], *anchor, context);
    }
}

} // namespace arrimage::plan
