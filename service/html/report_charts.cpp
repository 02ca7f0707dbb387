#include "html/report_charts.hpp"

#include "domain/report_words.hpp"

namespace arrimage::html {

using domain::Fate;

StateLabel fate_label(Fate fate, bool dated, int count) {
    const std::string word{domain::french_name(fate, count)};
    switch (fate) {
    case Fate::held: return {"held", word};
    case Fate::cancelled: return {"cancelled", word};
    case Fate::missing: return {"late", word};
    case Fate::to_come: break;
    }
    return dated ? StateLabel{"dated", "fixée"} : StateLabel{"to-schedule", word};
}

BarChart promises_chart(const domain::Report& report) {
    BarChart chart{.id = "graphique-objectifs", .title = "Rencontres promises, par objectif"};
    for (const auto& objective : report.objectives) {
        const auto& counts = objective.figures.promised;
        auto& bar = chart.bars.emplace_back();
        bar.label = (objective.number.empty() ? "Objectif" : "Objectif " + objective.number) +
                    "\u00a0: " + domain::fates_in_words(counts);
        for (const auto fate : domain::fates) {
            const auto [look, word] = fate_label(fate, false, counts[fate]);
            bar.parts.push_back({look, std::to_string(counts[fate]) + " " + word, counts[fate]});
        }
    }
    return chart;
}

BarChart presences_chart(const std::vector<domain::PresenceRow>& rows) {
    BarChart chart{.id = "graphique-presences", .title = "Présences par territoire"};
    for (const auto& [name, counts] : rows)
        chart.bars.push_back({(name.empty() ? domain::no_territory : name) + std::string{"\u00a0: "} +
                                  domain::presence_in_words(counts),
                              {{"held", "présences", counts.present},
                               {"to-schedule", "absences motivées", counts.excused},
                               {"late", "absences", counts.absent},
                               {"dated", "invités", counts.guests}}});
    return chart;
}

} // namespace arrimage::html
