#include "cli/instants.hpp"

#include "domain/iso_instant.hpp"

namespace arrimage::cli {

std::string iso_instant(domain::Instant instant) {
    return domain::iso_instant(instant);
}

boost::json::value json_instant(const std::optional<domain::Instant>& instant) {
    if (!instant) return nullptr;
    return boost::json::string{iso_instant(*instant)};
}

} // namespace arrimage::cli
