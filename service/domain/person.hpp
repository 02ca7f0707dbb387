#pragma once

#include "domain/ids.hpp"
#include "plan/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

enum class Language { french, english };

/// "fr", "en"
std::string_view to_string(Language language);
std::optional<Language> language(std::string_view name);

/// Days from the first to the last, both included; without a last day it still lasts.
struct Tenure {
    plan::Date from{};
    std::optional<plan::Date> to{};

    bool operator==(const Tenure&) const = default;
};

bool covers(const Tenure& tenure, plan::Date day);

/// True when at least one day is in both.
bool overlap(const Tenure& a, const Tenure& b);

/// Someone who takes part, took part, or runs the office. Addresses are in lower case; letters go to the first.
struct Person {
    PersonId id{};
    std::string name{};
    std::string slug{}; ///< given by the store; the calendar is `personne-` and it
    std::vector<std::string> addresses{};
    std::optional<OrganisationId> organisation{};
    std::optional<TerritoryId> territory{}; ///< whose meetings concern them, without a seat
    Language language{Language::french};
    Tenure active{};
    int version{0}; ///< one more with each change

    bool operator==(const Person&) const = default;
};

struct Organisation {
    OrganisationId id{};
    std::string name{};
    std::string slug{};

    bool operator==(const Organisation&) const = default;
};

/// A place in a committee, whoever holds it.
struct Seat {
    SeatId id{};
    CommitteeId committee{};
    std::string name{}; ///< empty: called after the territory or the organisation it belongs to
    std::optional<TerritoryId> territory{};
    std::optional<OrganisationId> organisation{};
    std::optional<plan::Date> closed_on{}; ///< its last day

    bool operator==(const Seat&) const = default;
};

/// Who holds a seat, from when to when; never two at once.
struct Holding {
    HoldingId id{};
    SeatId seat{};
    PersonId person{};
    Tenure tenure{};

    bool operator==(const Holding&) const = default;
};

/// What someone may do beyond being a member. A secretary is one committee's.
enum class Role { coordonnatrice, secretary };

/// "coordonnatrice", "secretary"
std::string_view to_string(Role role);
std::optional<Role> role(std::string_view name);

/// "coordonnatrice", "secrétaire"
std::string_view french_name(Role role);

struct RoleHolding {
    RoleId id{};
    PersonId person{};
    Role role{Role::secretary};
    std::optional<CommitteeId> committee{};
    Tenure tenure{};

    bool operator==(const RoleHolding&) const = default;
};

/// Lower case, trimmed. Throws Refusal (invalid), saying what is wrong, for what cannot be a mail address: no single @,
/// a space, a control character, a letter outside ASCII, no dot in the domain, more than 254 characters (RFC 5321).
std::string mail_address(std::string_view text);

} // namespace arrimage::domain
