#include "cli/meeting_options.hpp"

#include "actions/find_body.hpp"
#include "cli/json_meeting.hpp"
#include "domain/refusal.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw domain::Refusal{domain::RefusalKind::invalid, sentence};
}

domain::LocalTime time_of(const std::string& text) {
    if (const auto time = domain::local_time_from_iso(text)) return *time;
    refuse("« " + text + " » n’est pas une date et une heure\u00a0: écrivez 2003-10-28T19:00.");
}

domain::MeetingKind kind_of(const std::string& name) {
    if (const auto kind = plan::obligation_kind(name)) return *kind;
    refuse("Le genre est committee, territorial, regional, inter-regional, working-group, press-conference "
           "ou other.");
}

domain::Convener convener_of(const std::string& name) {
    if (const auto convener = domain::convener(name)) return *convener;
    refuse("Qui convoque est us, partner ou guest.");
}

std::optional<domain::CommitteeId> committee_of(const std::string& name, store::Database& database) {
    if (name.empty()) return std::nullopt;
    return actions::find_committee(database, name).id;
}

std::optional<domain::TerritoryId> territory_of(const std::string& name, store::Database& database) {
    if (name.empty()) return std::nullopt;
    return actions::find_territory(database, name).id;
}

} // namespace

void act_options(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « meeting list »", Arguments::Need::required);
    arguments.number("--version", "Refuser si la rencontre n’en est plus à cette version");
    arguments.json();
}

actions::MeetingAim aim_of(const Invocation& invocation) {
    actions::MeetingAim aim{.meeting = {invocation.number("ID").value_or(0)}};
    if (const auto version = invocation.number("version")) aim.expected_version = static_cast<int>(*version);
    return aim;
}

void sitting_options(Arguments& arguments, Arguments::Need need) {
    arguments.text("--start", "Début, heure du mur\u00a0: 2003-10-28T19:00", need);
    arguments.text("--end", "Fin\u00a0: 2003-10-28T21:00", need);
}

std::optional<domain::Sitting> sitting_of(const Invocation& invocation, const std::string& zone) {
    if (!invocation.flag("start") && !invocation.flag("end")) return std::nullopt;
    return domain::Sitting{time_of(invocation.text("start")), time_of(invocation.text("end")), zone};
}

domain::Sitting sitting_from(const std::string& text, const std::string& zone) {
    const auto slash = text.find('/');
    if (slash == text.npos)
        refuse("« " + text + " » n’est pas une date de sondage\u00a0: écrivez 2004-02-12T13:30/16:00.");
    const auto start = time_of(text.substr(0, slash));
    const auto end = text.substr(slash + 1);
    const bool same_day = end.size() == std::string_view{"16:00"}.size();
    return {start, time_of(same_day ? plan::to_iso(start.date) + "T" + end : end), zone};
}

void details_options(Arguments& arguments) {
    arguments.text("--title", "Ce que montrent les calendriers");
    arguments.text(
        "--kind", "committee, territorial, regional, inter-regional, working-group, press-conference, other");
    arguments.text("--convener", "Qui convoque\u00a0: us, partner, guest");
    arguments.text("--committee", "Comité dont c’est la rencontre");
    arguments.text("--territory", "Territoire où elle appartient");
    arguments.text("--place", "Lieu");
    arguments.text("--link", "Adresse https de la rencontre à distance");
}

domain::MeetingDetails written_over(domain::MeetingDetails details, const Invocation& invocation,
                                    store::Database& database) {
    const auto given = [&](std::string_view name) { return invocation.flag(name); };
    if (given("title")) details.title = invocation.text("title");
    if (given("kind")) details.kind = kind_of(invocation.text("kind"));
    if (given("convener")) details.convener = convener_of(invocation.text("convener"));
    if (given("committee")) details.committee = committee_of(invocation.text("committee"), database);
    if (given("territory")) details.territory = territory_of(invocation.text("territory"), database);
    if (given("place")) details.place = invocation.text("place");
    if (given("link")) details.link = invocation.text("link");
    return details;
}

Outcome told(const Invocation& invocation, store::Database& database, const domain::Meeting& meeting,
             const std::string& sentence) {
    if (!invocation.flag("json")) return {.out = sentence + "\n"};
    store::Session session{database};
    return {.out = boost::json::serialize(json_of(session, meeting)) + "\n"};
}

} // namespace arrimage::cli
