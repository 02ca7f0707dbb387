#pragma once

#include "domain/ids.hpp"
#include "domain/meeting.hpp"
#include "store/database.hpp"

#include <vector>

namespace arrimage::store {

/// The ways in that a person has.
struct Accesses {
    int browsers{0}; ///< signed in, as far as none was cut or expired
    int subscriptions{0};
};

Accesses count_accesses(Session& session, domain::PersonId person, domain::Instant now);

/// Cuts every way in that a person has: browsers, links to sign in and to answer a poll, subscriptions. What they
/// answered stays. A second time changes nothing. For Purpose::removal.
void cut_accesses(Transaction& transaction, domain::PersonId person, domain::Instant now);

/// Those whose last day is before `today` and who still have such a way in.
std::vector<domain::PersonId> list_former_with_access(Session& session, plan::Date today);

} // namespace arrimage::store
