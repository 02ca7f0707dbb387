#include "html/mail_room_page.hpp"

#include "html/form_data.hpp"
#include "html/link_data.hpp"
#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;

namespace {

data held_data(const MailRoomPage::Held& held, const std::string& form_token) {
    data values;
    values["subject"] = held.subject;
    values["from"] = held.from;
    values["when"] = held.when;
    values["reason"] = held.reason;
    values["meeting"] = link_data(held.meeting);
    values["has_says"] = !held.says.empty();
    values["says"] = list_of(held.says, [](const std::string& line) { return data{"text", line}; });
    values["has_lines"] = !held.lines.empty();
    values["lines"] = list_of(held.lines, [](const std::string& line) { return data{"text", line}; });
    values["accept"] = form_or_false(held.accept, form_token);
    values["aside"] = form_data(held.aside, form_token);
    return values;
}

data letter_data(const MailRoomPage::Letter& letter, const std::string& form_token) {
    data values;
    values["recipient"] = letter.recipient;
    values["subject"] = letter.subject;
    values["since"] = letter.since;
    values["trouble"] = letter.trouble;
    values["words"] = letter.words;
    values["retry"] = form_or_false(letter.retry, form_token);
    return values;
}

} // namespace

std::string render(const Frame& frame, const MailRoomPage& page) {
    const auto& token = frame.form_token;
    const auto letters = [&](const auto& list) {
        return list_of(list, [&](const auto& letter) { return letter_data(letter, token); });
    };
    data values;
    values["lead"] = page.lead;
    values["has_held"] = !page.held.empty();
    values["held"] = list_of(page.held, [&](const auto& held) { return held_data(held, token); });
    values["rest"] = text_or_false(page.rest);
    values["has_failed"] = !page.failed.empty();
    values["failed"] = letters(page.failed);
    values["has_waiting"] = !page.waiting.empty();
    values["waiting"] = letters(page.waiting);
    return render_page(frame, "mail_room_page", "Courrier", std::move(values));
}

} // namespace arrimage::html
