#include "http/pages/personal_data.hpp"

#include "actions/export_personal_data.hpp"
#include "actions/show_person.hpp"
#include "html/personal_data_page.hpp"
#include "http/disposition.hpp"
#include "http/paths.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using html::PersonalDataPage;

bool says_something(const domain::FactSection& section, std::size_t column) {
    return std::ranges::any_of(section.rows,
                               [&](const auto& row) { return row[column] && !row[column]->empty(); });
}

PersonalDataPage::Section section_of(const domain::FactSection& section, const std::string& zone) {
    PersonalDataPage::Section shown{.title = std::string{section.title}};
    shown.rows.resize(section.rows.size());
    for (std::size_t column = 0; column < section.columns.size(); ++column) {
        if (!says_something(section, column)) continue;
        const auto& [key, title, kind] = section.columns[column];
        for (std::size_t i = 0; i < section.rows.size(); ++i) {
            const auto& value = section.rows[i][column];
            shown.rows[i].push_back(
                {std::string{title}, value ? domain::french_fact(kind, *value, zone) : std::string{}});
        }
    }
    return shown;
}

PersonalDataPage page_of(const domain::PersonalData& data, const std::string& zone) {
    const auto path = path_of(data.person);
    PersonalDataPage page{.title = "Renseignements détenus sur " + data.name,
                          .person = {path, "Revenir à la fiche"},
                          .links = {{path + "/renseignements.txt", "Texte à imprimer"},
                                    {path + "/renseignements.json", "JSON, pour un autre programme"}}};
    for (const auto& section : data.sections)
        if (section.rows.empty())
            page.empty.append(page.empty.empty() ? "" : ", ").append(section.title);
        else
            page.sections.push_back(section_of(section, zone));
    return page;
}

Reply handed_over(const Site& site, std::string text, const char* type, const char* extension,
                  domain::PersonId person) {
    auto reply = text_reply(200, std::move(text));
    reply.headers[0] = {"Content-Type", type};
    const auto name =
        "renseignements-" + std::to_string(person.value) + "-" + plan::to_iso(today(site)) + extension;
    reply.headers.emplace_back("Content-Disposition", content_disposition(Disposition::download, name));
    return reply;
}

domain::PersonalData exported(const Site& site, const Request& request, const Captures& captures) {
    return actions::export_personal_data(env_of(site, request), id_of<domain::PersonId>(captures));
}

} // namespace

Reply show_personal_data(const Site& site, const Request& request, const Captures& captures) {
    const auto data = actions::show_personal_data(env_of(site, request), id_of<domain::PersonId>(captures));
    return html_reply(200, html::render(frame_of(site, request), page_of(data, site.zone)));
}

Reply export_personal_data_json(const Site& site, const Request& request, const Captures& captures) {
    const auto data = exported(site, request, captures);
    return handed_over(site, domain::to_json(data), "application/json", ".json", data.person);
}

Reply export_personal_data_text(const Site& site, const Request& request, const Captures& captures) {
    const auto data = exported(site, request, captures);
    return handed_over(site, domain::to_text(data, site.zone), "text/plain; charset=utf-8", ".txt",
                       data.person);
}

} // namespace arrimage::http
