#include "html/committee_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/seat_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data member_data(const CommitteePage::Member& member) {
    data values;
    values["person"] = link_data(member.person);
    values["address"] = text_or_false(member.address);
    return values;
}

} // namespace

std::string render(const Frame& frame, const CommitteePage& page) {
    data values;
    values["heading"] = page.name;
    values["counts"] = page.counts;
    values["links"] = list_of(page.links, link_data);
    values["seats"] = seats_data(page.seats);
    values["closed"] = seats_data(page.closed);
    values["has_secretaries"] = !page.secretaries.empty();
    values["secretaries"] = list_of(page.secretaries, mandate_data);
    values["members_heading"] = page.members_heading;
    values["has_members"] = !page.members.empty();
    values["members"] = list_of(page.members, member_data);
    values["add_seat"] = form_data(page.add_seat, frame.form_token);
    return render_page(frame, "committee_page", (is_wrong(page.add_seat) ? "Erreur – " : "") + page.name,
                       std::move(values));
}

} // namespace arrimage::html
