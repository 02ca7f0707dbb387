#pragma once

#include "actions/env.hpp"
#include "domain/agenda.hpp"

#include <optional>
#include <string>

namespace arrimage::actions {

/// Which agenda, as the asker saw it; without a version whatever it is now.
struct AgendaAim {
    domain::MeetingId meeting{};
    std::optional<int> version{};
};

/// What a person says of an item. A title, section or minutes as derived are no edit of theirs.
struct AgendaWords {
    std::string title{};
    domain::AgendaSection section{domain::AgendaSection::discuss};
    int minutes{0};
    std::string presenter{};
    std::string note{}; ///< lines ended by "\n" or "\r\n"
};

enum class AgendaMove { up, down };

// Each prepares the agenda when nobody did, and gives it as it now stands. Each throws domain::Refusal: not_found for a
// meeting or an item; conflict when the agenda changed meanwhile; and what it says itself. No calendar shows any of it,
// and nobody is to be told.

/// Derives it again: every edit stays, what is new comes in (domain::merge).
domain::Agenda derive_agenda(const Env& env, const AgendaAim& aim);

/// Throws invalid for words that are too long or no text, an empty title, minutes below 0 or above 600.
domain::Agenda change_agenda_item(const Env& env, const AgendaAim& aim, const std::string& key,
                                  const AgendaWords& words);

/// Before what closes the meeting. Throws invalid as above.
domain::Agenda add_agenda_item(const Env& env, const AgendaAim& aim, const AgendaWords& words);

/// Before or after the neighbour that is shown in the same section; at the end of it, nothing changes.
domain::Agenda move_agenda_item(const Env& env, const AgendaAim& aim, const std::string& key,
                                AgendaMove move);

/// Takes it out, or puts it back; one that a person added and takes out is gone for good.
domain::Agenda suppress_agenda_item(const Env& env, const AgendaAim& aim, const std::string& key,
                                    bool suppressed);

/// The meeting did not come to it: the next meeting's agenda has it.
domain::Agenda mark_not_reached(const Env& env, const AgendaAim& aim, const std::string& key,
                                bool not_reached);

} // namespace arrimage::actions
