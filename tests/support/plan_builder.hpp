#pragma once

#include "plan/plan.hpp"

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace arrimage::support {

inline plan::Date day(int year, unsigned month, unsigned day_of_month) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day_of_month}};
}

/// The whole month, as "juin 2003" reads.
inline plan::Deadline month(std::string text, int year, unsigned number) {
    const auto start = day(year, number, 1);
    return {.text = std::move(text),
            .kind = plan::DeadlineKind::month,
            .start = start,
            .end = plan::end_of_month(start)};
}

inline plan::Slot slot(plan::Deadline deadline) {
    return {.deadline = std::move(deadline)};
}

inline plan::Slot slot(std::string territory, std::optional<plan::Deadline> deadline = {}) {
    return {.deadline = std::move(deadline), .territory = std::move(territory)};
}

/// An activity with good defaults: its key is its number.
class ActivityBuilder {
  public:
    ActivityBuilder(std::string number, std::string title) {
        activity_.key = activity_.number = std::move(number);
        activity_.title = std::move(title);
    }

    ActivityBuilder& key(std::string key) {
        activity_.key = std::move(key);
        return *this;
    }

    ActivityBuilder& resource(plan::ResourceKind kind, std::string text) {
        activity_.resources.push_back({kind, std::move(text)});
        return *this;
    }

    ActivityBuilder& due(plan::Deadline deadline) {
        activity_.deadlines.push_back(std::move(deadline));
        return *this;
    }

    /// The slots' deadlines become the activity's too, as a reading has them.
    ActivityBuilder& promises(plan::ObligationKind kind, std::vector<plan::Slot> slots) {
        for (const auto& one : slots)
            if (one.deadline) due(*one.deadline);
        activity_.obligation = plan::Obligation{kind, std::move(slots)};
        return *this;
    }

    operator plan::Activity() const { return activity_; }

  private:
    plan::Activity activity_{};
};

/// A plan of the year 2003-2004, filled from the top.
class PlanBuilder {
  public:
    explicit PlanBuilder(std::string title = "Plan d’action 2003-2004", int first_year = 2003) {
        plan_.title = std::move(title);
        plan_.period = plan::fiscal_year(first_year);
    }

    PlanBuilder& objective(std::string number, std::string title) {
        plan_.objectives.push_back({std::move(number), std::move(title), {}});
        return *this;
    }

    PlanBuilder& means(std::string number, std::string title) {
        plan_.objectives.back().means.push_back({std::move(number), std::move(title), {}});
        return *this;
    }

    PlanBuilder& activity(plan::Activity activity) {
        plan_.objectives.back().means.back().activities.push_back(std::move(activity));
        return *this;
    }

    PlanBuilder& activity(std::string number, std::string title) {
        return activity(ActivityBuilder{std::move(number), std::move(title)});
    }

    operator plan::Plan() const { return plan_; }

  private:
    plan::Plan plan_{};
};

/// A plan of the size and the oddities of a real one: a number printed twice, slots without dates, a committee with
/// four meetings, territories, a press conference, deadlines without a meeting.
inline plan::Plan sample_plan() {
    using plan::ObligationKind;
    using plan::ResourceKind;
    return PlanBuilder{}
        .objective("1", "Parfaire et partager nos actions en développement social.")
        .means("1.1", "Organiser des rencontres formatives.")
        .activity(ActivityBuilder{
            "1.1.1", "Tenir des rencontres sur les territoires pour faire connaître ce qui se fait."}
                      .resource(ResourceKind::role, "coordonnatrice")
                      .promises(ObligationKind::territorial, {}))
        .activity(ActivityBuilder{"1.1.2",
                                  "Tenir une rencontre régionale des partenaires régionaux pour informer de "
                                  "l’avancement des travaux."}
                      .resource(ResourceKind::committee, "Comité de coordination")
                      .promises(ObligationKind::regional, {slot(month("janvier 2004", 2004, 1))}))
        .objective("2", "Accroître la visibilité des informations.")
        .means("2.1", "Mettre à jour de façon régulière l’information.")
        .activity(
            ActivityBuilder{"2.1.1", "Distribuer le Rapport du Forum aux partenaires locaux et régionaux."}
                .due(month("août 2003", 2003, 8)))
        .activity(
            ActivityBuilder{"2.1.1", "Mettre à jour le feuillet Actions territoriales."}.key("2.1.1-b").due(
                month("septembre 2003", 2003, 9)))
        .means("2.2", "Viser l’appropriation par le grand public.")
        .activity(ActivityBuilder{
            "2.2.2", "Tenir une conférence de presse sur l’état de situation du logement social."}
                      .promises(ObligationKind::press_conference, {slot(month("octobre", 2003, 10))}))
        .objective("3", "Faciliter l’expression des besoins des territoires.")
        .means("3.1", "Mise en commun des avancées.")
        .activity(
            ActivityBuilder{"3.1.1", "Tenir 4 rencontres du Comité de coordination dans l’année."}
                .resource(ResourceKind::role, "coordonnatrice")
                .promises(ObligationKind::committee,
                          {slot(month("juin 2003", 2003, 6)), slot(month("septembre 2003", 2003, 9)),
                           slot(month("novembre 2003", 2003, 11)), slot(month("février 2004", 2004, 2))}))
        .activity(ActivityBuilder{"3.1.2", "Favoriser la tenue d’une rencontre territoriale dans l’année."}
                      .promises(ObligationKind::territorial,
                                {slot("Maskinongé", month("juin 2003", 2003, 6)), slot("Shawinigan"),
                                 slot("Haut-St-Maurice"), slot("Mékinac"), slot("des Chenaux")}))
        .activity(ActivityBuilder{"3.1.3",
                                  "Assurer la coordination du Plan d’action dans le dossier logement social."}
                      .resource(ResourceKind::document, "Plan d’action sept. 2002")
                      .due({.text = "selon la décision du local", .kind = plan::DeadlineKind::conditional}));
}

/// The activity with that key, to be changed.
inline plan::Activity& activity_in(plan::Plan& plan, const std::string& key) {
    for (auto& objective : plan.objectives)
        for (auto& means : objective.means)
            for (auto& activity : means.activities)
                if (activity.key == key) return activity;
    throw std::out_of_range{key};
}

/// Takes the activity out of the plan.
inline plan::Activity take_activity(plan::Plan& plan, const std::string& key) {
    auto taken = activity_in(plan, key);
    for (auto& objective : plan.objectives)
        for (auto& means : objective.means)
            std::erase_if(means.activities, [&](const auto& activity) { return activity.key == key; });
    return taken;
}

} // namespace arrimage::support
