#include "domain/proper_name.hpp"

#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"

namespace arrimage::domain {

namespace {

constexpr std::size_t longest_name = 200;

} // namespace

std::string proper_name(std::string_view what, std::string_view text) {
    const std::string trimmed{plan::text::trim(text)};
    check_line(what, trimmed, longest_name);
    auto name = plan::text::clean(trimmed);
    if (name.empty()) throw Refusal{RefusalKind::invalid, std::string{what} + " manque. Écrivez-le."};
    return name;
}

} // namespace arrimage::domain
