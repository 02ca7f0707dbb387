#include "ical/parties.hpp"

#include "ical/text.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>
#include <string_view>

namespace arrimage::ical {

namespace {

/// The address alone: settings may hold it with its scheme.
std::string address(std::string_view text) {
    constexpr std::string_view scheme = "mailto:";
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    if (text.size() >= scheme.size() && std::ranges::equal(text.substr(0, scheme.size()), scheme, same))
        text.remove_prefix(scheme.size());
    return uri(text);
}

std::string mailto(const domain::Mailbox& mailbox) {
    const auto bare = address(mailbox.address);
    if (bare.empty()) throw std::invalid_argument{"an organizer or attendee needs an address"};
    return "mailto:" + bare;
}

void add_name(icalproperty* property, const domain::Mailbox& mailbox) {
    if (const auto name = parameter(mailbox.name); !name.empty())
        icalproperty_add_parameter(property, icalparameter_new_cn(name.c_str()));
}

icalparameter_partstat partstat(domain::Answer answer) {
    switch (answer) {
    case domain::Answer::needs_action: return ICAL_PARTSTAT_NEEDSACTION;
    case domain::Answer::accepted: return ICAL_PARTSTAT_ACCEPTED;
    case domain::Answer::declined: return ICAL_PARTSTAT_DECLINED;
    case domain::Answer::tentative: return ICAL_PARTSTAT_TENTATIVE;
    case domain::Answer::delegated: return ICAL_PARTSTAT_DELEGATED;
    }
    throw std::invalid_argument{"no such answer"};
}

} // namespace

Property organizer(const domain::Mailbox& mailbox) {
    Property property{icalproperty_new_organizer(mailto(mailbox).c_str())};
    add_name(property.get(), mailbox);
    return property;
}

Property attendee(const domain::Mailbox& mailbox, domain::Answer answer, Asked asked) {
    Property property{icalproperty_new_attendee(mailto(mailbox).c_str())};
    auto* raw = property.get();
    icalproperty_add_parameter(raw, icalparameter_new_cutype(ICAL_CUTYPE_INDIVIDUAL));
    icalproperty_add_parameter(raw, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
    icalproperty_add_parameter(raw, icalparameter_new_partstat(partstat(answer)));
    if (asked == Asked::for_an_answer)
        icalproperty_add_parameter(raw, icalparameter_new_rsvp(ICAL_RSVP_TRUE));
    add_name(raw, mailbox);
    return property;
}

} // namespace arrimage::ical
