#pragma once

#include "domain/meeting.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::domain {

/// When a letter that could not leave is tried again: after a minute, then ever later, up to half a day. Absent after
/// some five days of attempts (RFC 5321 §4.5.4.1): it is given up. `attempts` counts those that failed, at least 1.
std::optional<Instant> next_attempt(int attempts, Instant now);

/// What a mail server's refusal means to a person, from its enhanced status (RFC 3463), else from its code, else from
/// what the system said: "Cette adresse n’existe pas chez son fournisseur de courriel."
std::string delivery_trouble(std::string_view words);

} // namespace arrimage::domain
