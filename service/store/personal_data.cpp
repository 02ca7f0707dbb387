#include "store/personal_data.hpp"

#include "domain/iso_instant.hpp"
#include "store/personal_facts.hpp"
#include "store/persons.hpp"

namespace arrimage::store {

using domain::FactKind;
using domain::FactSection;

namespace {

constexpr LeftOut left_out[] = {
    {"plan_sources",
     "les octets d’un plan imprimé, que tous les membres ont; ce que le plan dit d’une personne est "
     "exporté parmi les textes qui la nomment"},
    {"activities", "exporté parmi les textes qui nomment la personne"},
    {"resources", "exporté parmi les textes qui nomment la personne"},
    {"deadlines", "exporté parmi les textes qui nomment la personne"},
    {"meetings", "exporté parmi les textes qui nomment la personne"},
    {"agenda_items", "exporté parmi les textes qui nomment la personne"},
    {"minutes_sections", "exporté parmi les textes qui nomment la personne"},
    {"incidents", "exporté parmi les textes qui nomment la personne"},
    {"passage_texts", "une copie, pour la recherche, de ce que d’autres tables disent"},
};

std::optional<std::string> value_of(const Query& query, int column, FactKind kind) {
    if (kind == FactKind::instant) {
        const auto at = query.get<std::optional<domain::Instant>>(column);
        return at ? std::optional{domain::iso_instant(*at)} : std::nullopt;
    }
    auto text = query.get<std::optional<std::string>>(column);
    if (text && kind == FactKind::truth) text = *text == "0" ? "false" : "true";
    return text;
}

FactSection section_of(Session& session, const FactSource& source, domain::PersonId person) {
    FactSection section{source.key, source.title, source.columns, {}};
    auto query = session.query(source.sql);
    query.bind(person);
    while (query.next()) {
        auto& row = section.rows.emplace_back();
        for (int i = 0; i < static_cast<int>(source.columns.size()); ++i)
            row.push_back(value_of(query, i, source.columns[static_cast<std::size_t>(i)].kind));
    }
    return section;
}

} // namespace

std::vector<FactSection> list_facts(Session& session, domain::PersonId person) {
    load_person(session, person);
    std::vector<FactSection> sections;
    for (const auto& source : fact_sources()) sections.push_back(section_of(session, source, person));
    return sections;
}

std::vector<std::string_view> exported_tables() {
    std::vector<std::string_view> tables;
    for (const auto& source : fact_sources())
        tables.insert(tables.end(), source.tables.begin(), source.tables.end());
    return tables;
}

std::span<const LeftOut> tables_left_out() {
    return left_out;
}

} // namespace arrimage::store
