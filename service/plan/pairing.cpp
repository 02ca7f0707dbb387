#include "plan/pairing.hpp"

#include <deque>
#include <unordered_map>

namespace arrimage::plan {

void Pairing::pair_equal(const PairKeys& before, const PairKeys& after) {
    std::unordered_map<std::string, std::deque<std::size_t>> waiting;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i] && is_free_before(i)) waiting[*before[i]].push_back(i);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!after[i] || !is_free_after(i)) continue;
        const auto found = waiting.find(*after[i]);
        if (found == waiting.end() || found->second.empty()) continue;
        pair(found->second.front(), i);
        found->second.pop_front();
    }
}

void Pairing::pair(std::size_t before, std::size_t after) {
    if (taken_[before] || partner_[after]) return;
    taken_[before] = true;
    partner_[after] = before;
}

} // namespace arrimage::plan
