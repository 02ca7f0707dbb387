#include "domain/meeting_life.hpp"

#include "domain/french_time.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"
#include "plan/french_date.hpp"

#include <array>

namespace arrimage::domain {

namespace {

using enum MeetingState;

/// What a state makes of an act: another state, or a sentence.
struct Outcome {
    std::optional<MeetingState> state{};
    std::string_view refusal{};
};

constexpr Outcome gives(MeetingState state) {
    return {.state = state};
}
constexpr Outcome refuses(std::string_view sentence) {
    return {.refusal = sentence};
}

struct Row {
    MeetingAct act{};
    std::array<Outcome, 5> outcomes{}; ///< to schedule, proposed, confirmed, held, cancelled
};

constexpr Row rows[] = {
    {MeetingAct::propose,
     {gives(proposed),
      refuses("Un sondage est déjà ouvert pour cette rencontre. Ajoutez-y une date, ou fermez-le d’abord."),
      refuses("Cette rencontre a déjà sa date. Déplacez-la plutôt que d’en proposer d’autres."),
      refuses("Cette rencontre a eu lieu. Ajoutez-en une autre pour proposer des dates."),
      refuses("Cette rencontre est annulée. Rétablissez-la avant de proposer des dates.")}},
    {MeetingAct::withdraw,
     {gives(to_schedule), gives(to_schedule), gives(confirmed), gives(held), gives(cancelled)}},
    {MeetingAct::settle,
     {gives(confirmed), gives(confirmed), gives(confirmed),
      refuses("Cette rencontre a eu lieu\u00a0: sa date ne change plus. Si c’est une erreur, rouvrez-la "
              "d’abord."),
      refuses("Cette rencontre est annulée. Rétablissez-la avant de la dater.")}},
    {MeetingAct::move,
     {refuses("Cette rencontre n’a pas encore de date à déplacer. Fixez-la d’abord."),
      refuses("La date de cette rencontre est encore au sondage. Choisissez-en une, ou fixez-la."),
      gives(confirmed),
      refuses("Cette rencontre a eu lieu\u00a0: elle ne se déplace plus. Si c’est une erreur, rouvrez-la "
              "d’abord."),
      refuses("Cette rencontre est annulée. Rétablissez-la avant de la déplacer.")}},
    {MeetingAct::hold,
     {refuses("Cette rencontre n’a pas de date. Fixez le jour où elle a eu lieu, puis notez-la tenue."),
      refuses("Cette rencontre est encore au sondage. Fixez le jour où elle a eu lieu, puis notez-la tenue."),
      gives(held), gives(held),
      refuses("Cette rencontre est annulée. Si elle a eu lieu, rétablissez-la avant de la noter tenue.")}},
    {MeetingAct::reopen,
     {refuses("Cette rencontre n’est pas notée tenue. Il lui manque une date\u00a0: fixez-la."),
      refuses("Cette rencontre n’est pas notée tenue. Ses dates sont au sondage\u00a0: choisissez-en une."),
      gives(confirmed), gives(confirmed),
      refuses("Cette rencontre est annulée et n’est pas notée tenue. Rétablissez-la plutôt.")}},
    {MeetingAct::cancel,
     {gives(cancelled), gives(cancelled), gives(cancelled),
      refuses(
          "Cette rencontre a eu lieu\u00a0: elle ne s’annule plus. Si c’est une erreur, rouvrez-la d’abord."),
      gives(cancelled)}},
    {MeetingAct::restore,
     {gives(to_schedule), gives(proposed), gives(confirmed),
      refuses("Cette rencontre a eu lieu\u00a0: elle n’est pas annulée. Si c’est une erreur, rouvrez-la."),
      gives(to_schedule)}},
    {MeetingAct::change,
     {gives(to_schedule), gives(proposed), gives(confirmed), gives(held),
      refuses("Cette rencontre est annulée. Rétablissez-la avant de la modifier.")}},
};

const Outcome& outcome_of(MeetingAct act, MeetingState state) {
    return rows[static_cast<std::size_t>(act)].outcomes[static_cast<std::size_t>(state)];
}

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(rows); ++i)
        if (rows[i].act != MeetingAct{static_cast<int>(i)}) return false;
    return true;
}
static_assert(in_order(), "a row stands at the place of its act");

[[noreturn]] void refuse(std::string_view sentence) {
    throw Refusal{RefusalKind::conflict, std::string{sentence}};
}

void check_convener(Convener convener) {
    if (convener == Convener::partner)
        refuse("Un partenaire convoque cette rencontre. Demandez-lui la date, puis fixez-la ici.");
    if (convener == Convener::guest)
        refuse("Nous sommes invités à cette rencontre. Attendez l’invitation, puis fixez ici la date reçue.");
}

void check_started(const Sitting& sitting, Instant now) {
    if (instant_of(sitting.start, sitting.zone) <= now) return;
    refuse("Cette rencontre commence le " + plan::french_day(sitting.start.date) + " à " +
           french_time(sitting.start.time_of_day) + ". Notez-la tenue une fois commencée.");
}

MeetingState restored(const Meeting& meeting, const Circumstances& circumstances) {
    if (circumstances.slot_taken_by)
        refuse("La case du plan de cette rencontre a été prise par «\u00a0" + *circumstances.slot_taken_by +
               "\u00a0». Annulez celle-ci d’abord, ou ajoutez une rencontre hors du plan.");
    if (meeting.sitting) return confirmed;
    return circumstances.poll_open ? proposed : to_schedule;
}

int days_between(plan::Date from, plan::Date to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

} // namespace

MeetingState state_after(MeetingAct act, const Meeting& meeting, const Circumstances& circumstances) {
    if (meeting.archived_at)
        refuse("Cette rencontre est archivée\u00a0: sa case a quitté le plan. Ajoutez une autre rencontre.");
    const auto& outcome = outcome_of(act, meeting.state);
    if (!outcome.state) refuse(outcome.refusal);
    if (act == MeetingAct::propose) check_convener(meeting.convener);
    if (act == MeetingAct::hold && meeting.state == confirmed)
        check_started(*meeting.sitting, circumstances.now);
    if (act == MeetingAct::restore && meeting.state == cancelled) return restored(meeting, circumstances);
    return *outcome.state;
}

void apply(MeetingAct act, Meeting& meeting, const Circumstances& circumstances) {
    const auto before = meeting.state;
    meeting.state = state_after(act, meeting, circumstances);
    if (meeting.state != cancelled)
        meeting.cancelled_at.reset();
    else if (before != cancelled)
        meeting.cancelled_at = circumstances.now;
}

bool is_live(const Meeting& meeting) {
    return meeting.state != cancelled && !meeting.archived_at;
}

bool is_undated(MeetingState state) {
    return state == to_schedule || state == proposed;
}
bool is_undated(const Meeting& meeting) {
    return is_undated(meeting.state);
}

std::optional<int> slippage_days(const Meeting& meeting) {
    if (!meeting.promised_end || !meeting.sitting || meeting.state == cancelled) return std::nullopt;
    return days_between(*meeting.promised_end, meeting.sitting->start.date);
}

std::optional<int> days_late(const Meeting& meeting, plan::Date today) {
    if (!meeting.promised_end || !is_undated(meeting) || meeting.archived_at ||
        today <= *meeting.promised_end)
        return std::nullopt;
    return days_between(*meeting.promised_end, today);
}

} // namespace arrimage::domain
