#include "http/error_reply.hpp"

#include "html/error_page.hpp"

#include <algorithm>
#include <array>

namespace arrimage::http {
namespace {

struct Title {
    unsigned status{};
    std::string_view text{};
};

constexpr std::array<Title, 10> titles{{{400, "Demande mal formée"},
                                        {403, "Accès réservé"},
                                        {404, "Page introuvable"},
                                        {405, "Action impossible à cette adresse"},
                                        {409, "Modification en conflit"},
                                        {410, "Lien retiré"},
                                        {413, "Envoi trop volumineux"},
                                        {422, "Demande à corriger"},
                                        {500, "Un problème est survenu"},
                                        {503, "Service momentanément indisponible"}}};

std::string_view title_of(unsigned status) {
    const auto found = std::ranges::find(titles, status, &Title::status);
    return found == titles.end() ? "Demande refusée" : found->text;
}

std::string with_number(const Request& request, unsigned status, std::string_view sentence) {
    std::string text(sentence);
    if (status >= 500) text.append(" Numéro à nous donner : ").append(request.id).append(".");
    return text;
}

} // namespace

Reply error_reply(const Request& request, unsigned status, std::string_view sentence) {
    const std::string text = with_number(request, status, sentence);
    if (request.list("Accept").find("text/html") != std::string::npos)
        return html_reply(status, html::render({.organisation = "Arrimage"},
                                               html::ErrorPage{std::string{title_of(status)}, text}));
    return text_reply(status, std::string(title_of(status)).append("\n\n").append(text).append("\n"));
}

} // namespace arrimage::http
