#pragma once

#include <optional>
#include <string_view>

namespace arrimage::plan {

/// What makes headings of one level look alike: the word before the number, else the form of the number.
enum class HeadingStyle {
    axis,        ///< "Axe 1", "Enjeu 2", "Volet A"
    orientation, ///< "Orientation 2"
    objective,   ///< "Objectif 1"
    specific,    ///< "Objectif spécifique 1.1"
    means,       ///< "Moyen 1.1", "Stratégie 2"
    activity,    ///< "Action 1.1.2", "Activité : …"
    roman,       ///< "II."
    capital,     ///< "B."
    arabic_1,    ///< "3." or "3)"
    arabic_2,    ///< "3.1"
    arabic_3,    ///< "3.1.2"
    arabic_4,    ///< "3.1.2.1" and deeper
    letter_2,    ///< "A.1"
    letter_3,    ///< "A.1.2"
    small,       ///< "b)"
};

inline constexpr int heading_styles = 15;

struct Heading {
    HeadingStyle style{};
    bool worded{false};        ///< the word of the level is printed
    int depth{0};              ///< parts of the number: 3 for "2.1.3", 0 without a number
    std::string_view number{}; ///< as printed, without the mark that closes it; may be empty
    std::string_view title{};  ///< what follows, without "(SUITE)"
    bool continued{false};     ///< "(SUITE)" is printed
};

/// The heading that the line starts with, from its form alone: whether "A. Gagnon" or "1. Tenir …" is one of this
/// plan is decided by the outline. "90 envois", "31 octobre", "4 rencontres", "30 000 $" are none.
std::optional<Heading> heading_of(std::string_view line);

/// The part of a text that stands before "(SUITE)" at its end; the whole text when there is none.
std::string_view without_continuation(std::string_view title);

} // namespace arrimage::plan
