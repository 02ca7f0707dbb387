#include "http/pages/subscriptions.hpp"

#include "actions/add_subscription.hpp"
#include "actions/list_calendars.hpp"
#include "actions/list_subscriptions.hpp"
#include "actions/revoke_subscription.hpp"
#include "actions/tokens.hpp"
#include "domain/french_time.hpp"
#include "html/subscriptions_page.hpp"
#include "http/form_reader.hpp"
#include "http/refill.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using domain::Refusal;
using domain::RefusalKind;
using html::SubscriptionsPage;
using Kind = html::Field::Kind;

constexpr std::size_t longest_label = 200;

html::Form subscribe_form(const Site& site, const Request& request) {
    html::Form form{.action = "/abonnements", .submit = "Obtenir un lien"};
    html::Field calendars{
        .kind = Kind::select, .name = "calendrier", .label = "Calendrier", .required = true};
    for (const auto& calendar :
         actions::list_calendars_for(site.database, request.visitor->viewer, site.now(), today(site)))
        calendars.options.push_back({domain::to_string(calendar.name), calendar.title});
    if (calendars.options.empty()) return {};
    calendars.value = query_value(request.query, "calendrier");
    form.fields = {std::move(calendars),
                   {.name = "nom",
                    .label = "Nom de l’abonnement",
                    .value = "Mon agenda",
                    .hint = "Pour le reconnaître plus tard\u00a0: « Outlook du bureau », « iPhone ».",
                    .required = true},
                   {.kind = Kind::select,
                    .name = "a-fixer",
                    .label = "Rencontres dont la date est à fixer",
                    .options = {{"", "Selon le calendrier"},
                                {"all", "Toutes"},
                                {"dated", "Celles dont le jour est connu"},
                                {"none", "Aucune"}}}};
    return form;
}

SubscriptionsPage::Line line_of(const Site& site, const actions::ListedSubscription& listed, bool all) {
    const auto& link = listed.subscription;
    SubscriptionsPage::Line line{
        .label = link.label,
        .calendar = listed.calendar_title,
        .whose = all ? listed.whose : "",
        .made = domain::french_instant(link.created_at, site.zone),
        .last_read = link.last_used_at ? domain::french_instant(*link.last_used_at, site.zone) : "jamais"};
    if (link.revoked_at)
        line.state = "Révoqué";
    else if (!listed.works)
        line.state = "Ne répond plus\u00a0: la personne ne suit plus ce calendrier";
    if (!link.revoked_at)
        line.cut = {.action = "/abonnements/" + std::to_string(link.id.value) + "/revoquer",
                    .submit = "Révoquer",
                    .weight = html::Form::Weight::danger,
                    .about = link.label};
    return line;
}

SubscriptionsPage page_of(const Site& site, const Request& request) {
    const auto& viewer = request.visitor->viewer;
    SubscriptionsPage page{.all = viewer.coordonnatrice, .subscribe = subscribe_form(site, request)};
    const auto of = viewer.coordonnatrice ? std::nullopt : viewer.person;
    for (const auto& listed : actions::list_subscriptions(site.database, today(site), of))
        page.lines.push_back(line_of(site, listed, viewer.coordonnatrice));
    std::ranges::reverse(page.lines);
    return page;
}

Reply refused(const Site& site, const Request& request, const FormErrors& errors, unsigned status) {
    auto page = page_of(site, request);
    refill(page.subscribe, *request.form, errors);
    return html_reply(status, html::render(frame_of(site, request), page));
}

} // namespace

Reply show_subscriptions(const Site& site, const Request& request, const Captures&) {
    auto page = page_of(site, request);
    auto notice = site.notices.take(request.visitor->browser);
    auto frame = frame_of(site, request);
    frame.notice = notice.sentence;
    if (!notice.link.empty())
        page.new_link.push_back({notice.link, "webcal" + notice.link.substr(notice.link.find(':'))});
    return html_reply(200, html::render(frame, page));
}

Reply subscribe(const Site& site, const Request& request, const Captures&) {
    FormReader read{*request.form};
    const auto name = domain::calendar_name((*request.form)["calendrier"]);
    if (!name) read.note("calendrier", "Choisissez un calendrier de la liste.");
    const auto label =
        read.needed_line("nom", "Le nom de l’abonnement", longest_label, "Donnez un nom à l’abonnement.");
    if (!read.good()) return refused(site, request, read.errors(), 422);
    try {
        const actions::NewSubscription asked{
            .calendar = *name,
            .label = label,
            .options = {.placeholders = domain::placeholders((*request.form)["a-fixer"])},
            .token = actions::new_token(),
            .person = request.visitor->viewer.person,
            .today = today(site)};
        const auto url = actions::subscription_url(site.base_url, asked.token, asked.calendar);
        actions::add_subscription(site.database, asked, site.now());
        site.notices.put(request.visitor->browser, {"L’abonnement est créé.", url});
        return see_other("/abonnements");
    } catch (const Refusal& refusal) {
        return refused(site, request, {{"calendrier", refusal.what()}}, 422);
    }
}

Reply revoke_subscription(const Site& site, const Request& request, const Captures& captures) {
    const auto& viewer = request.visitor->viewer;
    actions::revoke_subscription(env_of(site, request), id_of<domain::SubscriptionId>(captures),
                                 viewer.coordonnatrice ? std::nullopt : viewer.person);
    return done(site, request, "/abonnements", "Le lien est révoqué\u00a0: il ne répond plus.");
}

} // namespace arrimage::http
