#pragma once

#include "actions/correspondence.hpp"
#include "actions/document_files.hpp"
#include "actions/env.hpp"
#include "actions/ready_feeds.hpp"
#include "actions/receive_mail.hpp"
#include "actions/send_letters.hpp"
#include "domain/meeting.hpp"
#include "domain/retention.hpp"
#include "settings/settings.hpp"
#include "store/database.hpp"

#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

namespace arrimage::app {

/// The data folder in the hands of this process, with what acts on it need. Built here and nowhere else.
class Office {
  public:
    /// Takes the folder's lock, making the folder when it is missing. Throws domain::Refusal (conflict) when another
    /// process owns it, and what store::Database throws.
    explicit Office(const settings::Settings& settings);

    const settings::Settings& settings() const { return settings_; }
    store::Database& database() { return database_; }
    actions::ReadyFeeds& feeds() { return feeds_; }

    /// Where the papers are, in the data folder.
    const actions::DocumentFiles& documents() const { return documents_; }
    std::uint64_t max_document_bytes() const;

    /// What an act may use, now; `by` is who acts, for the history.
    actions::Env env(std::string by);

    /// The wall clock, to the second. Acts take it as an argument: it is read here and nowhere else.
    domain::Instant now() const;

    /// The day it is in the organisation's zone.
    plan::Date today() const;

    /// What links begin with, without a last '/': the public address of the settings, else where the daemon listens.
    std::string base_url() const;

    /// What letters with a link need; `asked_by` is the person who writes, empty for the organisation.
    actions::Correspondence correspondence(std::string asked_by = {});

    /// What the office goes by when mail comes.
    actions::Reception reception() const;

    /// Where the daemon really listens, told once, before anything is served: "http://127.0.0.1:8080".
    void listens_at(std::string url) { listening_url_ = std::move(url); }

    /// Cuts what those who left before today still have: once a day, at the first call of that day.
    void cut_former_accesses();

    /// What is kept no longer than how long, by the settings.
    domain::RetentionRules retention_rules() const;

    /// Where the settings say that it is automatic: removes what is past its time, once a day, at the first call of that
    /// day.
    void apply_retention();

    /// Writes the reminders that are due; looks at most once in ten minutes.
    void send_reminders();

    /// One pass over the letters that wait; a second caller waits for the first. See actions::send_letters.
    actions::Sending send_letters(const std::stop_token& stop = {}, actions::Pass pass = actions::Pass::due);

  private:
    const settings::Settings settings_;
    std::string listening_url_{};
    std::optional<plan::Date> accesses_cut_on_{};      ///< under sending_
    std::optional<plan::Date> retention_applied_on_{}; ///< under sending_
    std::optional<domain::Instant> reminded_at_{};     ///< under sending_
    store::Database database_;
    actions::ReadyFeeds feeds_;
    mail::Transport transport_;
    actions::DocumentFiles documents_;
    std::mutex sending_{}; ///< held by the pass under way
};

} // namespace arrimage::app
