#pragma once

#include "domain/meeting.hpp"

#include <string>
#include <string_view>

namespace arrimage::domain {

/// "à fixer", "au sondage", "fixée", "tenue", "annulée".
std::string_view french_name(MeetingState state);

/// Who calls it: "la coordination", "un partenaire", "un partenaire, qui nous invite".
std::string_view french_name(Convener convener);

/// One of that kind: "rencontre de comité", "conférence de presse", …
std::string_view french_kind(MeetingKind kind);

/// "le mardi 28 octobre 2003 de 19 h à 21 h", "à fixer du 1er au 30 juin 2003".
std::string french_when(const Meeting& meeting);

} // namespace arrimage::domain
