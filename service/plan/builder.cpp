#include "plan/builder.hpp"
#include "plan/text.hpp"

#include <utility>

namespace arrimage::plan {
namespace {

/// What tells one level from another printed elsewhere: its number, or its number and title.
std::string by_title(std::string_view number, std::string_view title) {
    return std::string{number} + '\n' + text::fold(title);
}

} // namespace

Builder::Builder(Reading& reading, const ReadOptions& options) : reading_{reading} {
    context_.fiscal_start = options.fiscal_start;
    if (reading.plan.period.start.ok()) context_.period = reading.plan.period;
}

LineRole Builder::add(Cell& cell) {
    switch (cell.kind) {
    case CellKind::objective: return add_objective(cell);
    case CellKind::means: return add_means(cell);
    case CellKind::activity: return add_activity(cell);
    default: return add_values(cell);
    }
}

LineRole Builder::add_objective(Cell& cell) {
    std::string number{cell.number};
    const std::string number_key = number + '\r';
    const auto same = objectives_.find(by_title(cell.number, cell.text));
    const auto numbered = cell.number.empty() ? objectives_.end() : objectives_.find(number_key);
    const auto known = same != objectives_.end()             ? same
                       : cell.continued || cell.text.empty() ? numbered
                                                             : objectives_.end();
    if (known != objectives_.end()) {
        const bool moved = !has_objective_ || objective_ != known->second;
        objective_ = known->second;
        has_objective_ = true;
        if (moved) has_means_ = false;
        return LineRole::continuation;
    }
    if (numbered != objectives_.end()) {
        note(cell.first, "duplicate-number", "Le numéro d’objectif " + number + " est imprimé deux fois.");
    }
    objective_ = reading_.plan.objectives.size();
    objectives_[by_title(cell.number, cell.text)] = objective_;
    objectives_[number_key] = objective_;
    reading_.plan.objectives.push_back({.number = std::move(number), .title = std::move(cell.text)});
    objective_lines_.push_back(cell.first);
    has_objective_ = true;
    has_means_ = false;
    return LineRole::objective;
}

LineRole Builder::add_means(Cell& cell) {
    if (!has_objective_) {
        Cell none{.kind = CellKind::objective, .first = cell.first};
        add_objective(none);
    }
    std::string number{cell.number};
    const std::string number_key = number + '\r';
    const std::string place = std::to_string(objective_) + '\t';
    const auto same = means_seen_.find(place + by_title(cell.number, cell.text));
    const auto numbered = cell.number.empty() ? means_seen_.end() : means_seen_.find(number_key);
    const auto known = same != means_seen_.end()             ? same
                       : cell.continued || cell.text.empty() ? numbered
                                                             : means_seen_.end();
    if (known != means_seen_.end()) {
        std::tie(objective_, means_) = known->second;
        has_means_ = true;
        return LineRole::continuation;
    }
    if (numbered != means_seen_.end() && numbered->second.first == objective_) {
        note(cell.first, "duplicate-number", "Le numéro de moyen " + number + " est imprimé deux fois.");
    }
    auto& all = reading_.plan.objectives[objective_].means;
    means_ = all.size();
    means_seen_[place + by_title(cell.number, cell.text)] = {objective_, means_};
    if (!cell.number.empty()) means_seen_[number_key] = {objective_, means_};
    all.push_back({.number = std::move(number), .title = std::move(cell.text)});
    has_means_ = true;
    return LineRole::means;
}

/// A level that the source does not have appears once, empty.
void Builder::ensure_means() {
    if (has_means_) return;
    Cell none{.kind = CellKind::means};
    add_means(none);
}

/// Text that comes out of a page column by column may print a means after the activities of the next one: a number
/// says itself whose it is.
void Builder::find_parent(const std::string& number) {
    const std::size_t dot = number.rfind('.');
    if (dot == std::string::npos || number.find('.') == dot) return;
    const auto parent = means_seen_.find(number.substr(0, dot) + '\r');
    if (parent == means_seen_.end() || (has_means_ && parent->second == std::pair{objective_, means_}))
        return;
    std::tie(objective_, means_) = parent->second;
    has_means_ = has_objective_ = true;
}

LineRole Builder::add_activity(Cell& cell) {
    std::string number{cell.number};
    find_parent(number);
    ensure_means();
    auto& activities = reading_.plan.objectives[objective_].means[means_].activities;
    if (cell.row <= 0 || cell.row != row_) row_drafts_.clear();
    row_ = cell.row;
    row_drafts_.push_back(drafts_.size());
    drafts_.push_back(
        {.objective = objective_, .means = means_, .activity = activities.size(), .line = cell.first});
    activities.push_back({.number = std::move(number), .title = std::move(cell.text)});
    return LineRole::activity;
}

LineRole Builder::add_values(Cell& cell) {
    const bool orphan = drafts_.empty() || (cell.row > 0 && cell.row != row_);
    if (orphan) {
        flag(cell);
        return LineRole::flagged;
    }
    if (cell.row <= 0) return add_value(drafts_.back(), cell, true);
    LineRole role = LineRole::resource;
    for (std::size_t i = 0; i < row_drafts_.size(); ++i)
        role = add_value(drafts_[row_drafts_[i]], cell, i == 0);
    return role;
}

void Builder::flag(const Cell& cell) {
    note(cell.first, "unread-line",
         "Cette ligne n’appartient à aucune activité : «\u00A0" +
             std::string{text::trim(std::string_view{cell.text}.substr(0, cell.text.find(' ', 60)))} +
             "\u00A0».");
}

void Builder::note(int line, std::string_view code, std::string message) {
    reading_.findings.push_back({line, std::string{code}, std::move(message)});
}

Activity& Builder::activity_of(const Draft& draft) {
    return reading_.plan.objectives[draft.objective].means[draft.means].activities[draft.activity];
}

std::string container_of(const Plan& plan, std::size_t objective, std::size_t means) {
    const Objective& in = plan.objectives[objective];
    if (!in.means[means].number.empty()) return in.means[means].number;
    std::string container = in.number.empty() ? std::to_string(objective + 1) : in.number;
    if (in.means.size() > 1) container += "." + std::to_string(means + 1);
    return container;
}

} // namespace arrimage::plan
