#pragma once

#include "html/message_page.hpp"
#include "html/pager.hpp"
#include "html/state_label.hpp"
#include "html/values.hpp"

#include <kainjow/mustache.hpp>

namespace arrimage::html {

/// `{{#link}}{{>link}}{{/link}}`: nothing when the label is empty, words alone when the path is.
inline kainjow::mustache::data link_data(const Link& link) {
    if (link.label.empty()) return false;
    kainjow::mustache::data values{"label", link.label};
    values["path"] = text_or_false(link.path);
    return values;
}

/// `{{#pager}}{{>pager}}{{/pager}}`; nothing when the list is all there.
inline kainjow::mustache::data pager_data(const Pager& pager) {
    if (pager.sentence.empty()) return false;
    kainjow::mustache::data values{"sentence", pager.sentence};
    values["before"] = link_data(pager.before);
    values["after"] = link_data(pager.after);
    return values;
}

/// `{{#state}}{{>state}}{{/state}}`
inline kainjow::mustache::data state_data(const StateLabel& state) {
    kainjow::mustache::data values{"look", state.look};
    values["word"] = state.word;
    return values;
}

} // namespace arrimage::html
