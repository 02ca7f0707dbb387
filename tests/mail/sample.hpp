#pragma once

#include "mail/compose.hpp"

#include <chrono>

/// Letters that the tests of this folder start from.
namespace sample {

using namespace arrimage;

/// 5 February 2004, 11:53:20 in Trois-Rivières.
inline domain::Instant morning() {
    using namespace std::chrono;
    return sys_days{year{2004} / February / 5} + hours{16} + minutes{53} + seconds{20};
}

inline mail::Message message() {
    return {.from = {"Coordination régionale", "coordination@exemple.ca"},
            .to = {{"Odile Tremblay", "odile@exemple.ca"}},
            .body = {"Réunion de février", "Bonjour,\n\nÀ bientôt.\n"},
            .language = domain::Language::french,
            .date = morning(),
            .zone = "America/Toronto",
            .message_id = "3f0c9a52-6f1e-4b7d-9c1a-0d2e5b8f7a61@exemple.ca"};
}

} // namespace sample
