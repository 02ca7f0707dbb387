#pragma once

#include "html/fields.hpp"

#include <kainjow/mustache.hpp>

#include <string>

namespace arrimage::html {

/// What the template `form` renders, for one form or a list of them: `{{#form}}{{>form}}{{/form}}`. With errors, a
/// summary at the top links to each field that is wrong and takes the focus.
kainjow::mustache::data form_data(const Form& form, const std::string& form_token);

/// The same; false when the form has no action.
kainjow::mustache::data form_or_false(const Form& form, const std::string& form_token);

/// Whether it or one of its fields has an error.
bool is_wrong(const Form& form);

} // namespace arrimage::html
