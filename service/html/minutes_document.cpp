#include "html/minutes_document.hpp"

#include "domain/french_time.hpp"
#include "html/minutes_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

std::string minutes_document(const domain::MinutesDocument& document) {
    const auto& meeting = document.meeting;
    data values;
    values["subject"] = "Compte-rendu – " + meeting.title;
    values["meeting"] = meeting.title;
    values["when"] = meeting.sitting ? domain::french_sitting(*meeting.sitting) : std::string{};
    values["place"] = text_or_false(meeting.place);
    set_minutes(values, document);
    values["has_documents"] = !document.documents.empty();
    values["documents"] = list_of(document.documents, [](const std::string& title) {
        return data{"line", title};
    });
    return render_document("mail_minutes", std::move(values));
}

} // namespace arrimage::html
