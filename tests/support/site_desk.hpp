#pragma once

#include "actions/offer_sign_in.hpp"
#include "actions/ready_feeds.hpp"
#include "actions/sign_in.hpp"
#include "actions/tokens.hpp"
#include "http/dispatch.hpp"
#include "http/site_map.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"
#include "support/plan_builder.hpp"
#include "support/store.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arrimage::support {

/// As a person reads it: a no-break space is a space.
inline std::string read_aloud(std::string_view text) {
    static const std::regex no_break{"\u00a0|&nbsp;"};
    return std::regex_replace(std::string{text}, no_break, " ");
}

/// True when the page has the text, as it stands in HTML.
inline bool says(const http::Reply& reply, std::string_view text) {
    return reply.body && read_aloud(*reply.body).find(read_aloud(text)) != std::string::npos;
}

/// The pages over a database in memory, on 1 September 2003 at noon in Shawinigan, with Odile Tremblay, coordonnatrice,
/// and Marc Roy, member, both signed in.
class SiteDesk {
  public:
    enum class Who { stranger, marc, odile };
    using Fields = std::vector<std::pair<std::string, std::string>>;

    SiteDesk() {
        odile = add_person("Odile Tremblay", "odile@exemple.invalid");
        marc = add_person("Marc Roy", "marc@exemple.invalid");
        store::Transaction transaction{database};
        store::save_role(
            transaction,
            {.person = odile, .role = domain::Role::coordonnatrice, .tenure = {.from = day(2003, 4, 1)}});
        transaction.commit();
    }

    domain::PersonId add_person(const std::string& name, const std::string& address) {
        store::Transaction transaction{database};
        const auto person = store::save_person(
            transaction, {.name = name, .addresses = {address}, .active = {.from = day(2003, 4, 1)}});
        transaction.commit();
        return person.id;
    }

    actions::Env env(std::string by = "essai") {
        return {database, now, [this] { return uids(); }, std::move(by)};
    }

    http::Reply get(std::string_view target, Who who = Who::odile) { return ask("GET", target, {}, who); }

    /// With the token that the visitor's forms carry.
    http::Reply post(std::string_view target, const Fields& fields, Who who = Who::odile) {
        std::string body = "jeton=" + actions::form_token(cookie_of(who));
        for (const auto& [name, value] : fields) body += "&" + encoded(name) + "=" + encoded(value);
        return ask("POST", target, body, who);
    }

    /// Of the page that a reply of 303 leads to.
    http::Reply follow(const http::Reply& reply, Who who = Who::odile) { return get(location(reply), who); }

    static std::string location(const http::Reply& reply) {
        for (const auto& [name, value] : reply.headers)
            if (name == "Location") return value;
        return {};
    }

    store::Database database = store::Database::in_memory();
    std::function<std::string()> uids = numbered_uids();
    domain::Instant now = std::chrono::sys_days{day(2003, 9, 1)} + std::chrono::hours{16};
    actions::ReadyFeeds feeds{
        database, {.organisation = "Comité", .mailbox = "c@exemple.invalid", .zone = "America/Toronto"}, {}};
    http::Metrics metrics{};
    http::Notices notices{};
    actions::KeptDesk desk{database, actions::show_desk};
    actions::CoverageDesk coverage{database, actions::show_coverage};
    actions::KeptPlans plans{database, actions::show_plan};
    bool may_ask{true};
    std::vector<http::SignInRequest> sign_ins_asked{};
    http::Site site{
        .database = database,
        .feeds = feeds,
        .metrics = metrics,
        .notices = notices,
        .desk = desk,
        .coverage = coverage,
        .plans = plans,
        .organisation = "Comité",
        .mailbox = "c@exemple.invalid",
        .zone = "America/Toronto",
        .base_url = "https://exemple.invalid",
        .counters = [] { return http::Server::Counters{}; },
        .now = [this] { return now; },
        .may_ask_sign_in = [this](const http::Request&) { return may_ask; },
        .ask_sign_in = [this](const http::SignInRequest& asked) { sign_ins_asked.push_back(asked); }};
    http::Routes routes = http::site_map(site);
    domain::PersonId odile{};
    domain::PersonId marc{};

    /// The secret of the visitor's cookie; signs in at the first ask.
    const std::string& cookie_of(Who who) {
        auto& cookie = cookies_[who];
        if (!cookie.empty()) return cookie;
        cookie = actions::new_token();
        if (who != Who::stranger)
            sign_in(who == Who::odile ? "odile@exemple.invalid" : "marc@exemple.invalid", cookie);
        return cookie;
    }

    http::Reply ask(std::string_view method, std::string_view target, const std::string& body, Who who,
                    std::string_view type = "application/x-www-form-urlencoded") {
        const auto mark = std::min(target.find('?'), target.size());
        const auto cookie = (who == Who::stranger ? "arrimage-visite=" : "arrimage=") + cookie_of(who);
        return http::dispatch(
            routes, {.method = method,
                     .path = target.substr(0, mark),
                     .query = target.substr(std::min(mark + 1, target.size())),
                     .headers = {{"Content-Type", type}, {"Accept", "text/html"}, {"Cookie", cookie}},
                     .body = body});
    }

  private:
    void sign_in(const std::string& address, const std::string& cookie) {
        const auto today = day(2003, 9, 1);
        const auto link = actions::new_token();
        actions::open_door(env(), {.address = address, .token = link, .today = today});
        actions::sign_in(env(),
                         {.link_token = link, .cookie_token = cookie, .client = "Essai", .today = today});
    }

    static std::string encoded(std::string_view text) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string out;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            out.append({'%', digits[byte >> 4], digits[byte & 0xf]});
        }
        return out;
    }

    std::map<Who, std::string> cookies_{};
};

} // namespace arrimage::support
