#include "html/form_page.hpp"

#include "support/catch.hpp"
#include "support/html.hpp"

using namespace arrimage;
using html::Field;
using html::Form;
using support::has;
using Kind = html::Field::Kind;

namespace {

const html::Frame frame{.organisation = "Comité", .form_token = "jeton-1"};

std::string page_of(const Form& form) {
    const auto page = html::render(frame, html::FormPage{.title = "Demande", .form = form});
    CHECK(support::html_faults(page) == std::vector<std::string>{});
    return page;
}

std::string page_of(const Field& field) {
    return page_of(Form{.action = "/demande", .submit = "Envoyer", .fields = {field}});
}

} // namespace

TEST_CASE("each kind of field is one labelled control") {
    struct Case {
        Kind kind;
        const char* control;
    };
    for (const auto& row : std::vector<Case>{{Kind::text, "<input type=\"text\""},
                                             {Kind::email, "<input type=\"email\""},
                                             {Kind::date, "<input type=\"date\""},
                                             {Kind::time, "<input type=\"time\""},
                                             {Kind::number, "<input type=\"number\""},
                                             {Kind::textarea, "<textarea"},
                                             {Kind::select, "<select"},
                                             {Kind::checkbox, "<input type=\"checkbox\""},
                                             {Kind::radio, "<input type=\"radio\""},
                                             {Kind::file, "<input type=\"file\""},
                                             {Kind::hidden, "<input type=\"hidden\" name=\"lieu\""}}) {
        CAPTURE(row.control);
        const auto page = page_of(
            Field{.kind = row.kind, .name = "lieu", .label = "Lieu", .options = {{"a", "A"}, {"b", "B"}}});
        CHECK(has(page, row.control));
        CHECK(has(page, "Lieu") == (row.kind != Kind::hidden));
    }
}

TEST_CASE("what was typed comes back escaped, whatever it holds") {
    const std::string typed = "\n\"><script>alert('{{x}}')</script>";
    for (auto kind : {Kind::text, Kind::textarea, Kind::hidden}) {
        const auto page = page_of(Field{.kind = kind, .name = "note", .label = "Note", .value = typed});
        CHECK(has(page, "\n&quot;&gt;&lt;script&gt;"));
        CHECK_FALSE(has(page, "<script>"));
    }
    const auto page = page_of(Field{.kind = Kind::textarea, .name = "note", .label = "Note", .value = typed});
    CHECK(has(page, ">\n\n&quot;")); // a browser drops the first line end of a textarea
}

TEST_CASE("the choice that was made is the only one chosen") {
    Field field{.kind = Kind::select,
                .name = "lieu",
                .label = "Lieu",
                .value = "b",
                .options = {{"", "Choisir…"}, {"b", "B"}, {"c", "C"}}};
    CHECK(has(page_of(field), "<option value=\"\">Choisir…</option>\n<option value=\"b\" selected>B"));
    field.kind = Kind::radio;
    CHECK(has(page_of(field), "value=\"b\" checked>"));
    const Field box{.kind = Kind::checkbox, .name = "avis", .label = "Aviser", .value = "1"};
    CHECK(has(page_of(box), "value=\"1\" checked>"));
    CHECK_FALSE(has(page_of(Field{.kind = Kind::checkbox, .name = "avis", .label = "Aviser"}), " checked"));
}

TEST_CASE("a text field proposes what it is given, and takes anything else") {
    const Field field{
        .name = "lieu", .label = "Lieu", .value = "Ailleurs", .options = {{"Hôtel de ville", "salle 2"}}};
    const auto page = page_of(field);
    CHECK(has(page, " value=\"Ailleurs\" list=\"demande-lieu-choix\">"));
    CHECK(has(page, "<datalist id=\"demande-lieu-choix\"><option value=\"Hôtel de ville\">salle 2</option>"));
    CHECK_FALSE(has(page_of(Field{.name = "lieu", .label = "Lieu"}), "list="));
}

TEST_CASE("a field that is wrong says so beside it, and a summary at the top leads to it") {
    for (auto kind : {Kind::text, Kind::textarea, Kind::select, Kind::checkbox, Kind::radio, Kind::file}) {
        CAPTURE(static_cast<int>(kind));
        const auto page = page_of(Field{.kind = kind,
                                        .name = "lieu",
                                        .label = "Lieu",
                                        .hint = "Une salle ou un lien",
                                        .error = "Nommez un <lieu>.",
                                        .options = {{"a", "A"}}});
        CHECK(has(page, "role=\"alert\" tabindex=\"-1\" autofocus>"));
        CHECK(has(page, "<a href=\"#demande-lieu\">Lieu&nbsp;: Nommez un &lt;lieu&gt;.</a>"));
        CHECK(has(page, "aria-describedby=\"demande-lieu-aide demande-lieu-erreur\""));
        CHECK(has(page, "aria-invalid=\"true\""));
        CHECK(has(page, "id=\"demande-lieu-erreur\">Nommez un &lt;lieu&gt;.</p>"));
        CHECK(has(page, "<title>Erreur – Demande"));
    }
}

TEST_CASE("a form that is right has no summary, no error and no claim of being wrong") {
    const auto page = page_of(Field{.name = "lieu", .label = "Lieu", .required = true});
    for (const char* absent : {"role=\"alert\"", "aria-invalid", "aria-describedby", "autofocus", "Erreur"})
        CHECK_FALSE(has(page, absent));
    CHECK(has(page, "(obligatoire)"));
    CHECK(has(page, "name=\"lieu\" required"));
}

TEST_CASE("what is wrong with the whole form stands in the summary") {
    const auto page =
        page_of(Form{.action = "/demande",
                     .submit = "Envoyer",
                     .error = "La page a changé pendant que vous écriviez.",
                     .fields = {{.name = "lieu", .label = "Lieu", .error = "Nommez un lieu."}}});
    CHECK(has(page, "<li>La page a changé pendant que vous écriviez.</li>"));
    CHECK(has(page, "2 points à corriger"));
}

TEST_CASE("a form carries the visitor's token, a search carries none") {
    Form form{.action = "/recherche", .submit = "Chercher", .fields = {{.name = "q", .label = "Mots"}}};
    CHECK(has(page_of(form), "name=\"jeton\" value=\"jeton-1\""));
    form.method = "get";
    CHECK_FALSE(has(page_of(form), "jeton"));
}

TEST_CASE("a form with a file is sent in parts") {
    CHECK(has(page_of(Field{.kind = Kind::file, .name = "annexe", .label = "Annexe"}),
              "enctype=\"multipart/form-data\""));
    CHECK_FALSE(has(page_of(Field{.name = "lieu", .label = "Lieu"}), "enctype"));
}

TEST_CASE("a browser may fill in the visitor's own address, unless the form asks for another's") {
    Field field{.kind = Kind::email, .name = "courriel", .label = "Courriel"};
    CHECK(has(page_of(field), "autocomplete=\"email\""));
    field.autocomplete = "off";
    CHECK(has(page_of(field), "autocomplete=\"off\""));
}

TEST_CASE("one button of many says to all what it is about") {
    const auto page = page_of(Form{.action = "/abonnements/7/revoquer",
                                   .submit = "Révoquer",
                                   .weight = Form::Weight::danger,
                                   .about = "le lien de Léa"});
    CHECK(has(page, "<form class=\"act\""));
    CHECK(has(page, "class=\"danger\">Révoquer<span class=\"unseen\"> le lien de Léa</span>"));
}
