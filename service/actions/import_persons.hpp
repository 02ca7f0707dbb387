#pragma once

#include "actions/env.hpp"
#include "domain/person_columns.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::actions {

inline constexpr std::size_t max_person_file_bytes = 5 << 20;

/// What a line of a list of persons does.
enum class RowFate { added, changed, same, problem, blank };

/// "added", "changed", "same", "problem", "blank"
std::string_view to_string(RowFate fate);

/// What something said and will say, for people to read; empty for nothing. A seat or a function is told whole.
struct FieldChange {
    domain::PersonColumn field{};
    std::string before{};
    std::string after{};

    bool operator==(const FieldChange&) const = default;
};

/// What becomes of one line. What a person's lines say of the person is told with the first.
struct RowReport {
    int line{0};
    RowFate fate{RowFate::blank};
    std::string name{};
    std::vector<FieldChange> changes{};
    std::string problem{}; ///< a sentence; the line is left out

    bool operator==(const RowReport&) const = default;
};

struct PersonsReport {
    std::vector<RowReport> rows{};
    std::vector<std::string> organisations{}; ///< made, by name
    std::vector<std::string> territories{};
    std::vector<std::string> committees{};
    std::vector<std::string> seats{}; ///< made: "Comité de suivi, Présidence"
    std::vector<std::string> ignored_columns{};
    std::string basis{}; ///< stands for all of this; to be carried from the preview to the apply

    int count(RowFate fate) const;

    /// True when applying would write something.
    bool changes_anything() const;
};

/// What importing a list of persons would do, line by line; writes nothing. `file` is CSV as domain::read_person_file
/// takes it, in UTF-8, UTF-16 or Windows-1252. A person is who has an address of the line, else who has its name exactly.
/// An empty cell changes nothing, an address is never taken away, a line with a problem is left out whole. Throws
/// domain::Refusal: too_large; invalid for a file that is no text, heads no column of names, or whose lines contradict
/// each other without end.
PersonsReport preview_persons(const Env& env, std::string_view file, plan::Date today);

/// Does what the preview showed, all or nothing, and gives it. Throws domain::Refusal as the preview does, and conflict
/// when it would no longer do the same.
PersonsReport import_persons(const Env& env, std::string_view file, plan::Date today, std::string_view basis);

} // namespace arrimage::actions
