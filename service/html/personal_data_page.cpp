#include "html/personal_data_page.hpp"

#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

using Row = std::vector<PersonalDataPage::Value>;

constexpr std::size_t widest_table = 6;

data value_data(const PersonalDataPage::Value& value) {
    data values;
    values["what"] = value.title;
    values["value"] = value.value;
    values["said"] = text_or_false(value.value);
    return values;
}

data row_data(const Row& row) {
    return data{"known", list_of(row, value_data)};
}

data section_data(const PersonalDataPage::Section& section) {
    const bool is_table = section.rows.size() > 1 && section.rows[0].size() <= widest_table;
    data values;
    values["heading"] = section.title;
    values["columns"] = list_of(section.rows[0], value_data);
    values["is_table"] = is_table;
    values["rows"] = list_of(section.rows, row_data);
    return values;
}

} // namespace

std::string render(const Frame& frame, const PersonalDataPage& page) {
    data values;
    values["page_heading"] = page.title;
    values["person"] = link_data(page.person);
    values["links"] = list_of(page.links, link_data);
    values["sections"] = list_of(page.sections, section_data);
    values["empty"] = text_or_false(page.empty);
    return render_page(frame, "personal_data_page", page.title, std::move(values));
}

} // namespace arrimage::html
