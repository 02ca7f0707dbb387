#pragma once

#include "mail/smtp.hpp"
#include "settings/settings.hpp"

namespace arrimage::app {

/// The mail servers that the settings name, with their passwords. Throws domain::Refusal (invalid), naming the key, for
/// an address of another kind, a password file that cannot be read or is no line of text, and for letters in the clear to
/// another machine.
mail::Server smtp_server(const settings::Mail& settings);
mail::Server imap_server(const settings::Mail& settings);

} // namespace arrimage::app
