#include "domain/poll_letter.hpp"

#include "domain/english_time.hpp"
#include "domain/french_time.hpp"
#include "domain/wrapped.hpp"
#include "plan/french_date.hpp"

namespace arrimage::domain {

namespace {

enum class Turn { first, reminder };

template <class Say>
std::string list_of(const std::vector<Sitting>& dates, Say say) {
    std::string lines;
    for (const auto& sitting : dates) lines += wrapped(say(sitting), "  - ");
    return lines;
}

std::string signature(const PollLetter& letter) {
    return (letter.asked_by.empty() ? "" : wrapped(letter.asked_by)) + wrapped(letter.organisation);
}

const std::string& asker(const PollLetter& letter) {
    return letter.asked_by.empty() ? letter.organisation : letter.asked_by;
}

std::string french_opening(const PollLetter& letter, Turn turn) {
    if (turn == Turn::reminder)
        return "Il manque vos réponses pour choisir la date de cette rencontre\u00a0:";
    return asker(letter) + " vous demande quand vous pourriez être à cette rencontre\u00a0:";
}

LetterText in_french(const PollLetter& letter, Turn turn) {
    const auto subject = "Sondage de dates\u00a0: " + letter.title;
    const auto until = letter.until ? "jusqu’au " + plan::french_day(*letter.until)
                                    : std::string{"tant que la date n’est pas fixée"};
    return {turn == Turn::reminder ? "Rappel – " + subject : subject,
            "Bonjour,\n\n" + wrapped(french_opening(letter, turn)) + "\n" + wrapped(letter.title, "    ") +
                "\n" + (letter.dates.size() > 1 ? "Dates proposées\u00a0:\n\n" : "Date proposée\u00a0:\n\n") +
                list_of(letter.dates, french_sitting) + "\n" +
                wrapped("Pour chaque date, répondez «\u00a0oui\u00a0», «\u00a0si nécessaire\u00a0» ou "
                        "«\u00a0non\u00a0» à cette adresse\u00a0:") +
                "\n" + letter.link + "\n\n" +
                wrapped("Aucun compte n’est nécessaire. Vous pouvez répondre, et changer vos réponses, " +
                        until + ". Ce lien est à vous seul\u00a0: ne le transmettez pas.") +
                "\n" + signature(letter)};
}

std::string english_opening(const PollLetter& letter, Turn turn) {
    if (turn == Turn::reminder) return "Your answers are missing to choose the date of this meeting:";
    return asker(letter) + " asks when you could attend this meeting:";
}

LetterText in_english(const PollLetter& letter, Turn turn) {
    const auto subject = "Date poll: " + letter.title;
    const auto until = letter.until ? "until " + english_day(*letter.until)
                                    : std::string{"as long as the date is not settled"};
    return {turn == Turn::reminder ? "Reminder – " + subject : subject,
            "Hello,\n\n" + wrapped(english_opening(letter, turn)) + "\n" + wrapped(letter.title, "    ") +
                "\n" + (letter.dates.size() > 1 ? "Proposed dates:\n\n" : "Proposed date:\n\n") +
                list_of(letter.dates, english_sitting) + "\n" +
                wrapped("For each date, answer “yes”, “if needed” or “no” at this address:") + "\n" +
                letter.link + "\n\n" +
                wrapped("No account is needed. You can answer, and change your answers, " + until +
                        ". This link is yours alone: do not pass it on.") +
                "\n" + signature(letter)};
}

LetterText said(const PollLetter& letter, Turn turn, Language language) {
    return language == Language::french ? in_french(letter, turn) : in_english(letter, turn);
}

} // namespace

LetterText poll_letter(const PollLetter& letter, Language language) {
    return said(letter, Turn::first, language);
}

LetterText poll_reminder(const PollLetter& letter, Language language) {
    return said(letter, Turn::reminder, language);
}

} // namespace arrimage::domain
