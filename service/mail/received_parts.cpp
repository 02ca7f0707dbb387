#include "mail/received_parts.hpp"

#include "plan/reading.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::mail {

namespace {

using plan::text::clean;

constexpr std::size_t longest_calendar = 256U << 10;
constexpr std::size_t longest_text = 4'000;
constexpr std::size_t most_calendars = 8; ///< programs send one, or the same twice
constexpr int deepest = 30;

std::string lowered(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string type_of(GMimeObject* object) {
    auto* type = g_mime_object_get_content_type(object);
    return lowered(text_of(g_mime_content_type_get_media_type(type)) + "/" +
                   text_of(g_mime_content_type_get_media_subtype(type)));
}

std::string parameter_of(GMimeObject* object, const char* name) {
    return text_of(g_mime_object_get_content_type_parameter(object, name));
}

/// The content without its transfer encoding, at most `most` bytes.
std::string decoded(GMimePart* part, std::size_t most) {
    auto* content = g_mime_part_get_content(part);
    if (content == nullptr) return {};
    const Shared<GMimeStream> out{g_mime_stream_mem_new()};
    g_mime_data_wrapper_write_to_stream(content, out.get());
    const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
    return std::string{reinterpret_cast<const char*>(bytes->data), bytes->len}.substr(0, most);
}

/// Without the folds of a calendar, which may cut a character.
std::string unfolded(std::string text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fold =
            text[i] == '\n' && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\t');
        if (fold && out.ends_with('\r')) out.pop_back();
        if (fold)
            ++i;
        else
            out += text[i];
    }
    return out;
}

bool is_utf8(const std::string& text) {
    return g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) != 0;
}

/// UTF-8 when it is that, whatever it says of itself; else the charset it names, else Windows-1252.
std::string as_utf8(std::string bytes, const std::string& charset) {
    if (is_utf8(bytes) || is_utf8(unfolded(bytes))) return bytes;
    for (const auto& name : {charset, std::string{"windows-1252"}, std::string{"iso-8859-1"}}) {
        if (name.empty() || lowered(name) == "utf-8") continue;
        gsize size = 0;
        const std::unique_ptr<char, Freed<g_free>> text{g_convert(
            bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8", name.c_str(), nullptr, &size, nullptr)};
        if (text) return {text.get(), size};
    }
    return bytes;
}

bool is_calendar(const std::string& type, const std::string& name) {
    return type == "text/calendar" || type == "application/ics" || type == "text/x-vcalendar" ||
           (type == "application/octet-stream" && lowered(name).ends_with(".ics"));
}

bool is_sealed(const std::string& type, const std::string& name) {
    return type == "application/ms-tnef" || type == "application/vnd.ms-tnef" ||
           lowered(name) == "winmail.dat";
}

/// Lines without control characters.
std::string readable(const std::string& text) {
    std::string out;
    std::size_t begin = 0;
    while (begin < text.size() && out.size() < longest_text) {
        const auto end = std::min(text.find('\n', begin), text.size());
        out += clean(std::string_view{text}.substr(begin, end - begin)) + "\n";
        begin = end + 1;
    }
    return out;
}

std::string upper(std::string text) {
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// The address of "rfc822; Odile@Exemple.ca".
std::string address_in(const std::string& value) {
    const auto semicolon = value.find(';');
    auto address = lowered(clean(value.substr(semicolon == value.npos ? 0 : semicolon + 1)));
    std::erase_if(address, [](char c) { return c == '<' || c == '>' || c == ' '; });
    return address;
}

/// Blocks of header lines, parted by an empty line; the first one is about the whole report (RFC 3464 §2.1).
void read_status(ReceivedMail& mail, const std::string& text) {
    DeliveryStatus status;
    const auto keep = [&] {
        if (!status.recipient.empty()) mail.statuses.push_back(status);
        status = {};
    };
    constexpr std::size_t most = 100;
    std::size_t begin = 0;
    while (begin < text.size() && mail.statuses.size() < most) {
        const auto end = std::min(text.find('\n', begin), text.size());
        auto line = text.substr(begin, end - begin);
        begin = end + 1;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty()) keep();
        const auto colon = line.find(':');
        if (colon == line.npos) continue;
        const auto name = lowered(line.substr(0, colon));
        const auto value = line.substr(colon + 1);
        if (name == "final-recipient") status.recipient = address_in(value);
        if (name == "original-recipient" && status.recipient.empty()) status.recipient = address_in(value);
        if (name == "action") status.action = lowered(clean(value));
        if (name == "status") status.status = clean(value);
        if (name == "diagnostic-code") status.diagnostic = clean(value.substr(value.find(';') + 1));
    }
    keep();
}

/// The Message-ID in the header of a letter that was returned.
void read_returned(ReceivedMail& mail, const std::string& header) {
    const auto at = lowered(header).find("message-id:");
    if (at == header.npos) return;
    const auto open = header.find('<', at), close = header.find('>', at);
    if (open != header.npos && close != header.npos && open < close)
        mail.returned_ids.push_back(clean(header.substr(open + 1, close - open - 1)));
}

void read_leaf(ReceivedMail& mail, GMimePart* part) {
    auto* object = GMIME_OBJECT(part);
    const auto type = type_of(object);
    const auto name = text_of(g_mime_part_get_filename(part));
    const auto charset = parameter_of(object, "charset");
    if (is_sealed(type, name))
        mail.sealed = true;
    else if (is_calendar(type, name) && mail.calendars.size() < most_calendars)
        mail.calendars.push_back({upper(clean(parameter_of(object, "method"))),
                                  as_utf8(decoded(part, longest_calendar + 1), charset)});
    else if (type == "message/delivery-status" || type == "message/global-delivery-status")
        read_status(mail, decoded(part, longest_calendar));
    else if (type == "message/disposition-notification")
        mail.automatic = true;
    else if (type == "text/rfc822-headers")
        read_returned(mail, decoded(part, longest_calendar));
    else if (type == "text/plain" && mail.text.empty())
        mail.text = readable(as_utf8(decoded(part, longest_text * 4), charset));
}

void read_object(ReceivedMail& mail, GMimeObject* object, int depth);

void read_multipart(ReceivedMail& mail, GMimeMultipart* multipart, int depth) {
    for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
        read_object(mail, g_mime_multipart_get_part(multipart, i), depth + 1);
}

/// A mail in the mail: returned with a status, or passed on.
void read_message(ReceivedMail& mail, GMimeMessagePart* part, int depth) {
    auto* message = g_mime_message_part_get_message(part);
    if (message == nullptr) return;
    if (const auto id = text_of(g_mime_message_get_message_id(message)); !id.empty())
        mail.returned_ids.push_back(clean(id));
    if (mail.statuses.empty()) read_object(mail, g_mime_message_get_mime_part(message), depth + 1);
}

void read_object(ReceivedMail& mail, GMimeObject* object, int depth) {
    if (object == nullptr) return;
    if (depth > deepest)
        mail.beyond = "depth";
    else if (GMIME_IS_MULTIPART(object))
        read_multipart(mail, GMIME_MULTIPART(object), depth);
    else if (GMIME_IS_MESSAGE_PART(object))
        read_message(mail, GMIME_MESSAGE_PART(object), depth);
    else if (GMIME_IS_PART(object))
        read_leaf(mail, GMIME_PART(object));
}

} // namespace

void read_parts(ReceivedMail& mail, GMimeObject* top) {
    read_object(mail, top, 0);
}

} // namespace arrimage::mail
