#include "plan/builder.hpp"
#include "plan/french_date.hpp"
#include "plan/resource.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace arrimage::plan {
namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t most_wordings = 4096;

/// "Mékinac –": a name with nothing after its dash; empty when the text is not that.
std::string_view name_before_blank(std::string_view text) {
    if (text.size() > longest_name || text.size() < 4) return {};
    const bool typographic = text.ends_with("–") || text.ends_with("—");
    const bool plain = text.ends_with(" -") || text.ends_with(" :");
    if (!typographic && !plain) return {};
    const std::string_view name = text::trim(text.substr(0, text.size() - (typographic ? 3 : 1)));
    const bool worded = !name.empty() && text::is_letter_point(text::point_at(name, 0).value);
    return worded ? name : std::string_view{};
}

/// What the last parenthesis of the text holds.
std::string_view in_parenthesis(std::string_view text) {
    const std::size_t open = text.rfind('('), close = text.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
    return text::trim(text.substr(open + 1, close - open - 1));
}

/// "–", "s. o.", "n/d": a cell that says there is nothing.
bool says_nothing(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::Point point = text::point_at(text, at);
        at += point.length;
        if (!text::is_letter_point(point.value) && (point.value < '0' || point.value > '9')) continue;
        const std::string folded = text.size() <= 6 ? text::fold(text) : std::string{};
        return folded == "s.o." || folded == "s. o." || folded == "n/a" || folded == "n/d" || folded == "s/o";
    }
    return true;
}

/// A mailing or a report has a date of its own, which is no meeting's.
bool can_meet(ResourceKind kind) {
    return kind != ResourceKind::amount && kind != ResourceKind::document && kind != ResourceKind::channel;
}

bool is_someone(ResourceKind kind) {
    return kind == ResourceKind::committee || kind == ResourceKind::organisation ||
           kind == ResourceKind::person || kind == ResourceKind::role;
}

std::string in_guillemets(std::string_view text) {
    return "«\u00A0" + std::string{text} + "\u00A0»";
}

struct Part {
    std::string_view code; ///< in Deadline::inferred
    std::string_view words;
};

constexpr std::array parts{Part{"year", "l’année"}, Part{"month", "le mois"}, Part{"century", "le siècle"}};

/// The text of a cell; one in a row of a table is needed again for the other activities of that row.
std::string take_text(Cell& cell) {
    return cell.row > 0 ? cell.text : std::move(cell.text);
}

std::string missing_parts(const std::vector<std::string>& inferred) {
    std::string words;
    for (const std::string& code : inferred) {
        const auto part =
            std::find_if(parts.begin(), parts.end(), [&](const Part& each) { return each.code == code; });
        words += (words.empty() ? "" : ", ") + std::string{part == parts.end() ? "tout" : part->words};
    }
    return words;
}

} // namespace

LineRole Builder::add_value(Draft& draft, Cell& cell, bool report) {
    if (says_nothing(cell.text)) return LineRole::continuation;
    switch (cell.kind) {
    case CellKind::mixed: return add_mixed(draft, cell, report);
    case CellKind::deadline:
        if (!name_before_blank(cell.text).empty()) return add_mixed(draft, cell, report);
        return add_deadlines(draft, cell.text, cell.first, report);
    case CellKind::amount:
        add_resource(draft, {ResourceKind::amount, cell.text}, cell.first, report);
        return LineRole::resource;
    case CellKind::note:
        add_resource(draft,
                     {ResourceKind::other,
                      cell.label.empty() ? cell.text : text::clean(cell.label) + "\u00A0: " + cell.text},
                     cell.first, report);
        return LineRole::resource;
    default:
        if (looks_like_deadline(cell.text)) return add_mixed(draft, cell, report);
        for (Resource& resource : resources_in(cell.text))
            add_resource(draft, std::move(resource), cell.first, report);
        return LineRole::resource;
    }
}

const Builder::Wording& Builder::wording_of(const std::string& text) {
    if (wordings_.size() > most_wordings) wordings_.clear();
    const auto [entry, added] = wordings_.try_emplace(text);
    if (added) {
        entry->second.deadline = looks_like_deadline(text);
        if (!entry->second.deadline) entry->second.kind = kind_of_resource(text);
    }
    return entry->second;
}

LineRole Builder::add_mixed(Draft& draft, Cell& cell, bool report) {
    if (const std::string_view name = name_before_blank(cell.text); !name.empty()) {
        draft.named.push_back({std::nullopt, std::string{name}});
        return LineRole::deadline;
    }
    const Wording& wording = wording_of(cell.text);
    if (wording.deadline) return add_deadlines(draft, cell.text, cell.first, report);
    add_resource(draft, {wording.kind, take_text(cell)}, cell.first, report);
    return LineRole::resource;
}

LineRole Builder::add_deadlines(Draft& draft, const std::string& text, int line, bool report) {
    DeadlineReading read = read_deadlines(text, context_);
    if (report) report_reading(read, line);
    for (Deadline& deadline : read.deadlines) {
        if (deadline.subject) {
            const ResourceKind kind = kind_of_resource(*deadline.subject);
            draft.named.push_back({deadline, deadline.subject});
            if (is_someone(kind)) activity_of(draft).resources.push_back({kind, *deadline.subject});
        }
        keep(draft, std::move(deadline), true);
    }
    return LineRole::deadline;
}

void Builder::add_resource(Draft& draft, Resource resource, int line, bool report) {
    auto& resources = activity_of(draft).resources;
    resources.push_back(std::move(resource));
    const std::string_view inner = in_parenthesis(resources.back().text);
    if (inner.empty() || !looks_like_deadline(inner)) return;
    DeadlineReading read = read_deadlines(inner, context_);
    if (report) report_reading(read, line);
    const bool meets = can_meet(resources.back().kind);
    for (Deadline& deadline : read.deadlines) keep(draft, std::move(deadline), meets);
}

void Builder::keep(Draft& draft, Deadline deadline, bool meets) {
    if (meets && (deadline.start || deadline.end)) draft.dates.push_back(deadline);
    activity_of(draft).deadlines.push_back(std::move(deadline));
}

void Builder::report_reading(const DeadlineReading& read, int line) {
    for (const DeadlineProblem& problem : read.problems) note(line, problem.code, problem.message);
    for (const Deadline& deadline : read.deadlines) {
        const std::string found = french_interval({deadline.start, deadline.end});
        if (deadline.ambiguous) {
            std::string others;
            for (const Interval& other : deadline.alternatives)
                others += (others.empty() ? "" : " ; ") + french_interval({other.start, other.end});
            note(line, "ambiguous-deadline",
                 "L’échéance " + in_guillemets(deadline.text) + " peut se lire autrement. Lue : " + found +
                     (others.empty() ? "." : ". Autre lecture : " + others + "."));
        } else if (!deadline.inferred.empty() && deadline.start) {
            note(line, "inferred-deadline",
                 in_guillemets(deadline.text) + " ne dit pas " + missing_parts(deadline.inferred) +
                     " ; lu dans la période du plan : " + found + ".");
        }
        const bool outside = context_.period && ((deadline.start && *deadline.start > context_.period->end) ||
                                                 (deadline.end && *deadline.end < context_.period->start));
        if (outside)
            note(line, "date-outside-period",
                 in_guillemets(deadline.text) + " est hors de la période du plan.");
    }
}

} // namespace arrimage::plan
