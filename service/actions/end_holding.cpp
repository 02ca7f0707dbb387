#include "actions/end_holding.hpp"

#include "actions/names.hpp"
#include "domain/refusal.hpp"
#include "domain/tenure.hpp"
#include "plan/french_date.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"

namespace arrimage::actions {

namespace {

void check(store::Session& session, const domain::Holding& holding) {
    auto others = history_of(session, holding.seat);
    std::erase_if(others, [&](const auto& other) { return other.holding.id == holding.id; });
    domain::check_seating(store::load_seat(session, holding.seat),
                          store::load_person(session, holding.person), holding.tenure, others);
}

void take_back(store::Transaction& transaction, const domain::Holding& holding, domain::Instant now) {
    store::remove_holding(transaction, holding.id);
    store::touch_person(transaction, holding.person, now);
}

void check_not_begun(store::Session& session, const domain::Holding& holding, plan::Date today) {
    if (today < holding.tenure.from) return;
    throw domain::Refusal{domain::RefusalKind::conflict,
                          store::load_person(session, holding.person).name + " occupe un siège depuis le " +
                              plan::french_date(holding.tenure.from) +
                              "\u00a0: choisissez ce jour ou un jour suivant."};
}

domain::Holding save(store::Transaction& transaction, const domain::Holding& holding, domain::Instant now) {
    store::touch_person(transaction, holding.person, now);
    return store::save_holding(transaction, holding);
}

} // namespace

std::vector<domain::Holding> end_holdings(store::Transaction& transaction, const store::HoldingFilter& which,
                                          const Ending& ending, domain::Instant now) {
    std::vector<domain::Holding> ended;
    for (const auto& holding : store::list_holdings(transaction, which)) {
        const auto left = domain::ended_by(holding.tenure, ending.last);
        if (left == holding.tenure) continue;
        if (!left) check_not_begun(transaction, holding, ending.today);
        if (left)
            ended.push_back(save(transaction, {holding.id, holding.seat, holding.person, *left}, now));
        else
            take_back(transaction, holding, now);
    }
    return ended;
}

domain::Holding change_tenure(store::Transaction& transaction, const domain::Holding& holding,
                              domain::Instant now) {
    check(transaction, holding);
    return save(transaction, holding, now);
}

std::optional<domain::Holding> end_holding(store::Transaction& transaction, domain::HoldingId id,
                                           plan::Date last, domain::Instant now) {
    auto holding = store::load_holding(transaction, id);
    if (last == plan::add_days(holding.tenure.from, -1)) {
        take_back(transaction, holding, now);
        return std::nullopt;
    }
    holding.tenure.to = last;
    return change_tenure(transaction, holding, now);
}

std::optional<domain::Holding> end_holding(const Env& env, domain::HoldingId id, plan::Date last) {
    store::Transaction transaction{env.database};
    auto holding = end_holding(transaction, id, last, env.now);
    transaction.commit();
    return holding;
}

} // namespace arrimage::actions
