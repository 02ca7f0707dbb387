#pragma once

#include "plan/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::plan {

/// Something a person should look at. Lines count from 1.
struct Finding {
    int line{0};
    std::string code{};    ///< stable English word: "duplicate-number", "impossible-date" …
    std::string message{}; ///< French sentence
};

enum class LineRole {
    objective,
    means,
    activity,
    resource,
    deadline,
    continuation,
    heading,
    page,
    outside,
    flagged
};

std::string_view to_string(LineRole role);

/// Lines `from`–`to` (both included, from 1) were all taken as `as`.
struct LineRange {
    int from{0};
    int to{0};
    LineRole as{LineRole::flagged};
};

/// What came out of a file. `lines` covers every non-blank line exactly once, in order.
struct Reading {
    Plan plan{};
    std::vector<Finding> findings{};
    std::vector<LineRange> lines{};

    /// True when at least one activity was found.
    bool has_plan() const;
};

struct ReadOptions {
    std::optional<Period> period{}; ///< overrides the one the text names
    MonthDay fiscal_start{};
};

/// Reads a plan from text in any of the known shapes: extracted text, `pdftotext -layout` columns, label lines,
/// CSV, or the TOML plan file; the shape is recognised from the content. The text is UTF-8 (see decode_text).
/// Never throws for what it reads.
Reading read_plan(std::string_view text, const ReadOptions& options = {});

/// UTF-8 from the bytes of a text file: UTF-8 with or without BOM, UTF-16 with BOM (or evident without), else Windows-1252.
/// Absent when the bytes are not text (a NUL in 8-bit data, mostly control characters).
std::optional<std::string> decode_text(std::string_view bytes);

/// The plan file in TOML: reading it back gives the same plan.
std::string to_toml(const Plan& plan);

} // namespace arrimage::plan
