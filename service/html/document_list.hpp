#pragma once

#include "html/fields.hpp"
#include "html/message_page.hpp"

#include <kainjow/mustache.hpp>

#include <string>
#include <vector>

namespace arrimage::html {

/// The papers of a meeting, and the form that brings another.
struct DocumentList {
    struct Line {
        Link file{};
        std::string details{}; ///< kind, size, day
        std::string note{};    ///< that its words are not found, that it was taken away; empty: nothing
        std::vector<Link> versions{};
        std::vector<Form> acts{};
        Form replace{}; ///< none when it has no action
    };
    std::vector<Line> lines{};
    Form add{}; ///< none when it has no action
};

/// For the template `documents`: `{{#documents}}{{>documents}}{{/documents}}`; nothing when there is neither paper nor form.
kainjow::mustache::data documents_data(const DocumentList& list, const std::string& form_token);

} // namespace arrimage::html
