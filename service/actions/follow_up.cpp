#include "actions/follow_up.hpp"

#include "actions/compose_letter.hpp"
#include "actions/write_minutes.hpp"
#include "domain/follow_up_letter.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"
#include "store/audit.hpp"
#include "store/follow_ups.hpp"
#include "store/letters.hpp"
#include "store/meetings.hpp"
#include "store/persons.hpp"
#include "store/visibility.hpp"

#include <algorithm>
#include <map>

namespace arrimage::actions {

using domain::FollowUp;
using domain::Refusal;
using domain::RefusalKind;

namespace {

/// The one active person of that name; nobody when two have it.
std::optional<domain::Person> named_person(store::Session& session, const std::string& name, plan::Date day) {
    std::optional<domain::Person> found;
    for (auto& person : store::list_persons(session, {.text = name, .active_on = day})) {
        if (plan::text::fold(person.name) != plan::text::fold(name)) continue;
        if (found) return std::nullopt;
        found = std::move(person);
    }
    return found;
}

std::optional<domain::Person> owner_of(store::Session& session, const TakenOn& taken_on, plan::Date day) {
    if (taken_on.owner) return store::load_person(session, *taken_on.owner);
    return taken_on.owner_name.empty() ? std::nullopt : named_person(session, taken_on.owner_name, day);
}

void tell(store::Transaction& transaction, const Env& env, const Correspondence& mail,
          const FollowUp& follow_up, const domain::Person& owner) {
    if (owner.addresses.empty()) return;
    const auto text =
        domain::follow_up_letter(follow_up, store::load_meeting(transaction, follow_up.meeting),
                                 mail.publisher.organisation, mail.base_url + "/suivis", owner.language);
    store::save_letter(transaction, compose_letter(env, mail.publisher,
                                                   {.to = {owner.name, owner.addresses.front()},
                                                    .body = text,
                                                    .language = owner.language}));
}

void check_section(store::Session& session, domain::MeetingId meeting, const std::string& key) {
    const auto minutes = store::load_minutes(session, meeting);
    const auto version = store::load_minutes_version(session, meeting, minutes.version);
    if (!domain::find_section(version.sections, key))
        throw Refusal{RefusalKind::not_found, "Cette section n’est pas au compte-rendu. Rechargez la page."};
}

bool may_close(store::Session& session, const domain::Viewer& viewer, const FollowUp& follow_up) {
    const bool own = viewer.person && follow_up.owner == viewer.person;
    return own || store::may_run(session, viewer, follow_up.meeting);
}

void note(store::Transaction& transaction, const Env& env, std::string_view act, const FollowUp& follow_up) {
    store::note_audit(transaction,
                      {.who = env.by,
                       .act = std::string{act},
                       .person = follow_up.owner,
                       .meeting = follow_up.meeting,
                       .detail = follow_up.what},
                      env.now);
}

/// What a list says of the meetings of follow-ups, each looked up once.
class Places {
  public:
    struct Place {
        std::string title{};
        std::optional<plan::Date> held_on{};
        bool runs{false}; ///< the viewer runs it
    };

    Places(store::Session& session, const domain::Viewer& viewer) : session_(session), viewer_(viewer) {}

    const Place& at(domain::MeetingId id) {
        const auto found = places_.find(id);
        return found == places_.end() ? places_.emplace(id, look_up(id)).first->second : found->second;
    }

  private:
    Place look_up(domain::MeetingId id) {
        const auto meeting = store::load_meeting(session_, id);
        return {meeting.title, meeting.sitting ? std::optional{meeting.sitting->start.date} : std::nullopt,
                store::may_run(session_, viewer_, id)};
    }

    store::Session& session_;
    const domain::Viewer& viewer_;
    std::map<domain::MeetingId, Place> places_{};
};

template <class Change>
FollowUp change(const Env& env, const domain::Viewer& viewer, domain::FollowUpId id, Change apply) {
    store::Transaction transaction{env.database};
    auto follow_up = store::load_follow_up(transaction, id);
    if (!may_close(transaction, viewer, follow_up))
        throw Refusal{RefusalKind::not_found, "Ce suivi n’existe pas."};
    apply(follow_up);
    domain::check(follow_up);
    follow_up = store::save_follow_up(transaction, std::move(follow_up));
    if (follow_up.closed_at) note(transaction, env, domain::act::follow_up_closed, follow_up);
    transaction.commit();
    return follow_up;
}

} // namespace

FollowUp add_follow_up(const Env& env, const Correspondence& mail, const domain::Viewer& viewer,
                       const TakenOn& taken_on) {
    store::Transaction transaction{env.database};
    store::check_runs(transaction, viewer, taken_on.meeting);
    check_section(transaction, taken_on.meeting, taken_on.key);
    const auto owner = owner_of(transaction, taken_on, viewer.today);
    FollowUp follow_up{.meeting = taken_on.meeting,
                       .section_key = taken_on.key,
                       .what = plan::text::clean(taken_on.what),
                       .owner = owner ? std::optional{owner->id} : std::nullopt,
                       .owner_name = owner ? owner->name : plan::text::clean(taken_on.owner_name),
                       .due_on = taken_on.due_on,
                       .made_at = env.now,
                       .made_by = env.by};
    domain::check(follow_up);
    follow_up = store::save_follow_up(transaction, std::move(follow_up));
    note_follow_ups(transaction, follow_up.meeting, env.occasion());
    note(transaction, env, domain::act::follow_up_given, follow_up);
    if (taken_on.tell_owner && owner) tell(transaction, env, mail, follow_up, *owner);
    transaction.commit();
    return follow_up;
}

FollowUp find_follow_up(store::Database& database, const domain::Viewer& viewer, domain::FollowUpId id) {
    store::Session session{database};
    auto follow_up = store::load_follow_up(session, id);
    if (!may_close(session, viewer, follow_up))
        throw Refusal{RefusalKind::not_found, "Ce suivi n’existe pas."};
    return follow_up;
}

void remove_follow_up(const Env& env, const domain::Viewer& viewer, domain::FollowUpId id) {
    store::Transaction transaction{env.database};
    const auto follow_up = store::load_follow_up(transaction, id);
    store::check_runs(transaction, viewer, follow_up.meeting);
    store::remove_follow_up(transaction, id);
    note_follow_ups(transaction, follow_up.meeting, env.occasion());
    transaction.commit();
}

FollowUp close_follow_up(const Env& env, const domain::Viewer& viewer, domain::FollowUpId id,
                         const std::string& outcome) {
    return change(env, viewer, id, [&](FollowUp& follow_up) {
        if (follow_up.closed_at) return;
        follow_up.closed_at = env.now;
        follow_up.closed_by = env.by;
        follow_up.outcome = plan::text::clean(outcome);
    });
}

FollowUp reopen_follow_up(const Env& env, const domain::Viewer& viewer, domain::FollowUpId id) {
    return change(env, viewer, id, [](FollowUp& follow_up) {
        follow_up.closed_at.reset();
        follow_up.closed_by.clear();
        follow_up.outcome.clear();
    });
}

std::vector<ListedFollowUp> list_follow_ups(store::Database& database, const domain::Viewer& viewer) {
    store::Session session{database};
    const auto visible = store::list_visible(session, viewer);
    Places places{session, viewer};
    std::vector<ListedFollowUp> listed;
    for (auto& each : store::list_follow_ups(session)) {
        const bool mine = viewer.person && each.owner == viewer.person;
        if (!mine && visible && !std::ranges::binary_search(*visible, each.meeting)) continue;
        const auto& place = places.at(each.meeting);
        listed.push_back({std::move(each), place.title, place.held_on, mine, mine || place.runs});
    }
    std::ranges::stable_sort(listed, [](const ListedFollowUp& a, const ListedFollowUp& b) {
        const auto &x = a.follow_up, &y = b.follow_up;
        if (x.closed_at.has_value() != y.closed_at.has_value()) return !x.closed_at;
        if (x.closed_at) return *x.closed_at > *y.closed_at;
        return domain::comes_before(x, y);
    });
    return listed;
}

} // namespace arrimage::actions
