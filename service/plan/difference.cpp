#include "plan/difference.hpp"

#include "plan/heading_match.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace arrimage::plan {

namespace {

struct KindName {
    ChangeKind kind{};
    std::string_view name{};
};

constexpr KindName kind_names[] = {
    {ChangeKind::added, "added"},       {ChangeKind::removed, "removed"},
    {ChangeKind::reworded, "reworded"}, {ChangeKind::renumbered, "renumbered"},
    {ChangeKind::moved, "moved"},       {ChangeKind::resources, "resources"},
    {ChangeKind::deadline, "deadline"}, {ChangeKind::obligation, "obligation"},
};

std::string interval_text(const Deadline& deadline) {
    const auto end_text = [](const std::optional<Date>& end) {
        return end ? to_iso(*end) : std::string{".."};
    };
    return deadline.text + " (" + end_text(deadline.start) + "/" + end_text(deadline.end) + ")";
}

template <class Items, class TextOf>
std::string joined(const Items& items, TextOf text_of) {
    std::string text;
    for (const auto& item : items) text.append(text.empty() ? "" : " ; ").append(text_of(item));
    return text;
}

std::string resources_text(const Activity& activity) {
    return joined(activity.resources, [](const Resource& r) { return r.text; });
}

/// The wordings; with the days meant where both plans have the same wordings and understand them otherwise.
std::pair<std::string, std::string> deadline_texts(const Activity& before, const Activity& after) {
    const auto wording = [](const Deadline& d) { return d.text; };
    const auto olds = joined(before.deadlines, wording), news = joined(after.deadlines, wording);
    if (olds != news) return {olds, news};
    return {joined(before.deadlines, interval_text), joined(after.deadlines, interval_text)};
}

std::string slot_text(const Slot& slot) {
    const auto territory = slot.territory.value_or("");
    const auto deadline = slot.deadline ? slot.deadline->text : std::string{};
    return territory.empty() || deadline.empty() ? territory + deadline : territory + " – " + deadline;
}

/// "territorial × 6 (Maskinongé – juin 2003 ; …)"
std::string obligation_text(const std::optional<Obligation>& obligation) {
    if (!obligation) return {};
    auto text = std::string{to_string(obligation->kind)};
    if (obligation->slots.empty()) return text;
    return text + " × " + std::to_string(obligation->slots.size()) + " (" +
           joined(obligation->slots, slot_text) + ")";
}

std::optional<Obligation> without_deadlines(std::optional<Obligation> obligation) {
    if (obligation)
        for (auto& slot : obligation->slots) slot.deadline.reset();
    return obligation;
}

/// A moved deadline moves its slot's too: that is one change, not two.
bool obligation_changed(const Activity& before, const Activity& after) {
    if (before.deadlines == after.deadlines) return before.obligation != after.obligation;
    return without_deadlines(before.obligation) != without_deadlines(after.obligation);
}

/// Which elements of a series kept their order: the longest run of those that grow.
std::vector<bool> keeps_order(const std::vector<std::size_t>& ranks) {
    std::vector<std::size_t> ends, previous(ranks.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const auto place =
            std::ranges::lower_bound(ends, ranks[i], {}, [&](std::size_t e) { return ranks[e]; });
        previous[i] = place == ends.begin() ? i : *(place - 1);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> kept(ranks.size(), false);
    for (std::size_t left = ends.size(), i = left ? ends.back() : 0; left > 0; --left, i = previous[i])
        kept[i] = true;
    return kept;
}

/// The elements of the later series that go on one of the earlier, and left their order.
std::vector<bool> out_of_order(const std::vector<std::optional<std::size_t>>& partners) {
    std::vector<std::size_t> indices, ranks;
    for (std::size_t i = 0; i < partners.size(); ++i)
        if (partners[i]) {
            indices.push_back(i);
            ranks.push_back(*partners[i]);
        }
    const auto kept = keeps_order(ranks);
    std::vector<bool> moved(partners.size(), false);
    for (std::size_t i = 0; i < indices.size(); ++i) moved[indices[i]] = !kept[i];
    return moved;
}

std::vector<bool> moved_means(const FlatPlan& before, const FlatPlan& after, const HeadingMatches& matches) {
    auto moved = out_of_order(matches.means);
    for (std::size_t i = 0; i < moved.size(); ++i)
        if (const auto partner = matches.means[i])
            moved[i] = moved[i] || matches.objectives[after.objective_of[i]] != before.objective_of[*partner];
    return moved;
}

template <class Heading>
std::string label(const Heading& heading) {
    return heading.number.empty() ? heading.title : heading.number + " " + heading.title;
}

bool is_bare(const Means& means) {
    return means.activities.empty();
}
bool is_bare(const Objective& objective) {
    return std::ranges::all_of(objective.means, [](const Means& means) { return is_bare(means); });
}

using Changes = std::vector<Change>;

/// Changes of headings have no key; a heading that comes or goes with its activities is told by them.
template <class Heading>
void compare_headings(Changes& changes, const std::vector<const Heading*>& before,
                      const std::vector<const Heading*>& after,
                      const std::vector<std::optional<std::size_t>>& partners,
                      const std::vector<bool>& moved) {
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto& now = *after[i];
        if (!partners[i]) {
            if (is_bare(now)) changes.push_back({ChangeKind::added, {}, {}, {}, label(now)});
            continue;
        }
        const auto& then = *before[*partners[i]];
        if (then.title != now.title) changes.push_back({ChangeKind::reworded, {}, {}, then.title, now.title});
        if (then.number != now.number)
            changes.push_back({ChangeKind::renumbered, {}, {}, then.number, now.number});
        if (moved[i]) changes.push_back({ChangeKind::moved, {}, {}, label(then), label(now)});
    }
}

template <class Heading>
void report_removed_headings(Changes& changes, const std::vector<const Heading*>& before,
                             const std::vector<std::optional<std::size_t>>& partners) {
    std::vector<bool> stays(before.size(), false);
    for (const auto& partner : partners)
        if (partner) stays[*partner] = true;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!stays[i] && is_bare(*before[i]))
            changes.push_back({ChangeKind::removed, {}, {}, label(*before[i]), {}});
}

/// Adds the changes of one activity that both plans have.
void compare_activity(Changes& changes, const Activity& then, const Activity& now) {
    const auto add = [&](ChangeKind kind, std::string before, std::string after) {
        changes.push_back({kind, then.key, now.key, std::move(before), std::move(after)});
    };
    if (then.title != now.title) add(ChangeKind::reworded, then.title, now.title);
    if (then.number != now.number)
        add(ChangeKind::renumbered, then.number, now.number);
    else if (then.key != now.key)
        add(ChangeKind::renumbered, then.key, now.key);
    if (then.resources != now.resources)
        add(ChangeKind::resources, resources_text(then), resources_text(now));
    if (then.deadlines != now.deadlines) {
        auto [before, after] = deadline_texts(then, now);
        add(ChangeKind::deadline, std::move(before), std::move(after));
    }
    if (obligation_changed(then, now))
        add(ChangeKind::obligation, obligation_text(then.obligation), obligation_text(now.obligation));
}

/// For each activity of the later plan, the index of the earlier one it goes on.
std::vector<std::optional<std::size_t>> activity_partners(const FlatPlan& before, const FlatPlan& after,
                                                          const std::vector<Match>& matches) {
    std::vector<std::optional<std::size_t>> partners(after.activities.size());
    for (const auto& [old_key, new_key] : matches)
        partners[after.by_key.at(new_key)] = before.by_key.at(old_key);
    return partners;
}

/// True where an activity went to another means, or to another rank among those that stayed.
std::vector<bool> moved_activities(const FlatPlan& before, const FlatPlan& after,
                                   const HeadingMatches& headings,
                                   const std::vector<std::optional<std::size_t>>& partners) {
    std::vector<bool> moved(partners.size(), false);
    std::vector<std::vector<std::size_t>> staying(after.means.size());
    for (std::size_t i = 0; i < partners.size(); ++i) {
        if (!partners[i]) continue;
        const auto means = after.activities[i].means;
        moved[i] = headings.means[means] != before.activities[*partners[i]].means;
        if (!moved[i]) staying[means].push_back(i);
    }
    for (const auto& indices : staying) {
        std::vector<std::size_t> ranks;
        for (const auto i : indices) ranks.push_back(before.activities[*partners[i]].rank);
        const auto kept = keeps_order(ranks);
        for (std::size_t k = 0; k < indices.size(); ++k) moved[indices[k]] = !kept[k];
    }
    return moved;
}

std::string place_text(const FlatPlan& outline, const ActivityPlace& place) {
    return label(*outline.means[place.means]) + ", rang " + std::to_string(place.rank + 1);
}

void compare_activities(Changes& changes, const FlatPlan& before, const FlatPlan& after,
                        const HeadingMatches& headings,
                        const std::vector<std::optional<std::size_t>>& partners) {
    const auto moved = moved_activities(before, after, headings, partners);
    for (std::size_t i = 0; i < partners.size(); ++i) {
        const auto& now = after.activities[i];
        if (!partners[i]) {
            changes.push_back({ChangeKind::added, {}, now.activity->key, {}, now.activity->title});
            continue;
        }
        const auto& then = before.activities[*partners[i]];
        compare_activity(changes, *then.activity, *now.activity);
        if (moved[i])
            changes.push_back({ChangeKind::moved, then.activity->key, now.activity->key,
                               place_text(before, then), place_text(after, now)});
    }
}

void report_removed_activities(Changes& changes, const FlatPlan& before,
                               const std::vector<std::optional<std::size_t>>& partners) {
    std::vector<bool> stays(before.activities.size(), false);
    for (const auto& partner : partners)
        if (partner) stays[*partner] = true;
    for (std::size_t i = 0; i < stays.size(); ++i)
        if (const auto& activity = *before.activities[i].activity; !stays[i])
            changes.push_back({ChangeKind::removed, activity.key, {}, activity.title, {}});
}

} // namespace

std::string_view to_string(ChangeKind kind) {
    for (const auto& row : kind_names)
        if (row.kind == kind) return row.name;
    return {};
}

std::vector<Change> differences(const Plan& before, const Plan& after) {
    if (before == after) return {};
    const FlatPlan olds{before}, news{after};
    const auto matches = match_activities(before, after);
    const auto headings = match_headings(olds, news, matches);
    const auto partners = activity_partners(olds, news, matches);
    Changes changes;
    if (before.title != after.title)
        changes.push_back({ChangeKind::reworded, {}, {}, before.title, after.title});
    compare_headings(changes, olds.objectives, news.objectives, headings.objectives,
                     out_of_order(headings.objectives));
    compare_headings(changes, olds.means, news.means, headings.means, moved_means(olds, news, headings));
    compare_activities(changes, olds, news, headings, partners);
    report_removed_headings(changes, olds.objectives, headings.objectives);
    report_removed_headings(changes, olds.means, headings.means);
    report_removed_activities(changes, olds, partners);
    return changes;
}

} // namespace arrimage::plan
