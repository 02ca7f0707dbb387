#pragma once

#include "actions/env.hpp"
#include "actions/ready_feeds.hpp"
#include "domain/meeting.hpp"
#include "settings/settings.hpp"
#include "store/database.hpp"

#include <string>

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

    /// What an act may use, now; `by` is who acts, for the history.
    actions::Env env(std::string by);

    /// The wall clock, to the second. Acts take it as an argument: it is read here and nowhere else.
    domain::Instant now() const;

    /// What links begin with, without a last '/'.
    std::string base_url() const;

  private:
    const settings::Settings settings_;
    store::Database database_;
    actions::ReadyFeeds feeds_;
};

} // namespace arrimage::app
