#pragma once

#include "actions/document_files.hpp"
#include "actions/ready_file.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arrimage::http {

using ReplyHeaders = std::vector<std::pair<std::string, std::string>>;

/// A part of an open file that is sent as the body.
struct FileBody {
    std::shared_ptr<const actions::Descriptor> file{};
    actions::FileRange bytes{};
};

/// An answer. The body is shared so that ready bytes go out without a copy; Content-Length, Date, Connection and
/// X-Request-Id are the server's. A HEAD request gets the same reply without its body.
struct Reply {
    unsigned status{200};
    ReplyHeaders headers{};
    std::shared_ptr<const std::string> body{};
    std::shared_ptr<const actions::ReadyForm>
        ready{};                    ///< instead of headers and body: they are written already
    std::optional<FileBody> file{}; ///< instead of the body: it leaves without passing through our memory
    std::string label{};            ///< the route's name for the log and the metrics, never a secret path
};

/// UTF-8 text that no browser takes for anything else and no cache keeps.
Reply text_reply(unsigned status, std::string text);

/// "Look there now", after an act (RFC 9110 §15.4.4). `path` is ours: it begins with one '/'.
Reply see_other(std::string path);

/// A page with every header that keeps it ours: nothing from elsewhere runs, frames it or learns its address, and no
/// cache keeps it. Script and style come from our own files only.
Reply html_reply(unsigned status, std::string page);

} // namespace arrimage::http
