#pragma once

#include "cli/arguments.hpp"
#include "domain/ids.hpp"
#include "domain/viewer.hpp"

namespace arrimage::cli {

/// Who acts by command has the folder: they may do what the coordonnatrice may.
inline domain::Viewer office_viewer() {
    return {.coordonnatrice = true};
}

inline void meeting_argument(Arguments& arguments) {
    arguments.number("MEETING", "Numéro donné par « meeting list »", Arguments::Need::required);
}

inline domain::MeetingId meeting_of(const Invocation& invocation) {
    return {invocation.number("MEETING").value_or(0)};
}

} // namespace arrimage::cli
