#include "actions/find_conflicts.hpp"

#include "domain/belonging.hpp"
#include "domain/wall_clock.hpp"
#include "store/meetings.hpp"
#include "store/participants.hpp"
#include "store/polls.hpp"
#include "store/sittings.hpp"

#include <algorithm>
#include <iterator>

namespace arrimage::actions {

namespace {

using Ids = std::vector<domain::PersonId>;

class Search {
  public:
    Search(store::Session& session, const ConflictQuestion& question)
        : session_(session), question_(question), meeting_(store::load_meeting(session, question.meeting)),
          days_(days()) {}

    std::vector<Conflict> run() {
        for (const auto& [id, title, sitting] : store::list_sittings(session_, first(), last()))
            add({.other = id, .title = title, .sitting = sitting},
                [this, other = id] { return store::list_concerned(session_, other); });
        for (const auto& [id, sitting, persons] : store::list_polled_dates(session_, first(), last()))
            add({.other = id, .sitting = sitting, .polled = true}, [&persons = persons] { return persons; });
        std::ranges::stable_sort(found_, {}, [](const Conflict& one) {
            return domain::instant_of(one.sitting.start, one.sitting.zone);
        });
        return std::move(found_);
    }

  private:
    domain::WholeDays days() const {
        if (question_.sitting) return {question_.sitting->start.date, question_.sitting->end.date};
        const auto& [start, end] = meeting_.window;
        return start && end ? domain::WholeDays{*start, *end} : domain::days_of(meeting_);
    }

    /// A day on either side, for the clocks of other zones.
    plan::Date first() const { return plan::add_days(days_.first, -1); }
    plan::Date last() const { return plan::add_days(days_.last, 1); }

    template <class Persons>
    void add(Conflict conflict, const Persons& persons_of_other) {
        if (conflict.other == question_.meeting) return;
        const auto clash = clash_with(conflict.sitting);
        if (!clash) return;
        conflict.clash = *clash;
        conflict.persons = named(session_, shared(conflict.sitting, persons_of_other()));
        if (conflict.persons.empty()) return;
        if (conflict.polled) conflict.title = store::load_meeting(session_, conflict.other).title;
        found_.push_back(std::move(conflict));
    }

    std::optional<domain::Clash> clash_with(const domain::Sitting& other) const {
        if (question_.sitting) return domain::clash_of(*question_.sitting, other);
        const auto others = domain::days_in(other, question_.zone);
        if (days_.first <= others.last && others.first <= days_.last) return domain::Clash::same_day;
        return std::nullopt;
    }

    /// Whom both concern, were the meeting on that day.
    Ids shared(const domain::Sitting& other, const Ids& persons_of_other) {
        auto concern = domain::concern_of(meeting_);
        concern.days = question_.sitting ? days_ : domain::days_in(other, question_.zone);
        Ids both;
        std::ranges::set_intersection(store::list_concerned(session_, concern), persons_of_other,
                                      std::back_inserter(both));
        return both;
    }

    store::Session& session_;
    const ConflictQuestion& question_;
    domain::Meeting meeting_;
    domain::WholeDays days_;
    std::vector<Conflict> found_{};
};

} // namespace

std::vector<Conflict> find_conflicts(store::Database& database, const ConflictQuestion& question) {
    if (question.sitting) domain::check_sitting(*question.sitting);
    store::Session session{database};
    return Search{session, question}.run();
}

} // namespace arrimage::actions
