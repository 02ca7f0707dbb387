#include "actions/change_person.hpp"
#include "actions/close_seat.hpp"
#include "actions/end_holding.hpp"
#include "actions/end_role.hpp"
#include "actions/leave_person.hpp"
#include "actions/return_person.hpp"
#include "domain/refusal.hpp"
#include "domain/tenure.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"
#include "store/seats.hpp"
#include "support/catch.hpp"
#include "support/people_desk.hpp"

#include <random>

using namespace arrimage;
using namespace arrimage::support;

namespace {

/// Acts at random, many of them refused, as days go by.
class Story {
  public:
    explicit Story(unsigned seed) : random_{seed} {
        committee_ = desk_.committee();
        for (int i = 0; i < 3; ++i) seats_.push_back(desk_.seat("Siège " + std::to_string(i), committee_));
        persons_.push_back(desk_.person("Personne 0"));
        desk_.coordinate(persons_[0]);
    }

    /// False when the rules refused it; then nothing at all was written.
    bool act() {
        const auto before = desk_.rows();
        today_ = plan::add_days(today_, pick(3));
        try {
            do_one();
            return true;
        } catch (const domain::Refusal&) {
            CHECK(desk_.rows() == before);
            return false;
        }
    }

    void check_rules() {
        store::Session session{desk_.database};
        const auto holdings = store::list_holdings(session);
        for (std::size_t i = 0; i < holdings.size(); ++i) {
            check_fits(session, holdings[i]);
            for (std::size_t j = i + 1; j < holdings.size(); ++j)
                if (holdings[i].seat == holdings[j].seat)
                    CHECK_FALSE(domain::overlap(holdings[i].tenure, holdings[j].tenure));
        }
        bool coordinated = false;
        for (const auto& role : store::list_roles(session)) {
            const auto person = store::load_person(session, role.person);
            CHECK(domain::within(role.tenure, person.active));
            coordinated = coordinated || domain::covers(role.tenure, today_);
        }
        CHECK(coordinated);
    }

  private:
    int pick(int below) { return std::uniform_int_distribution{0, below - 1}(random_); }
    template <class Value>
    Value one_of(const std::vector<Value>& values) {
        return values[static_cast<std::size_t>(pick(static_cast<int>(values.size())))];
    }
    plan::Date some_day() { return plan::add_days(today_, pick(80) - 40); }
    domain::Tenure some_tenure() {
        const auto from = some_day();
        return {from, pick(2) ? std::nullopt : std::optional{plan::add_days(from, pick(60) - 5)}};
    }

    void check_fits(store::Session& session, const domain::Holding& holding) {
        CHECK(domain::within(holding.tenure, store::load_person(session, holding.person).active));
        const auto seat = store::load_seat(session, holding.seat);
        CHECK((!seat.closed_on || (holding.tenure.to && *holding.tenure.to <= *seat.closed_on)));
    }

    void do_one() {
        const auto person = one_of(persons_);
        switch (pick(9)) {
        case 0: return add();
        case 1: return leave(person);
        case 2: actions::return_person(desk_.env(), person); return;
        case 3: return change(person);
        case 4: return end_some_holding();
        case 5:
            actions::grant_role(
                desk_.env(),
                {.person = person, .role = domain::Role::coordonnatrice, .tenure = {some_day(), {}}});
            return;
        case 6: return end_some_role();
        case 7:
            if (pick(8) == 0) actions::close_seat(desk_.env(), one_of(seats_), some_day(), today_);
            return;
        default:
            actions::seat_person(desk_.env(), {.seat = one_of(seats_),
                                               .person = person,
                                               .tenure = some_tenure(),
                                               .replacing = pick(2) == 1});
        }
    }

    void add() {
        persons_.push_back(desk_.person("Personne " + std::to_string(persons_.size()), {}, some_day()));
    }
    void leave(domain::PersonId person) {
        actions::leave_person(desk_.env(), {.person = person, .last = some_day(), .today = today_});
    }
    void change(domain::PersonId id) {
        const auto person = desk_.load(id);
        actions::change_person(desk_.env(), {id, person.version, {.name = person.name, .from = some_day()}});
    }
    void end_some_holding() {
        std::vector<domain::Holding> holdings;
        {
            store::Session session{desk_.database};
            holdings = store::list_holdings(session);
        }
        if (!holdings.empty()) actions::end_holding(desk_.env(), one_of(holdings).id, some_day());
    }
    void end_some_role() {
        std::vector<domain::RoleHolding> roles;
        {
            store::Session session{desk_.database};
            roles = store::list_roles(session);
        }
        actions::end_role(desk_.env(), one_of(roles).id, some_day(), today_);
    }

    std::mt19937 random_;
    PeopleDesk desk_{};
    plan::Date today_{PeopleDesk::today};
    domain::CommitteeId committee_{};
    std::vector<domain::SeatId> seats_{};
    std::vector<domain::PersonId> persons_{};
};

} // namespace

TEST_CASE("Whatever happens, a seat has one holder at a time, who takes part, and someone coordinates") {
    const unsigned first = std::random_device{}();
    int done = 0;
    for (unsigned seed = first; seed < first + 25; ++seed) {
        INFO("seed " << seed);
        Story story{seed};
        for (int i = 0; i < 80; ++i) {
            done += story.act() ? 1 : 0;
            story.check_rules();
        }
    }
    CHECK(done > 300);
}
