#pragma once

#include "domain/meeting.hpp"
#include "domain/person.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace arrimage::domain {

/// How long a mailed link signs in: long enough for a slow mail server, too short to be found later.
inline constexpr std::chrono::minutes sign_in_link_life{15};

/// How long a browser stays signed in without use, and at most.
inline constexpr std::chrono::hours browser_idle_life{12};
inline constexpr std::chrono::days browser_life{30};

/// A link by which someone signs in, once. The secret is not kept.
struct SignInLink {
    PersonId person{};
    Instant created_at{};
    Instant expires_at{};
    std::optional<Instant> used_at{};

    bool operator==(const SignInLink&) const = default;
};

enum class LinkState { usable, used, expired };

LinkState state_of(const SignInLink& link, Instant now);

/// A browser where someone is signed in.
struct Browser {
    SessionId id{};
    PersonId person{};
    std::string client{}; ///< what it says it is
    Instant created_at{};
    Instant last_seen_at{}; ///< to the minute
    Instant expires_at{};
    std::optional<Instant> ended_at{};

    bool operator==(const Browser&) const = default;
};

/// False once it was left or cut, was not used for browser_idle_life, or has lasted browser_life.
bool is_signed_in(const Browser& browser, Instant now);

/// Who someone is on a day, as far as doors go.
struct Identity {
    PersonId person{};
    std::string name{};
    std::string address{}; ///< the first; empty when they have none
    Language language{Language::french};
    bool active{false};
    bool coordonnatrice{false};

    bool operator==(const Identity&) const = default;
};

} // namespace arrimage::domain
