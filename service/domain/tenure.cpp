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

template <class Test>
std::vector<std::size_t> indices(const std::vector<Tenure>& tenures, Test test) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < tenures.size(); ++i)
        if (test(tenures[i])) found.push_back(i);
    return found;
}

std::optional<std::size_t> meant_from(const std::vector<Tenure>& tenures, const Tenure& written) {
    const auto same = indices(tenures, [&](const Tenure& t) { return t.from == written.from; });
    if (!same.empty()) return same.front();
    const auto near = indices(tenures, [&](const Tenure& t) { return overlap(t, written); });
    return near.size() == 1 ? std::optional{near.front()} : std::nullopt;
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

std::optional<std::size_t> meant_tenure(const std::vector<Tenure>& tenures, const plan::Interval& written,
                                        plan::Date day) {
    if (written.start) return meant_from(tenures, {*written.start, written.end});
    auto found = indices(tenures, [&](const Tenure& t) { return written.end && t.to == written.end; });
    if (found.empty()) found = indices(tenures, [&](const Tenure& t) { return !t.to || day <= *t.to; });
    return found.empty() ? std::nullopt : std::optional{found.front()};
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
