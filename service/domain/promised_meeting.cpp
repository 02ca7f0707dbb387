#include "domain/promised_meeting.hpp"

#include "domain/meeting_title.hpp"
#include "domain/words.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr std::string_view partner_verbs[] = {"participer", "participation", "assister",
                                              "prendre",    "collaborer",    "contribuer"};

plan::Interval window_of(const plan::Slot& slot, const plan::Period& period) {
    const auto start = slot.deadline ? slot.deadline->start : std::nullopt;
    const auto end = slot.deadline ? slot.deadline->end : std::nullopt;
    if (start && !end) return {start, std::max(*start, period.end)};
    if (end && !start) return {std::min(*end, period.start), end};
    return {start.value_or(period.start), end.value_or(period.end)};
}

} // namespace

Convener convener_of(const plan::Activity& activity) {
    const auto words = words_of(activity.title);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i].folded == "sur" && words[i + 1].folded == "invitation") return Convener::guest;
    if (words.empty()) return Convener::us;
    const bool partner = std::ranges::find(partner_verbs, words.front().folded) != std::end(partner_verbs);
    return partner ? Convener::partner : Convener::us;
}

Meeting promised_meeting(const plan::Activity& activity, const plan::Slot& slot, const plan::Period& period,
                         const std::optional<std::string>& committee) {
    Meeting meeting;
    meeting.kind = activity.obligation ? activity.obligation->kind : MeetingKind::other;
    meeting.convener = convener_of(activity);
    meeting.title = meeting_title(activity, slot, committee);
    meeting.window = window_of(slot, period);
    if (slot.deadline) meeting.wording = slot.deadline->text;
    return meeting;
}

} // namespace arrimage::domain
