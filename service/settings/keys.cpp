#include "settings/keys.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace arrimage::settings {

namespace {

constexpr Key table[] = {
    {"data", [](Settings& s) -> Target { return &s.data; }},
    {"http.listen", [](Settings& s) -> Target { return &s.http.listen; }},
    {"http.base_url", [](Settings& s) -> Target { return &s.http.base_url; }},
    {"http.trusted_proxy", [](Settings& s) -> Target { return &s.http.trusted_proxy; }},
    {"http.threads", [](Settings& s) -> Target { return &s.http.threads; }, 1, 256},
    {"http.page_threads", [](Settings& s) -> Target { return &s.http.page_threads; }, 1, 64},
    {"http.max_connections", [](Settings& s) -> Target { return &s.http.max_connections; }, 16, 1'000'000},
    {"http.max_header_bytes", [](Settings& s) -> Target { return &s.http.max_header_bytes; }, 1'024, 65'536},
    {"http.max_body_bytes", [](Settings& s) -> Target { return &s.http.max_body_bytes; }, 1'024, 67'108'864},
    {"http.header_timeout", [](Settings& s) -> Target { return &s.http.header_timeout; }, 1, 300},
    {"http.body_timeout", [](Settings& s) -> Target { return &s.http.body_timeout; }, 1, 600},
    {"http.idle_timeout", [](Settings& s) -> Target { return &s.http.idle_timeout; }, 1, 3'600},
    {"http.stop_timeout", [](Settings& s) -> Target { return &s.http.stop_timeout; }, 1, 300},
    {"organisation.name", [](Settings& s) -> Target { return &s.organisation.name; }},
    {"organisation.mailbox", [](Settings& s) -> Target { return &s.organisation.mailbox; }},
    {"organisation.zone", [](Settings& s) -> Target { return &s.organisation.zone; }},
    {"mail.smtp", [](Settings& s) -> Target { return &s.mail.smtp; }},
    {"mail.smtp_user", [](Settings& s) -> Target { return &s.mail.smtp_user; }},
    {"mail.smtp_password_file", [](Settings& s) -> Target { return &s.mail.smtp_password_file; }},
    {"mail.connections", [](Settings& s) -> Target { return &s.mail.connections; }, 1, 20},
    {"mail.imap", [](Settings& s) -> Target { return &s.mail.imap; }},
    {"mail.imap_user", [](Settings& s) -> Target { return &s.mail.imap_user; }},
    {"mail.imap_password_file", [](Settings& s) -> Target { return &s.mail.imap_password_file; }},
    {"mail.imap_every", [](Settings& s) -> Target { return &s.mail.imap_every; }, 1, 86'400},
    {"mail.tls", [](Settings& s) -> Target { return &s.mail.tls; }},
    {"mail.ca_file", [](Settings& s) -> Target { return &s.mail.ca_file; }},
    {"mail.patience", [](Settings& s) -> Target { return &s.mail.patience; }, 1, 600},
    {"mail.plus_addresses", [](Settings& s) -> Target { return &s.mail.plus_addresses; }},
    {"mail.authentication_servers", [](Settings& s) -> Target { return &s.mail.authentication_servers; }},
    {"reminders.unanswered_days", [](Settings& s) -> Target { return &s.reminders.unanswered_days; }, 0, 60},
    {"reminders.day_before", [](Settings& s) -> Target { return &s.reminders.day_before; }},
    {"reminders.quiet_from", [](Settings& s) -> Target { return &s.reminders.quiet_from; }, 0, 23},
    {"reminders.quiet_until", [](Settings& s) -> Target { return &s.reminders.quiet_until; }, 0, 23},
    {"reminders.missing_minutes", [](Settings& s) -> Target { return &s.reminders.missing_minutes; }},
    {"documents.max_megabytes", [](Settings& s) -> Target { return &s.documents.max_megabytes; }, 1, 4'096},
    {"retention.letters_months", [](Settings& s) -> Target { return &s.retention.letters_months; }, 0, 600},
    {"retention.notes_months", [](Settings& s) -> Target { return &s.retention.notes_months; }, 0, 600},
    {"retention.sign_ins_months", [](Settings& s) -> Target { return &s.retention.sign_ins_months; }, 0, 600},
    {"retention.mails_months", [](Settings& s) -> Target { return &s.retention.mails_months; }, 0, 600},
    {"retention.audit_months", [](Settings& s) -> Target { return &s.retention.audit_months; }, 0, 600},
    {"retention.former_persons_months",
     [](Settings& s) -> Target { return &s.retention.former_persons_months; }, 0, 600},
    {"retention.automatic", [](Settings& s) -> Target { return &s.retention.automatic; }},
    {"planning.fiscal_start", [](Settings& s) -> Target { return &s.planning.fiscal_start; }},
    {"feeds.gzip", [](Settings& s) -> Target { return &s.feeds.gzip; }},
    {"feeds.ready_megabytes", [](Settings& s) -> Target { return &s.feeds.ready_megabytes; }, 1, 65'536},
    {"log.level", [](Settings& s) -> Target { return &s.log.level; }},
};

/// Levenshtein's distance.
std::size_t letters_to_change(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::string_view last_part(std::string_view name) {
    return name.substr(name.rfind('.') + 1);
}

} // namespace

std::span<const Key> keys() {
    return table;
}

const Key* find_key(std::string_view name) {
    const auto* found = std::ranges::find(table, name, &Key::name);
    return found == std::ranges::end(table) ? nullptr : found;
}

bool is_section(std::string_view name) {
    const auto inside = std::string{name} + ".";
    return std::ranges::any_of(table, [&](const Key& key) { return key.name.starts_with(inside); });
}

std::string_view nearest_key(std::string_view name) {
    const auto distance = [&](const Key& key) {
        return std::min(letters_to_change(name, key.name),
                        letters_to_change(last_part(name), last_part(key.name)));
    };
    return std::ranges::min_element(table, {}, distance)->name;
}

} // namespace arrimage::settings
