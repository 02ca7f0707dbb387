#include "domain/entry.hpp"

namespace arrimage::domain {

WholeDays days_of(const Entry& entry) {
    if (const auto* days = std::get_if<WholeDays>(&entry.when)) return *days;
    const auto& sitting = std::get<Sitting>(entry.when);
    return {sitting.start.date, sitting.end.date};
}

} // namespace arrimage::domain
