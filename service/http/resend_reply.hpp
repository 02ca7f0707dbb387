#pragma once

#include "http/reply.hpp"
#include "http/request.hpp"

#include <string_view>

namespace arrimage::http {

/// The hidden field of every form.
inline constexpr std::string_view form_token_field = "jeton";

/// A form that could not be taken, shown with all that was written and a button that sends it again with the present
/// token (403). A file has to be chosen again, and the page says so.
Reply resend_reply(const Request& request, const Form& form, std::string_view sentence);

} // namespace arrimage::http
