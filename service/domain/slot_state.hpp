#pragma once

#include <array>
#include <string_view>

namespace arrimage::domain {

/// Where a promised meeting stands on some day: the first of these that is true.
enum class SlotState {
    held,      ///< a meeting of the slot was held
    dated,     ///< a meeting of the slot is confirmed, even when its day has passed
    missing,   ///< the plan's period is over
    late,      ///< the last day that was promised in the first place is over
    cancelled, ///< its only meetings are cancelled: the slot waits for another
    promised,  ///< still to come
};

/// In the order in which reports have them.
inline constexpr std::array slot_states{SlotState::promised,  SlotState::dated, SlotState::held,
                                        SlotState::cancelled, SlotState::late,  SlotState::missing};

/// "held", "dated", …
std::string_view to_string(SlotState state);

/// So many slots in each state.
struct SlotCounts {
    int promised{0};
    int dated{0};
    int held{0};
    int cancelled{0};
    int late{0};
    int missing{0};

    int& operator[](SlotState state);
    int operator[](SlotState state) const;
    SlotCounts& operator+=(const SlotCounts& more);
    bool operator==(const SlotCounts&) const = default;
};

/// All of them together.
int slots_in(const SlotCounts& counts);

} // namespace arrimage::domain
