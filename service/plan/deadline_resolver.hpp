#pragma once

#include "plan/deadline_frame.hpp"
#include "plan/deadline_resolve.hpp"

namespace arrimage::plan {

/// Reads one dated expression against one context.
class Resolver {
  public:
    Resolver(const Expression& expression, const DeadlineContext& context)
        : expression_{expression}, context_{context} {}
    ResolvedExpression resolve() &&;

  private:
    DeadlineKind kind() const;
    void infer(const std::string& code);
    void problem(std::string code, std::string message);
    /// "avant la fin mars" bears on the end of March.
    Operation operation() const;
    void add(const Period& period);
    void add(const Interval& interval);
    void doubt();
    std::optional<Period> days(const Point& point, int year) const;

    // A single time.
    void read_points();
    void read_as_interval(const Point& first);
    void read_choice(const Expression& choice);
    void read_point(const Point& point);
    static bool is_short_date(const Point& point);
    void read_short_date(const Point& point);
    bool touches(const Period& frame, const Point& point, int year) const;
    /// "hiver 2003-2004"; a quarter of "2003-2004" may be counted from either beginning.
    void read_in_pair(const Point& point);
    void read_in_year(const Point& point, int year);
    /// "année financière 2004" begins or ends in 2004.
    void read_named_year(const Point& point, int year);
    void read_in_frame(const Point& point);
    void read_in(const Point& point, const Period& period);
    /// A printed weekday chooses among the years it agrees with.
    void keep_weekday(std::vector<int>& years, const Point& point) const;
    std::optional<Period> project_year(const Point& point) const;
    void read_project_year(const Point& point);
    void read_school_year(Point point);
    void read_this_year(const Point& point);

    // From one time to another.
    void read_range();
    std::optional<Period> printed(const Point& point) const;
    void read_half_known(const Point& first, const Point& last);
    void add_span(const std::optional<Period>& a, const std::optional<Period>& b);
    void read_printed(const Point& first, const Point& last);
    void read_backward(const Point& first, const Point& last);
    void read_forward(const Point& first, const Point& last);
    std::optional<Period> span_from(const Point& first, const Point& last, int year) const;
    void read_range_in_frame(const Point& first, const Point& last);

    // What is wrong with a day.
    static bool is_possible(const Point& point);
    void report_impossible(const Point& point);
    void check_weekday(const Point& point, const Period& days);
    void settle();

    const Expression& expression_;
    const DeadlineContext& context_;
    ResolvedExpression result_{};
    std::vector<Interval> intervals_{};
};

} // namespace arrimage::plan
