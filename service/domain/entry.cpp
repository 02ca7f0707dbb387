#include "domain/entry.hpp"

#include <stdexcept>

namespace arrimage::domain {

WholeDays days_of(const Entry& entry) {
    if (const auto* days = std::get_if<WholeDays>(&entry.when)) return *days;
    const auto& sitting = std::get<Sitting>(entry.when);
    return {sitting.start.date, sitting.end.date};
}

WholeDays days_of(const Meeting& meeting) {
    if (meeting.sitting) return {meeting.sitting->start.date, meeting.sitting->end.date};
    if (!meeting.window.start || !meeting.window.end)
        throw std::invalid_argument{"an undated meeting has no window"};
    return {*meeting.window.start, *meeting.window.end};
}

} // namespace arrimage::domain
