#include "domain/follow_up_letter.hpp"

#include "domain/count_words.hpp"
#include "domain/english_time.hpp"
#include "domain/french_time.hpp"
#include "domain/wrapped.hpp"
#include "plan/french_date.hpp"

namespace arrimage::domain {

namespace {

LetterText in_french(const FollowUp& follow_up, const Meeting& meeting, const std::string& organisation,
                     const std::string& link) {
    auto opening =
        "Voici ce que vous avez accepté de faire à la rencontre «\u00a0" + meeting.title + "\u00a0»";
    if (meeting.sitting) opening += ", le " + plan::french_day(meeting.sitting->start.date);
    const auto by =
        follow_up.due_on
            ? "À faire d’ici le " + plan::french_day(*follow_up.due_on) + "."
            : std::string{"Aucune date n’a été fixée. Le suivi revient à chaque ordre du jour jusqu’à ce "
                          "qu’il soit fermé."};
    return {"Suivi\u00a0: " + follow_up.what, "Bonjour,\n\n" + wrapped(opening + "\u00a0:") + "\n" +
                                                  wrapped(follow_up.what, "    ") + "\n" + wrapped(by) +
                                                  "\n" + wrapped("Vos suivis sont à cette adresse\u00a0:") +
                                                  "\n" + link + "\n\n" + wrapped(organisation)};
}

LetterText in_english(const FollowUp& follow_up, const Meeting& meeting, const std::string& organisation,
                      const std::string& link) {
    auto opening = "Here is what you took on at the meeting “" + meeting.title + "”";
    if (meeting.sitting) opening += ", " + english_day(meeting.sitting->start.date);
    const auto by = follow_up.due_on
                        ? "To be done by " + english_day(*follow_up.due_on) + "."
                        : std::string{"No date was set. It comes back in each agenda until it is closed."};
    return {"Follow-up: " + follow_up.what, "Hello,\n\n" + wrapped(opening + ":") + "\n" +
                                                wrapped(follow_up.what, "    ") + "\n" + wrapped(by) + "\n" +
                                                wrapped("Your follow-ups are at this address:") + "\n" +
                                                link + "\n\n" + wrapped(organisation)};
}

} // namespace

LetterText follow_up_letter(const FollowUp& follow_up, const Meeting& meeting,
                            const std::string& organisation, const std::string& link, Language language) {
    return language == Language::french ? in_french(follow_up, meeting, organisation, link)
                                        : in_english(follow_up, meeting, organisation, link);
}

LetterText missing_minutes_letter(const std::string& title, const Sitting& sitting, int days,
                                  const std::string& organisation, const std::string& link) {
    return {"Compte-rendu à diffuser\u00a0: " + title,
            "Bonjour,\n\n" +
                wrapped("Cette rencontre a eu lieu il y a " + counted(days, "jour", "jours") +
                        " et son compte-rendu n’est pas diffusé\u00a0:") +
                "\n" + wrapped(title, "    ") + wrapped(french_sitting(sitting), "    ") + "\n" +
                wrapped("Il se rédige à cette adresse\u00a0:") + "\n" + link + "\n\n" +
                wrapped(organisation)};
}

} // namespace arrimage::domain
