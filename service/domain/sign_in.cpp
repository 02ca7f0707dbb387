#include "domain/sign_in.hpp"

namespace arrimage::domain {

LinkState state_of(const SignInLink& link, Instant now) {
    if (link.used_at) return LinkState::used;
    return now < link.expires_at ? LinkState::usable : LinkState::expired;
}

bool is_signed_in(const Browser& browser, Instant now) {
    return !browser.ended_at && now < browser.expires_at && now - browser.last_seen_at < browser_idle_life;
}

} // namespace arrimage::domain
