#include "actions/list_subscriptions.hpp"

#include "actions/calendar_standing.hpp"
#include "store/persons.hpp"
#include "store/subscriptions.hpp"

#include <map>
#include <utility>

namespace arrimage::actions {

namespace {

using domain::PersonId;
using domain::Subscription;

/// Reads a person once, however many links they have.
class Shelf {
  public:
    Shelf(store::Session& session, plan::Date today) : session_(session), today_(today) {}

    ListedSubscription listed(Subscription subscription) {
        const auto calendar = store::find_calendar(session_, subscription.calendar);
        ListedSubscription listed{
            .calendar_title = calendar ? store::title_of(*calendar, subscription.calendar.archives) : "",
            .works = calendar && !subscription.revoked_at};
        if (subscription.person) {
            const auto& owner = owner_of(*subscription.person);
            listed.whose = owner.name;
            listed.works = listed.works && may_follow(*calendar, owner.standing, today_);
        }
        listed.subscription = std::move(subscription);
        return listed;
    }

  private:
    struct Owner {
        std::string name{};
        domain::Standing standing{};
    };

    const Owner& owner_of(PersonId person) {
        const auto known = owners_.find(person);
        if (known != owners_.end()) return known->second;
        return owners_
            .emplace(person,
                     Owner{store::load_person(session_, person).name, load_standing(session_, person)})
            .first->second;
    }

    store::Session& session_;
    plan::Date today_;
    std::map<PersonId, Owner> owners_{};
};

} // namespace

std::vector<ListedSubscription> list_subscriptions(store::Database& database, plan::Date today,
                                                   std::optional<PersonId> of) {
    store::Session session{database};
    Shelf shelf{session, today};
    std::vector<ListedSubscription> all;
    for (auto& subscription : store::list_subscriptions(session, of))
        all.push_back(shelf.listed(std::move(subscription)));
    return all;
}

} // namespace arrimage::actions
