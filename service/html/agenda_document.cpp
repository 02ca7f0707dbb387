#include "html/agenda_document.hpp"

#include "domain/agenda_text.hpp"
#include "domain/french_time.hpp"
#include "html/template.hpp"
#include "html/values.hpp"
#include "plan/french_date.hpp"

namespace arrimage::html {

using domain::AgendaSection;
using kainjow::mustache::data;

namespace {

data item_data(const domain::AgendaItem& item, const std::string& mark) {
    data values;
    values["mark"] = mark;
    values["title"] = domain::title_of(item);
    values["details"] = text_or_false(domain::details_of(item));
    values["lines"] = list_of(domain::lines_under(item), [](const std::string& line) {
        return data{"line", line};
    });
    return values;
}

data section_data(const std::vector<domain::AgendaItem>& shown, AgendaSection section) {
    data items{data::type::list};
    for (std::size_t i = 0; i < shown.size(); ++i)
        items.push_back(
            item_data(shown[i], section == AgendaSection::discuss ? std::to_string(i + 1) + "." : "–"));
    data values{"heading", std::string{domain::french_name(section)}};
    values["items"] = std::move(items);
    return values;
}

data sections_data(const domain::Agenda& agenda) {
    data sections{data::type::list};
    for (const auto section : {AgendaSection::discuss, AgendaSection::know})
        if (const auto shown = domain::shown_items(agenda, section); !shown.empty())
            sections.push_back(section_data(shown, section));
    return sections;
}

} // namespace

std::string agenda_fragment(const domain::Agenda& agenda) {
    return render_document("mail_agenda_items", data{"sections", sections_data(agenda)});
}

std::string agenda_document(const domain::Agenda& agenda, const domain::Meeting& meeting) {
    data values;
    values["subject"] = "Ordre du jour – " + meeting.title;
    values["meeting"] = meeting.title;
    values["when"] = meeting.sitting ? domain::french_sitting(*meeting.sitting)
                                     : "Date à fixer, " + plan::french_interval(meeting.window);
    values["place"] = text_or_false(meeting.place);
    values["link"] = text_or_false(meeting.link);
    values["sections"] = sections_data(agenda);
    values["time"] = domain::time_sentence(agenda);
    return render_document("mail_agenda", std::move(values));
}

} // namespace arrimage::html
