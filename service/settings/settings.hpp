#pragma once

#include "plan/date.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace arrimage::settings {

/// Where and how the daemon listens.
struct Http {
    std::string listen{"127.0.0.1:8080"}; ///< "address:port"; IPv6 in brackets: "[::1]:8080"
    std::string base_url{};               ///< the public address, without a last '/'; empty: http://<listen>
    std::string trusted_proxy{};          ///< whose word on who asks is taken; empty: nobody's
    std::int64_t threads{1};
    std::int64_t page_threads{2};
    std::int64_t max_connections{12'000};
    std::int64_t max_header_bytes{8'192};
    std::int64_t max_body_bytes{1'048'576};
    std::chrono::seconds header_timeout{10};
    std::chrono::seconds body_timeout{30};
    std::chrono::seconds idle_timeout{75};
    std::chrono::seconds stop_timeout{5};
};

/// Who publishes the calendars and signs the letters.
struct Organisation {
    std::string name{"Arrimage"};
    std::string mailbox{"coordination@arrimage.invalid"}; ///< ORGANIZER of every event, From of every letter
    std::string zone{"America/Toronto"};
};

/// How letters leave and answers come. Passwords stand in files of their own.
struct Mail {
    std::string
        smtp{}; ///< "smtp://host:587" (STARTTLS) or "smtps://host:465"; empty: letters go to DIR/outbox
    std::string smtp_user{};
    std::filesystem::path smtp_password_file{};
    std::int64_t connections{4};
    std::string
        imap{}; ///< "imaps://host/INBOX" or "imap://host/INBOX" (STARTTLS); empty: the mailbox is not read
    std::string imap_user{};
    std::filesystem::path imap_password_file{};
    std::chrono::seconds imap_every{60};
    bool tls{true};                  ///< false: in the clear, to a server on this machine alone
    std::filesystem::path ca_file{}; ///< authorities trusted in place of the system's
    std::chrono::seconds patience{60};
    bool plus_addresses{true};            ///< the mailbox also receives "box+anything@domain"
    std::string authentication_servers{}; ///< whose Authentication-Results are believed, separated by commas
};

/// What the office reminds of by itself.
struct Reminders {
    std::int64_t unanswered_days{3}; ///< 0: never
    bool day_before{true};
    std::int64_t quiet_from{20}; ///< hours of the day
    std::int64_t quiet_until{8};
    bool missing_minutes{true}; ///< 3 and 7 days after a meeting whose compte-rendu is not circulated
};

/// The papers that people bring.
struct Documents {
    std::int64_t max_megabytes{100}; ///< of one
};

/// How long what is held on persons is kept, in months; 0: for ever (domain::RetentionRules).
struct Retention {
    std::int64_t letters_months{24};
    std::int64_t notes_months{24};
    std::int64_t sign_ins_months{12};
    std::int64_t mails_months{12};
    std::int64_t audit_months{0};
    std::int64_t former_persons_months{0};
    bool automatic{false}; ///< the daemon applies it by itself, once a day
};

struct Planning {
    plan::MonthDay fiscal_start{};
};

struct Feeds {
    bool gzip{true};
    std::int64_t ready_megabytes{24};
};

struct Log {
    std::string level{"info"}; ///< "debug", "info", "warn", "error", "off"
};

/// Every setting with its default. Each part of the program gets its own member, never the whole.
struct Settings {
    std::filesystem::path data{"var"};
    Http http{};
    Organisation organisation{};
    Mail mail{};
    Reminders reminders{};
    Documents documents{};
    Retention retention{};
    Planning planning{};
    Feeds feeds{};
    Log log{};
};

/// Reads a settings file over the defaults. Throws domain::Refusal (invalid) with a sentence naming the file and the
/// line: for text that is not TOML, a value of the wrong kind, out of its bounds, or an unknown key (with the nearest
/// known one); (not_found) when the file is not there.
Settings load(const std::filesystem::path& file);

/// The same from text; `source` is the name that sentences give it.
Settings parse(std::string_view toml, std::string_view source);

} // namespace arrimage::settings
