#pragma once

#include "store/meetings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// A column of meetings as text.
struct MeetingField {
    std::string_view name{};
    std::optional<std::string> value{};
};

/// What history follows, always the same fields in the same order; not the stamps that follow from it.
std::vector<MeetingField> fields_of(const domain::Meeting& meeting);

/// Throws Refusal(not_found).
[[noreturn]] void refuse_unknown_meeting();

/// Rows as they are given; the rules are save_meeting's.
domain::MeetingId insert_meeting(Transaction& transaction, const domain::Meeting& meeting);
void update_meeting(Transaction& transaction, const domain::Meeting& meeting);
void insert_change(Transaction& transaction, domain::MeetingId meeting, const MeetingChange& change);

} // namespace arrimage::store
