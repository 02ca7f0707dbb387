#include "http/form.hpp"

#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "http/multipart.hpp"
#include "http/parameters.hpp"
#include "http/request.hpp"
#include "http/target.hpp"
#include "http/url_encoded.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <limits>

namespace arrimage::http {
namespace {

constexpr std::size_t max_fields = 2'000;
constexpr std::size_t max_name = 200;
constexpr std::size_t max_file_name = 255;
constexpr std::size_t longest_on_disk =
    1 << 20; ///< a text of a form that came on the disk is not brought into memory beyond
constexpr auto nameless = "document";

constexpr auto unknown_type =
    "Ce formulaire arrive dans un format inconnu. Rechargez la page et envoyez-le de nouveau.";
constexpr auto malformed =
    "Le formulaire est arrivé incomplet ou mal formé. Rechargez la page et envoyez-le de nouveau.";
constexpr auto too_many = "Le formulaire compte plus de 2\u00a0000 champs. Envoyez-le en plusieurs fois.";
constexpr auto not_text =
    "Un texte contient des caractères illisibles. Effacez-le et saisissez-le de nouveau.";
constexpr auto long_file_name =
    "Le nom d’un fichier dépasse 255 caractères. Raccourcissez-le et choisissez le fichier de nouveau.";

[[noreturn]] void refuse(const char* sentence) {
    throw domain::Refusal(domain::RefusalKind::invalid, sentence);
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
}

std::string checked_text(std::string_view text) {
    if (!is_utf8(text) || text.find('\0') != text.npos) refuse(not_text);
    return domain::with_plain_line_ends(std::string{text});
}

std::string checked_name(std::string name) {
    if (name.size() > max_name || !is_utf8(name) || std::ranges::any_of(name, is_control)) refuse(malformed);
    return name;
}

std::string shown_file_name(std::string_view sent) {
    std::string name = plan::text::clean(sent.substr(sent.find_last_of("/\\") + 1));
    if (name.size() > max_file_name) refuse(long_file_name);
    return name.empty() || name == "." || name == ".." ? nameless : name;
}

} // namespace

Form Form::parse(std::string_view content_type, std::string_view body) {
    Form form;
    form.read(content_type, body);
    return form;
}

Form Form::parse(std::string_view content_type, const actions::FileRange& body) {
    Form form;
    form.mapped_ = std::make_shared<const MappedBody>(body);
    form.read(content_type, form.mapped_->view());
    return form;
}

void Form::read(std::string_view content_type, std::string_view body) {
    const auto type = read_parameters(content_type);
    if (type && same_token(type->value, "application/x-www-form-urlencoded"))
        read_pairs(short_enough(body));
    else if (type && same_token(type->value, "multipart/form-data"))
        read_parts(body, type->parameter("boundary").value_or(""));
    else if (!content_type.empty() || !body.empty())
        refuse(unknown_type);
}

void Form::read_pairs(std::string_view body) {
    auto pairs = read_url_encoded(body, max_fields);
    if (pairs.size() > max_fields) refuse(too_many);
    for (auto& [name, value] : pairs) add_field(std::move(name), value);
}

void Form::read_parts(std::string_view body, std::string_view boundary) {
    const Passed release = [&](std::string_view stretch) { mapped_->release(stretch); };
    auto parts = read_multipart(body, boundary, max_fields, mapped_ ? release : Passed{});
    if (!parts) refuse(malformed);
    if (parts->size() > max_fields) refuse(too_many);
    for (Part& part : *parts) {
        if (part.file_name)
            add_file(std::move(part.name), *part.file_name, part.content);
        else
            add_field(std::move(part.name), short_enough(part.content));
    }
}

std::string_view Form::short_enough(std::string_view text) const {
    if (mapped_ && text.size() > longest_on_disk) refuse(malformed);
    return text;
}

void Form::add_field(std::string name, std::string_view value) {
    fields_.push_back({checked_name(std::move(name)), checked_text(value)});
}

void Form::add_file(std::string name, std::string_view file_name, std::string_view content) {
    name = checked_name(std::move(name));
    if (file_name.empty() && content.empty()) return; // nothing was chosen
    files_.push_back({std::move(name), shown_file_name(file_name), content,
                      mapped_ ? mapped_->range_of(content) : actions::FileRange{}});
}

std::string_view Form::operator[](std::string_view name) const {
    const auto found = std::ranges::find(fields_, name, &Field::name);
    return found == fields_.end() ? std::string_view{} : found->value;
}

std::vector<std::string_view> Form::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const Field& field : fields_)
        if (field.name == name) values.emplace_back(field.value);
    return values;
}

const Upload* Form::file(std::string_view name) const {
    const auto found = std::ranges::find(files_, name, &Upload::name);
    return found == files_.end() ? nullptr : &*found;
}

std::string query_value(std::string_view query, std::string_view name) {
    for (const auto& [key, value] : read_url_encoded(query, std::numeric_limits<std::size_t>::max()))
        if (key == name) return checked_text(value);
    return {};
}

} // namespace arrimage::http
