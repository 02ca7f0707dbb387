#include "html/invitation_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data proposal_data(const InvitationPage::Proposal& proposal, const std::string& form_token) {
    data values;
    values["who"] = proposal.who;
    values["when"] = proposal.when;
    values["note"] = text_or_false(proposal.note);
    values["take"] = form_data(proposal.take, form_token);
    values["decline"] = form_data(proposal.decline, form_token);
    return values;
}

data invitee_data(const InvitationPage::Invitee& invitee, const std::string& form_token) {
    data values;
    values["name"] = invitee.name;
    values["address"] = invitee.address;
    values["answer"] = invitee.answer;
    values["since"] = text_or_false(invitee.since);
    values["note"] = text_or_false(invitee.note);
    values["trouble"] = text_or_false(invitee.trouble);
    values["enter"] = form_or_false(invitee.enter, form_token);
    values["take_off"] = form_or_false(invitee.take_off, form_token);
    return values;
}

} // namespace

std::string render(const Frame& frame, const InvitationPage& page) {
    const auto& token = frame.form_token;
    data values;
    values["meeting"] = page.meeting;
    values["lead"] = page.lead;
    values["warning"] = text_or_false(page.warning);
    values["has_changes"] = !page.changes.empty();
    values["changes"] = list_of(page.changes, [](const auto& line) { return data{"text", line}; });
    values["tell"] = form_or_false(page.tell, token);
    values["invite"] = form_or_false(page.invite, token);
    values["without_address"] = text_or_false(page.without_address);
    values["strangers"] = text_or_false(page.strangers);
    values["has_proposals"] = !page.proposals.empty();
    values["proposals"] = list_of(page.proposals, [&](const auto& one) { return proposal_data(one, token); });
    values["has_invitees"] = !page.invitees.empty();
    values["invitees"] = list_of(page.invitees, [&](const auto& one) { return invitee_data(one, token); });
    values["remind"] = form_or_false(page.remind, token);
    values["add"] = form_or_false(page.add, token);
    values["back"] = link_data(page.back);
    return render_page(frame, "invitation_page", "Invitations", std::move(values));
}

} // namespace arrimage::html
