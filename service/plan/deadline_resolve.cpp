#include "plan/deadline_calendar.hpp"
#include "plan/deadline_resolver.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

constexpr MonthDay school_start{7, 1};

/// "fin de l'exercice 2010": of which exercice is not said; the beginning of a school year is that year's.
bool is_of_exercice(const Point& point) {
    return point.qualifier == Qualifier::fiscal ||
           (point.qualifier == Qualifier::school && point.part != Part::early);
}

/// How many days lie between a day and a period; 0 inside.
int distance(const Period& day, const Period& frame) {
    if (day.end < frame.start) return length({day.end, frame.start});
    return day.start > frame.end ? length({frame.end, day.start}) : 0;
}

} // namespace

ResolvedExpression Resolver::resolve() && {
    Deadline& deadline = result_.deadline;
    deadline.kind = kind();
    for (const std::string& code : expression_.first.inferred) infer(code);
    if (expression_.last)
        for (const std::string& code : expression_.last->inferred) infer(code);
    if (expression_.last)
        read_range();
    else
        read_points();
    for (const Expression& choice : expression_.choices) read_choice(choice);
    settle();
    return std::move(result_);
}

DeadlineKind Resolver::kind() const {
    const bool bare = expression_.operation == Operation::at || expression_.operation == Operation::around;
    if (!bare) return DeadlineKind::open;
    if (expression_.last) return DeadlineKind::range;
    return kind_of(expression_.first);
}

void Resolver::infer(const std::string& code) {
    auto& inferred = result_.deadline.inferred;
    if (std::find(inferred.begin(), inferred.end(), code) == inferred.end()) inferred.push_back(code);
}

void Resolver::problem(std::string code, std::string message) {
    result_.problems.push_back({std::move(code), std::move(message)});
}

Operation Resolver::operation() const {
    const Point& point = expression_.last ? *expression_.last : expression_.first;
    if (expression_.operation == Operation::before && point.part == Part::late) return Operation::until;
    return expression_.operation;
}

void Resolver::add(const Period& period) {
    add(bounded(period, operation()));
    if (operation() == expression_.operation) return;
    const Point& point = expression_.last ? *expression_.last : expression_.first;
    if (point.shape != Shape::month && point.shape != Shape::season) return;
    doubt();
    add(bounded(period, Operation::before));
}

void Resolver::add(const Interval& interval) {
    if (std::find(intervals_.begin(), intervals_.end(), interval) == intervals_.end())
        intervals_.push_back(interval);
}

void Resolver::doubt() {
    result_.deadline.ambiguous = true;
}

std::optional<Period> Resolver::days(const Point& point, int year) const {
    return days_of(point, year, context_.fiscal_start);
}

void Resolver::read_points() {
    read_point(expression_.first);
    for (const int year : expression_.other_years) {
        doubt();
        if (const auto other = days(expression_.first, year)) add(*other);
    }
    for (const Point& point : expression_.others) {
        doubt();
        read_point(point);
    }
    if (expression_.moved_from) read_as_interval(*expression_.moved_from);
}

void Resolver::read_as_interval(const Point& first) {
    Expression interval = expression_;
    interval.moved_from.reset();
    interval.last = interval.first;
    interval.first = first;
    const Deadline other = Resolver{interval, context_}.resolve().deadline;
    if (other.start && other.end) add(Interval{other.start, other.end});
}

/// "10-06-30": day, month and year in two figures each.
bool Resolver::is_short_date(const Point& point) {
    return point.shape == Shape::day && !point.others.empty() &&
           std::find(point.inferred.begin(), point.inferred.end(), "century") != point.inferred.end();
}

/// The day first, unless only another reading lies in the plan's period or it lies too far from it.
void Resolver::read_short_date(const Point& point) {
    std::vector<Point> readings{point};
    readings.insert(readings.end(), point.others.begin(), point.others.end());
    const auto far = [&](const Point& reading) {
        const auto frame = frame_of(context_);
        const auto day = days(reading, *reading.year);
        return frame && day ? distance(*day, *frame) : 0;
    };
    constexpr int five_years = 5 * 365;
    const auto inside = [&](const Point& reading) { return far(reading) == 0; };
    const bool one = std::count_if(readings.begin(), readings.end(), inside) == 1;
    if (one || far(point) > five_years)
        std::stable_sort(readings.begin(), readings.end(),
                         [&](const Point& a, const Point& b) { return far(a) < far(b); });
    for (const Point& reading : readings) read_in_year(reading, *reading.year);
}

void Resolver::read_choice(const Expression& choice) {
    doubt();
    const Deadline other = Resolver{choice, context_}.resolve().deadline;
    if (!other.start && !other.end) return;
    add(Interval{other.start, other.end});
    for (const Interval& alternative : other.alternatives) add(alternative);
}

void Resolver::read_point(const Point& point) {
    if (point.doubtful) doubt();
    if (is_vague(point)) return;
    if (is_short_date(point)) return read_short_date(point);
    if (point.shape == Shape::this_year && point.qualifier == Qualifier::school)
        read_school_year(point);
    else if (point.shape == Shape::this_year)
        read_this_year(point);
    else if (point.shape == Shape::project_year)
        read_project_year(point);
    else if (point.year && point.last_year && point.shape != Shape::years &&
             point.shape != Shape::fiscal_year)
        read_in_pair(point);
    else if (point.year)
        read_in_year(point, *point.year);
    else
        read_in_frame(point);
    for (const Point& other : point.others) read_point(other);
}

void Resolver::read_in_pair(const Point& point) {
    const bool counted = point.shape == Shape::quarter || point.shape == Shape::semester;
    if (counted && !point.qualifier) {
        doubt();
        Point fiscal = point;
        fiscal.qualifier = Qualifier::fiscal;
        if (const auto period = days(fiscal, *point.year)) add(*period);
    }
    read_in(point, fiscal_year(*point.year, context_.fiscal_start));
}

void Resolver::read_in_year(const Point& point, int year) {
    if (point.shape == Shape::year && point.qualifier && (point.part == Part::whole || is_of_exercice(point)))
        read_named_year(point, year);
    const auto period = days(point, year);
    if (!period) return report_impossible(point);
    check_weekday(point, *period);
    add(*period);
    for (const Period& other : other_days_of(point, year, context_.fiscal_start)) {
        doubt();
        add(other);
    }
}

void Resolver::read_named_year(const Point& point, int year) {
    if (point.qualifier == Qualifier::municipal || point.qualifier == Qualifier::calendar) return;
    Point fiscal = point;
    fiscal.shape = Shape::fiscal_year;
    const bool whole = expression_.operation == Operation::at && point.part == Part::whole;
    result_.deadline.kind = whole ? DeadlineKind::fiscal_year : kind();
    doubt();
    if (const auto begins = days(fiscal, year)) add(*begins);
    if (const auto ends = days(fiscal, year - 1)) add(*ends);
}

void Resolver::read_in_frame(const Point& point) {
    if (!is_possible(point)) return report_impossible(point);
    const auto frame = frame_of(context_);
    if (!frame) return;
    infer("year");
    if (context_.year && point.shape != Shape::season) return read_in_year(point, *context_.year);
    read_in(point, *frame);
}

void Resolver::read_in(const Point& point, const Period& period) {
    std::vector<int> years = years_within(point, period, context_.fiscal_start);
    keep_weekday(years, point);
    if (years.size() > 1) doubt();
    for (const int year : years) read_in_year(point, year);
}

void Resolver::keep_weekday(std::vector<int>& years, const Point& point) const {
    if (!point.weekday || point.shape != Shape::day || years.size() < 2) return;
    std::vector<int> agreeing;
    for (const int year : years)
        if (const auto day = days(point, year); day && weekday_of(day->start) == *point.weekday)
            agreeing.push_back(year);
    if (!agreeing.empty()) years = agreeing;
}

/// The days of "an 2", part and all, in a plan of several years.
std::optional<Period> Resolver::project_year(const Point& point) const {
    if (!context_.period || point.shape != Shape::project_year) return std::nullopt;
    const Period& period = *context_.period;
    constexpr int nearly_two_years = 700;
    const int first = year_of(period.start) + point.number - 1;
    const Period year = fiscal_year(first, {static_cast<unsigned>(period.start.month()), 1});
    if (length(period) < nearly_two_years || year.end > period.end) return std::nullopt;
    return part_of(year, point.part);
}

void Resolver::read_project_year(const Point& point) {
    if (expression_.operation == Operation::at) result_.deadline.kind = DeadlineKind::undetermined;
    const auto year = project_year(point);
    if (!year) return;
    if (expression_.operation == Operation::at)
        result_.deadline.kind = point.part == Part::whole ? DeadlineKind::fiscal_year : DeadlineKind::range;
    infer("period");
    add(*year);
}

/// True when some two months of the school year lie in the frame; of its beginning, when the beginning does.
bool Resolver::touches(const Period& frame, const Point& point, int year) const {
    constexpr int two_months = 60;
    const Period whole = fiscal_year(year, school_start);
    const auto part = days(point, year);
    if (point.part == Part::early && part) return part->start <= frame.end && part->end >= frame.start;
    const Period common{std::max(whole.start, frame.start), std::min(whole.end, frame.end)};
    return common.start <= common.end && length(common) >= std::min(two_months, length(frame));
}

void Resolver::read_school_year(Point point) {
    point.shape = Shape::fiscal_year;
    const auto frame = frame_of(context_);
    if (!frame) return;
    infer("year");
    std::vector<int> years;
    for (int year = year_of(frame->start) - 1; year <= year_of(frame->end); ++year)
        if (touches(*frame, point, year)) years.push_back(year);
    const auto begins_inside = [&](int year) {
        return fiscal_year(year, school_start).start >= frame->start;
    };
    std::stable_partition(years.begin(), years.end(), begins_inside);
    if (years.size() > 1) doubt();
    for (const int year : years) read_in_year(point, year);
}

void Resolver::read_this_year(const Point& point) {
    const auto frame = frame_of(context_);
    const bool one_year = frame && length(*frame) <= 366;
    const bool bare = expression_.operation == Operation::at;
    if (!one_year) {
        if (bare) result_.deadline.kind = DeadlineKind::undetermined;
        return;
    }
    infer("period");
    const Period whole = *frame;
    const bool calendar = whole == calendar_year(year_of(whole.start));
    if (bare && point.part == Part::whole)
        result_.deadline.kind = calendar ? DeadlineKind::year : DeadlineKind::fiscal_year;
    const bool bounds = point.part != Part::whole || expression_.operation != Operation::at;
    const Period civil = part_of(calendar_year(year_of(whole.start)), point.part);
    const Period next_civil = part_of(calendar_year(year_of(whole.end)), point.part);
    const Period own = part_of(whole, point.part);
    if (calendar || point.qualifier || !bounds) return add(own);
    doubt();
    if (point.part == Part::early) {
        add(next_civil);
        return add(own);
    }
    add(own);
    add(civil);
}

bool Resolver::is_possible(const Point& point) {
    if (point.shape != Shape::day && point.shape != Shape::week_of) return true;
    constexpr int leap_year = 2004;
    return days_of(point, leap_year, {}).has_value();
}

void Resolver::report_impossible(const Point& point) {
    if (point.shape != Shape::day && point.shape != Shape::week_of && point.shape != Shape::nth_weekday)
        return;
    for (const DeadlineProblem& known : result_.problems)
        if (known.code == "impossible-date") return;
    problem("impossible-date", "Cette date n’existe pas au calendrier.");
}

void Resolver::check_weekday(const Point& point, const Period& days) {
    if (point.shape != Shape::day || !point.weekday || weekday_of(days.start) == *point.weekday) return;
    doubt();
    problem("weekday-mismatch", "Le jour de la semaine ne concorde pas avec la date.");
}

void Resolver::settle() {
    Deadline& deadline = result_.deadline;
    const bool unsure = expression_.doubtful || expression_.operation == Operation::around ||
                        !expression_.other_years.empty();
    if (unsure) doubt();
    if (expression_.operation == Operation::before && expression_.with_hour) doubt();
    if (intervals_.empty()) return;
    deadline.start = intervals_.front().start;
    deadline.end = intervals_.front().end;
    deadline.alternatives.assign(intervals_.begin() + 1, intervals_.end());
    if (expression_.operation == Operation::before && expression_.with_hour && deadline.end)
        deadline.alternatives.push_back({std::nullopt, add_days(*deadline.end, 1)});
}

ResolvedExpression resolve(const Expression& expression, const DeadlineContext& context) {
    return Resolver{expression, context}.resolve();
}

} // namespace arrimage::plan
