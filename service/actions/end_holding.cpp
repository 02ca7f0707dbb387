#include "actions/end_holding.hpp"

#include "actions/names.hpp"
#include "domain/refusal.hpp"
#include "domain/tenure.hpp"
#include "plan/french_date.hpp"
#include "store/persons.hpp"

namespace arrimage::actions {

namespace {

void check(store::Session& session, const domain::Holding& holding) {
    auto others = history_of(session, holding.seat);
    std::erase_if(others, [&](const auto& other) { return other.holding.id == holding.id; });
    domain::check_seating(store::load_seat(session, holding.seat),
                          store::load_person(session, holding.person), holding.tenure, others);
}

void take_back(store::Transaction& transaction, const domain::Holding& holding, plan::Date today) {
    if (today < holding.tenure.from) return store::remove_holding(transaction, holding.id);
    throw domain::Refusal{domain::RefusalKind::conflict,
                          store::load_person(transaction, holding.person).name +
                              " occupe un siège depuis le " + plan::french_date(holding.tenure.from) +
                              "\u00a0: choisissez ce jour ou un jour suivant."};
}

} // namespace

std::vector<domain::Holding> end_holdings(store::Transaction& transaction, const store::HoldingFilter& which,
                                          plan::Date last, plan::Date today) {
    std::vector<domain::Holding> ended;
    for (const auto& holding : store::list_holdings(transaction, which)) {
        const auto left = domain::ended_by(holding.tenure, last);
        if (left == holding.tenure) continue;
        if (left)
            ended.push_back(
                store::save_holding(transaction, {holding.id, holding.seat, holding.person, *left}));
        else
            take_back(transaction, holding, today);
    }
    return ended;
}

std::optional<domain::Holding> end_holding(store::Transaction& transaction, domain::HoldingId id,
                                           plan::Date last) {
    auto holding = store::load_holding(transaction, id);
    if (last == plan::add_days(holding.tenure.from, -1)) {
        store::remove_holding(transaction, id);
        return std::nullopt;
    }
    holding.tenure.to = last;
    check(transaction, holding);
    return store::save_holding(transaction, holding);
}

std::optional<domain::Holding> end_holding(const Env& env, domain::HoldingId id, plan::Date last) {
    store::Transaction transaction{env.database};
    auto holding = end_holding(transaction, id, last);
    transaction.commit();
    return holding;
}

} // namespace arrimage::actions
