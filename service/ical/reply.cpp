#include "ical/reply.hpp"

#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"
#include "ical/handle.hpp"
#include "ical/text.hpp"
#include "ical/windows_zones.hpp"

#include <algorithm>
#include <charconv>

namespace arrimage::ical {

namespace {

using domain::Answer;
using domain::Instant;
using domain::Reply;
using domain::ReplyMethod;
using namespace std::chrono;

constexpr std::size_t longest = 256U << 10;
constexpr int most_events = 50;
constexpr std::size_t most_attendees = 2'000;
constexpr std::size_t longest_comment = 4'000;

std::string text_of(const char* text) {
    return text == nullptr ? "" : text;
}

std::string lowered(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// Without folds, which may cut a character or be too long, and without NUL, at which libical would stop.
std::string unfolded(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fold =
            text[i] == '\n' && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\t');
        if (fold) {
            if (out.ends_with('\r')) out.pop_back();
            ++i;
        } else if (text[i] != '\0')
            out += text[i];
    }
    return out;
}

bool begins(std::string_view line, std::string_view word) {
    const auto end = std::min(line.find_first_of(":; \t"), line.size());
    return end == word.size() && lowered(std::string{line.substr(0, end)}) == word;
}

/// libical recurses into components, and writes a line of its own for each end that ends nothing: a text that nests them
/// deep, or is not balanced, is none of a mail program's.
bool is_shallow(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of("\r\n", at), text.size());
        const auto line = text.substr(at, end - at);
        if (begins(line, "begin")) ++depth;
        if (begins(line, "end")) --depth;
        if (depth > 4 || depth < 0) return false;
        at = end + 1;
    }
    return true;
}

ReplyMethod method_named(const std::string& name) {
    if (name == "reply") return ReplyMethod::reply;
    if (name == "counter") return ReplyMethod::counter;
    if (name == "refresh") return ReplyMethod::refresh;
    return ReplyMethod::other;
}

/// The object's own word counts; the mail part's only where there is none.
ReplyMethod method_of(icalcomponent* calendar, std::string_view part) {
    auto* property = icalcomponent_get_first_property(calendar, ICAL_METHOD_PROPERTY);
    if (property == nullptr) return method_named(lowered(std::string{part}));
    return method_named(lowered(owned(icalproperty_get_value_as_string_r(property))));
}

std::string value_of(icalcomponent* component, icalproperty_kind kind) {
    auto* property = icalcomponent_get_first_property(component, kind);
    return property == nullptr ? "" : owned(icalproperty_get_value_as_string_r(property));
}

/// "%2B" is '+' (RFC 6068 §2).
std::string percent_decoded(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const char* digits = text.data() + i + 1;
        const bool coded = text[i] == '%' && i + 2 < text.size() &&
                           std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2;
        out += coded ? static_cast<char>(value) : text[i];
        if (coded) i += 2;
    }
    return out;
}

/// "odile@exemple.ca" of "MAILTO:Odile@Exemple.ca"; of another URI, what its parameter EMAIL says (RFC 7986 §6.2).
std::string address_of(icalproperty* attendee) {
    const auto value = owned(icalproperty_get_value_as_string_r(attendee));
    constexpr std::string_view scheme = "mailto:";
    if (lowered(value.substr(0, scheme.size())) == scheme)
        return lowered(one_line(percent_decoded(value.substr(scheme.size()))));
    auto* email = icalproperty_get_first_parameter(attendee, ICAL_EMAIL_PARAMETER);
    return lowered(one_line(email == nullptr ? value : text_of(icalparameter_get_email(email))));
}

Answer answer_of(icalproperty* attendee) {
    auto* parameter = icalproperty_get_first_parameter(attendee, ICAL_PARTSTAT_PARAMETER);
    if (parameter == nullptr) return Answer::needs_action;
    switch (icalparameter_get_partstat(parameter)) {
    case ICAL_PARTSTAT_ACCEPTED: return Answer::accepted;
    case ICAL_PARTSTAT_DECLINED: return Answer::declined;
    case ICAL_PARTSTAT_TENTATIVE: return Answer::tentative;
    case ICAL_PARTSTAT_DELEGATED: return Answer::delegated;
    default: return Answer::needs_action;
    }
}

/// False when there are too many to be honest.
bool read_attendees(icalcomponent* event, Reply& object) {
    for (auto* each = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY); each != nullptr;
         each = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
        if (object.attendees.size() == most_attendees) return false;
        const bool sent = icalproperty_get_first_parameter(each, ICAL_DELEGATEDFROM_PARAMETER) != nullptr;
        object.attendees.push_back({address_of(each), answer_of(each), sent});
    }
    return true;
}

std::string comments_of(icalcomponent* event) {
    std::string all;
    for (auto* each = icalcomponent_get_first_property(event, ICAL_COMMENT_PROPERTY); each != nullptr;
         each = icalcomponent_get_next_property(event, ICAL_COMMENT_PROPERTY)) {
        const auto text = several_lines(text_of(icalproperty_get_comment(each)));
        if (!text.empty()) all += (all.empty() ? "" : "\n") + text;
        if (all.size() > longest_comment) break;
    }
    if (all.size() <= longest_comment) return all;
    return several_lines(all.substr(0, longest_comment));
}

seconds since_1970(const icaltimetype& time) {
    const sys_days day{year{time.year} / time.month / time.day};
    return day.time_since_epoch() + hours{time.hour} + minutes{time.minute} + seconds{time.second};
}

bool is_sound(const icaltimetype& time) {
    return time.year >= 1900 && time.year <= 2200 && (year{time.year} / time.month / time.day).ok() &&
           time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60 && time.second >= 0 &&
           time.second <= 60;
}

std::optional<Instant> stamp_of(icalcomponent* event) {
    auto* property = icalcomponent_get_first_property(event, ICAL_DTSTAMP_PROPERTY);
    if (property == nullptr) return std::nullopt;
    const auto time = icalproperty_get_dtstamp(property);
    if (!is_sound(time)) return std::nullopt;
    return Instant{since_1970(time)};
}

/// The offset of a zone that came, when its clocks never change: a rule from outside is not followed.
std::optional<seconds> sent_offset(icalcomponent* calendar, const std::string& name) {
    for (auto* zone = icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT); zone != nullptr;
         zone = icalcomponent_get_next_component(calendar, ICAL_VTIMEZONE_COMPONENT)) {
        if (value_of(zone, ICAL_TZID_PROPERTY) != name) continue;
        if (icalcomponent_count_components(zone, ICAL_ANY_COMPONENT) != 1) return std::nullopt;
        auto* observance = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT);
        auto* offset = icalcomponent_get_first_property(observance, ICAL_TZOFFSETTO_PROPERTY);
        if (offset != nullptr) return seconds{icalproperty_get_tzoffsetto(offset)};
    }
    return std::nullopt;
}

bool is_known_zone(const std::string& name) {
    try {
        domain::check_zone(name);
        return true;
    } catch (const domain::Refusal&) {
        return false;
    }
}

/// The IANA name of a zone that programs name in their own ways: Windows' names, and names under a prefix of theirs,
/// "/mozilla.org/20050126_1/America/Toronto"; empty when it is none.
std::string known_zone(const std::string& name) {
    if (const auto iana = zone_of_windows(name); !iana.empty()) return std::string{iana};
    if (is_known_zone(name)) return name;
    for (auto slash = name.find('/'); name.starts_with('/') && slash != name.npos;
         slash = name.find('/', slash + 1))
        if (auto rest = name.substr(slash + 1); is_known_zone(rest)) return rest;
    return {};
}

std::optional<Instant> instant_of(icalcomponent* calendar, icalproperty* property, const std::string& zone) {
    const auto time = icalvalue_get_datetime(icalproperty_get_value(property));
    if (!is_sound(time) || time.is_date != 0) return std::nullopt;
    const auto wall = since_1970(time);
    if (icaltime_is_utc(time) != 0) return Instant{wall};
    auto* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const auto named = parameter == nullptr ? zone : text_of(icalparameter_get_tzid(parameter));
    if (const auto known = known_zone(named); !known.empty()) {
        const auto day = floor<days>(wall);
        return domain::instant_of({plan::Date{sys_days{day}}, floor<minutes>(wall - day)}, known);
    }
    const auto offset = sent_offset(calendar, named);
    return offset ? std::optional{Instant{wall - *offset}} : std::nullopt;
}

std::optional<domain::Sitting> sitting_of(icalcomponent* calendar, icalcomponent* event,
                                          const std::string& zone) {
    auto* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    auto* end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
    if (start == nullptr) return std::nullopt;
    const auto from = instant_of(calendar, start, zone);
    const auto to = end == nullptr ? std::nullopt : instant_of(calendar, end, zone);
    if (!from || !to || *to <= *from) return std::nullopt;
    return domain::Sitting{domain::wall_time(*from, zone), domain::wall_time(*to, zone), zone};
}

std::optional<domain::Reply> object_of(icalcomponent* calendar, icalcomponent* event, std::string_view method,
                                       const std::string& zone) {
    Reply object{.method = method_of(calendar, method),
                 .uid = one_line(value_of(event, ICAL_UID_PROPERTY)),
                 .stamp = stamp_of(event),
                 .comment = comments_of(event)};
    if (object.uid.empty() || !read_attendees(event, object)) return std::nullopt;
    if (auto* sequence = icalcomponent_get_first_property(event, ICAL_SEQUENCE_PROPERTY); sequence != nullptr)
        object.sequence = std::max(0, icalproperty_get_sequence(sequence));
    if (object.method == ReplyMethod::counter) object.sitting = sitting_of(calendar, event, zone);
    return object;
}

} // namespace

std::optional<domain::Reply> read_reply(std::string_view text, std::string_view method,
                                        const std::string& zone) {
    if (text.size() > longest) return std::nullopt;
    const auto lines = unfolded(text);
    if (!is_shallow(lines)) return std::nullopt;
    const Component parsed{icalparser_parse_string(lines.c_str())};
    auto* calendar = parsed.get();
    if (calendar == nullptr) return std::nullopt;
    if (icalcomponent_isa(calendar) == ICAL_XROOT_COMPONENT)
        calendar = icalcomponent_get_first_component(calendar, ICAL_VCALENDAR_COMPONENT);
    if (calendar == nullptr || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT ||
        icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT) > most_events)
        return std::nullopt;
    auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    return event == nullptr ? std::nullopt : object_of(calendar, event, method, zone);
}

} // namespace arrimage::ical
