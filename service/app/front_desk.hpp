#pragma once

#include "app/background.hpp"
#include "app/office.hpp"
#include "http/rate_limit.hpp"
#include "http/site_map.hpp"

#include <stop_token>

namespace arrimage::app {

/// What the daemon's pages work with: the office, who is at the door, and what is done after an answer.
class FrontDesk {
  public:
    FrontDesk(Office& office, const http::Metrics& metrics);
    ~FrontDesk();
    FrontDesk(const FrontDesk&) = delete;
    FrontDesk& operator=(const FrontDesk&) = delete;

    const http::Routes& routes() const { return routes_; }

    /// Tells the pages of the server that shows them, before it runs.
    void open(const http::Server& server);

  private:
    http::Site site_of(Office& office, const http::Metrics& metrics);
    bool may_ask_sign_in(const http::Request& request);
    void mail_sign_in(const http::SignInRequest& asked);
    void read_documents();

    Office& office_;
    http::Notices notices_{};
    actions::KeptDesk desk_;
    actions::CoverageDesk coverage_;
    actions::KeptPlans plans_;
    http::RateLimit asks_of_client_;
    http::RateLimit links_to_address_;
    http::Site site_;
    http::Routes routes_;
    std::stop_source ending_{};
    Background background_{};
    Background reading_{}; ///< a document may take long; letters do not wait for it
};

} // namespace arrimage::app
