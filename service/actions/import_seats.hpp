#pragma once

#include "actions/env.hpp"
#include "actions/import_persons.hpp"
#include "domain/person_row.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace arrimage::actions {

/// Someone whom a line of a list gives seats and functions.
struct Placed {
    const domain::PersonRow& row;
    const domain::Person& person;
    bool is_new{
        false}; ///< the list adds them: without days of their own, seats are theirs from their first day
};

/// Finds the seats that lines name, makes those that are missing, and gives them their holders.
class SeatImport {
  public:
    SeatImport(store::Transaction& transaction, const Env& env, plan::Date today);

    /// What changes; nothing when it already was so. Throws domain::Refusal as seat_person and change_tenure do.
    std::vector<FieldChange> place(const Placed& placed);

  private:
    using Key = std::pair<domain::CommitteeId, std::string>;

    std::optional<FieldChange> place_in(const Placed& placed, const std::string& committee);
    std::optional<domain::Holding> present(const Placed& placed, domain::CommitteeId committee) const;
    domain::Seat named_seat(const Placed& placed, domain::CommitteeId committee);
    domain::Seat unnamed_seat(const Placed& placed, domain::CommitteeId committee);
    std::string label_of(domain::SeatId seat) const;
    bool is_free(const domain::Seat& seat, const domain::Tenure& tenure) const;
    domain::Seat make(domain::Seat seat);
    void remember(const domain::Seat& seat);
    domain::Seat seat_for(const std::string& label, domain::CommitteeId committee) const;

    store::Transaction& transaction_;
    const Env& env_;
    plan::Date today_;
    std::map<Key, std::vector<domain::Seat>> seats_{}; ///< by committee and folded label
    std::map<domain::SeatId, std::string> labels_{};
    std::map<Key, int> numbers_{}; ///< the last number given to seats of one label
};

/// The days that a line gives, the last one being the person's where they have left; for what begins now.
domain::Tenure tenure_of(const Placed& placed, plan::Date today);

/// The day on which what goes on still goes on: today, or the person's last.
plan::Date reference_day(const domain::Person& person, plan::Date today);

} // namespace arrimage::actions
