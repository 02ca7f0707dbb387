#include "plan/deadline_gather.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

Link read_link(Cursor& cursor, const Expression& expression) {
    if (cursor.take(Tag::conjunction_or)) return expression.last ? Link::none : Link::or_else;
    const bool chain = expression.last && expression.last->shape == expression.first.shape &&
                       !expression.last->year &&
                       (cursor.peek().is(Tag::dash) || cursor.peek().is(Tag::slash));
    const bool open = !expression.last || chain;
    if (open && (cursor.take(Tag::to) || cursor.take(Tag::dash) || cursor.take(Tag::arrow)))
        return Link::range;
    if (open && cursor.peek().is(Tag::slash)) {
        ++cursor.at;
        return Link::range;
    }
    Cursor next = cursor;
    next.skip({Tag::comma, Tag::conjunction_and});
    const bool until = next.peek().is(Tag::operation, static_cast<int>(Operation::until));
    if (!open || !until || next.peek().size != 2) return Link::none;
    ++next.at;
    cursor = next;
    return Link::range;
}

/// "et suivantes", "et +", "+".
bool take_and_after(Cursor& cursor) {
    Cursor next = cursor;
    if (!next.take(Tag::and_after)) {
        next.take(Tag::conjunction_and);
        if (!next.take(Tag::plus)) return false;
        Cursor ahead = next;
        ahead.skip_fillers();
        if (read_points(ahead)) return false;
    }
    cursor = next;
    return true;
}

/// "… au 5 juin", "… ou avril": what goes on after the first time.
void continue_links(Cursor& cursor, Expression& expression) {
    for (;;) {
        Cursor next = cursor;
        while (skip_hours(next)) expression.with_hour = true;
        const Link link = read_link(next, expression);
        if (link == Link::none) break;
        next.skip_fillers();
        auto group = read_points(next);
        if (!group || group->points.size() != 1) break;
        if (link == Link::range && expression.operation == Operation::from)
            expression.operation = Operation::at;
        if (link == Link::range)
            expression.last = group->points.front();
        else
            expression.others.push_back(group->points.front());
        expression.to = next.before().to;
        cursor = next;
    }
    if (take_and_after(cursor)) {
        expression.operation = Operation::from;
        expression.to = cursor.before().to;
    }
}

} // namespace

namespace {

/// "4, 11 ou 18 mai": one of three; in "4 et 11 ou 18 mai" only the last two are a choice.
bool is_choice(const PointGroup& group) {
    const bool listed = std::all_of(group.links.begin() + 1, group.links.end(),
                                    [](Link link) { return link == Link::listed || link == Link::or_else; });
    return listed && group.links.back() == Link::or_else;
}

} // namespace

std::vector<Expression> gather(Cursor& cursor, const PointGroup& group, Operation operation,
                               std::size_t from) {
    const bool choice = is_choice(group);
    std::vector<Expression> found(1);
    found.front().operation = operation;
    found.front().from = from;
    for (std::size_t i = 0; i < group.points.size(); ++i) {
        const Point& point = group.points[i];
        const bool listed = group.links[i] == Link::listed && !choice;
        if (listed || group.links[i] == Link::and_also) {
            found.emplace_back();
            found.back().from = point.from;
            found.back().tie = listed ? Tie::comma : Tie::conjunction;
        }
        Expression& expression = found.back();
        if (group.links[i] == Link::range)
            expression.last = point;
        else if (choice && i > 0)
            expression.others.push_back(point);
        else if (group.links[i] == Link::or_else)
            expression.others.push_back(point);
        else
            expression.first = point;
        expression.to = point.to;
    }
    continue_links(cursor, found.back());
    return found;
}

void keep_new_date(Expression& expression) {
    expression.moved_from = expression.first;
    expression.first = *expression.last;
    expression.last.reset();
    expression.doubtful = true;
}

} // namespace arrimage::plan
