#include "domain/invitation_letter.hpp"

#include "domain/english_time.hpp"
#include "domain/french_time.hpp"
#include "domain/wrapped.hpp"
#include "plan/french_date.hpp"

namespace arrimage::domain {

namespace {

using Kind = LetterPart::Kind;
using Turn = InvitationTurn;

/// The words of one language.
struct Words {
    std::string_view greeting;
    std::string_view place;
    std::string_view link;
    std::string_view changes;
    std::string_view answer;
    std::string_view how;
    std::string_view known;
    std::string_view agenda;
};

constexpr Words french_words{
    "Bonjour,",
    "Lieu\u00a0: ",
    "À distance\u00a0: ",
    "Ce qui change\u00a0:",
    "Répondre à l’invitation",
    "Dites si vous y serez par cette page, sans compte, ou par les boutons de votre logiciel de courriel. "
    "Vous "
    "pouvez changer votre réponse jusqu’à la rencontre. Ce lien est à vous seul\u00a0: ne le transmettez "
    "pas.",
    "Votre réponse notée\u00a0: ",
    "Ordre du jour",
};

constexpr Words english_words{
    "Hello,",
    "Place: ",
    "Online: ",
    "What changes:",
    "Answer the invitation",
    "Say whether you will attend on this page, without an account, or with the buttons of your mail program. "
    "You "
    "can change your answer until the meeting. This link is yours alone: do not pass it on.",
    "Your answer so far: ",
    "Agenda",
};

std::string english_name(Answer answer) {
    switch (answer) {
    case Answer::needs_action: return "none";
    case Answer::accepted: return "attending";
    case Answer::declined: return "not attending";
    case Answer::tentative: return "tentative";
    case Answer::delegated: return "someone else attends";
    }
    return {};
}

struct Turning {
    Turn turn;
    std::string_view french_subject;
    std::string_view english_subject;
    std::string_view french_opening; ///< follows who writes when it begins in lower case
    std::string_view english_opening;
};

constexpr Turning turnings[] = {
    {Turn::invitation, "Invitation\u00a0: ", "Invitation: ", " vous invite à cette rencontre\u00a0:",
     " invites you to this meeting:"},
    {Turn::update, "Mise à jour\u00a0: ", "Update: ", " vous signale un changement à cette rencontre\u00a0:",
     " tells you of a change to this meeting:"},
    {Turn::cancellation,
     "Annulation\u00a0: ", "Cancelled: ", "Cette rencontre est annulée\u00a0:", "This meeting is cancelled:"},
    {Turn::withdrawal, "Votre présence n’est plus attendue\u00a0: ", "You are no longer expected: ",
     "Vous n’êtes plus sur la liste des personnes invitées à cette rencontre\u00a0:",
     "You are no longer on the list of those invited to this meeting:"},
    {Turn::answer_reminder, "Rappel – votre réponse\u00a0: ", "Reminder – your answer: ",
     "Il manque votre réponse à l’invitation à cette rencontre\u00a0:",
     "Your answer to the invitation to this meeting is missing:"},
    {Turn::day_before,
     "Rappel\u00a0: ", "Reminder: ", "Cette rencontre approche\u00a0:", "This meeting is coming up:"},
    {Turn::proposal_declined, "Date maintenue\u00a0: ", "Date kept: ",
     "La date que vous avez proposée n’a pas été retenue\u00a0: la rencontre garde la sienne.",
     "The date that you proposed was not retained: the meeting keeps its own."},
};

const Turning& turning_of(Turn turn) {
    for (const auto& row : turnings)
        if (row.turn == turn) return row;
    return turnings[0];
}

std::string with(std::string_view label, std::string_view value) {
    return std::string{label}.append(value);
}

std::string opening(const InvitationLetter& letter, std::string_view words) {
    if (!words.starts_with(' ')) return std::string{words};
    return with(letter.asked_by.empty() ? letter.organisation : letter.asked_by, words);
}

void add(LetterDraft& draft, Kind kind, std::vector<std::string> lines) {
    draft.parts.push_back({kind, std::move(lines)});
}

void add_meeting(LetterDraft& draft, const InvitationLetter& letter, const Words& words, bool french) {
    const auto& told = letter.told;
    std::vector<std::string> lines{told.title};
    lines.push_back(french ? french_sitting(told.sitting) : english_sitting(told.sitting));
    if (!told.place.empty()) lines.push_back(with(words.place, told.place));
    if (!told.link.empty()) lines.push_back(with(words.link, told.link));
    add(draft, Kind::strong, std::move(lines));
}

void add_answer(LetterDraft& draft, const InvitationLetter& letter, const Words& words, bool french) {
    if (letter.answer_link.empty()) return;
    if (letter.answer != Answer::needs_action)
        add(draft, Kind::paragraph,
            {with(words.known,
                  french ? std::string{french_name(letter.answer)} : english_name(letter.answer)) +
             "."});
    add(draft, Kind::link, {std::string{words.answer}, letter.answer_link});
    add(draft, Kind::paragraph, {std::string{words.how}});
}

std::string day_of(const Sitting& sitting, bool french) {
    return french ? ", le " + plan::french_day(sitting.start.date) : ", " + english_day(sitting.start.date);
}

std::vector<std::string> signature(const InvitationLetter& letter) {
    std::vector<std::string> lines;
    if (!letter.asked_by.empty()) lines.push_back(letter.asked_by);
    lines.push_back(letter.organisation);
    return lines;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (auto end = text.find('\n'); end != text.npos; end = text.find('\n', begin)) {
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    if (begin < text.size()) lines.push_back(text.substr(begin));
    return lines;
}

std::string plain(const LetterPart& part) {
    std::string text;
    switch (part.kind) {
    case Kind::paragraph: return wrapped(part.lines.front());
    case Kind::link: return wrapped(part.lines[0] + "\u00a0:") + part.lines[1] + "\n";
    case Kind::strong:
        for (const auto& line : part.lines) text += wrapped(line, "    ");
        return text;
    case Kind::list:
        for (const auto& line : part.lines) text += wrapped(line, "  - ");
        return text;
    case Kind::agenda:
    case Kind::plain:
        for (const auto& line : part.lines) text += line + "\n";
        return text;
    }
    return text;
}

} // namespace

LetterDraft invitation_letter(const InvitationLetter& letter, Language language) {
    const bool french = language == Language::french;
    const auto& words = french ? french_words : english_words;
    const auto& turning = turning_of(letter.turn);
    LetterDraft draft{with(french ? turning.french_subject : turning.english_subject, letter.told.title) +
                      day_of(letter.told.sitting, french)};
    add(draft, Kind::paragraph, {std::string{words.greeting}});
    add(draft, Kind::paragraph, {opening(letter, french ? turning.french_opening : turning.english_opening)});
    add_meeting(draft, letter, words, french);
    if (!letter.changes.empty()) {
        add(draft, Kind::paragraph, {std::string{words.changes}});
        add(draft, Kind::list, letter.changes);
    }
    add_answer(draft, letter, words, french);
    if (!letter.agenda.empty()) {
        add(draft, Kind::paragraph, {std::string{words.agenda}});
        add(draft, Kind::agenda, lines_of(letter.agenda));
    }
    add(draft, Kind::plain, signature(letter));
    return draft;
}

LetterText plain_letter(const LetterDraft& draft) {
    LetterText letter{draft.subject, {}};
    for (const auto& part : draft.parts) {
        if (!letter.text.empty()) letter.text += '\n';
        letter.text += plain(part);
    }
    return letter;
}

} // namespace arrimage::domain
