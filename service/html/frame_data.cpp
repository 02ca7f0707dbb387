#include "html/frame_data.hpp"

#include "html/values.hpp"

#include <array>

namespace arrimage::html {

namespace mustache = kainjow::mustache;

namespace {

struct Place {
    const char* path{};
    const char* label{};
    bool for_members{false};
};

constexpr std::array<Place, 12> places{{{"/", "Accueil", true},
                                        {"/rencontres", "Rencontres", true},
                                        {"/comptes-rendus", "Comptes-rendus", true},
                                        {"/suivis", "Suivis", true},
                                        {"/couverture", "Couverture"},
                                        {"/plan", "Plan", true},
                                        {"/bilan", "Bilan", true},
                                        {"/comites", "Comités"},
                                        {"/territoires", "Territoires"},
                                        {"/personnes", "Personnes"},
                                        {"/courrier", "Courrier"},
                                        {"/abonnements", "Abonnements", true}}};

/// Seats and mandates are reached from committees, functions and the register of incidents from persons.
std::string under_its_place(const std::string& here) {
    if (here.starts_with("/sieges/") || here.starts_with("/titulaires/")) return "/comites" + here;
    return here.starts_with("/fonctions/") || here == "/incidents" ? "/personnes" + here : here;
}

/// The word of aria-current (WAI-ARIA 1.2 §6.6.3): "page" for the place itself, "true" for a page below it.
mustache::data current(const std::string& here, const std::string& path) {
    if (here == path) return "page";
    if (path != "/" && here.starts_with(path + "/")) return "true";
    return false;
}

mustache::data link(const std::string& here, const char* path, const char* label) {
    mustache::data values;
    values["path"] = path;
    values["label"] = label;
    values["current"] = current(here, path);
    return values;
}

mustache::data navigation(const Frame& frame) {
    mustache::data links{mustache::data::type::list};
    for (const auto& place : places)
        if (frame.coordonnatrice || place.for_members)
            links.push_back(link(under_its_place(frame.here), place.path, place.label));
    return links;
}

} // namespace

mustache::data frame_data(const Frame& frame) {
    const bool signed_in = !frame.visitor.empty();
    mustache::data values;
    values["organisation"] = frame.organisation;
    values["visitor"] = text_or_false(frame.visitor);
    values["navigation"] = signed_in ? navigation(frame) : mustache::data{false};
    values["account"] = signed_in ? link(frame.here, "/compte", "Mon compte")
                                  : link(frame.here, "/connexion", "Se connecter");
    values["form_token"] = frame.form_token;
    values["notice"] = text_or_false(frame.notice);
    return values;
}

} // namespace arrimage::html
