#include "plan/plan_outline.hpp"
#include "support/catch.hpp"

#include <map>

using namespace arrimage::plan;

namespace {

/// The text is not ours to copy: it is read where it is, beside the source.
std::optional<Reading> real_reading() {
    const std::string text = file_at("../shared/plans/plan-action-2003-2004.txt");
    if (text.empty()) {
        WARN("left out: the real plan is not beside this source");
        return std::nullopt;
    }
    return read_plan(text);
}

struct Facts {
    const char* key;
    int line; ///< where the activity starts
    std::size_t resources;
    const char* first_words;
    const char* last_words;
    std::vector<std::string> deadlines; ///< "wording start..end"
};

const std::vector<Facts> facts{
    {"1.1.1", 32, 4, "Tenir des rencontres", "(partage d’expertises).", {}},
    {"1.1.2", 45, 3, "Tenir une rencontre", "des travaux.", {"janvier 2004 2004-01-01..2004-01-31"}},
    {"1.1.3",
     58,
     5,
     "Tenir une réunion inter-régionale",
     "en 2004-2005.",
     {"le 31 octobre 2003 2003-10-31..2003-10-31"}},
    {"1.1.4", 79, 3, "Participer aux travaux", "au développement social.", {}},
    {"1.2.1", 94, 4, "Développer un outil", "avec le municipal.", {}},
    {"2.1.1", 114, 3, "Distribuer le Rapport", "et élus.", {"août 2003 2003-08-01..2003-08-31"}},
    {"2.1.1-b",
     124,
     0,
     "Mettre à jour le feuillet",
     "comités locaux.",
     {"septembre 2003 2003-09-01..2003-09-30"}},
    {"2.1.3", 130, 6, "Faire circuler l’information", "au comité).", {}},
    {"2.2.1", 153, 3, "Faire connaître", "les médias.", {}},
    {"2.2.2", 163, 3, "Tenir une conférence", "logement social.", {"octobre 2003-10-01..2003-10-31"}},
    {"2.2.3", 176, 3, "Publier et faire connaître", "en Mauricie.", {}},
    {"2.2.4", 186, 6, "Participer au bulletin", "Centre-du-Québec.", {"automne 2003 2003-09-01..2003-11-30"}},
    {"2.3.1",
     229,
     3,
     "Faire circuler le bulletin",
     "services sociaux.",
     {"juin 2003 2003-06-01..2003-06-30"}},
    {"2.3.2", 242, 7, "Procéder à la mise à jour", "de lutte 2001).", {}},
    {"2.3.3", 254, 1, "Rendre disponible la 2e phase", "inégalités.", {}},
    {"3.1.1",
     266,
     1,
     "Tenir 4 rencontres",
     "dans l’année.",
     {"juin 2003 2003-06-01..2003-06-30", "septembre 2003 2003-09-01..2003-09-30",
      "novembre 2003 2003-11-01..2003-11-30", "février 2004 2004-02-01..2004-02-29"}},
    {"3.1.2",
     281,
     1,
     "Favoriser la tenue",
     "thématique).",
     {"Maskinongé – juin 2003 2003-06-01..2003-06-30", "Shawinigan – hiver 2003-12-01..2004-02-29"}},
    {"3.1.3", 300, 4, "Assurer la coordination", "logement social.", {}},
    {"3.1.4", 312, 2, "Soutenir le Comité", "milieu rural.", {}},
    {"3.1.5", 319, 4, "Participer à la tenue", "en revitalisation.", {}},
    {"3.1.6", 333, 5, "Rendre disponible", "logement social.", {}},
    {"3.2.1", 352, 4, "Informer, écouter", "représenter.", {}},
    {"3.2.2", 365, 2, "Participer aux rencontres", "sur invitation.", {}},
    {"3.2.3", 372, 3, "Rencontrer des acteurs", "partenaires actuels.", {}},
    {"3.2.4", 382, 2, "Élaborer des portraits", "des territoires.", {}},
    {"3.2.5", 390, 1, "Continuer d’assurer", "comités locaux.", {"selon la décision du local .."}},
    {"4.1.1", 408, 3, "Identifier les partenaires", "de collaboration.", {}},
    {"4.1.2", 420, 3, "Faire l’inventaire", "et potentiel.", {}},
    {"4.1.3", 430, 4, "Identifier les cibles", "de partenariat.", {}},
};

std::vector<Activity> activities_of(const Plan& plan) {
    std::vector<Activity> all;
    for (const Objective& objective : plan.objectives) {
        for (const Means& means : objective.means)
            all.insert(all.end(), means.activities.begin(), means.activities.end());
    }
    return all;
}

std::string dates_of(const Deadline& deadline) {
    return deadline.text + " " + (deadline.start ? to_iso(*deadline.start) : "") + ".." +
           (deadline.end ? to_iso(*deadline.end) : "");
}

LineRole role_of(const Reading& reading, int line) {
    for (const LineRange& range : reading.lines) {
        if (range.from <= line && line <= range.to) return range.as;
    }
    throw std::out_of_range{"line " + std::to_string(line) + " has no role"};
}

const Activity& activity_at(const std::vector<Activity>& activities, std::string_view key) {
    for (const Activity& activity : activities) {
        if (activity.key == key) return activity;
    }
    throw std::out_of_range{std::string{key}};
}

ResourceKind kind_of(const Activity& activity, std::string_view text) {
    for (const Resource& resource : activity.resources) {
        if (resource.text == text) return resource.kind;
    }
    throw std::out_of_range{std::string{text}};
}

} // namespace

TEST_CASE("the real plan has its title, its period, its objectives and its means") {
    const auto reading = real_reading();
    if (!reading) return;
    CHECK(reading->plan.title == "Développement social – Plan d’action 2003-2004 – Région de la Mauricie");
    CHECK(reading->plan.period == fiscal_year(2003));
    std::vector<std::string> objectives, means;
    for (const Objective& objective : reading->plan.objectives) {
        objectives.push_back(objective.number);
        for (const Means& each : objective.means) means.push_back(each.number);
    }
    REQUIRE(objectives == std::vector<std::string>{"1", "2", "3", "4"});
    REQUIRE(means == std::vector<std::string>{"1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "3.2", "4.1"});
    CHECK(reading->plan.objectives[2].title ==
          "Faciliter l’expression et mieux répondre aux besoins des territoires en développement social.");
    CHECK(reading->plan.objectives[1].means[1].title ==
          "Viser l’appropriation par le grand public des préoccupations du développement social");
}

TEST_CASE("the real plan has every activity, with its wording whole and its deadlines") {
    const auto reading = real_reading();
    if (!reading) return;
    const std::vector<Activity> activities = activities_of(reading->plan);
    REQUIRE(activities.size() == facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        CAPTURE(facts[i].key, activities[i].title);
        CHECK(activities[i].key == facts[i].key);
        CHECK(activities[i].number == std::string{facts[i].key}.substr(0, 5));
        CHECK(activities[i].title.starts_with(facts[i].first_words));
        CHECK(activities[i].title.ends_with(facts[i].last_words));
        CHECK(activities[i].resources.size() == facts[i].resources);
        CHECK(role_of(*reading, facts[i].line) == LineRole::activity);
        std::vector<std::string> deadlines;
        for (const Deadline& deadline : activities[i].deadlines) deadlines.push_back(dates_of(deadline));
        CHECK(deadlines == facts[i].deadlines);
    }
}

TEST_CASE("the real plan promises its meetings and no others") {
    const auto reading = real_reading();
    if (!reading) return;
    struct Promised {
        ObligationKind kind;
        std::vector<std::string> slots;
    };
    const std::map<std::string, Promised> expected{
        {"1.1.1", {ObligationKind::territorial, {}}},
        {"1.1.2", {ObligationKind::regional, {"janvier 2004"}}},
        {"1.1.3", {ObligationKind::inter_regional, {"le 31 octobre 2003"}}},
        {"2.2.2", {ObligationKind::press_conference, {"octobre"}}},
        {"3.1.1",
         {ObligationKind::committee, {"juin 2003", "septembre 2003", "novembre 2003", "février 2004"}}},
        {"3.1.2",
         {ObligationKind::territorial,
          {"Maskinongé: Maskinongé – juin 2003", "Shawinigan: Shawinigan – hiver",
           "Haut-St-Maurice: ", "Mékinac: ", "des Chenaux: ", "Trois-Rivières: "}}},
    };
    for (const Activity& activity : activities_of(reading->plan)) {
        CAPTURE(activity.key);
        const auto row = expected.find(activity.key);
        REQUIRE(activity.obligation.has_value() == (row != expected.end()));
        if (row == expected.end()) continue;
        CHECK(activity.obligation->kind == row->second.kind);
        std::vector<std::string> slots;
        for (const Slot& slot : activity.obligation->slots) {
            slots.push_back((slot.territory ? *slot.territory + ": " : "") +
                            (slot.deadline ? slot.deadline->text : ""));
        }
        CHECK(slots == row->second.slots);
    }
}

TEST_CASE("the mixed column of the real plan is told apart") {
    const auto reading = real_reading();
    if (!reading) return;
    const std::vector<Activity> all = activities_of(reading->plan);
    CHECK(kind_of(activity_at(all, "1.1.1"), "comités locaux") == ResourceKind::committee);
    CHECK(kind_of(activity_at(all, "1.1.1"), "coordonnatrice") == ResourceKind::role);
    CHECK(kind_of(activity_at(all, "1.1.1"), "UQTR") == ResourceKind::organisation);
    CHECK(kind_of(activity_at(all, "1.1.3"), "à Montréal") == ResourceKind::place);
    CHECK(kind_of(activity_at(all, "1.1.3"), "Conseil de santé et de bien-être") ==
          ResourceKind::organisation);
    CHECK(kind_of(activity_at(all, "2.1.1"), "90 envois postaux (août 2003)") == ResourceKind::amount);
    CHECK(kind_of(activity_at(all, "2.1.1"), "sites Internet CRD et RRSSS") == ResourceKind::channel);
    CHECK(kind_of(activity_at(all, "2.2.1"), "conférence de presse La Tuque") == ResourceKind::channel);
    CHECK(kind_of(activity_at(all, "2.2.3"), "liste envoi : municipalités, comités") ==
          ResourceKind::document);
    CHECK(kind_of(activity_at(all, "2.3.2"), "villes") == ResourceKind::organisation);
    CHECK(kind_of(activity_at(all, "3.1.3"), "Plan d’action sept. 2002") == ResourceKind::document);
    CHECK(activity_at(all, "3.1.3").deadlines.empty());
    for (const Resource& resource : activity_at(all, "1.1.4").resources)
        CHECK(resource.kind == ResourceKind::person);
    for (const Resource& resource : activity_at(all, "2.2.4").resources)
        CHECK(resource.kind == ResourceKind::person);
}

TEST_CASE("the report on the real plan names what a person should look at, and no more") {
    const auto reading = real_reading();
    if (!reading) return;
    std::vector<std::string> findings;
    for (const Finding& finding : reading->findings)
        findings.push_back(std::to_string(finding.line) + " " + finding.code);
    CHECK(findings == std::vector<std::string>{"124 duplicate-number", "130 missing-number",
                                               "167 inferred-deadline", "290 inferred-deadline"});
}

TEST_CASE("every line of the real plan has its role") {
    const auto reading = real_reading();
    if (!reading) return;
    struct Role {
        int line;
        LineRole as;
    };
    const Role roles[] = {
        {1, LineRole::outside},        {20, LineRole::outside},       {24, LineRole::objective},
        {26, LineRole::heading},       {28, LineRole::means},         {29, LineRole::continuation},
        {33, LineRole::continuation},  {37, LineRole::resource},      {56, LineRole::deadline},
        {167, LineRole::resource},     {172, LineRole::continuation}, {176, LineRole::activity},
        {247, LineRole::resource},     {292, LineRole::deadline},     {343, LineRole::continuation},
        {344, LineRole::continuation}, {396, LineRole::deadline},     {439, LineRole::resource},
        {440, LineRole::outside},      {475, LineRole::outside},      {487, LineRole::page},
        {509, LineRole::outside},      {699, LineRole::outside},
    };
    for (const Role& role : roles) {
        CAPTURE(role.line);
        CHECK(role_of(*reading, role.line) == role.as);
    }
    std::map<LineRole, int> counts;
    for (const LineRange& range : reading->lines) ++counts[range.as];
    CHECK(counts[LineRole::objective] == 4);
    CHECK(counts[LineRole::activity] == 29);
    CHECK(counts[LineRole::flagged] == 0);
}
