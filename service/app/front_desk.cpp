#include "app/front_desk.hpp"

#include "actions/mail_sign_in.hpp"
#include "actions/read_documents.hpp"
#include "actions/tokens.hpp"
#include "http/client_address.hpp"

#include <spdlog/spdlog.h>

namespace arrimage::app {

namespace {

constexpr unsigned asks_of_client = 10; ///< in a quarter of an hour
constexpr unsigned links_to_address = 3;
constexpr std::chrono::minutes quarter{15};

} // namespace

FrontDesk::FrontDesk(Office& office, const http::Metrics& metrics)
    : office_(office), desk_(office.database(), actions::show_desk),
      coverage_(office.database(), actions::show_coverage), plans_(office.database(), actions::show_plan),
      asks_of_client_(asks_of_client, quarter / asks_of_client),
      links_to_address_(links_to_address, quarter / links_to_address), site_(site_of(office, metrics)),
      routes_(http::site_map(site_)) {
    routes_.base_url = office.settings().http.base_url;
}

FrontDesk::~FrontDesk() {
    ending_.request_stop();
}

http::Site FrontDesk::site_of(Office& office, const http::Metrics& metrics) {
    const auto& settings = office.settings();
    return {.database = office.database(),
            .feeds = office.feeds(),
            .metrics = metrics,
            .notices = notices_,
            .desk = desk_,
            .coverage = coverage_,
            .plans = plans_,
            .organisation = settings.organisation.name,
            .mailbox = settings.organisation.mailbox,
            .zone = settings.organisation.zone,
            .fiscal_start = settings.planning.fiscal_start,
            .plus_addresses = settings.mail.plus_addresses,
            .documents = office.documents(),
            .max_document_bytes = office.max_document_bytes(),
            .secure = settings.http.base_url.starts_with("https://"),
            .now = [&office] { return office.now(); },
            .may_ask_sign_in = [this](const http::Request& request) { return may_ask_sign_in(request); },
            .ask_sign_in =
                [this](const http::SignInRequest& asked) {
                    if (!background_.post([this, asked] { mail_sign_in(asked); }))
                        spdlog::warn("too many sign-in requests wait");
                },
            .document_came = [this] { read_documents(); }};
}

void FrontDesk::open(const http::Server& server) {
    site_.base_url = office_.base_url();
    site_.counters = [&server] { return server.counters(); };
    read_documents();
}

void FrontDesk::read_documents() {
    reading_.post([this, stop = ending_.get_token()] {
        actions::read_documents(office_.database(), office_.documents(), stop);
    });
}

bool FrontDesk::may_ask_sign_in(const http::Request& request) {
    const auto client = http::client_address(request, office_.settings().http.trusted_proxy);
    return asks_of_client_.allow(http::rate_key(client), office_.now());
}

void FrontDesk::mail_sign_in(const http::SignInRequest& asked) {
    if (!links_to_address_.allow(asked.address, office_.now())) return;
    actions::mail_sign_in(
        office_.env("connexion"), office_.feeds().publisher(),
        {.offer = {.address = asked.address, .token = actions::new_token(), .today = office_.today()},
         .base_url = site_.base_url,
         .client = asked.client,
         .path = asked.path});
}

} // namespace arrimage::app
