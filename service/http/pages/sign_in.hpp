#pragma once

#include "http/site.hpp"

namespace arrimage::http {

/// /connexion: asks for an address. It gives the browser a cookie that its form is tied to.
Reply show_sign_in_form(const Site& site, const Request& request, const Captures& captures);

/// The same answer in the same time for every address, known or not: the letter is written after the answer.
Reply ask_sign_in(const Site& site, const Request& request, const Captures& captures);

/// /connexion/envoye
Reply show_sign_in_asked(const Site& site, const Request& request, const Captures& captures);

/// /connexion/{token}: says who would sign in, with a button; looking uses nothing.
Reply show_sign_in_link(const Site& site, const Request& request, const Captures& captures);

/// Signs in under a new cookie and goes where the link leads.
Reply follow_sign_in_link(const Site& site, const Request& request, const Captures& captures);

/// /deconnexion
Reply sign_out(const Site& site, const Request& request, const Captures& captures);

/// Who the cookies of a request prove: for Routes::who.
Visitor visitor_of(const Site& site, const Request& request);

} // namespace arrimage::http
