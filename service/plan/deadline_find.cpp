#include "plan/deadline.hpp"
#include "plan/deadline_expression.hpp"

#include <algorithm>

namespace arrimage::plan {

namespace {

/// Words about a place, a person or an hour that may follow a date without making it something else.
constexpr std::size_t few = 8;

bool is_condition(const Expression& expression) {
    return expression.form == Form::condition;
}

/// What stands between the brackets around [from, to).
std::optional<std::string_view> in_brackets(std::string_view phrase, std::size_t from, std::size_t to) {
    const std::size_t open = phrase.find_last_of("([", from);
    const std::size_t close = phrase.find_first_of(")]", to);
    if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
    const std::string_view inside = phrase.substr(open + 1, close - open - 1);
    if (phrase.substr(open + 1, from - open - 1).find_first_of(")]") != std::string_view::npos)
        return std::nullopt;
    return inside;
}

std::optional<std::string_view> after_words(std::string_view phrase, const Phrase& read) {
    for (const Expression& expression : read.expressions)
        if (const auto inside = in_brackets(phrase, expression.from, expression.to)) return inside;
    for (const Expression& expression : read.expressions)
        if (expression.form == Form::dated && (expression.introduced || expression.after_comma))
            return phrase.substr(expression.from, expression.to - expression.from);
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> deadline_in(std::string_view phrase) {
    const Phrase read = read_phrase(phrase);
    const auto& expressions = read.expressions;
    if (expressions.empty()) return std::nullopt;
    if (read.leading_noise > 0) return after_words(phrase, read);
    const bool depends = std::any_of(expressions.begin(), expressions.end(), is_condition);
    if (depends || read.noise <= few) return phrase;
    return phrase.substr(expressions.front().from, expressions.back().to - expressions.front().from);
}

bool looks_like_deadline(std::string_view phrase) {
    const auto found = deadline_in(phrase);
    return found && found->size() == phrase.size();
}

} // namespace arrimage::plan
