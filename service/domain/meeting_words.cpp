#include "domain/meeting_words.hpp"

#include "domain/french_time.hpp"
#include "domain/names.hpp"
#include "plan/french_date.hpp"

namespace arrimage::domain {

namespace {

constexpr Name<MeetingState> states[] = {
    {MeetingState::to_schedule, "à fixer"}, {MeetingState::proposed, "au sondage"},
    {MeetingState::confirmed, "fixée"},     {MeetingState::held, "tenue"},
    {MeetingState::cancelled, "annulée"},
};

constexpr Name<Convener> conveners[] = {
    {Convener::us, "la coordination"},
    {Convener::partner, "un partenaire"},
    {Convener::guest, "un partenaire, qui nous invite"},
};

constexpr Name<MeetingKind> kinds[] = {
    {MeetingKind::committee, "rencontre de comité"},
    {MeetingKind::territorial, "rencontre territoriale"},
    {MeetingKind::regional, "rencontre régionale"},
    {MeetingKind::inter_regional, "rencontre interrégionale"},
    {MeetingKind::working_group, "rencontre de groupe de travail"},
    {MeetingKind::press_conference, "conférence de presse"},
    {MeetingKind::other, "autre rencontre"},
};

} // namespace

std::string_view french_name(MeetingState state) {
    return name_of(states, state);
}

std::string_view french_name(Convener convener) {
    return name_of(conveners, convener);
}

std::string_view french_kind(MeetingKind kind) {
    return name_of(kinds, kind);
}

std::string french_when(const Meeting& meeting) {
    if (meeting.sitting) return french_sitting(*meeting.sitting);
    return "à fixer " + plan::french_interval(meeting.window);
}

} // namespace arrimage::domain
