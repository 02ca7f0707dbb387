#pragma once

#include "html/fields.hpp"
#include "http/form_reader.hpp"

namespace arrimage::http {

/// Puts back into a form what was sent in it, and the errors beside its fields, so that nothing typed is lost. Hidden
/// fields keep what the page gives them; files are to be chosen again.
void refill(html::Form& shown, const Form& sent, const FormErrors& errors);

} // namespace arrimage::http
