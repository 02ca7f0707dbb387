#pragma once

#include "plan/deadline.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::plan::test {

/// What a row says of one deadline. Alternatives and subject are absent when the row claims nothing about them.
struct Expected {
    std::string kind{};
    std::string start{"_"};
    std::string end{"_"};
    bool ambiguous{false};
    std::optional<std::vector<std::string>> alternatives{}; ///< "2004-05-01..2004-05-31"
    std::optional<std::string> subject{};
};

struct Row {
    int line{0};
    std::string phrase{};
    DeadlineContext context{};
    std::vector<Expected> expected{};
};

/// Reads "phrase ⇥ context ⇥ deadlines": context is "2003-2004" (1 April to 31 March), "year 2003" or "-"; deadlines
/// are "kind start..end?" with "_" for an open end, "[start..end|…]" for other readings, "@subject", between " ; ".
std::vector<Row> read_rows(const std::string& path);

/// The same notation for what was read.
std::string written(const Deadline& deadline);
std::string written(const std::vector<Deadline>& deadlines);

/// Empty when the reading is what the row expects; else what differs. With `strict` a row that names no subject
/// expects none.
std::string difference(const Row& row, const DeadlineReading& reading, bool strict);

} // namespace arrimage::plan::test
