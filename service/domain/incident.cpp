#include "domain/incident.hpp"

#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"

namespace arrimage::domain {

namespace {

constexpr std::size_t most_characters = 10'000;

[[noreturn]] void refuse(const std::string& sentence) {
    throw Refusal{RefusalKind::invalid, sentence};
}

void check_words(const char* what, const std::string& text, const char* when_empty) {
    if (text.empty()) refuse(when_empty);
    check_text(what, text, most_characters);
}

void check_day(const std::optional<plan::Date>& day, plan::Date least, plan::Date today, const char* what) {
    if (day && *day < least)
        refuse(std::string{what} + " ne peut pas venir avant la découverte de l’incident.");
    if (day && today < *day) refuse(std::string{what} + " ne peut pas être à venir.");
}

} // namespace

void check(const Incident& incident, plan::Date today) {
    check_words("La description", incident.what, "Dites ce qui est arrivé.");
    check_words("Le champ des renseignements", incident.information,
                "Dites quels renseignements personnels sont touchés, ou pourquoi on ne le sait pas.");
    check_words(
        "L’évaluation du risque", incident.why,
        "Dites pourquoi le risque d’un préjudice sérieux est présent ou absent\u00a0: sensibilité des "
        "renseignements, usage que l’on craint, probabilité.");
    check_words("Le champ des mesures", incident.measures,
                "Dites ce qui a été fait pour réduire le risque et éviter que cela se répète.");
    if (today < incident.noticed_on) refuse("L’incident ne peut pas être découvert un jour à venir.");
    if (incident.happened_on && incident.noticed_on < *incident.happened_on)
        refuse("L’incident ne peut pas arriver après le jour où il est découvert.");
    if (incident.people && *incident.people < 0) refuse("Le nombre de personnes ne peut pas être négatif.");
    check_day(incident.told_board_on, incident.noticed_on, today, "L’avis à la Commission");
    check_day(incident.told_people_on, incident.noticed_on, today, "L’avis aux personnes");
}

std::string duty_of(const Incident& incident) {
    if (!incident.serious || (incident.told_board_on && incident.told_people_on)) return {};
    std::string whom;
    if (!incident.told_board_on) whom = "la Commission d’accès à l’information";
    if (!incident.told_people_on)
        whom += (whom.empty() ? "" : " et ") + std::string{"les personnes touchées"};
    return "Reste à faire avec diligence\u00a0: aviser " + whom + ".";
}

} // namespace arrimage::domain
