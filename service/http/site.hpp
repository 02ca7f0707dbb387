#pragma once

#include "actions/document_files.hpp"
#include "actions/env.hpp"
#include "actions/ready_feeds.hpp"
#include "actions/show_coverage.hpp"
#include "actions/show_desk.hpp"
#include "actions/show_plan.hpp"
#include "html/frame.hpp"
#include "http/metrics.hpp"
#include "http/notices.hpp"
#include "http/routes.hpp"
#include "http/server.hpp"

#include <functional>
#include <string>

namespace arrimage::http {

/// Someone who asks for a link to sign in; whether the address is known is found out after the answer.
struct SignInRequest {
    std::string address{}; ///< a mail address in lower case
    std::string client{};  ///< what the browser says it is
    std::string path{};    ///< where to go then, a path of ours; empty: the first page
};

/// What the pages use. It outlives the routes.
struct Site {
    store::Database& database;
    actions::ReadyFeeds& feeds;
    const Metrics& metrics;
    Notices& notices;
    actions::KeptDesk& desk;
    actions::CoverageDesk& coverage;
    actions::KeptPlans& plans;
    std::string organisation{};
    std::string mailbox{}; ///< whom to write to for help
    std::string zone{};
    std::string base_url{}; ///< what links begin with, without a last '/'
    plan::MonthDay fiscal_start{};
    bool plus_addresses{false}; ///< as actions::Correspondence
    actions::DocumentFiles documents{{}};
    std::uint64_t max_document_bytes{100'000'000};
    bool secure{false}; ///< the public address is https: cookies are for it alone
    std::function<Server::Counters()> counters{};
    std::function<domain::Instant()> now{};
    std::function<bool(const Request&)> may_ask_sign_in{}; ///< false when the client asked too often
    std::function<void(const SignInRequest&)> ask_sign_in{};
    std::function<void()> document_came{}; ///< its words wait to be read
};

/// What an act may use, in the name of who is signed in.
actions::Env env_of(const Site& site, const Request& request);

/// The day it is in the organisation's zone.
plan::Date today(const Site& site);

/// What surrounds a page for who is signed in; takes the notice that waits for them.
html::Frame frame_of(const Site& site, const Request& request);

/// The number that a capture is. Throws domain::Refusal (not_found) when it is none.
std::int64_t number_of(const Captures& captures, std::string_view name);

template <class Id>
Id id_of(const Captures& captures, std::string_view name = "id") {
    return {number_of(captures, name)};
}

/// Back to a page of ours, which says once what was done.
Reply done(const Site& site, const Request& request, std::string path, std::string sentence);

} // namespace arrimage::http
