#include "plan/deadline.hpp"
#include "plan/deadline_expression.hpp"
#include "plan/deadline_resolve.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

DeadlineKind kind_of(Form form) {
    switch (form) {
    case Form::repeated: return DeadlineKind::recurrence;
    case Form::condition: return DeadlineKind::conditional;
    case Form::ongoing: return DeadlineKind::open;
    case Form::dated:
    case Form::undecided:
    case Form::blank: return DeadlineKind::undetermined;
    }
    return DeadlineKind::undetermined;
}

/// A deadline and the bytes that said it.
struct Found {
    Deadline deadline{};
    std::size_t from{0};
    std::size_t to{0};
};

using Expressions = std::vector<Expression>;

/// Turns the expressions of one group, which qualify each other, into deadlines.
class GroupReader {
  public:
    GroupReader(const DeadlineContext& context, DeadlineReading& reading)
        : context_{context}, reading_{reading} {}

    void read(Expressions group, std::vector<Found>& found) {
        drop_echoes(group);
        const auto dated = std::count_if(group.begin(), group.end(), is_dated);
        const auto ruling = ruling_form(group, dated > 0 && !is_bounded(group));
        if (dated == 0) return found.push_back(without_dates(group, ruling.value_or(group.front().form)));
        if (ruling == Form::repeated && !has_several_printed(group))
            return found.push_back(recurrence(group));
        const std::size_t first = found.size();
        for (const Expression& expression : group) {
            if (!is_dated(expression)) continue;
            Found one = dated_one(expression, ruling, group);
            const bool precises = expression.bracketed && found.size() > first &&
                                  (lies_in(one, found.back()) || defines(one, found.back()));
            if (precises) {
                one.from = found.back().from;
                const bool quarter = found.back().deadline.kind == DeadlineKind::quarter;
                if (quarter && one.deadline.kind == DeadlineKind::range)
                    one.deadline.kind = DeadlineKind::quarter;
                if (!one.deadline.subject) one.deadline.subject = found.back().deadline.subject;
                found.back() = std::move(one);
            } else {
                found.push_back(std::move(one));
            }
        }
    }

  private:
    static bool is_dated(const Expression& expression) { return expression.form == Form::dated; }

    static bool has_printed_year(const Expression& expression) {
        return expression.first.year || (expression.last && expression.last->year);
    }

    static bool has_several_printed(const Expressions& group) {
        return std::count_if(group.begin(), group.end(),
                             [](const Expression& e) { return is_dated(e) && has_printed_year(e); }) > 1;
    }

    /// What rules the group: a condition before a recurrence before what goes on.
    static std::optional<Form> ruling_form(const Expressions& group, bool dated) {
        for (const Form form : {Form::repeated, Form::condition, Form::ongoing, Form::undecided})
            for (const Expression& expression : group)
                if (expression.form == form && !(expression.weak && dated)) return form;
        return std::nullopt;
    }

    /// "An 1 (2004-2005)" is one time; "90 jours après la fin de l'exercice" has no date of its own.
    static void drop_echoes(Expressions& group) {
        const auto depends = std::any_of(group.begin(), group.end(), [](const Expression& e) {
            return e.form == Form::condition && !e.weak;
        });
        const auto is_echo = [&](const Expression& e) {
            if (!is_dated(e) || e.last) return false;
            return e.first.shape == Shape::project_year || (depends && e.first.shape == Shape::this_year);
        };
        if (std::all_of(group.begin(), group.end(), is_echo)) return;
        const bool other_date = std::any_of(group.begin(), group.end(),
                                            [&](const Expression& e) { return is_dated(e) && !is_echo(e); });
        if (other_date || depends) std::erase_if(group, is_echo);
    }

    /// "réunions mensuelles de septembre à juin": the dates bound the adjective's recurrence.
    static bool is_bounded(const Expressions& group) {
        const bool adjective = std::any_of(group.begin(), group.end(), [](const Expression& expression) {
            return expression.weak && expression.form == Form::repeated;
        });
        return adjective && std::all_of(group.begin(), group.end(), [](const Expression& expression) {
                   return !is_dated(expression) || expression.last || expression.operation != Operation::at;
               });
    }

    /// "automne 2003 (octobre)": the brackets only say it more closely.
    static bool lies_in(const Found& one, const Found& wider) {
        const Deadline &inner = one.deadline, &outer = wider.deadline;
        if (!inner.start || !inner.end || !outer.start || !outer.end) return false;
        const bool same = *inner.start == *outer.start && *inner.end == *outer.end;
        return !same && *inner.start >= *outer.start && *inner.end <= *outer.end;
    }

    /// "Trimestre 1 (avril-juin)", "Relâche : du 1er au 5 mars": the dates say what the name leaves open.
    static bool defines(const Found& one, const Found& named) {
        if (!one.deadline.start || !one.deadline.end) return false;
        const bool vague = named.deadline.kind == DeadlineKind::undetermined && named.deadline.ambiguous;
        return vague || named.deadline.kind == DeadlineKind::quarter;
    }

    static Found spanning(const Expressions& group) {
        Found found;
        found.from = group.front().from;
        found.to = group.back().to;
        found.deadline.subject = group.front().subject;
        return found;
    }

    static Found without_dates(const Expressions& group, Form form) {
        Found found = spanning(group);
        found.deadline.kind = kind_of(form);
        return found;
    }

    ResolvedExpression resolved(const Expression& expression) {
        ResolvedExpression result = resolve(expression, context_);
        std::move(result.problems.begin(), result.problems.end(), std::back_inserter(reading_.problems));
        return result;
    }

    /// A recurrence is bounded by a range, an operation or a printed year; a bare "en mai" only places it.
    Found recurrence(const Expressions& group) {
        Found found = spanning(group);
        const bool yearly =
            std::any_of(group.begin(), group.end(), [](const Expression& e) { return e.yearly; });
        for (const Expression& expression : group) {
            if (!is_dated(expression)) continue;
            const bool opens =
                expression.operation == Operation::from || expression.operation == Operation::after;
            const bool placed = yearly && !has_printed_year(expression) && !opens;
            const bool bounds = !placed && (expression.last || expression.operation != Operation::at ||
                                            has_printed_year(expression));
            if (!bounds) continue;
            Deadline bound = resolved(expression).deadline;
            bound.subject = found.deadline.subject;
            found.deadline = std::move(bound);
        }
        found.deadline.kind = DeadlineKind::recurrence;
        return found;
    }

    Found dated_one(const Expression& expression, std::optional<Form> ruling, const Expressions& group) {
        Found found;
        found.from = expression.from;
        found.to = expression.to;
        found.deadline = resolved(expression).deadline;
        found.deadline.subject = expression.subject;
        if (ruling == Form::condition) found.deadline.kind = DeadlineKind::conditional;
        if (ruling == Form::ongoing && goes_on_from(expression, group)) {
            found.deadline.kind = DeadlineKind::open;
            found.deadline.end.reset();
        }
        return found;
    }

    /// "septembre 2004, en continu": a day or a month from which something goes on.
    static bool goes_on_from(const Expression& expression, const Expressions& group) {
        if (expression.last || expression.operation != Operation::at) return false;
        const Shape shape = expression.first.shape;
        const bool point = shape == Shape::day || shape == Shape::month || shape == Shape::season;
        return point && group.front().form == Form::dated && &group.front() == &expression;
    }

    const DeadlineContext& context_;
    DeadlineReading& reading_;
};

std::vector<Found> find_deadlines(std::string_view phrase, const DeadlineContext& context,
                                  DeadlineReading& reading) {
    Phrase read = read_phrase(phrase);
    agree_on_order(read.expressions);
    join_beginnings(read.expressions);
    lend_years(read.expressions, context);
    join_choices(read.expressions);
    std::vector<Found> found;
    GroupReader groups{context, reading};
    const auto& all = read.expressions;
    for (auto first = all.begin(); first != all.end();) {
        const auto last =
            std::find_if(first, all.end(), [&](const Expression& e) { return e.group != first->group; });
        groups.read({first, last}, found);
        first = last;
    }
    return found;
}

} // namespace

DeadlineReading read_deadlines(std::string_view phrase, const DeadlineContext& context) {
    DeadlineReading reading;
    std::vector<Found> found = find_deadlines(phrase, context, reading);
    if (found.empty()) found.emplace_back();
    for (Found& one : found) {
        one.deadline.text = found.size() == 1 ? phrase : phrase.substr(one.from, one.to - one.from);
        reading.deadlines.push_back(std::move(one.deadline));
    }
    return reading;
}

} // namespace arrimage::plan
