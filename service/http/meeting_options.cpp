#include "http/meeting_options.hpp"

#include "actions/list_bodies.hpp"
#include "domain/names.hpp"

namespace arrimage::http {
namespace {

using domain::Convener;
using domain::MeetingKind;
using domain::Name;

constexpr Name<MeetingKind> kinds[] = {
    {MeetingKind::committee, "Rencontre de comité"},
    {MeetingKind::territorial, "Rencontre territoriale"},
    {MeetingKind::regional, "Rencontre régionale"},
    {MeetingKind::inter_regional, "Rencontre interrégionale"},
    {MeetingKind::working_group, "Groupe de travail"},
    {MeetingKind::press_conference, "Conférence de presse"},
    {MeetingKind::other, "Autre rencontre"},
};
constexpr Name<Convener> conveners[] = {
    {Convener::us, "Nous la convoquons"},
    {Convener::partner, "Un partenaire la convoque"},
    {Convener::guest, "Nous y allons sur invitation"},
};

template <class Value, std::size_t N>
std::vector<html::Option> options_of(const Name<Value> (&table)[N]) {
    std::vector<html::Option> options;
    for (const auto& [value, name] : table)
        options.push_back({std::string{to_string(value)}, std::string{name}});
    return options;
}

html::Option option(std::int64_t id, const std::string& name) {
    return {std::to_string(id), name};
}

} // namespace

std::vector<html::Option> committee_options(const Site& site, const std::string& none) {
    std::vector<html::Option> options{{"", none}};
    for (const auto& line : actions::list_committees(site.database, today(site)))
        options.push_back(option(line.committee.id.value, line.committee.name));
    return options;
}

std::vector<html::Option> territory_options(const Site& site, const std::string& none) {
    std::vector<html::Option> options{{"", none}};
    for (const auto& territory : actions::list_territories(site.database))
        options.push_back(option(territory.id.value, territory.name));
    return options;
}

std::vector<html::Option> organisation_options(const Site& site, const std::string& none) {
    std::vector<html::Option> options{{"", none}};
    for (const auto& organisation : actions::list_organisations(site.database))
        options.push_back(option(organisation.id.value, organisation.name));
    return options;
}

std::vector<html::Option> kind_options() {
    return options_of(kinds);
}

std::vector<html::Option> convener_options() {
    return options_of(conveners);
}

std::string kind_in_words(MeetingKind kind) {
    return std::string{name_of(kinds, kind)};
}

std::string convener_in_words(Convener convener) {
    return std::string{name_of(conveners, convener)};
}

} // namespace arrimage::http
