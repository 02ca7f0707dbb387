#pragma once

#include "domain/ids.hpp"
#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::domain {

/// Someone read or changed what concerns somebody else.
struct AuditEntry {
    std::string who{}; ///< who did it: a person's name, or "commande"
    std::string act{}; ///< code: "person-read"
    std::optional<PersonId> person{};
    std::optional<MeetingId> meeting{};
    std::string detail{}; ///< what exactly; may be empty

    bool operator==(const AuditEntry&) const = default;
};

/// What is written when persons are concerned; other nouns have codes of their own.
namespace act {
inline constexpr std::string_view person_read = "person-read";
inline constexpr std::string_view person_added = "person-added";
inline constexpr std::string_view person_changed = "person-changed";
inline constexpr std::string_view person_left = "person-left";
inline constexpr std::string_view person_returned = "person-returned";
inline constexpr std::string_view person_exported = "person-exported";
inline constexpr std::string_view person_erased = "person-erased";
inline constexpr std::string_view persons_exported = "persons-exported";
inline constexpr std::string_view attendance_changed = "attendance-changed";
inline constexpr std::string_view follow_up_given = "follow-up-given";
inline constexpr std::string_view follow_up_closed = "follow-up-closed";
inline constexpr std::string_view document_added = "document-added";
inline constexpr std::string_view document_withdrawn = "document-withdrawn";
} // namespace act

/// "a lu la fiche"; the code itself when it is of another noun.
std::string french_act(std::string_view act);

} // namespace arrimage::domain
