#include "plan/keys.hpp"

#include <utility>

namespace arrimage::plan {
namespace {

/// "-b", "-c", … "-z", "-ba" …: the mark of the second, third … use of a number.
std::string repeat_mark(int use) {
    std::string mark;
    for (int left = use; left > 0; left /= 26) mark.insert(mark.begin(), static_cast<char>('a' + left % 26));
    return "-" + mark;
}

bool is_relative(std::string_view number) {
    return number.find_first_of(".-") == std::string_view::npos;
}

} // namespace

KeyChoice Keys::choose(std::string_view number, std::string_view container) {
    KeyChoice choice{.key = std::string{number}};
    if (number.empty()) {
        choice.key = std::string{container} + "-" + std::to_string(++unnumbered_[std::string{container}]);
    } else if (const auto [owner, first] = containers_.try_emplace(choice.key, container); !first) {
        choice.repeated = !is_relative(number) || owner->second == container;
        if (!choice.repeated) choice.key = std::string{container} + "-" + choice.key;
    }
    const std::string base = choice.key;
    while (!reserve(choice.key)) choice.key = base + repeat_mark(uses_[base]++);
    return choice;
}

bool Keys::reserve(const std::string& key) {
    return uses_.try_emplace(key, 1).second;
}

} // namespace arrimage::plan
