#include "html/form_data.hpp"

#include "domain/count_words.hpp"
#include "domain/names.hpp"
#include "domain/slug.hpp"
#include "html/values.hpp"

#include <algorithm>

namespace arrimage::html {

namespace mustache = kainjow::mustache;

namespace {

using Kind = Field::Kind;

/// The type of an input, or the section of the template that shows the field.
constexpr domain::Name<Kind> kinds[] = {
    {Kind::text, "text"},     {Kind::email, "email"},       {Kind::date, "date"},     {Kind::time, "time"},
    {Kind::number, "number"}, {Kind::textarea, "textarea"}, {Kind::select, "select"}, {Kind::radio, "radio"},
    {Kind::file, "file"},     {Kind::checkbox, "checkbox"}, {Kind::hidden, "hidden"},
};

constexpr domain::Name<Form::Weight> weights[] = {{Form::Weight::main, "primary"},
                                                  {Form::Weight::secondary, "secondary"},
                                                  {Form::Weight::danger, "danger"}};

std::string word(Kind kind) {
    return std::string{name_of(kinds, kind)};
}

std::string id_of(const Form& form, const Field& field) {
    return domain::slug(form.action + " " + form.key + " " + field.name);
}

/// What aria-describedby names.
mustache::data described(const std::string& id, const Field& field) {
    std::string ids = field.hint.empty() ? "" : id + "-aide";
    if (!field.error.empty()) ids += (ids.empty() ? "" : " ") + id + "-erreur";
    return text_or_false(ids);
}

/// The first choice bears the field's own id, to which errors lead.
mustache::data option_data(const Field& field, const std::string& id, const Option& option) {
    const auto place = static_cast<std::size_t>(&option - field.options.data());
    mustache::data values;
    values["id"] = place == 0 ? id : id + "-" + std::to_string(place + 1);
    values["value"] = option.value;
    values["label"] = option.label;
    values["chosen"] = option.value == field.value;
    return values;
}

mustache::data autocomplete(const Field& field) {
    if (field.autocomplete.empty() && field.kind == Kind::email) return "email";
    return text_or_false(field.autocomplete);
}

bool is_input(Kind kind) {
    return kind <= Kind::number || kind == Kind::file;
}

void set_sections(mustache::data& values, Kind kind) {
    for (const auto& [other, name] : kinds)
        if (!is_input(other)) values[std::string{name}] = other == kind;
    values["input"] = is_input(kind);
    values["is_file"] = kind == Kind::file;
    values["kind"] = word(kind);
}

mustache::data field_data(const Form& form, const Field& field) {
    const auto id = id_of(form, field);
    mustache::data values;
    set_sections(values, field.kind);
    values["id"] = id;
    values["name"] = field.name;
    values["label"] = field.label;
    values["value"] = field.value;
    values["ticked"] = field.value == "1";
    values["hint"] = text_or_false(field.hint);
    values["error"] = text_or_false(field.error);
    values["described"] = described(id, field);
    values["required"] = field.required;
    values["autocomplete"] = autocomplete(field);
    values["proposes"] = is_input(field.kind) && !field.options.empty();
    values["options"] = list_of(field.options, [&](const Option& o) { return option_data(field, id, o); });
    return values;
}

mustache::data fault(const mustache::data& target, const std::string& label, const std::string& sentence) {
    mustache::data values;
    values.set("target", target);
    values["label"] = label;
    values["sentence"] = sentence;
    return values;
}

/// The summary of what is wrong; false when nothing is.
mustache::data faults(const Form& form) {
    if (!is_wrong(form)) return false;
    mustache::data each{mustache::data::type::list};
    if (!form.error.empty()) each.push_back(fault(false, "", form.error));
    for (const auto& field : form.fields)
        if (!field.error.empty()) each.push_back(fault(id_of(form, field), field.label, field.error));
    mustache::data values;
    values["summary"] = domain::counted(each.list_value().size(), "point à corriger", "points à corriger");
    values["each"] = std::move(each);
    return values;
}

mustache::data enctype(const Form& form) {
    const bool with_file = std::ranges::find(form.fields, Kind::file, &Field::kind) != form.fields.end();
    if (form.enctype.empty() && with_file) return "multipart/form-data";
    return text_or_false(form.enctype);
}

/// A form that asks for nothing is one button, beside others.
bool asks(const Form& form) {
    return std::ranges::any_of(form.fields, [](const Field& field) { return field.kind != Kind::hidden; });
}

} // namespace

bool is_wrong(const Form& form) {
    const auto wrong = [](const Field& field) { return !field.error.empty(); };
    return !form.error.empty() || std::ranges::any_of(form.fields, wrong);
}

mustache::data form_data(const Form& form, const std::string& form_token) {
    mustache::data values;
    values["look"] = asks(form) ? "fields" : "act";
    values["weight"] = std::string{name_of(weights, form.weight)};
    values["method"] = form.method;
    values["action"] = form.action;
    values["enctype"] = enctype(form);
    values["token"] = form.method == "post" ? mustache::data{form_token} : mustache::data{false};
    values["faults"] = faults(form);
    values["fields"] = list_of(form.fields, [&](const Field& field) { return field_data(form, field); });
    values["submit"] = form.submit;
    values["about"] = text_or_false(form.about);
    return values;
}

mustache::data form_or_false(const Form& form, const std::string& form_token) {
    return form.action.empty() ? mustache::data{false} : form_data(form, form_token);
}

} // namespace arrimage::html
