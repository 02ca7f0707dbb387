#pragma once

#include <optional>
#include <string_view>

namespace arrimage::domain {

/// What an invitee says of a meeting: iCalendar's PARTSTAT (RFC 5545 §3.2.12).
enum class Answer { needs_action, accepted, declined, tentative, delegated };

/// "needs-action", "accepted", …: PARTSTAT in lower case.
std::string_view to_string(Answer answer);
std::optional<Answer> answer(std::string_view name);

/// "sans réponse", "sera là", "ne viendra pas", "incertain", "se fait remplacer": what a page says of someone.
std::string_view french_name(Answer answer);

/// How an answer came.
enum class Channel { link, mail, hand };

/// "link", "mail", "hand"
std::string_view to_string(Channel channel);
std::optional<Channel> channel(std::string_view name);

} // namespace arrimage::domain
