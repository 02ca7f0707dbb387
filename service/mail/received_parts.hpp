#pragma once

#include "mail/handle.hpp"
#include "mail/parse.hpp"

#include <string>

namespace arrimage::mail {

/// Notes what a received mail holds: its text, calendars, delivery status and sealed parts, at any depth.
void read_parts(ReceivedMail& mail, GMimeObject* top);

/// What GMime lends as a string; empty for null.
inline std::string text_of(const char* text) {
    return text == nullptr ? "" : text;
}

} // namespace arrimage::mail
