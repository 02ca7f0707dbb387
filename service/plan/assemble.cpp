#include "plan/account.hpp"
#include "plan/builder.hpp"
#include "plan/cells.hpp"
#include "plan/frame.hpp"
#include "plan/text.hpp"

namespace arrimage::plan {
namespace {

/// Period of a text that names none: the fiscal years that its dated deadlines fall in.
std::optional<Period> period_of_deadlines(const std::vector<Cell>& cells, MonthDay fiscal_start) {
    std::optional<Date> first, last;
    for (const Cell& cell : cells) {
        if (cell.kind != CellKind::deadline && cell.kind != CellKind::mixed) continue;
        if (cell.text.size() > 200 || !looks_like_deadline(cell.text)) continue;
        for (const Deadline& deadline : read_deadlines(cell.text, {}).deadlines) {
            if (deadline.start && (!first || *deadline.start < *first)) first = deadline.start;
            if (deadline.end && (!last || *last < *deadline.end)) last = deadline.end;
        }
    }
    if (!first) first = last;
    if (!last) last = first;
    if (!first) return std::nullopt;
    const auto fiscal = [&](Date date) {
        const int year = static_cast<int>(date.year());
        return fiscal_year(date < fiscal_year(year, fiscal_start).start ? year - 1 : year, fiscal_start);
    };
    return Period{fiscal(*first).start, fiscal(*last).end};
}

LineRole role_of(CellKind kind) {
    switch (kind) {
    case CellKind::heading: return LineRole::heading;
    case CellKind::page: return LineRole::page;
    default: return LineRole::outside;
    }
}

void settle_frame(Reading& reading, const std::vector<Cell>& cells, const std::vector<Line>& lines,
                  const ReadOptions& options) {
    const Frame frame = frame_of(cells, lines, options);
    reading.plan.title = frame.title;
    auto period = frame.period;
    if (!period) {
        period = period_of_deadlines(cells, options.fiscal_start);
        reading.findings.push_back(
            period
                ? Finding{0, "inferred-period",
                          "Le texte ne nomme pas la période du plan ; elle est tirée de ses échéances."}
                : Finding{
                      0, "no-period",
                      "Le texte ne nomme pas la période du plan ; les dates sans année restent sans date."});
    }
    if (period) reading.plan.period = *period;
}

void take(Builder& builder, Account& account, Cell& cell) {
    switch (cell.kind) {
    case CellKind::heading:
    case CellKind::page:
    case CellKind::outside: account.take_all(cell.first, cell.last, role_of(cell.kind)); break;
    case CellKind::flagged:
        account.take_all(cell.first, cell.last, LineRole::flagged);
        builder.flag(cell);
        break;
    default: account.take(cell.first, cell.last, builder.add(cell));
    }
}

} // namespace

Reading assemble(std::vector<Cell> cells, const std::vector<Line>& lines, const ReadOptions& options) {
    Reading reading;
    settle_frame(reading, cells, lines, options);
    Account account{lines};
    Builder builder{reading, options};
    for (Cell& cell : cells) take(builder, account, cell);
    builder.finish();
    for (const int line : account.untaken()) {
        reading.findings.push_back({line, "unread-line", "Cette ligne n'a pas été comprise."});
    }
    reading.lines = account.ranges();
    return reading;
}

} // namespace arrimage::plan
