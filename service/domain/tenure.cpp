#include "domain/tenure.hpp"

#include "domain/refusal.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

std::optional<plan::Date> earlier(const std::optional<plan::Date>& a, const std::optional<plan::Date>& b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

} // namespace

bool within(const Tenure& inner, const Tenure& outer) {
    return outer.from <= inner.from && (!outer.to || (inner.to && *inner.to <= *outer.to));
}

std::optional<Tenure> common(const Tenure& a, const Tenure& b) {
    if (!overlap(a, b)) return std::nullopt;
    return Tenure{std::max(a.from, b.from), earlier(a.to, b.to)};
}

std::optional<Tenure> ended_by(const Tenure& tenure, plan::Date last) {
    if (last < tenure.from) return std::nullopt;
    return Tenure{tenure.from, earlier(tenure.to, last)};
}

bool always_covered(std::vector<Tenure> tenures, plan::Date from) {
    std::ranges::sort(tenures, {}, &Tenure::from);
    for (const auto& tenure : tenures) {
        if (!covers(tenure, from)) continue;
        if (!tenure.to) return true;
        from = plan::add_days(*tenure.to, 1);
    }
    return false;
}

std::string french_tenure(const Tenure& tenure) {
    return plan::french_interval({tenure.from, tenure.to});
}

void check(const Tenure& tenure) {
    if (!tenure.to || tenure.from <= *tenure.to) return;
    throw Refusal{RefusalKind::invalid, "Le dernier jour, le " + plan::french_date(*tenure.to) +
                                            ", vient avant le premier, le " + plan::french_date(tenure.from) +
                                            "."};
}

} // namespace arrimage::domain
