#include "plan/heading.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {
namespace {

struct Word {
    std::string_view word; ///< folded, in the singular
    HeadingStyle style;
};

constexpr std::array words{
    Word{"axe", HeadingStyle::axis},
    Word{"enjeu", HeadingStyle::axis},
    Word{"priorite", HeadingStyle::axis},
    Word{"volet", HeadingStyle::axis},
    Word{"theme", HeadingStyle::axis},
    Word{"chantier", HeadingStyle::axis},
    Word{"orientation", HeadingStyle::orientation},
    Word{"but", HeadingStyle::orientation},
    Word{"objectif", HeadingStyle::objective},
    Word{"moyen", HeadingStyle::means},
    Word{"strategie", HeadingStyle::means},
    Word{"activite", HeadingStyle::activity},
    Word{"action", HeadingStyle::activity},
    Word{"tache", HeadingStyle::activity},
    Word{"mesure", HeadingStyle::activity},
};

constexpr std::array<std::string_view, 12> adjectives{
    "general", "strategique", "prioritaire", "operationnel", "d'intervention", "de developpement",
    "no",      "n.",          "no.",         "numero",       "d'action",       "regional"};

/// A place in the line after the part that was read.
struct Cursor {
    std::string_view rest{};

    char front() const { return rest.empty() ? '\0' : rest.front(); }
    void skip(std::size_t count) { rest.remove_prefix(std::min(count, rest.size())); }
    void skip_space() { rest = text::trim(rest); }
    char32_t point() const { return rest.empty() ? U'\0' : text::point_at(rest, 0).value; }
};

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && text::is_digit(text[at + count])) ++count;
    return count;
}

struct Number {
    std::size_t length{0};
    int depth{0};
    bool lettered{false};
};

/// "2.1.3", "A.1", "A-1", "B2", at most two digits a part; the length is 0 when there is none.
Number dotted_number(std::string_view text) {
    Number number;
    std::size_t at = 0;
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
        at = 1;
        if (text.size() > 2 && (text[1] == '.' || text[1] == '-') && text::is_digit(text[2])) at = 2;
        number = {0, 1, true};
    }
    while (number.depth < 6) {
        const std::size_t digits = digits_at(text, at);
        if (digits == 0 || digits > 2) break;
        at += digits;
        number.length = at;
        ++number.depth;
        if (at + 1 >= text.size() || text[at] != '.' || !text::is_digit(text[at + 1])) break;
        ++at;
    }
    if (digits_at(text, number.length) > 0) return {};
    if (text.substr(0, number.length) == "0" || text.starts_with("0.")) return {};
    return number;
}

bool is_roman(std::string_view text) {
    return !text.empty() && text.size() <= 5 && text.find_first_not_of("IVX") == std::string_view::npos;
}

std::size_t letters_at(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && ((text[count] >= 'A' && text[count] <= 'Z') || text::is_lower(text[count])))
        ++count;
    return count;
}

/// The mark that closes a number and the spaces around it: ". ", ") ", " - ", " : "; 0 when none.
std::size_t closing_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && text[at] == ' ') ++at;
    if (at == text.size()) return 0;
    const char32_t mark = text::point_at(text, at).value;
    if (mark == '.' || mark == ')' || mark == ':' || mark == '-' || mark == 0x2013 || mark == 0x2014 ||
        mark == 0xB0) {
        at += text::point_at(text, at).length;
        if (at < text.size() && text[at] == '-') ++at;
        return at;
    }
    return 0;
}

/// "(SUITE)", "SUITE", "- suite" at the start.
bool take_continuation(Cursor& cursor) {
    if (std::string_view{"(sS-\xE2"}.find(cursor.front()) == std::string_view::npos) return false;
    const std::string folded = text::fold(cursor.rest.substr(0, 24));
    for (const std::string_view form : {"(suite)", "suite :", "suite", "- suite", "(suite et fin)"}) {
        if (!text::starts_with_words(folded, form) || (form == "suite" && cursor.rest.front() != 'S'))
            continue;
        // The forms are ASCII but for the dash of "– suite".
        const std::size_t skip = cursor.rest.find_first_of("eE", cursor.rest.find_first_of("uU"));
        cursor.skip(skip + 1);
        while (!cursor.rest.empty() &&
               std::string_view{") :.-"}.find(cursor.front()) != std::string_view::npos)
            cursor.skip(1);
        cursor.skip_space();
        return true;
    }
    return false;
}

void take_title(Heading& heading, Cursor cursor) {
    cursor.skip_space();
    heading.continued = take_continuation(cursor);
    const std::string_view title = without_continuation(cursor.rest);
    if (title.size() != cursor.rest.size()) heading.continued = true;
    heading.title = title;
}

/// True when what follows a bare number can be a title.
bool may_be_title(std::string_view rest) {
    if (rest.empty()) return true;
    const char32_t first = text::point_at(rest, 0).value;
    if (first == '(' || first == 0xAB || first == '"' || first == 0x201C) return true;
    if (!text::is_letter_point(first)) return false;
    if (std::string_view{"mMkKhHpPaA"}.find(rest.front()) == std::string_view::npos) return true;
    const std::string folded = text::fold(rest.substr(0, 12));
    for (const std::string_view unit :
         {"m$", "k$", "h", "heure", "heures", "million", "millions", "km", "pm", "am"}) {
        if (text::starts_with_words(folded, unit)) return false;
    }
    return true;
}

HeadingStyle style_of(Number number) {
    if (number.lettered) return number.depth <= 2 ? HeadingStyle::letter_2 : HeadingStyle::letter_3;
    constexpr std::array styles{HeadingStyle::arabic_1, HeadingStyle::arabic_2, HeadingStyle::arabic_3,
                                HeadingStyle::arabic_4};
    return styles[static_cast<std::size_t>(std::clamp(number.depth, 1, 4)) - 1];
}

std::optional<Heading> numbered(std::string_view line) {
    const Number number = dotted_number(line);
    if (number.length == 0) return std::nullopt;
    Cursor cursor{line.substr(number.length)};
    const std::size_t closing = closing_length(cursor.rest);
    if (closing == 0 &&
        (number.depth == 1 || (!cursor.rest.empty() && cursor.point() != ' ' && cursor.point() != 0xA0))) {
        if (cursor.rest.empty() || cursor.point() != 0xA0) return std::nullopt;
    }
    cursor.skip(closing);
    const bool glued = closing == 1 && !cursor.rest.empty() && cursor.front() != ' ' && number.depth == 1;
    if (glued && !text::is_upper_point(cursor.point())) return std::nullopt;
    cursor.skip_space();
    if (!may_be_title(cursor.rest) || (number.depth == 1 && cursor.rest.empty() && closing == 0))
        return std::nullopt;
    Heading heading{
        .style = style_of(number), .depth = number.depth, .number = line.substr(0, number.length)};
    take_title(heading, cursor);
    return heading;
}

/// "A.", "b)", "IV -".
std::optional<Heading> lettered(std::string_view line) {
    const std::size_t letters = letters_at(line);
    const std::string_view number = line.substr(0, letters);
    const bool roman = is_roman(number);
    if (letters == 0 || (letters > 1 && !roman)) return std::nullopt;
    const std::size_t closing = closing_length(line.substr(letters));
    if (closing == 0) return std::nullopt;
    Cursor cursor{line.substr(letters + closing)};
    if (!cursor.rest.empty() && cursor.front() != ' ' && cursor.point() != 0xA0) return std::nullopt;
    cursor.skip_space();
    if (cursor.rest.empty() || !may_be_title(cursor.rest)) return std::nullopt;
    const HeadingStyle style = roman                       ? HeadingStyle::roman
                               : text::is_lower(number[0]) ? HeadingStyle::small
                                                           : HeadingStyle::capital;
    if (style == HeadingStyle::small && line[letters] != ')') return std::nullopt;
    Heading heading{.style = style, .depth = 1, .number = number};
    take_title(heading, cursor);
    return heading;
}

/// How many bytes of the text fold to the first `length` ones of its folded form.
std::size_t unfolded_length(std::string_view text, std::size_t length) {
    std::size_t at = 0;
    for (std::size_t folded = 0; folded < length && at < text.size();) {
        const std::size_t step = text::point_at(text, at).length;
        folded += text::fold(text.substr(at, step)).size();
        at += step;
    }
    return at;
}

/// The word of a level at the start of the text, and how many bytes it takes with an adjective.
struct Level {
    HeadingStyle style{};
    std::size_t length{0};
};

/// " stratégique", " no" after the word of a level; 0 bytes when there is none.
std::size_t adjective_length(std::string_view rest) {
    if (rest.empty() || rest.front() != ' ') return 0;
    const std::string folded = text::fold(rest.substr(1, 40));
    for (const std::string_view adjective : adjectives) {
        if (text::starts_with_words(folded, adjective))
            return 1 + unfolded_length(rest.substr(1), adjective.size());
    }
    return 0;
}

Level level_at(std::string_view line) {
    const text::FirstWord first{line};
    std::string_view rest = line.substr(first.length());
    std::string_view word = first.view();
    if (word == "sous" && rest.starts_with('-')) {
        const text::FirstWord second{rest.substr(1)};
        return second.view() == "objectif"
                   ? Level{HeadingStyle::specific, first.length() + 1 + second.length()}
                   : Level{};
    }
    const auto row =
        std::find_if(words.begin(), words.end(), [&](const Word& each) { return each.word == word; });
    if (word.empty() || row == words.end()) return {};
    if (text::fold(rest.substr(0, 12)).starts_with(" specifique")) {
        return {HeadingStyle::specific, first.length() + unfolded_length(rest, 11)};
    }
    return {row->style, first.length() + adjective_length(rest)};
}

/// The number after the word of a level: "1", "1.1", "A", "IV".
Number level_number(std::string_view rest) {
    const Number dotted = dotted_number(rest);
    if (dotted.length > 0) return dotted;
    const std::size_t letters = letters_at(rest);
    const std::string_view number = rest.substr(0, letters);
    const bool single = letters == 1 && (!text::is_lower(rest[0]) || rest.substr(1).starts_with(')'));
    if (!single && !is_roman(number)) return {};
    // "Objectif : À compter de …", "Action A – …": a lone letter counts only when the number ends there.
    const std::string_view after = rest.substr(letters);
    return after.empty() || closing_length(after) > 0 ? Number{letters, 1, false} : Number{};
}

std::optional<Heading> worded(std::string_view line) {
    const Level level = level_at(line);
    if (level.length == 0) return std::nullopt;
    Cursor cursor{line.substr(level.length)};
    if (!cursor.rest.empty() && text::is_letter_point(cursor.point())) return std::nullopt;
    const std::size_t colon = closing_length(cursor.rest);
    cursor.skip(colon);
    cursor.skip_space();
    const Number number = level_number(cursor.rest);
    if (number.length == 0 && (colon == 0 || cursor.rest.empty())) return std::nullopt;
    Heading heading{.style = level.style,
                    .worded = true,
                    .depth = number.depth,
                    .number = cursor.rest.substr(0, number.length)};
    cursor.skip(number.length);
    if (number.length > 0) cursor.skip(closing_length(cursor.rest));
    if (number.length > 0 && !cursor.rest.empty() && text::is_digit(cursor.front())) return std::nullopt;
    take_title(heading, cursor);
    return heading;
}

/// "… (SUITE)", "… – suite": nearly every title is told apart by its last letters.
bool may_end_continued(std::string_view title) {
    return title.size() > 6 && (title.back() == ')' || title.ends_with("te") || title.ends_with("TE") ||
                                title.ends_with("tE") || title.ends_with("Te"));
}

} // namespace

std::string_view without_continuation(std::string_view title) {
    if (!may_end_continued(title)) return title;
    const std::string folded = text::fold(title.size() > 24 ? title.substr(title.size() - 24) : title);
    if (folded.ends_with("(suite)") || folded.ends_with("(suite et fin)")) {
        return text::trim(title.substr(0, title.rfind('(')));
    }
    if (!folded.ends_with(" - suite")) return title;
    const std::string_view before = text::trim(title.substr(0, title.size() - 5));
    return text::trim(before.substr(0, before.find_last_of("- \xE2")));
}

std::optional<Heading> heading_of(std::string_view line) {
    if (line.empty()) return std::nullopt;
    if (text::is_digit(line.front())) return numbered(line);
    const text::Point first = text::point_at(line, 0);
    if (!text::is_letter_point(first.value)) return std::nullopt;
    const bool maybe_number = line.size() > 2 && !text::is_lower(line[0]) &&
                              (line[1] == '.' || line[1] == '-' || text::is_digit(line[1]));
    if (maybe_number) {
        if (const auto heading = numbered(line)) return heading;
    }
    if (const auto heading = lettered(line)) return heading;
    if (!text::is_upper_point(first.value)) return std::nullopt;
    return worded(line);
}

} // namespace arrimage::plan
