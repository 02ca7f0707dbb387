#pragma once

#include "actions/env.hpp"

#include <string>
#include <string_view>

namespace arrimage::actions {

/// A file that someone sent and will look at before saying yes.
struct DraftFile {
    std::string name{};
    std::string content{};
};

/// Keeps it for a day, for that person alone; older ones go. `kind`: "plan" or "persons".
domain::DraftId keep_draft(const Env& env, std::string_view kind, domain::PersonId person,
                           const DraftFile& file);

/// Throws domain::Refusal (gone) when it is no longer kept, is of another kind or somebody else's.
DraftFile load_draft(store::Database& database, std::string_view kind, domain::PersonId person,
                     domain::DraftId id);

/// Once it has served, or was not wanted.
void drop_draft(const Env& env, domain::DraftId id);

} // namespace arrimage::actions
