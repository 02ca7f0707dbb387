#pragma once

#include "domain/meeting.hpp"
#include "domain/person.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// What a value says, for who reads it. Values are held as programs read them: a day as "2003-10-31", an instant as
/// "2003-10-31T17:30:00Z", a moment on the wall as "2003-10-31T13:30", a truth as "true" or "false".
enum class FactKind { text, code, day, instant, moment, number, truth };

struct FactColumn {
    std::string_view key{};   ///< in JSON
    std::string_view title{}; ///< to be read
    FactKind kind{FactKind::text};
};

/// Facts of one kind that are held on a person: their seats, their answers.
struct FactSection {
    std::string_view key{};
    std::string_view title{};
    std::vector<FactColumn> columns{};
    std::vector<std::vector<std::optional<std::string>>> rows{}; ///< absent: nothing is held there
};

/// All that is held on a person, as they may ask for it (CQLR c. P-39.1, s. 27).
struct PersonalData {
    PersonId person{};
    std::string name{};
    Instant made_at{};
    std::vector<FactSection> sections{};
};

/// "le 31 octobre 2003", "oui", "accepte"; instants on the wall of a zone.
std::string french_fact(FactKind kind, const std::string& value, const std::string& zone);

/// A structured and commonly used form (s. 27): {"person","name","made","sections":{key:[{column:value}]}}.
std::string to_json(const PersonalData& data);

/// To be read or printed; sections with nothing in them are named at the end.
std::string to_text(const PersonalData& data, const std::string& zone);

} // namespace arrimage::domain
