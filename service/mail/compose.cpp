#include "mail/compose.hpp"

#include "domain/plain_text.hpp"
#include "domain/wall_clock.hpp"
#include "mail/encoded_words.hpp"
#include "mail/handle.hpp"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace arrimage::mail {

namespace {

constexpr std::size_t longest_header = 1'000;
constexpr std::size_t longest_line = 10'000;

/// GMime lets control characters of a Message-ID through, and cuts addresses at them.
Message checked(Message message) {
    domain::check_line("Le nom de l’expéditeur", message.from.name, longest_header);
    domain::check_line("Le nom du destinataire", message.to.name, longest_header);
    domain::check_line("L’objet de la lettre", message.body.subject, longest_header);
    message.from.address = domain::mail_address(message.from.address);
    message.to.address = domain::mail_address(message.to.address);
    message.message_id = domain::mail_address(message.message_id);
    std::string_view rest = message.body.text;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        domain::check_line("Chaque ligne de la lettre", std::string{line}, longest_line);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    if (!message.body.text.ends_with('\n')) message.body.text += '\n';
    return message;
}

Moment moment_of(domain::Instant instant, const std::string& zone) {
    using namespace std::chrono;
    const auto wall = domain::wall_time(instant, zone);
    const auto shown = sys_days{wall.date} + wall.time_of_day;
    const seconds offset = shown - floor<minutes>(instant);
    const Offset from_utc{g_time_zone_new_offset(static_cast<gint32>(offset.count()))};
    const Moment utc{g_date_time_new_from_unix_utc(instant.time_since_epoch().count())};
    return Moment{g_date_time_to_timezone(utc.get(), from_utc.get())};
}

void add_mailbox(GMimeMessage* message, GMimeAddressType type, const domain::Mailbox& mailbox) {
    const auto name = encoded_words(mailbox.name);
    const Shared<InternetAddress> address{
        internet_address_mailbox_new(name.empty() ? nullptr : name.c_str(), mailbox.address.c_str())};
    internet_address_list_add(g_mime_message_get_addresses(message, type), address.get());
}

void set_header(GMimeObject* object, const char* name, std::string_view value) {
    g_mime_object_set_header(object, name, std::string{value}.c_str(), nullptr);
}

/// The text goes through a stream: g_mime_text_part_set_text would choose a charset by itself.
Shared<GMimeObject> text_part(const Message& message) {
    const auto& text = message.body.text;
    const Shared<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(text.data(), text.size())};
    const Shared<GMimeDataWrapper> content{
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT)};
    auto* part = g_mime_part_new_with_type("text", "plain");
    Shared<GMimeObject> object{GMIME_OBJECT(part)};
    g_mime_object_set_content_type_parameter(object.get(), "charset", "utf-8");
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    set_header(object.get(), "Content-Language", domain::to_string(message.language));
    return object;
}

Shared<GMimeObject> whole(const Message& message) {
    auto* mail = g_mime_message_new(/*pretty_headers*/ TRUE);
    Shared<GMimeObject> object{GMIME_OBJECT(mail)};
    add_mailbox(mail, GMIME_ADDRESS_TYPE_FROM, message.from);
    add_mailbox(mail, GMIME_ADDRESS_TYPE_TO, message.to);
    g_mime_message_set_subject(mail, encoded_words(message.body.subject).c_str(), "utf-8");
    g_mime_message_set_date(mail, moment_of(message.date, message.zone).get());
    g_mime_message_set_message_id(mail, message.message_id.c_str());
    set_header(object.get(), "Auto-Submitted", "auto-generated");
    g_mime_message_set_mime_part(mail, text_part(message).get());
    return object;
}

std::string bytes_of(GMimeObject* object) {
    const Format format{g_mime_format_options_new()};
    g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
    const Shared<GMimeStream> stream{g_mime_stream_mem_new()};
    if (g_mime_object_write_to_stream(object, format.get(), stream.get()) < 0) throw std::bad_alloc{};
    const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

/// A line end that is not CR LF lets a letter become two on its way (SMTP smuggling, CVE-2023-51764); servers cut or
/// refuse longer lines (RFC 5321 §4.5.3.1.6).
void check_lines(std::string_view bytes) {
    constexpr std::size_t most = 998;
    while (!bytes.empty()) {
        const auto end = bytes.find("\r\n");
        const auto line = bytes.substr(0, end);
        if (end == bytes.npos || end > most || line.find_first_of("\r\n") != line.npos)
            throw std::logic_error{"a letter was composed with a line that mail cannot carry"};
        bytes.remove_prefix(end + 2);
    }
}

} // namespace

std::string compose(const Message& message) {
    [[maybe_unused]] static const bool started = (g_mime_init(), true);
    const auto object = whole(checked(message));
    auto bytes = bytes_of(object.get());
    check_lines(bytes);
    return bytes;
}

} // namespace arrimage::mail
