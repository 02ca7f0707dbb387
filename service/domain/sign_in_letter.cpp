#include "domain/sign_in_letter.hpp"

#include "domain/client_name.hpp"
#include "domain/sign_in.hpp"
#include "domain/wrapped.hpp"

namespace arrimage::domain {

namespace {

const auto minutes = std::to_string(sign_in_link_life.count());

LetterText in_french(const SignInLetter& letter, const std::string& client) {
    const auto asked = client.empty() ? "" : "Il a été demandé avec " + client + ". ";
    return {
        "Votre lien de connexion",
        "Bonjour,\n\nVoici votre lien de connexion au site des rencontres\u00a0:\n\n" + letter.link + "\n\n" +
            wrapped("Il sert une seule fois, pendant " + minutes +
                    "\u00a0minutes. La page qu’il ouvre montre un bouton\u00a0: c’est ce bouton qui vous "
                    "connecte.") +
            "\n" +
            wrapped(asked + "Si vous n’avez rien demandé, ignorez ce courriel\u00a0: sans ce lien, personne "
                            "n’entre à votre place.") +
            "\n" + wrapped(letter.organisation)};
}

LetterText in_english(const SignInLetter& letter, const std::string& client) {
    const auto asked = client.empty() ? "" : "It was asked for with " + client + ". ";
    return {"Your sign-in link",
            "Hello,\n\nHere is your sign-in link to the meetings site:\n\n" + letter.link + "\n\n" +
                wrapped("It works once, for " + minutes +
                        " minutes. The page it opens shows a button: that button signs you in.") +
                "\n" +
                wrapped(asked +
                        "If you did not ask for it, ignore this message: without the link, nobody can "
                        "sign in as you.") +
                "\n" + wrapped(letter.organisation)};
}

} // namespace

LetterText sign_in_letter(const SignInLetter& letter, Language language) {
    const auto client = client_name(letter.user_agent, language);
    return language == Language::french ? in_french(letter, client) : in_english(letter, client);
}

} // namespace arrimage::domain
