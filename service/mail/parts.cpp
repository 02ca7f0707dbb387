#include "mail/parts.hpp"

#include "plan/text.hpp"

#include <string_view>

namespace arrimage::mail {

namespace {

void set_parameter(GMimeObject* object, const char* name, const std::string& value) {
    g_mime_object_set_content_type_parameter(object, name, value.c_str());
}

Shared<GMimeObject> leaf(const std::string& type, const std::string& content, GMimeContentEncoding encoding) {
    const auto slash = type.find('/');
    auto* part = g_mime_part_new_with_type(type.substr(0, slash).c_str(), type.substr(slash + 1).c_str());
    Shared<GMimeObject> object{GMIME_OBJECT(part)};
    const Shared<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(content.data(), content.size())};
    const Shared<GMimeDataWrapper> wrapped{
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT)};
    g_mime_part_set_content(part, wrapped.get());
    g_mime_part_set_content_encoding(part, encoding);
    return object;
}

/// The text goes through a stream: g_mime_text_part_set_text would choose a charset by itself.
Shared<GMimeObject> text(const std::string& type, const std::string& content, domain::Language language) {
    auto object = leaf(type, content, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    set_parameter(object.get(), "charset", "utf-8");
    const std::string name{domain::to_string(language)};
    g_mime_object_set_header(object.get(), "Content-Language", name.c_str(), nullptr);
    return object;
}

Shared<GMimeObject> scheduling_part(const SchedulingPart& scheduling) {
    auto object = leaf("text/calendar", scheduling.calendar, GMIME_CONTENT_ENCODING_BASE64);
    set_parameter(object.get(), "charset", "UTF-8");
    set_parameter(object.get(), "method", scheduling.method);
    set_parameter(object.get(), "component", "VEVENT");
    return object;
}

Shared<GMimeObject> file(const Attachment& attachment) {
    auto object = leaf(attachment.type, attachment.content, GMIME_CONTENT_ENCODING_BASE64);
    if (attachment.type.starts_with("text/")) set_parameter(object.get(), "charset", "utf-8");
    g_mime_object_set_disposition(object.get(), GMIME_DISPOSITION_ATTACHMENT);
    g_mime_part_set_filename(GMIME_PART(object.get()), attachment.name.c_str());
    return object;
}

std::string boundary(const Message& message, int number) {
    std::string text = "=_";
    constexpr std::size_t longest = 50;
    for (const char c : message.message_id.substr(0, longest))
        if (plan::text::is_digit(c) || plan::text::is_lower(c)) text += c;
    return text + "_" + std::to_string(number);
}

using Parts = std::vector<Shared<GMimeObject>>;

/// The part itself when it is the only one.
Shared<GMimeObject> together(const char* subtype, Parts parts, const std::string& boundary) {
    if (parts.size() == 1) return std::move(parts.front());
    auto* multipart = g_mime_multipart_new_with_subtype(subtype);
    Shared<GMimeObject> object{GMIME_OBJECT(multipart)};
    g_mime_multipart_set_boundary(multipart, boundary.c_str());
    for (const auto& part : parts) g_mime_multipart_add(multipart, part.get());
    return object;
}

Shared<GMimeObject> alternatives(const Message& message) {
    Parts parts;
    parts.push_back(text("text/plain", message.body.text, message.language));
    if (!message.html.empty()) parts.push_back(text("text/html", message.html, message.language));
    if (message.scheduling) parts.push_back(scheduling_part(*message.scheduling));
    return together("alternative", std::move(parts), boundary(message, 2));
}

} // namespace

Shared<GMimeObject> body_of(const Message& message) {
    Parts parts;
    parts.push_back(alternatives(message));
    if (message.scheduling)
        parts.push_back(file({"invitation.ics", "application/ics", message.scheduling->calendar}));
    for (const auto& attachment : message.attachments) parts.push_back(file(attachment));
    return together("mixed", std::move(parts), boundary(message, 1));
}

} // namespace arrimage::mail
