#include "domain/meeting.hpp"

#include "domain/names.hpp"

#include <charconv>
#include <cstdio>

namespace arrimage::domain {

namespace {

constexpr Name<MeetingState> state_names[] = {
    {MeetingState::to_schedule, "to-schedule"}, {MeetingState::proposed, "proposed"},
    {MeetingState::confirmed, "confirmed"},     {MeetingState::held, "held"},
    {MeetingState::cancelled, "cancelled"},
};
constexpr Name<Convener> convener_names[] = {
    {Convener::us, "us"},
    {Convener::partner, "partner"},
    {Convener::guest, "guest"},
};

std::optional<unsigned> two_digits(std::string_view text) {
    unsigned value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.size() != 2 || error != std::errc{} || stop != text.data() + 2) return std::nullopt;
    return value;
}

} // namespace

std::string_view to_string(MeetingState state) {
    return name_of(state_names, state);
}
std::optional<MeetingState> meeting_state(std::string_view name) {
    return value_of(state_names, name);
}
std::string_view to_string(Convener who) {
    return name_of(convener_names, who);
}
std::optional<Convener> convener(std::string_view name) {
    return value_of(convener_names, name);
}

std::string to_iso(LocalTime time) {
    const std::chrono::hh_mm_ss clock{time.time_of_day};
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()));
    return plan::to_iso(time.date) + text;
}

std::optional<LocalTime> local_time_from_iso(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
    const auto date = plan::from_iso(text.substr(0, 10));
    const auto hour = two_digits(text.substr(11, 2));
    const auto minute = two_digits(text.substr(14, 2));
    if (!date || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return LocalTime{*date, std::chrono::hours{*hour} + std::chrono::minutes{*minute}};
}

bool is_placeholder(const Meeting& meeting) {
    return !meeting.sitting;
}

} // namespace arrimage::domain
