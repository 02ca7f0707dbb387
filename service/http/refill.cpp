#include "http/refill.hpp"

namespace arrimage::http {

void refill(html::Form& shown, const Form& sent, const FormErrors& errors) {
    using Kind = html::Field::Kind;
    for (auto& field : shown.fields) {
        if (field.kind != Kind::hidden && field.kind != Kind::file) field.value = sent[field.name];
        if (const auto error = errors.find(field.name); error != errors.end()) field.error = error->second;
    }
    const auto whole = errors.find("");
    if (whole != errors.end()) shown.error = whole->second;
}

} // namespace arrimage::http
