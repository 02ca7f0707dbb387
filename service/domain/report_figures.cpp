#include "domain/report_figures.hpp"

#include "domain/names.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr Name<Fate> fate_names[] = {
    {Fate::held, "held"},
    {Fate::cancelled, "cancelled"},
    {Fate::missing, "missing"},
    {Fate::to_come, "to-come"},
};

constexpr int FateCounts::*member_of(Fate fate) {
    switch (fate) {
    case Fate::held: return &FateCounts::held;
    case Fate::cancelled: return &FateCounts::cancelled;
    case Fate::missing: return &FateCounts::missing;
    case Fate::to_come: break;
    }
    return &FateCounts::to_come;
}

} // namespace

std::string_view to_string(Fate fate) {
    return name_of(fate_names, fate);
}

int& FateCounts::operator[](Fate fate) {
    return this->*member_of(fate);
}

int FateCounts::operator[](Fate fate) const {
    return this->*member_of(fate);
}

FateCounts& FateCounts::operator+=(const FateCounts& more) {
    for (const auto fate : fates) (*this)[fate] += more[fate];
    moved += more.moved;
    to_confirm += more.to_confirm;
    replaced += more.replaced;
    return *this;
}

int all_of(const FateCounts& counts) {
    int sum = 0;
    for (const auto fate : fates) sum += counts[fate];
    return sum;
}

RecordCounts& RecordCounts::operator+=(const RecordCounts& more) {
    draft += more.draft;
    circulated += more.circulated;
    approved += more.approved;
    missing += more.missing;
    elsewhere += more.elsewhere;
    return *this;
}

int all_of(const RecordCounts& counts) {
    return counts.draft + counts.circulated + counts.approved + counts.missing + counts.elsewhere;
}

FollowUpCounts& FollowUpCounts::operator+=(const FollowUpCounts& more) {
    closed += more.closed;
    open += more.open;
    overdue += more.overdue;
    return *this;
}

ReportFigures& ReportFigures::operator+=(const ReportFigures& more) {
    promised += more.promised;
    added += more.added;
    records += more.records;
    follow_ups += more.follow_ups;
    documents += more.documents;
    const auto middle = slippage.insert(slippage.end(), more.slippage.begin(), more.slippage.end());
    std::inplace_merge(slippage.begin(), middle, slippage.end());
    return *this;
}

std::optional<int> median(const ReportFigures& figures) {
    if (figures.slippage.empty()) return std::nullopt;
    return figures.slippage[figures.slippage.size() / 2];
}

std::optional<int> worst(const ReportFigures& figures) {
    if (figures.slippage.empty()) return std::nullopt;
    return figures.slippage.back();
}

int late_in(const ReportFigures& figures) {
    return static_cast<int>(std::ranges::count_if(figures.slippage, [](int days) { return days > 0; }));
}

PresenceCounts& PresenceCounts::operator+=(const PresenceCounts& more) {
    present += more.present;
    replaced += more.replaced;
    excused += more.excused;
    absent += more.absent;
    guests += more.guests;
    return *this;
}

int expected_in(const PresenceCounts& counts) {
    return counts.present + counts.excused + counts.absent;
}

} // namespace arrimage::domain
