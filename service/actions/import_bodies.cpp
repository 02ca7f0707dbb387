#include "actions/import_bodies.hpp"

#include "actions/names.hpp"
#include "domain/slug.hpp"
#include "store/committees.hpp"
#include "store/organisations.hpp"
#include "store/seats.hpp"

namespace arrimage::actions {

namespace {

template <class Values>
auto ids_of(const Values& values) {
    std::set<decltype(values.front().id)> ids;
    for (const auto& value : values) ids.insert(value.id);
    return ids;
}

template <class Values, class Ids>
std::vector<std::string> new_names(const Values& values, const Ids& before) {
    std::vector<std::string> names;
    for (const auto& value : values)
        if (!before.contains(value.id)) names.push_back(value.name);
    return names;
}

} // namespace

store::Territory import_territory(store::Transaction& transaction, const Env& env, const std::string& name) {
    const auto slug = domain::slug(name);
    for (const std::string_view prefix : {"", "mrc-", "mrc-de-", "mrc-de-la-", "mrc-de-l-", "mrc-du-",
                                          "mrc-des-", "ville-de-", "ville-de-la-"})
        if (slug.starts_with(prefix))
            if (auto found = store::find_territory(transaction, slug.substr(prefix.size()))) return *found;
    return store::save_territory(transaction, name, env.new_uid, env.now);
}

Bodies read_bodies(store::Session& session) {
    return {.organisations = ids_of(store::list_organisations(session)),
            .territories = ids_of(store::list_territories(session)),
            .committees = ids_of(store::list_committees(session)),
            .seats = ids_of(store::list_seats(session))};
}

PersonsReport new_bodies(store::Session& session, const Bodies& before) {
    PersonsReport report{.organisations = new_names(store::list_organisations(session), before.organisations),
                         .territories = new_names(store::list_territories(session), before.territories),
                         .committees = new_names(store::list_committees(session), before.committees)};
    for (const auto& seat : store::list_seats(session))
        if (!before.seats.contains(seat.id))
            report.seats.push_back(name_of(session, seat.committee) + ", " + label_of(session, seat));
    return report;
}

} // namespace arrimage::actions
