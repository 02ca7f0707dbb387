#include "html/form_page.hpp"

#include "support/catch.hpp"
#include "support/html.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

// A page with every kind of field, right and wrong, in tests/golden/html; tests/e2e/browser shows it to a browser.
// ARRIMAGE_WRITE_GOLDEN=1 writes it anew, to be read before it is committed.

using namespace arrimage;
using html::Field;
using Kind = html::Field::Kind;

namespace {

html::FormPage every_field() {
    const std::vector<html::Option> ways{{"sur-place", "Sur place"}, {"a-distance", "À distance"}};
    html::Form form{.action = "/rencontres/7/date", .submit = "Retenir la date"};
    form.error = "Une autre personne a modifié la rencontre pendant que vous écriviez.";
    form.fields = {
        {.kind = Kind::hidden, .name = "version", .value = "3"},
        {.name = "titre",
         .label = "Titre",
         .value = "Comité « logement »",
         .required = true,
         .options = {{"Comité « habitation »", "en 2002"}}},
        {.kind = Kind::date,
         .name = "date",
         .label = "Date",
         .value = "2003-10-31",
         .hint = "Prévue en octobre 2003 par le plan.",
         .required = true},
        {.kind = Kind::time,
         .name = "fin",
         .label = "Fin",
         .value = "11:00",
         .error = "La fin précède le début."},
        {.kind = Kind::number, .name = "places", .label = "Nombre de places", .value = "12"},
        {.kind = Kind::email,
         .name = "contact",
         .label = "Courriel de la personne à joindre",
         .value = "lea",
         .hint = "Elle recevra les réponses.",
         .error = "Écrivez une adresse complète, comme lea@exemple.ca.",
         .autocomplete = "off"},
        {.kind = Kind::select,
         .name = "territoire",
         .label = "Territoire",
         .value = "mekinac",
         .options = {{"", "Toute la région"}, {"mekinac", "Mékinac"}}},
        {.kind = Kind::radio,
         .name = "lieu",
         .label = "Comment se tient la rencontre",
         .error = "Choisissez une des deux façons.",
         .required = true,
         .options = ways},
        {.kind = Kind::radio, .name = "repas", .label = "Repas", .value = "a-distance", .options = ways},
        {.kind = Kind::textarea, .name = "note", .label = "Note aux membres", .value = "Apportez <le plan>."},
        {.kind = Kind::file, .name = "annexe", .label = "Annexe", .hint = "PDF ou Word, au plus 10 Mo."},
        {.kind = Kind::checkbox, .name = "avis", .label = "Aviser les membres par courriel", .value = "1"},
        {.kind = Kind::checkbox,
         .name = "lu",
         .label = "J’ai vérifié les jours fériés",
         .error = "Vérifiez les jours fériés, puis cochez la case."},
    };
    return {.title = "Retenir une date", .intro = "Le plan promet cette rencontre en octobre.", .form = form};
}

} // namespace

TEST_CASE("a page with every kind of field is that of its golden file") {
    const html::Frame frame{
        .organisation = "Comité de développement social de la Mauricie",
        .visitor = "Léa Exemple",
        .coordonnatrice = true,
        .form_token = "jeton-1",
        .notice = "La rencontre a été déplacée au vendredi 31 octobre 2003 à 13\u00a0h\u00a030.",
        .here = "/rencontres/7/date"};
    const auto page = html::render(frame, every_field());
    CHECK(support::html_faults(page) == std::vector<std::string>{});
    const std::string path = ARRIMAGE_SOURCE_DIR "/tests/golden/html/form.html";
    if (std::getenv("ARRIMAGE_WRITE_GOLDEN") != nullptr) std::ofstream{path, std::ios::binary} << page;
    std::ifstream file{path, std::ios::binary};
    CHECK(page == std::string{std::istreambuf_iterator<char>{file}, {}});
}
