#include "domain/retry.hpp"

#include "plan/text.hpp"

#include <algorithm>
#include <array>

namespace arrimage::domain {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::minutes, 7> pauses{1min, 5min, 15min, 1h, 3h, 6h, 12h};
constexpr int most_attempts = 16; // the pauses above, then nine of the last one, are five days

struct Meaning {
    std::string_view status; ///< how the enhanced status ends, or the code
    std::string_view sentence;
};

constexpr Meaning meanings[] = {
    {".1.1", "Cette adresse n’existe pas chez son fournisseur de courriel. Corrigez-la dans la fiche de la "
             "personne."},
    {".1.2",
     "Le domaine de cette adresse n’existe pas ou ne reçoit pas de courriel. Corrigez-la dans la fiche de "
     "la personne."},
    {".1.3", "Cette adresse est mal écrite. Corrigez-la dans la fiche de la personne."},
    {".1.6", "Cette personne a changé d’adresse. Demandez-lui la nouvelle."},
    {".1.10",
     "Le domaine de cette adresse ne reçoit pas de courriel. Corrigez-la dans la fiche de la personne."},
    {".2.1", "Cette boîte de courriel est fermée. Demandez une autre adresse à la personne."},
    {".2.2", "La boîte de courriel de cette personne est pleine. Prévenez-la autrement."},
    {".2.3", "La lettre est trop grosse pour la boîte de cette personne. Allégez les pièces jointes."},
    {".3.4", "La lettre est trop grosse pour le serveur de courriel. Allégez les pièces jointes."},
    {".7.1",
     "Le serveur de courriel refuse nos lettres par une de ses règles. Voyez ses mots avec qui tient votre "
     "courriel."},
    {".7.8",
     "Le serveur de courriel refuse notre nom d’utilisateur ou notre mot de passe. Voyez les réglages "
     "[mail]."},
};

constexpr Meaning codes[] = {
    {"421", "Le serveur de courriel est occupé."},
    {"450", "La boîte de cette personne est occupée pour l’instant."},
    {"451", "Le serveur de courriel a un ennui passager."},
    {"452", "Le serveur de courriel manque de place."},
    {"535", "Le serveur de courriel refuse notre nom d’utilisateur ou notre mot de passe. Voyez les réglages "
            "[mail]."},
    {"550", "Le serveur de courriel refuse cette adresse. Vérifiez-la dans la fiche de la personne."},
    {"551", "Cette personne a changé d’adresse. Demandez-lui la nouvelle."},
    {"552", "La boîte de cette personne est pleine, ou la lettre trop grosse."},
    {"553", "Le serveur de courriel refuse cette adresse. Vérifiez-la dans la fiche de la personne."},
    {"554", "Le serveur de courriel refuse la lettre. Voyez ses mots avec qui tient votre courriel."},
};

/// "5.1.1" of "550 5.1.1 <x>: …"; empty when there is none.
std::string_view enhanced_status(std::string_view words) {
    const auto first = words.find(' ');
    if (first == words.npos) return {};
    const auto status = words.substr(first + 1, words.find(' ', first + 1) - first - 1);
    const bool shaped = status.size() >= 5 && status[1] == '.' && std::ranges::all_of(status, [](char c) {
                            return plan::text::is_digit(c) || c == '.';
                        });
    return shaped ? status.substr(1) : std::string_view{};
}

} // namespace

std::optional<Instant> next_attempt(int attempts, Instant now) {
    if (attempts >= most_attempts) return std::nullopt;
    const auto row = std::clamp(attempts - 1, 0, static_cast<int>(pauses.size()) - 1);
    return now + pauses[static_cast<std::size_t>(row)];
}

std::string delivery_trouble(std::string_view words) {
    const auto status = enhanced_status(words);
    for (const auto& [ending, sentence] : meanings)
        if (status == ending) return std::string{sentence};
    for (const auto& [code, sentence] : codes)
        if (words.starts_with(code)) return std::string{sentence};
    if (words.starts_with('5')) return "Le serveur de courriel refuse cette lettre.";
    if (words.starts_with('4')) return "Le serveur de courriel demande d’attendre.";
    return "Le serveur de courriel ne répond pas comme il faut. Voyez les réglages [mail] et le réseau.";
}

} // namespace arrimage::domain
