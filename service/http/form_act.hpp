#pragma once

#include "html/form_page.hpp"
#include "http/form_reader.hpp"
#include "http/refill.hpp"
#include "http/site.hpp"

#include <string>

namespace arrimage::http {

/// The fields beside which a rule's sentence stands, by the kind of its Refusal; empty: above the whole form.
struct Beside {
    std::string invalid{};
    std::string conflict{};
};

/// Answers a form: does the act when all that was typed reads well; else, or when a rule refuses the act (invalid,
/// conflict), shows the page again under that status, with the sentences in `read`.
template <class Act, class ShowAgain>
Reply act_or_show_again(FormReader& read, Act act, ShowAgain show_again, const Beside& beside = {}) {
    if (!read.good()) return show_again(422);
    try {
        return act();
    } catch (const domain::Refusal& refusal) {
        using enum domain::RefusalKind;
        if (refusal.kind() != invalid && refusal.kind() != conflict) throw;
        const bool is_conflict = refusal.kind() == conflict;
        read.note(is_conflict ? beside.conflict : beside.invalid, refusal.what());
        return show_again(is_conflict ? 409 : 422);
    }
}

/// A page with its form as it was sent, and what is wrong with it.
template <class Page>
Reply page_again(const Site& site, const Request& request, unsigned status, const FormReader& read, Page page,
                 html::Form Page::*form) {
    refill(page.*form, *request.form, read.errors());
    return html_reply(status, render(frame_of(site, request), page));
}

/// The same for a page that is one form, all in one.
template <class Act>
Reply act_or_ask_again(const Site& site, const Request& request, FormReader& read, const html::FormPage& page,
                       Act act, const Beside& beside = {}) {
    return act_or_show_again(
        read, act,
        [&](unsigned status) { return page_again(site, request, status, read, page, &html::FormPage::form); },
        beside);
}

} // namespace arrimage::http
