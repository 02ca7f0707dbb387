#pragma once

#include "store/database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// What a piece of text belongs to.
enum class PassageKind { minutes, decision, agenda, activity, document };
std::string_view to_string(PassageKind kind);

/// A piece of text that can be found.
struct Passage {
    PassageKind kind{PassageKind::minutes};
    std::optional<domain::MeetingId> meeting{}; ///< absent: of the plan, for every member
    std::optional<domain::ActivityId> activity{};
    std::optional<domain::DocumentId> document{};
    std::string key{};   ///< of the section or item
    std::string title{}; ///< what stands above it
    std::string body{};
};

/// An activity of a plan as it is found: its number and title, under what it stands, who and where.
struct ActivityText {
    domain::ActivityId id{};
    std::string heading{};
    std::string text{};

    bool operator==(const ActivityText&) const = default;
};

/// Those of every plan that were not taken out, and those that a search finds, both in the order of their ids.
std::vector<ActivityText> list_activity_texts(Session& session);
std::vector<ActivityText> list_activity_passages(Session& session);

void add_passage(Transaction& transaction, const Passage& passage);

/// Those of one kind of a meeting, of all activities, of one document.
void drop_passages(Transaction& transaction, PassageKind kind, domain::MeetingId meeting);
void drop_activity_passages(Transaction& transaction);
void drop_passages(Transaction& transaction, domain::DocumentId document);

struct Findings {
    std::vector<Passage> lines{}; ///< the text of each, or its beginning
    int total{0};                 ///< how many there are, of those that were looked at
};

/// Only the latest that match are looked at, and put in order.
inline constexpr int most_findings = 2'000;

/// Who searches: the meetings they may see (in the order of ids; absent: all), and whether drafts are theirs to read.
struct SearchScope {
    std::optional<std::vector<domain::MeetingId>> visible{};
    bool drafts{false};
};

/// The passages where an expression of FTS5 matches, the best first, of the most_findings that were written last; what was
/// taken away is not found. At most `limit` after `offset`.
Findings search_passages(Session& session, const std::string& expression, const SearchScope& scope,
                         int offset, int limit);

} // namespace arrimage::store
