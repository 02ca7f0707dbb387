#include "http/site.hpp"

#include "actions/tokens.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"
#include "http/form_reader.hpp"

namespace arrimage::http {

actions::Env env_of(const Site& site, const Request& request) {
    return {site.database, site.now(), actions::new_uid, request.visitor->name};
}

plan::Date today(const Site& site) {
    return domain::wall_time(site.now(), site.zone).date;
}

html::Frame frame_of(const Site& site, const Request& request) {
    html::Frame frame{.organisation = site.organisation,
                      .form_token = std::string{request.form_token},
                      .here = std::string{request.path}};
    if (!request.visitor || request.visitor->access < Access::member) return frame;
    frame.visitor = request.visitor->name;
    frame.coordonnatrice = request.visitor->viewer.coordonnatrice;
    frame.notice = site.notices.take(request.visitor->browser).sentence;
    return frame;
}

std::int64_t number_of(const Captures& captures, std::string_view name) {
    if (const auto value = whole_number(captures[name]); value && *value > 0) return *value;
    throw domain::Refusal{domain::RefusalKind::not_found,
                          "Il n’y a rien à cette adresse. Vérifiez le lien ou repartez de l’accueil."};
}

Reply done(const Site& site, const Request& request, std::string path, std::string sentence) {
    site.notices.put(request.visitor->browser, {.sentence = std::move(sentence)});
    return see_other(std::move(path));
}

} // namespace arrimage::http
