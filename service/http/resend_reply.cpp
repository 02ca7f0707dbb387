#include "http/resend_reply.hpp"

#include "html/resend_page.hpp"

namespace arrimage::http {

Reply resend_reply(const Request& request, const Form& form, std::string_view sentence) {
    html::ResendPage page{.sentence = std::string{sentence},
                          .action = std::string{request.path},
                          .had_file = !form.files().empty()};
    for (const auto& field : form.fields())
        if (field.name != form_token_field) page.fields.push_back({field.name, field.value});
    const html::Frame frame{.organisation = "Arrimage", .form_token = std::string{request.form_token}};
    return html_reply(403, html::render(frame, page));
}

} // namespace arrimage::http
