#include "plan/account.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {
namespace {

/// The order in which roles win a line that holds two things; what is not there wins over all.
constexpr std::array order{LineRole::continuation, LineRole::resource, LineRole::deadline,
                           LineRole::objective,    LineRole::means,    LineRole::activity};

std::size_t rank(LineRole role) {
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), role) - order.begin());
}

bool is_level(LineRole role) {
    return role == LineRole::objective || role == LineRole::means || role == LineRole::activity;
}

} // namespace

Account::Account(const std::vector<Line>& lines) {
    marks_.reserve(lines.size());
    for (const Line& line : lines) marks_.push_back({.printed = !line.blank()});
}

void Account::mark(int line, LineRole as) {
    if (line < 1 || static_cast<std::size_t>(line) > marks_.size()) return;
    Mark& mark = marks_[static_cast<std::size_t>(line) - 1];
    if (mark.taken && rank(as) <= rank(mark.as)) return;
    mark.taken = true;
    mark.as = as;
}

void Account::take(int first, int last, LineRole as) {
    mark(first, as);
    for (int line = first + 1; line <= last; ++line) {
        if (!marks_[static_cast<std::size_t>(line) - 1].taken) mark(line, LineRole::continuation);
    }
}

void Account::take_all(int first, int last, LineRole as) {
    for (int line = first; line <= last; ++line) mark(line, as);
}

std::vector<int> Account::untaken() const {
    std::vector<int> lines;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        if (marks_[i].printed && !marks_[i].taken) lines.push_back(static_cast<int>(i) + 1);
    }
    return lines;
}

std::vector<LineRange> Account::ranges() const {
    std::vector<LineRange> ranges;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        const Mark& mark = marks_[i];
        if (!mark.printed) continue;
        const int line = static_cast<int>(i) + 1;
        const bool goes_on = !ranges.empty() && ranges.back().to == line - 1 && ranges.back().as == mark.as &&
                             !is_level(mark.as);
        if (goes_on) {
            ranges.back().to = line;
        } else {
            ranges.push_back({line, line, mark.as});
        }
    }
    return ranges;
}

} // namespace arrimage::plan
