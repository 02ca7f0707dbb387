#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::plan {

/// What a column of a table, or a label before a colon, tells about an activity.
enum class Column {
    none,
    number,
    axis, ///< above the objectives: "Axe", "Orientation", "Volet"
    objective,
    means,
    activity,
    resource,
    deadline,
    mixed, ///< resources and deadlines together
    amount,
    note, ///< indicators, expected results, remarks: kept as printed
};

/// True for the columns that hold the levels of the plan.
bool is_level(Column column);

/// The column that a heading names: "Échéancier", "Personnes responsables", "Ressources et échéancier".
/// Absent when no word of it is known or when it is too long to be a heading.
std::optional<Column> column_named(std::string_view heading);

/// True for a capitalised line made of column names only, two at least: "MOYENS ACTIVITÉS RESSOURCES ET ÉCHÉANCIER".
bool is_heading_row(std::string_view line);

/// True for words that stand in column headings only, names or not ("attendus", "et échéancier").
bool is_heading_words(std::string_view text);

/// True for a line that is one column name, capitalised and alone.
bool is_heading_cell(std::string_view line);

/// "Responsable(s) : Comité de suivi": the label and what follows its colon.
struct LabelledText {
    Column column{Column::none};
    std::string_view name{};
    std::string_view value{};
};

std::optional<LabelledText> label_at_start(std::string_view line);

} // namespace arrimage::plan
