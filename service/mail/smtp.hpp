#pragma once

#include "mail/transport.hpp"

#include <chrono>
#include <filesystem>
#include <string>

namespace arrimage::mail {

/// A mail server and how to speak to it.
struct Server {
    std::string url{};  ///< smtp://host:587 (STARTTLS) or smtps://host:465; imap:// and imaps:// likewise
    std::string user{}; ///< empty: no authentication
    std::string password{};
    std::filesystem::path ca_file{};   ///< PEM file of the authorities that are trusted; empty: the system's
    bool tls{true};                    ///< false: in the clear
    std::chrono::seconds patience{60}; ///< for a connection, and for each answer
};

/// Hands letters to a mail server (RFC 5321) over a few connections that serve for one letter after the other. The
/// server's certificate is checked; nothing is said to it in the clear unless `tls` is false. `sender` is the envelope's
/// (MAIL FROM). What the server answers by 5yz to MAIL, RCPT or DATA refuses the letter, unless it asks who we are (530);
/// anything else that goes wrong, before or around it, lets it wait. A connection that was closed while it rested costs a letter nothing: it is handed
/// over again at once on a new one. Once several letters on end have met no server that hears of letters, or one that
/// refuses our name, those after them wait untried. A letter that is not fit to be said (an address that is none, a line
/// that does not end in CR LF) is refused here. Throws domain::Refusal for a sender that is none.
Transport smtp_transport(const Server& server, const std::string& sender, int connections = 4);

} // namespace arrimage::mail
