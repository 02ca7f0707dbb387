#include "domain/slot_state.hpp"

#include "domain/names.hpp"

namespace arrimage::domain {

namespace {

constexpr Name<SlotState> state_names[] = {
    {SlotState::held, "held"}, {SlotState::dated, "dated"},         {SlotState::missing, "missing"},
    {SlotState::late, "late"}, {SlotState::cancelled, "cancelled"}, {SlotState::promised, "promised"},
};

constexpr int SlotCounts::*member_of(SlotState state) {
    switch (state) {
    case SlotState::held: return &SlotCounts::held;
    case SlotState::dated: return &SlotCounts::dated;
    case SlotState::missing: return &SlotCounts::missing;
    case SlotState::late: return &SlotCounts::late;
    case SlotState::cancelled: return &SlotCounts::cancelled;
    case SlotState::promised: break;
    }
    return &SlotCounts::promised;
}

} // namespace

std::string_view to_string(SlotState state) {
    return name_of(state_names, state);
}

int& SlotCounts::operator[](SlotState state) {
    return this->*member_of(state);
}

int SlotCounts::operator[](SlotState state) const {
    return this->*member_of(state);
}

SlotCounts& SlotCounts::operator+=(const SlotCounts& more) {
    for (const auto state : slot_states) (*this)[state] += more[state];
    return *this;
}

int slots_in(const SlotCounts& counts) {
    int sum = 0;
    for (const auto state : slot_states) sum += counts[state];
    return sum;
}

} // namespace arrimage::domain
