#pragma once

#include "domain/person.hpp"
#include "domain/retention.hpp"
#include "store/database.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// What the rules let go, and how many rows of it.
struct Expired {
    std::string_view key{};  ///< "letters"
    std::string_view what{}; ///< in French, in the plural, with a capital
    plan::Date before{};     ///< what served last before this day
    int rows{0};
};

/// Removes or empties what is past its time, persons excepted, and tells of each rule that is not for ever. The register
/// of incidents, the comptes-rendus and the plans are nobody's to remove.
std::vector<Expired> remove_expired(Transaction& transaction, const domain::RetentionRules& rules,
                                    plan::Date today);

/// Of someone who held no seat, or one that names them.
inline constexpr auto nameless_title = "personne qui participait";

/// Someone whose time is past, and the title under which they are erased: that of their last seat.
struct FormerPerson {
    domain::PersonId person{};
    std::string name{};
    std::string title{};
};

/// Those whose last day is before that one and who are not erased yet, the longest gone first.
std::vector<FormerPerson> list_former_persons(Session& session, plan::Date before);

} // namespace arrimage::store
