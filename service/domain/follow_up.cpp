#include "domain/follow_up.hpp"

#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "plan/french_date.hpp"

#include <tuple>

namespace arrimage::domain {

namespace {

constexpr std::size_t longest_what = 500;
constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_outcome = 500;

} // namespace

void check(const FollowUp& follow_up) {
    if (follow_up.what.empty()) throw Refusal{RefusalKind::invalid, "Dites ce qui est à faire."};
    if (follow_up.owner_name.empty()) throw Refusal{RefusalKind::invalid, "Dites qui s’en charge."};
    check_line("Ce qui est à faire", follow_up.what, longest_what);
    check_line("Le nom de qui s’en charge", follow_up.owner_name, longest_name);
    check_line("Ce qui en est sorti", follow_up.outcome, longest_outcome);
}

std::string in_words(const FollowUp& follow_up) {
    auto words = follow_up.what + " – " + follow_up.owner_name;
    if (follow_up.due_on) words += ", d’ici le " + plan::french_date(*follow_up.due_on);
    return words;
}

bool is_overdue(const FollowUp& follow_up, plan::Date today) {
    return !follow_up.closed_at && follow_up.due_on && *follow_up.due_on < today;
}

bool comes_before(const FollowUp& a, const FollowUp& b) {
    const auto place = [](const FollowUp& each) {
        return std::tuple{!each.due_on.has_value(), each.due_on.value_or(plan::Date{}), each.id};
    };
    return place(a) < place(b);
}

} // namespace arrimage::domain
