#include "domain/attendance.hpp"

#include "domain/count_words.hpp"
#include "domain/names.hpp"
#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr Name<Attendance> names[] = {
    {Attendance::present, "present"}, {Attendance::excused, "excused"}, {Attendance::replaced, "replaced"},
    {Attendance::absent, "absent"},   {Attendance::guest, "guest"},
};

constexpr Name<Attendance> french_names[] = {
    {Attendance::present, "présence"},       {Attendance::excused, "absence motivée"},
    {Attendance::replaced, "remplacement"},  {Attendance::absent, "absence"},
    {Attendance::guest, "personne invitée"},
};

constexpr Name<QuorumRule::Kind> kinds[] = {
    {QuorumRule::Kind::none, "none"},
    {QuorumRule::Kind::seats, "seats"},
    {QuorumRule::Kind::percent, "percent"},
};

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_detail = 500;

[[noreturn]] void refuse(const std::string& sentence) {
    throw Refusal{RefusalKind::invalid, sentence};
}

/// The place of an item on the agenda; past its end for one that is not there.
std::size_t place_of(const std::string& key, const std::vector<std::string>& items) {
    return static_cast<std::size_t>(std::ranges::find(items, key) - items.begin());
}

bool sits(const Attendee& attendee) {
    return attendee.seat &&
           (attendee.status == Attendance::present || attendee.status == Attendance::replaced);
}

bool is_there(const Attendee& attendee, std::size_t item, const std::vector<std::string>& items) {
    const bool came = attendee.arrived_item.empty() || place_of(attendee.arrived_item, items) <= item;
    const bool stays = attendee.left_item.empty() || item < place_of(attendee.left_item, items);
    return sits(attendee) && came && stays;
}

int needed(const QuorumRule& rule, int filled) {
    if (rule.kind == QuorumRule::Kind::seats) return rule.value;
    return (filled * rule.value + 99) / 100;
}

void check(const Attendee& attendee, const std::vector<std::string>& items) {
    if (attendee.name.empty()) refuse("Donnez le nom de chaque personne.");
    check_line("Le nom", attendee.name, longest_name);
    check_line("Le nom de l’organisme", attendee.body, longest_name);
    check_line("La précision", attendee.detail, longest_detail);
    if (attendee.status == Attendance::replaced && attendee.detail.empty())
        refuse("Dites qui a remplacé " + attendee.name + ".");
    if (!attendee.left_item.empty() && !attendee.arrived_item.empty() &&
        place_of(attendee.left_item, items) < place_of(attendee.arrived_item, items))
        refuse(attendee.name + " ne peut pas partir avant d’arriver\u00a0: corrigez les points.");
}

} // namespace

std::string_view to_string(Attendance attendance) {
    return name_of(names, attendance);
}

std::optional<Attendance> attendance(std::string_view name) {
    return value_of(names, name);
}

std::string_view french_name(Attendance attendance) {
    return name_of(french_names, attendance);
}

void check(const AttendanceSheet& sheet, const std::vector<std::string>& items) {
    for (const auto& attendee : sheet.attendees) check(attendee, items);
}

std::string_view to_string(QuorumRule::Kind kind) {
    return name_of(kinds, kind);
}

std::optional<QuorumRule::Kind> quorum_kind(std::string_view name) {
    return value_of(kinds, name);
}

void check(const QuorumRule& rule) {
    if (rule.kind == QuorumRule::Kind::seats && (rule.value < 1 || rule.value > 1'000))
        refuse("Le quorum est un nombre de sièges, de 1 à 1000.");
    if (rule.kind == QuorumRule::Kind::percent && (rule.value < 1 || rule.value > 100))
        refuse("Le quorum est une part des sièges pourvus, de 1 à 100 %.");
}

std::string in_words(const QuorumRule& rule) {
    if (rule.kind == QuorumRule::Kind::none) return "aucune règle";
    if (rule.kind == QuorumRule::Kind::percent)
        return std::to_string(rule.value) + "\u00a0% des sièges pourvus";
    return counted(rule.value, "siège pourvu", "sièges pourvus");
}

std::optional<Quorum> quorum(const QuorumRule& rule, const AttendanceSheet& sheet,
                             const std::vector<std::string>& items) {
    if (rule.kind == QuorumRule::Kind::none || sheet.version == 0) return std::nullopt;
    Quorum quorum;
    for (const auto& attendee : sheet.attendees) {
        quorum.filled += attendee.seat ? 1 : 0;
        quorum.there += sits(attendee) ? 1 : 0;
    }
    quorum.needed = needed(rule, quorum.filled);
    for (std::size_t item = 0; item < items.size(); ++item) {
        const auto there = std::ranges::count_if(
            sheet.attendees, [&](const Attendee& attendee) { return is_there(attendee, item, items); });
        if (there < quorum.needed) quorum.lost.push_back(items[item]);
    }
    return quorum;
}

std::string in_words(const Quorum& quorum) {
    const bool all = quorum.reached() && quorum.lost.empty();
    return "Quorum\u00a0: " + counted(quorum.there, "siège représenté", "sièges représentés") + " sur " +
           std::to_string(quorum.filled) + (quorum.filled > 1 ? " pourvus, " : " pourvu, ") +
           std::to_string(quorum.needed) + " requis. " +
           (all                ? "Il est atteint."
            : quorum.reached() ? "Il n’est pas atteint à tous les points."
                               : "Il n’est pas atteint.");
}

} // namespace arrimage::domain
