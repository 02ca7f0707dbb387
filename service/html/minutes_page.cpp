#include "html/minutes_page.hpp"

#include "domain/french_time.hpp"
#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/minutes_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

#include <algorithm>

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data forms_data(const std::vector<Form>& forms, const std::string& token) {
    return list_of(forms, [&](const Form& form) { return form_data(form, token); });
}

data follow_up_data(const MinutesPage::FollowUp& follow_up, const std::string& token) {
    data values{"text", follow_up.text};
    values["state"] = text_or_false(follow_up.state);
    values["acts"] = forms_data(follow_up.acts, token);
    return values;
}

data desk_data(const MinutesPage::Desk& desk, const std::string& token) {
    data values;
    values["kept"] = text_or_false(desk.kept);
    values["theirs"] = text_or_false(desk.theirs);
    values["write"] = form_or_false(desk.write, token);
    values["writing"] = is_wrong(desk.write) || !desk.kept.empty() || !desk.theirs.empty();
    values["drop"] = form_or_false(desk.drop, token);
    values["take_on"] = form_or_false(desk.take_on, token);
    values["taking_on"] = is_wrong(desk.take_on);
    values["has_tasks"] = !desk.follow_ups.empty();
    values["tasks"] = list_of(desk.follow_ups, [&](const auto& each) { return follow_up_data(each, token); });
    return values;
}

/// What its writer does to a section.
void add_desk(data& section, const MinutesPage& page, std::size_t place, const std::string& token) {
    const bool has_desk = place < page.desks.size();
    section["anchor"] = page.anchors.at(place);
    section.set("desk", has_desk ? desk_data(page.desks[place], token) : data{false});
}

bool is_wrong(const MinutesPage& page) {
    return is_wrong(page.approve) || is_wrong(page.documents.add) ||
           std::ranges::any_of(
               page.desks, [](const auto& desk) { return is_wrong(desk.write) || is_wrong(desk.take_on); });
}

data version_data(const MinutesVersionsPage::Version& version, const std::string& token) {
    data values{"number", version.number};
    values["when"] = version.when;
    values["who"] = version.who;
    values["cause"] = version.cause;
    values["show"] = link_data(version.show);
    values["restore"] = form_or_false(version.restore, token);
    return values;
}

data difference_data(const domain::DifferenceLine& line) {
    using Kind = domain::DifferenceLine::Kind;
    data values{"text", line.text};
    values["removed"] = line.kind == Kind::removed;
    values["added"] = line.kind == Kind::added;
    values["same"] = line.kind == Kind::same;
    return values;
}

data finding_data(const MinutesListPage::Finding& finding) {
    data values;
    values["place"] = link_data(finding.place);
    values["kind"] = finding.kind;
    values["where"] = text_or_false(finding.where);
    values["extract"] = list_of(finding.extract, [](const domain::ExtractPiece& piece) {
        data one{"text", piece.text};
        one["found"] = piece.found;
        return one;
    });
    return values;
}

data line_data(const MinutesListPage::Line& line) {
    data values;
    values["meeting"] = link_data(line.meeting);
    values["when"] = line.when;
    values["committee"] = text_or_false(line.committee);
    values["state"] = state_data(line.state);
    values["documents"] = text_or_false(line.documents);
    return values;
}

} // namespace

std::string render(const Frame& frame, const MinutesPage& page) {
    const auto& token = frame.form_token;
    const auto& meeting = page.document.meeting;
    data values;
    set_minutes(values, page.document,
                [&](data& section, std::size_t place) { add_desk(section, page, place, token); });
    values["meeting"] = meeting.title;
    values["when"] = meeting.sitting ? domain::french_sitting(*meeting.sitting) : std::string{};
    values["warning"] = text_or_false(page.warning);
    values["files"] = list_of(page.files, link_data);
    values["steps"] = list_of(page.steps, link_data);
    values["acts"] = forms_data(page.acts, token);
    values["approve"] = form_or_false(page.approve, token);
    values["approving"] = is_wrong(page.approve);
    values["documents"] = documents_data(page.documents, token);
    values["back"] = link_data(page.back);
    return render_page(frame, "minutes_page",
                       (is_wrong(page) ? "Erreur – " : "") + std::string{"Compte-rendu"}, std::move(values));
}

std::string render(const Frame& frame, const MinutesVersionsPage& page) {
    data values;
    values["meeting"] = page.meeting;
    values["versions"] =
        list_of(page.versions, [&](const auto& version) { return version_data(version, frame.form_token); });
    values["compare"] = form_or_false(page.compare, frame.form_token);
    values["compared"] = text_or_false(page.compared);
    values["same"] = page.changes.empty();
    values["changes"] = list_of(page.changes, [](const MinutesVersionsPage::Change& change) {
        data one{"heading", change.title};
        one["lines"] = list_of(change.lines, difference_data);
        return one;
    });
    values["back"] = link_data(page.back);
    return render_page(frame, "minutes_versions_page", "Versions du compte-rendu", std::move(values));
}

std::string render(const Frame& frame, const MinutesListPage& page) {
    data values;
    values["lead"] = text_or_false(page.lead);
    values["search"] = form_or_false(page.search, frame.form_token);
    values["count"] = text_or_false(page.count);
    values["empty"] = text_or_false(page.empty);
    values["has_lines"] = !page.lines.empty();
    values["lines"] = list_of(page.lines, line_data);
    values["has_findings"] = !page.findings.empty();
    values["findings"] = list_of(page.findings, finding_data);
    values["pager"] = pager_data(page.pager);
    return render_page(frame, "minutes_list_page", page.searched ? "Recherche" : "Comptes-rendus",
                       std::move(values));
}

} // namespace arrimage::html
