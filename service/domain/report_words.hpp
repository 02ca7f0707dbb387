#pragma once

#include "domain/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::domain {

/// Those who came for none.
inline constexpr const char* no_territory = "Sans territoire";
inline constexpr const char* no_body = "Sans organisme";

/// "1.1.2 Tenir une rencontre", "Tenir une rencontre" without a number, "Sans titre" with neither.
std::string numbered_title(const std::string& number, const std::string& title);

/// What so many are: "tenue", "tenues", "à venir" …
std::string_view french_name(Fate fate, int count = 1);

/// "2 tenues, 1 manquante"; "aucune" of none.
std::string fates_in_words(const FateCounts& counts);

/// "12 jours de retard", "1 jour d’avance", "à temps".
std::string slippage_in_words(int days);

/// "le 12 juin 2003, d’abord fixée au 5 juin 2003"; empty without a day.
std::string day_in_words(const ReportLine& line);

/// What the line is about: the wording of the promise with its territory, else the meeting's title.
std::string subject_of(const ReportLine& line);

/// "juin 2003 : tenue le 12 juin 2003, 18 jours d’avance.", "octobre : fixée pour le 9 octobre 2003."
std::string line_sentence(const ReportLine& line);

/// What the figures say, a sentence each; what there is none of has none, and nothing at all has one that says so.
std::vector<std::string> figure_sentences(const ReportFigures& figures);

/// "3 présences, dont 1 par remplacement, 1 absence motivée, 2 invités".
std::string presence_in_words(const PresenceCounts& counts);

/// Why the activity goes over: "2 rencontres promises non tenues, 1 suivi ouvert"; empty when it does not.
std::string carried_in_words(const ReportActivity& activity);

/// "Appeler la MRC (Odile Roy), pour le 3 octobre 2003, en retard" on a day.
std::string follow_up_in_words(const ReportFollowUp& follow_up, plan::Date today);

/// "Plan d’action 2003-2004, du 1er avril 2003 au 31 mars 2004. État au 1er avril 2004."
std::string report_heading(const Report& report);

} // namespace arrimage::domain
