#pragma once

#include "domain/agenda.hpp"
#include "domain/minutes.hpp"
#include "store/database.hpp"

#include <functional>
#include <string>
#include <vector>

namespace arrimage::actions {

// What can be found by a search is written anew in the transaction that changes it.

void index_minutes(store::Transaction& transaction, domain::MeetingId meeting,
                   const std::vector<domain::MinutesSection>& sections);
void index_agenda(store::Transaction& transaction, const domain::Agenda& agenda);

/// The activities of every plan, as they now stand.
void index_plans(store::Transaction& transaction);

/// Makes the whole index again when it was never made, or made in another form: for a database of before.
void bring_index_up_to_date(store::Database& database);

} // namespace arrimage::actions
