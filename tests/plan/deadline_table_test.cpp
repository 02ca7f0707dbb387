#include "plan/deadlines_table.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

namespace arrimage::plan::test {

namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t from = 0;;) {
        const std::size_t at = text.find(separator, from);
        parts.emplace_back(text.substr(from, at == std::string_view::npos ? at : at - from));
        if (at == std::string_view::npos) return parts;
        from = at + separator.size();
    }
}

std::string trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    return std::string{text.substr(from, text.find_last_not_of(' ') - from + 1)};
}

DeadlineContext context_of(const std::string& text) {
    DeadlineContext context;
    if (text.starts_with("year "))
        context.year = std::stoi(text.substr(5));
    else if (text != "-") {
        const int first = std::stoi(text.substr(0, 4)), last = std::stoi(text.substr(5, 4));
        context.period = Period{fiscal_year(first).start, fiscal_year(last - 1).end};
    }
    return context;
}

/// Cuts what follows `mark` off `text`.
std::optional<std::string> take_after(std::string& text, char mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) return std::nullopt;
    std::string rest = text.substr(at + 1);
    text.erase(at);
    return rest;
}

std::vector<std::string> alternatives_of(std::string text) {
    text.erase(text.find(']'));
    std::vector<std::string> found;
    for (const std::string& one : split(text, text.find('|') == std::string::npos ? ", " : "|"))
        found.push_back(trimmed(one));
    return found;
}

Expected expected_of(std::string text) {
    Expected expected;
    if (auto subject = take_after(text, '@')) expected.subject = trimmed(*subject);
    if (const auto others = take_after(text, '[')) expected.alternatives = alternatives_of(*others);
    expected.ambiguous = text.find('?') != std::string::npos;
    std::erase(text, '?');
    std::istringstream words{text};
    std::string dates;
    words >> expected.kind >> dates;
    if (dates.empty()) return expected;
    const auto ends = split(dates, "..");
    expected.start = ends.at(0);
    expected.end = ends.at(1);
    return expected;
}

std::string written(const std::optional<Date>& date) {
    return date ? to_iso(*date) : "_";
}

std::string written(const Interval& interval) {
    return written(interval.start) + ".." + written(interval.end);
}

bool agrees(const Expected& expected, const Deadline& read, bool strict) {
    if (expected.kind != to_string(read.kind) || expected.ambiguous != read.ambiguous) return false;
    if (expected.start != written(read.start) || expected.end != written(read.end)) return false;
    if ((strict || expected.subject) && expected.subject != read.subject) return false;
    if (!expected.alternatives) return true;
    std::vector<std::string> others;
    for (const Interval& other : read.alternatives) others.push_back(written(other));
    return std::all_of(
        expected.alternatives->begin(), expected.alternatives->end(),
        [&](const std::string& one) { return std::find(others.begin(), others.end(), one) != others.end(); });
}

} // namespace

std::vector<Row> read_rows(const std::string& path) {
    std::ifstream file{path};
    std::vector<Row> rows;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.starts_with('#') || line.find('\t') == std::string::npos) continue;
        const auto cells = split(line, "\t");
        Row row{number, cells.at(0), context_of(cells.at(1)), {}};
        for (const std::string& one : split(cells.at(2), " ; ")) row.expected.push_back(expected_of(one));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string written(const Deadline& deadline) {
    std::string text{to_string(deadline.kind)};
    text += " " + written(Interval{deadline.start, deadline.end});
    if (deadline.ambiguous) text += "?";
    for (const Interval& other : deadline.alternatives)
        text += (&other == &deadline.alternatives.front() ? " [" : "|") + written(other);
    if (!deadline.alternatives.empty()) text += "]";
    if (deadline.subject) text += " @" + *deadline.subject;
    return text;
}

std::string written(const std::vector<Deadline>& deadlines) {
    std::string text;
    for (const Deadline& deadline : deadlines) text += (text.empty() ? "" : " ; ") + written(deadline);
    return text;
}

std::string difference(const Row& row, const DeadlineReading& reading, bool strict) {
    bool same = row.expected.size() == reading.deadlines.size();
    for (std::size_t i = 0; same && i < row.expected.size(); ++i)
        same = agrees(row.expected[i], reading.deadlines[i], strict);
    return same ? ""
                : "line " + std::to_string(row.line) + ": " + row.phrase + "\n  read " +
                      written(reading.deadlines);
}

namespace {

/// Prints every row that is read otherwise; gives their number.
int misses(const std::string& name, bool strict) {
    const auto rows = read_rows(std::string{ARRIMAGE_SOURCE_DIR} + "/tests/plan/" + name);
    REQUIRE(rows.size() > 150);
    int count = 0;
    for (const Row& row : rows) {
        const std::string text = difference(row, read_deadlines(row.phrase, row.context), strict);
        if (text.empty()) continue;
        ++count;
        std::cout << name << " " << text << "\n";
    }
    return count;
}

} // namespace

TEST_CASE("every phrase of the table is read as its row says") {
    CHECK(misses("deadlines.tsv", true) == 0);
}

TEST_CASE("every phrase of the second corpus is read as its row says") {
    CHECK(misses("deadlines_independent.tsv", false) == 0);
}

} // namespace arrimage::plan::test
