#include "domain/announcing.hpp"

#include "domain/count_words.hpp"
#include "domain/english_time.hpp"
#include "domain/french_time.hpp"
#include "domain/refusal.hpp"
#include "domain/wall_clock.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

using namespace std::chrono_literals;

[[noreturn]] void refuse(const char* sentence) {
    throw Refusal{RefusalKind::conflict, sentence};
}

std::string where(const std::string& place, const std::string& link, Language language) {
    if (place.empty() && link.empty()) return language == Language::french ? "à venir" : "to be announced";
    if (place.empty() || link.empty()) return place + link;
    return place + " (" + link + ")";
}

std::string when(const Sitting& sitting, Language language) {
    return language == Language::french ? french_sitting(sitting) : english_sitting(sitting);
}

std::string line(Language language, std::string_view french, std::string_view english, const std::string& now,
                 const std::string& before) {
    if (language == Language::french)
        return std::string{french}.append("\u00a0: ").append(now).append(" (avant\u00a0: ").append(before) +
               ")";
    return std::string{english}.append(": ").append(now).append(" (was: ").append(before) + ")";
}

} // namespace

Outdated outdated(const Announcement& told, const Meeting& meeting) {
    const bool was_cancelled = told.kind == AnnouncementKind::cancellation;
    return {.time = meeting.sitting != told.sitting,
            .place = meeting.place != told.place || meeting.link != told.link,
            .title = meeting.title != told.title,
            .state = was_cancelled != (meeting.state == MeetingState::cancelled)};
}

bool any(const Outdated& outdated) {
    return outdated != Outdated{};
}

bool presses(const Outdated& outdated) {
    return outdated.time || outdated.place || outdated.state;
}

bool asks_again(const Outdated& outdated) {
    return outdated.time || outdated.state;
}

std::vector<std::string> in_words(const Outdated& outdated, const Announcement& told, const Meeting& meeting,
                                  Language language) {
    const bool french = language == Language::french;
    std::vector<std::string> lines;
    if (outdated.state && meeting.state == MeetingState::cancelled)
        lines.emplace_back(french ? "La rencontre est annulée." : "The meeting is cancelled.");
    else if (outdated.state)
        lines.emplace_back(french ? "La rencontre a lieu, après tout." : "The meeting is on after all.");
    if (outdated.time && meeting.sitting)
        lines.push_back(line(language, "Date et heure", "Date and time", when(*meeting.sitting, language),
                             when(told.sitting, language)));
    if (outdated.place)
        lines.push_back(line(language, "Lieu", "Place", where(meeting.place, meeting.link, language),
                             where(told.place, told.link, language)));
    if (outdated.title) lines.push_back(line(language, "Titre", "Title", meeting.title, told.title));
    return lines;
}

Announcement announce(const Meeting& meeting, AnnouncementKind kind, const std::optional<Announcement>& last,
                      Instant now, const std::string& by) {
    auto stamp = std::max(now, meeting.changed_at);
    if (last) stamp = std::max(stamp, last->stamp + 1s);
    return {.meeting = meeting.id,
            .kind = kind,
            .sequence = meeting.sequence,
            .stamp = stamp,
            .title = meeting.title,
            .sitting = *meeting.sitting,
            .place = meeting.place,
            .link = meeting.link,
            .made_at = now,
            .made_by = by};
}

AnswerTotals answer_totals(std::span<const Invitation> invitations) {
    AnswerTotals totals;
    for (const auto& invitation : invitations) switch (invitation.answer) {
        case Answer::accepted: ++totals.accepted; break;
        case Answer::declined: ++totals.declined; break;
        case Answer::tentative: ++totals.tentative; break;
        case Answer::delegated: ++totals.delegated; break;
        case Answer::needs_action: ++totals.unanswered; break;
        }
    return totals;
}

std::string in_words(const AnswerTotals& totals) {
    std::string words = counted(totals.accepted, "personne sera là", "personnes seront là");
    const auto add = [&](int count, std::string_view one, std::string_view many) {
        if (count > 0) words += ", " + counted(count, one, many);
    };
    add(totals.delegated, "se fera remplacer", "se feront remplacer");
    add(totals.tentative, "incertaine", "incertaines");
    add(totals.declined, "ne viendra pas", "ne viendront pas");
    add(totals.unanswered, "sans réponse", "sans réponse");
    return words + ".";
}

std::vector<std::pair<std::string, std::string>> answers_by_name(std::span<const Invitation> invitations) {
    constexpr std::pair<Answer, const char*> rows[] = {
        {Answer::accepted, "Seront là"},        {Answer::delegated, "Se font remplacer"},
        {Answer::tentative, "Incertains"},      {Answer::declined, "Ne viendront pas"},
        {Answer::needs_action, "Sans réponse"},
    };
    std::vector<std::pair<std::string, std::string>> lines;
    for (const auto& [answer, label] : rows) {
        std::string names;
        for (const auto& invitation : invitations)
            if (invitation.answer == answer) names += (names.empty() ? "" : ", ") + invitation.name;
        if (!names.empty()) lines.emplace_back(label, names);
    }
    return lines;
}

void check_invitable(const Meeting& meeting) {
    if (meeting.archived_at)
        refuse(
            "Cette rencontre est archivée\u00a0: sa case a quitté le plan. Invitez à une autre rencontre.");
    if (meeting.convener == Convener::partner)
        refuse("Un partenaire convoque cette rencontre\u00a0: c’est à lui d’envoyer les invitations.");
    if (meeting.convener == Convener::guest)
        refuse("Nous sommes invités à cette rencontre\u00a0: son hôte envoie les invitations.");
    if (meeting.state == MeetingState::held)
        refuse("Cette rencontre a eu lieu\u00a0: on n’y invite plus personne.");
    if (!meeting.sitting)
        refuse("Cette rencontre n’a pas encore de date. Fixez-la avant d’envoyer les invitations.");
}

void check_up_to_date(const Announcement& told, const Meeting& meeting) {
    if (presses(outdated(told, meeting)))
        refuse("Cette rencontre a changé depuis la dernière lettre. Envoyez d’abord la mise à jour.");
}

void check_answerable(const Meeting& meeting, Instant now) {
    if (meeting.state == MeetingState::cancelled || meeting.archived_at)
        refuse("Cette rencontre est annulée\u00a0: aucune réponse n’est attendue.");
    if (meeting.state == MeetingState::held || !meeting.sitting ||
        instant_of(meeting.sitting->end, meeting.sitting->zone) <= now)
        refuse("Cette rencontre est passée\u00a0: elle ne prend plus de réponse. Écrivez à la coordination.");
}

} // namespace arrimage::domain
