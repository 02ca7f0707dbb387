#include "plan/resource_words.hpp"
#include "plan/word_set.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {
namespace {

struct Row {
    std::string_view word;
    ResourceKind kind;
};

using enum ResourceKind;

// clang-format off

/// Sorted by word.
constexpr auto rows = std::to_array<Row>({
    Row{"abitibi", place}, Row{"abitibi-temiscamingue", place}, Row{"acteur", role}, Row{"adjoint", role},
    Row{"adjointe", role}, Row{"administrateur", role}, Row{"administratrice", role}, Row{"affiche", document},
    Row{"agence", organisation}, Row{"agenda", document}, Row{"agent", role}, Row{"agente", role},
    Row{"aine", role}, Row{"alliance", organisation}, Row{"animateur", role}, Row{"animatrice", role},
    Row{"assemblee generale", committee}, Row{"association", organisation}, Row{"auberge", place},
    Row{"auditorium", place}, Row{"babillard", channel}, Row{"bailleur", organisation},
    Row{"bas-saint-laurent", place}, Row{"bas-st-laurent", place}, Row{"base donnee", document},
    Row{"becancour", place}, Row{"benevole", role}, Row{"bibliotheque", place}, Row{"bilan", document},
    Row{"blogue", channel}, Row{"bottin", document}, Row{"brochure", document}, Row{"budget", document},
    Row{"bulletin", channel}, Row{"bureau", organisation}, Row{"cadre", document},
    Row{"cadre reference", document}, Row{"cahier", document}, Row{"caisse", organisation},
    Row{"calendrier", document}, Row{"campagne", channel}, Row{"carrefour", organisation},
    Row{"cartographie", document}, Row{"cdc", organisation}, Row{"cegep", organisation},
    Row{"cellule", committee}, Row{"centraide", organisation}, Row{"centre", organisation},
    Row{"centre communautaire", place}, Row{"centre service", organisation}, Row{"centre-du-quebec", place},
    Row{"cercle", organisation}, Row{"chambre", organisation}, Row{"chambre commerce", organisation},
    Row{"charge", role}, Row{"charge projet", role}, Row{"chargee", role}, Row{"charte", document},
    Row{"chaudiere-appalache", place}, Row{"chenau", place}, Row{"chercheur", role}, Row{"chercheuse", role},
    Row{"chronique", channel}, Row{"ciss", organisation}, Row{"citoyen", role}, Row{"citoyenne", role},
    Row{"ciuss", organisation}, Row{"cld", organisation}, Row{"clsc", organisation}, Row{"club", organisation},
    Row{"coalition", committee}, Row{"collaborateur", role}, Row{"collaboratrice", role},
    Row{"collectif", committee}, Row{"college", organisation}, Row{"comite", committee},
    Row{"commission", committee}, Row{"commission scolaire", organisation}, Row{"communaute", organisation},
    Row{"communique", channel}, Row{"compte rendu", document}, Row{"compte-rendu", document},
    Row{"conference presse", channel}, Row{"conseil", organisation}, Row{"conseil administration", committee},
    Row{"conseil etablissement", committee}, Row{"conseiller", role}, Row{"conseillere", role},
    Row{"consortium", organisation}, Row{"consultant", role}, Row{"consultante", role},
    Row{"convention", document}, Row{"coop", organisation}, Row{"cooperative", organisation},
    Row{"coordination", role}, Row{"coordo", role}, Row{"coordonnateur", role}, Row{"coordonnatrice", role},
    Row{"corporation", organisation}, Row{"cote-nord", place}, Row{"courriel", channel},
    Row{"cpe", organisation}, Row{"crd", organisation}, Row{"cre", organisation}, Row{"css", organisation},
    Row{"cv", document}, Row{"delegue", role}, Row{"deleguee", role}, Row{"departement", organisation},
    Row{"depliant", document}, Row{"devi", document}, Row{"diagnostic", document}, Row{"directeur", role},
    Row{"direction", organisation}, Row{"directrice", role}, Row{"document", document}, Row{"donnee", document},
    Row{"drummondville", place}, Row{"ecole", organisation}, Row{"elu", role}, Row{"elue", role},
    Row{"employe", role}, Row{"employee", role}, Row{"enseignant", role}, Row{"enseignante", role},
    Row{"entente", document}, Row{"entreprise", organisation}, Row{"envoi", channel},
    Row{"envoi postal", channel}, Row{"envoi postau", channel}, Row{"equipe", role},
    Row{"equipe travail", role}, Row{"estrie", place}, Row{"etude", document}, Row{"etude besoin", document},
    Row{"expert", role}, Row{"experte", role}, Row{"facebook", channel}, Row{"facilitateur", role},
    Row{"famille", role}, Row{"federation", organisation}, Row{"feuillet", document}, Row{"fiche", document},
    Row{"firme", organisation}, Row{"fondation", organisation}, Row{"formateur", role}, Row{"formatrice", role},
    Row{"formulaire", document}, Row{"fournisseur", organisation}, Row{"garderie", organisation},
    Row{"gaspesie", place}, Row{"gatineau", place}, Row{"gestionnaire", role},
    Row{"gouvernement", organisation}, Row{"grille", document}, Row{"groupe", organisation},
    Row{"groupe travail", committee}, Row{"guide", document}, Row{"gymnase", place},
    Row{"haut-saint-maurice", place}, Row{"haut-st-maurice", place}, Row{"hopital", organisation},
    Row{"hotel", place}, Row{"hotel ville", place}, Row{"infirmier", role}, Row{"infirmiere", role},
    Row{"infolettre", channel}, Row{"instance", committee}, Row{"institut", organisation},
    Row{"institution", organisation}, Row{"internet", channel}, Row{"intervenant", role},
    Row{"intervenante", role}, Row{"intranet", channel}, Row{"inventaire", document}, Row{"jeune", role},
    Row{"joliette", place}, Row{"journal", channel}, Row{"journau", channel}, Row{"kiosque", channel},
    Row{"lanaudiere", place}, Row{"laurentide", place}, Row{"laval", place}, Row{"leader", role},
    Row{"lettre", document}, Row{"lettre appui", document}, Row{"lieu", place}, Row{"linkedin", channel},
    Row{"liste", document}, Row{"local", place}, Row{"longueuil", place}, Row{"louiseville", place},
    Row{"maire", role}, Row{"mairesse", role}, Row{"maison", organisation}, Row{"manuel", document},
    Row{"maskinonge", place}, Row{"mauricie", place}, Row{"medecin", role}, Row{"media", channel},
    Row{"media sociau", channel}, Row{"mekinac", place}, Row{"membre", role}, Row{"memoire", document},
    Row{"ministere", organisation}, Row{"modele", document}, Row{"monteregie", place}, Row{"montreal", place},
    Row{"mrc", organisation}, Row{"municipalite", organisation}, Row{"nicolet", place},
    Row{"office", organisation}, Row{"ordre jour", document}, Row{"organisateur", role},
    Row{"organisation", organisation}, Row{"organisatrice", role}, Row{"organisme", organisation},
    Row{"outaouai", place}, Row{"outil", document}, Row{"parent", role}, Row{"paroisse", organisation},
    Row{"partenaire", organisation}, Row{"participant", role}, Row{"participante", role},
    Row{"permanence", role}, Row{"personne", role}, Row{"personnel", role}, Row{"pilote", role},
    Row{"plan", document}, Row{"point presse", channel}, Row{"point-presse", channel},
    Row{"politique", document}, Row{"porteur", role}, Row{"porteuse", role}, Row{"portrait", document},
    Row{"poste", channel}, Row{"powerpoint", document}, Row{"prefet", role}, Row{"prefete", role},
    Row{"presentation", document}, Row{"president", role}, Row{"presidente", role},
    Row{"proces-verbal", document}, Row{"professeur", role}, Row{"professeure", role},
    Row{"professionnel", role}, Row{"professionnelle", role}, Row{"profil", document},
    Row{"promoteur", organisation}, Row{"protocole", document}, Row{"publicite", channel},
    Row{"publipostage", channel}, Row{"pv", document}, Row{"quartier", place}, Row{"quebec", place},
    Row{"questionnaire", document}, Row{"radio", channel}, Row{"rapport", document},
    Row{"recommandation", document}, Row{"redacteur", role}, Row{"redactrice", role},
    Row{"regie", organisation}, Row{"region", place}, Row{"regroupement", organisation},
    Row{"repertoire", document}, Row{"repondant", role}, Row{"repondante", role}, Row{"representant", role},
    Row{"representante", role}, Row{"reseau", organisation}, Row{"reseau social", channel},
    Row{"reseau sociau", channel}, Row{"resolution", document}, Row{"responsable", role},
    Row{"ressource", role}, Row{"rimouski", place}, Row{"saguenay", place},
    Row{"saguenay-lac-saint-jean", place}, Row{"salle", place}, Row{"salle communautaire", place},
    Row{"salle conseil", place}, Row{"sante publique", organisation}, Row{"secretaire", role},
    Row{"secretariat", organisation}, Row{"shawinigan", place}, Row{"sherbrooke", place}, Row{"site", channel},
    Row{"societe", organisation}, Row{"sondage", document}, Row{"sous-comite", committee},
    Row{"sous-sol", place}, Row{"sous-sol eglise", place}, Row{"stagiaire", role}, Row{"statistique", document},
    Row{"syndicat", organisation}, Row{"synthese", document}, Row{"table", committee},
    Row{"table concertation", committee}, Row{"table-ronde", committee}, Row{"tableau", document},
    Row{"team", channel}, Row{"technicien", role}, Row{"technicienne", role}, Row{"tele", channel},
    Row{"telephone", channel}, Row{"television", channel}, Row{"terrain", place}, Row{"territoire", place},
    Row{"texte", document}, Row{"travailleur", role}, Row{"travailleuse", role}, Row{"tresorier", role},
    Row{"tresoriere", role}, Row{"trois-riviere", place}, Row{"trousse", document}, Row{"tuque", place},
    Row{"twitter", channel}, Row{"union", organisation}, Row{"universite", organisation},
    Row{"uqtr", organisation}, Row{"usager", role}, Row{"vice-president", role}, Row{"vice-presidente", role},
    Row{"victoriaville", place}, Row{"video", channel}, Row{"village", organisation},
    Row{"ville", organisation}, Row{"visioconference", channel}, Row{"web", channel}, Row{"youtube", channel},
    Row{"zoom", channel},
});

/// The final s of a name is gone, as in every folded word.
constexpr WordSet first_names{std::to_array<std::string_view>({
    "adrien", "agathe", "alain", "albert", "alex", "alexandra", "alexandre", "alexi", "alice", "aline",
    "amelie", "anais", "andre", "andree", "andree-anne", "ange", "anick", "anita", "anna", "anne", "anne-marie",
    "annick", "annie", "antoine", "antonin", "arnaud", "arthur", "audrey", "aurelie", "barbara", "beatrice",
    "benjamin", "benoit", "bernadette", "bernard", "bertrand", "bianca", "brigitte", "bruno", "camille", "carl",
    "carmen", "carole", "caroline", "catherine", "cecile", "cedric", "celine", "chantal", "charle", "charlotte",
    "christian", "christiane", "christine", "christophe", "claire", "claude", "claudette", "claudia",
    "claudine", "clement", "clementine", "colette", "colin", "conrad", "cynthia", "cyril", "damien", "daniel",
    "daniele", "danielle", "danny", "dany", "david", "davy", "delphine", "deni", "denise", "denyse", "diane",
    "dominic", "dominique", "donald", "doris", "edith", "edouard", "elaine", "eliane", "elisabeth", "elise",
    "elizabeth", "eloise", "emilie", "emmanuel", "emmanuelle", "eric", "erika", "estelle", "etienne", "eve",
    "eveline", "fabien", "fannie", "fanny", "felix", "fernand", "florence", "france", "franci", "francine",
    "francois", "francoise", "frederic", "frederique", "gabriel", "gabrielle", "gaetan", "gaetane", "gaston",
    "genevieve", "george", "georgette", "gerald", "gerard", "germain", "germaine", "ghislain", "ghislaine",
    "gilbert", "gille", "ginette", "gisele", "guillaume", "guy", "guylaine", "helene", "henri", "hugo", "hugue",
    "huguette", "ian", "irene", "isabelle", "jacinthe", "jacque", "jacqueline", "jacynthe", "jean",
    "jean-claude", "jean-francois", "jean-guy", "jean-louis", "jean-luc", "jean-marc", "jean-paul",
    "jean-philippe", "jean-pierre", "jean-yve", "jeanne", "jennifer", "jerome", "jessica", "joan", "joanne",
    "jocelyn", "jocelyne", "joel", "joelle", "johanne", "jonathan", "josee", "josee-anne", "joseph", "josiane",
    "julie", "julien", "juliette", "justine", "karine", "kathleen", "katia", "kevin", "kim", "laurence",
    "laurent", "laurie", "lea", "leo", "leon", "leonard", "liette", "lili", "liliane", "linda", "line", "lisa",
    "lise", "lisette", "lorraine", "loui", "louis-philippe", "louise", "luc", "lucette", "lucie", "lucien",
    "lucille", "ludovic", "lynda", "lyne", "madeleine", "manon", "marc", "marc-andre", "marc-antoine", "marcel",
    "marcelle", "margot", "marguerite", "maria", "marie", "marie-andree", "marie-anne", "marie-christine",
    "marie-claire", "marie-claude", "marie-eve", "marie-france", "marie-helene", "marie-josee", "marie-joseph",
    "marie-louise", "marie-noelle", "marie-paule", "marie-pier", "marie-pierre", "marielle", "marilyn", "mario",
    "marion", "marise", "marjolaine", "martin", "martine", "maryse", "mathieu", "mathilde", "matthieu", "maude",
    "maurice", "max", "maxime", "melanie", "melissa", "michel", "michele", "micheline", "michelle", "mireille",
    "monique", "myriam", "nadia", "nadine", "nancy", "natacha", "natalie", "nathalie", "nicola", "nicole",
    "noel", "noemie", "normand", "odette", "olivier", "oscar", "pascal", "pascale", "patrice", "patricia",
    "patrick", "paul", "paul-andre", "paule", "philippe", "pierre", "pierre-luc", "pierrette", "rachel",
    "raphael", "raymond", "raymonde", "real", "rejean", "rejeanne", "remi", "rene", "renee", "richard", "rita",
    "robert", "roch", "roger", "roland", "rolande", "romain", "ronald", "rosaire", "rosanne", "rose", "roxane",
    "roxanne", "samuel", "sandra", "sara", "sarah", "sebastien", "serge", "simon", "simone", "solange", "sonia",
    "sophie", "stephane", "stephanie", "steve", "suzanne", "suzie", "sylvain", "sylvette", "sylvia", "sylvie",
    "tania", "tatiana", "theo", "therese", "thierry", "thoma", "tommy", "valerie", "vanessa", "veronique",
    "vicky", "victor", "vincent", "virginie", "viviane", "william", "xavier", "yan", "yanick", "yannick",
    "yolande", "yvan", "yve", "yvette", "yvon", "yvonne", "zoe"})};

// clang-format on

static_assert(std::is_sorted(rows.begin(), rows.end(),
                             [](const Row& a, const Row& b) { return a.word < b.word; }));

constexpr WordSet pair_starts{[] {
    std::array<std::string_view, rows.size()> words{};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t space = rows[i].word.find(' ');
        if (space != std::string_view::npos) words[i] = rows[i].word.substr(0, space);
    }
    return words;
}()};

} // namespace

bool starts_pair(std::string_view word) {
    return pair_starts.contains(word);
}

std::optional<ResourceKind> kind_of_word(std::string_view word) {
    const auto row = std::lower_bound(rows.begin(), rows.end(), word,
                                      [](const Row& a, std::string_view b) { return a.word < b; });
    if (row == rows.end() || row->word != word) return std::nullopt;
    return row->kind;
}

bool is_first_name(std::string_view word) {
    return first_names.contains(word);
}

bool is_article(std::string_view word) {
    constexpr WordSet articles{"le", "la", "les", "un", "une", "des", "du", "l"};
    return articles.contains(word);
}

} // namespace arrimage::plan
