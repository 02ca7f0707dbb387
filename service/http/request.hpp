#pragma once

#include "actions/document_files.hpp"
#include "http/form.hpp"
#include "http/visitor.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arrimage::http {

struct Header {
    std::string_view name{};
    std::string_view value{};
};

/// One request as the pages see it: framing already checked, target already decoded. Views live as long as the call.
struct Request {
    std::string_view method{};
    std::string_view path{};  ///< percent-decoded UTF-8, begins with '/'
    std::string_view query{}; ///< as sent, without '?'
    std::vector<Header> headers{};
    std::string_view body{};
    actions::FileRange body_file{}; ///< instead of the body: a long one waits on the disk
    std::string_view client{};      ///< address of the peer
    std::string_view id{};          ///< request id, also in the log and in the X-Request-Id of the reply

    const Visitor* visitor{};      ///< set by dispatch, but for the rows that do not ask
    const Form* form{};            ///< set by dispatch when it is a POST, its token checked
    std::string_view form_token{}; ///< what a form of the page that answers must carry

    /// The first header of that name (letter case does not matter), empty when absent.
    std::string_view header(std::string_view name) const;

    /// Every value of that name in one comma-separated list, as a recipient may read them (RFC 9110 §5.3).
    std::string list(std::string_view name) const;
};

/// Equal but for the case of ASCII letters, as field names and tokens are compared.
bool same_token(std::string_view a, std::string_view b);

} // namespace arrimage::http
