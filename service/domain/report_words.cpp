#include "domain/report_words.hpp"

#include "domain/count_words.hpp"
#include "plan/french_date.hpp"

#include <cstdlib>

namespace arrimage::domain {

namespace {

constexpr std::string_view colon = "\u00a0: ";

struct FateWord {
    Fate fate{};
    std::string_view one{};
    std::string_view many{};
};

constexpr FateWord fate_words[] = {
    {Fate::held, "tenue", "tenues"},
    {Fate::cancelled, "annulée", "annulées"},
    {Fate::missing, "manquante", "manquantes"},
    {Fate::to_come, "à venir", "à venir"},
};

/// Parts with a comma between them; empty ones left out.
std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts)
        if (!part.empty()) text.append(text.empty() ? "" : ", ").append(part);
    return text;
}

std::string some(int count, std::string_view one, std::string_view many) {
    return count == 0 ? std::string{} : counted(count, one, many);
}

std::string promised_sentence(const FateCounts& counts) {
    const auto all = all_of(counts);
    if (all == 0) return {};
    return counted(all, "rencontre promise", "rencontres promises")
        .append(colon)
        .append(fates_in_words(counts))
        .append(".");
}

std::string added_sentence(const FateCounts& counts) {
    const auto all = all_of(counts);
    if (all == 0) return {};
    return counted(all, "rencontre ajoutée", "rencontres ajoutées")
        .append(colon)
        .append(fates_in_words(counts))
        .append(".");
}

std::string notes_sentence(FateCounts counts, const FateCounts& added) {
    counts += added;
    const auto text = listed({some(counts.moved, "déplacée", "déplacées"),
                              some(counts.to_confirm, "passée et à confirmer", "passées et à confirmer"),
                              some(counts.replaced, "annulée puis remplacée", "annulées puis remplacées")});
    return text.empty() ? text : std::string{"Parmi elles"}.append(colon) + text + ".";
}

std::string slippage_sentence(const ReportFigures& figures) {
    if (figures.slippage.empty()) return {};
    auto text = std::string{"Écart à l’échéance"}.append(colon);
    if (figures.slippage.size() == 1) return text + slippage_in_words(*worst(figures)) + ".";
    return text + slippage_in_words(*median(figures)) + " en médiane, " + slippage_in_words(*worst(figures)) +
           " au pire.";
}

std::string records_sentence(const RecordCounts& counts) {
    const auto text = listed({some(counts.approved, "approuvé", "approuvés"),
                              some(counts.circulated, "diffusé", "diffusés"),
                              some(counts.draft, "à l’état de brouillon", "à l’état de brouillon"),
                              some(counts.missing, "manquant", "manquants"),
                              some(counts.elsewhere, "tenu par un partenaire", "tenus par un partenaire")});
    return text.empty() ? text : std::string{"Comptes-rendus"}.append(colon) + text + ".";
}

std::string documents_sentence(int count) {
    return count == 0 ? std::string{} : counted(count, "document produit", "documents produits") + ".";
}

std::string follow_ups_sentence(const FollowUpCounts& counts) {
    auto text = listed({some(counts.closed, "réglé", "réglés"), some(counts.open, "ouvert", "ouverts")});
    if (counts.overdue > 0) text += ", dont " + std::to_string(counts.overdue) + " en retard";
    return text.empty() ? text : std::string{"Suivis"}.append(colon) + text + ".";
}

} // namespace

std::string numbered_title(const std::string& number, const std::string& title) {
    if (number.empty() && title.empty()) return "Sans titre";
    return number.empty() || title.empty() ? number + title : number + " " + title;
}

std::string_view french_name(Fate fate, int count) {
    for (const auto& word : fate_words)
        if (word.fate == fate) return count < 2 ? word.one : word.many;
    return {};
}

std::string fates_in_words(const FateCounts& counts) {
    std::vector<std::string> parts;
    for (const auto& [fate, one, many] : fate_words) parts.push_back(some(counts[fate], one, many));
    const auto text = listed(parts);
    return text.empty() ? "aucune" : text;
}

std::string slippage_in_words(int days) {
    if (days == 0) return "à temps";
    return counted(std::abs(days), "jour", "jours") + (days > 0 ? " de retard" : " d’avance");
}

std::string day_in_words(const ReportLine& line) {
    if (!line.day) return {};
    auto text = "le " + plan::french_date(*line.day);
    if (line.moved_from) text += ", d’abord fixée au " + plan::french_date(*line.moved_from);
    return text;
}

std::string subject_of(const ReportLine& line) {
    if (!line.promised) return line.title;
    auto due = line.due.empty() ? "sans échéance" : line.due;
    if (!line.territory || line.due.find(*line.territory) != std::string::npos) return due;
    return *line.territory + " – " + due;
}

std::string line_sentence(const ReportLine& line) {
    std::string became{french_name(line.fate)};
    if (line.day) became = (line.fate == Fate::held ? "tenue " : "fixée pour ") + day_in_words(line);
    return subject_of(line).append(colon) +
           listed({became, line.to_confirm ? "à confirmer comme tenue" : "",
                   line.slippage_days ? slippage_in_words(*line.slippage_days) : ""}) +
           ".";
}

std::vector<std::string> figure_sentences(const ReportFigures& figures) {
    std::vector<std::string> sentences{promised_sentence(figures.promised),
                                       added_sentence(figures.added),
                                       notes_sentence(figures.promised, figures.added),
                                       slippage_sentence(figures),
                                       records_sentence(figures.records),
                                       documents_sentence(figures.documents),
                                       follow_ups_sentence(figures.follow_ups)};
    std::erase(sentences, "");
    if (sentences.empty()) sentences.emplace_back("Aucune rencontre promise en nombre.");
    return sentences;
}

std::string presence_in_words(const PresenceCounts& counts) {
    auto text = counted(counts.present, "présence", "présences");
    if (counts.replaced > 0) text += ", dont " + std::to_string(counts.replaced) + " par remplacement";
    return listed({text, some(counts.excused, "absence motivée", "absences motivées"),
                   some(counts.absent, "absence", "absences"), some(counts.guests, "invité", "invités")});
}

std::string carried_in_words(const ReportActivity& activity) {
    if (!activity.carried) return {};
    const auto& figures = activity.figures;
    const auto open = figures.promised.cancelled + figures.promised.missing + figures.promised.to_come;
    const auto follow_ups = some(figures.follow_ups.open, "suivi ouvert", "suivis ouverts");
    if (*activity.carried == Carried::ongoing) return "aucune rencontre promise en nombre";
    return listed({some(open, "rencontre promise non tenue", "rencontres promises non tenues"), follow_ups});
}

std::string follow_up_in_words(const ReportFollowUp& follow_up, plan::Date today) {
    auto text = follow_up.what;
    if (!follow_up.owner.empty()) text += " (" + follow_up.owner + ")";
    if (follow_up.due) text += ", pour le " + plan::french_date(*follow_up.due);
    return follow_up.due && *follow_up.due < today ? text + ", en retard" : text;
}

std::string report_heading(const Report& report) {
    return report.title + ", " + plan::french_interval({report.period.start, report.period.end}) +
           ". État au " + plan::french_date(report.as_of) + ".";
}

} // namespace arrimage::domain
